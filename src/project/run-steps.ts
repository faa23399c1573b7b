import type { Project } from './project.ts';

/** Names of a file at the root, and the commands that start a project which has it; the first that is there decides. */
const STEPS: readonly (readonly [name: RegExp, commands: readonly string[]])[] = [
  [/^(?:docker-)?compose[\w.-]*\.ya?ml$/, ['docker compose up --build']],
  [/^manage\.py$/, ['pip install -r requirements.txt', 'python manage.py migrate', 'python manage.py runserver']],
  [/^uv\.lock$/, ['uv sync', 'uv run python main.py']],
  [/^poetry\.lock$/, ['poetry install', 'poetry run python main.py']],
  [/^Pipfile$/, ['pipenv install', 'pipenv run python main.py']],
  [/^(?:pyproject\.toml|setup\.py)$/, ['pip install .']],
  [/^requirements\.txt$/, ['pip install -r requirements.txt', 'python main.py']],
  [/^environment\.ya?ml$/, ['conda env create -f environment.yml']],
  [/^pnpm-lock\.yaml$/, ['pnpm install', 'pnpm start']],
  [/^yarn\.lock$/, ['yarn', 'yarn start']],
  [/^package\.json$/, ['npm install', 'npm start']],
  [/^go\.mod$/, ['go run .']],
  [/^Cargo\.toml$/, ['cargo run']],
  [/^mvnw$/, ['./mvnw verify']],
  [/^pom\.xml$/, ['mvn verify']],
  [/^gradlew$/, ['./gradlew build']],
  [/^build\.gradle(?:\.kts)?$/, ['gradle build']],
  [/\.(?:sln|csproj)$/, ['dotnet run']],
  [/^composer\.json$/, ['composer install']],
  [/^Gemfile$/, ['bundle install']],
  [/^pubspec\.yaml$/, ['flutter pub get', 'flutter run']],
  [/\.tf$/, ['terraform init', 'terraform apply']],
  [/^Makefile$/, ['make']],
  [/^Dockerfile$/, ['docker build -t app .', 'docker run --rm app']],
];
const PROGRAM = ['main.py', 'app.py', 'run.py', 'bot.py', 'server.py', 'game.py', 'cli.py'];

/** A README section that installs and starts this project with its own tools. */
export function runStepsFor(project: Project): string {
  const root = project.own.filter((file) => file.folder === '').map((file) => file.name);
  const commands = STEPS.find(([name]) => root.some((one) => name.test(one)))?.[1] ?? [];
  const program = PROGRAM.find((name) => root.includes(name)) ?? root.find((name) => name.endsWith('.py'));
  const page = root.includes('index.html') && commands.length === 0;
  if (page) return '## Run\n\nOpen `index.html` in a browser.\n';
  const lines = commands.length > 0 ? commands : [`python ${program ?? 'main.py'}`];
  return `## Install and run\n\n\`\`\`sh\n${lines.join('\n').replace('main.py', program ?? 'main.py')}\n\`\`\`\n`;
}
