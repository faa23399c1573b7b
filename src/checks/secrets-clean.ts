import { type Check, type Finding, met, unmet } from '../model/check.ts';
import type { Evidence } from '../model/report.ts';
import { phrase, say } from '../model/say.ts';
import { findSecrets, type SecretFinding, type Setting } from '../parse/secrets.ts';
import type { Project, ProjectFile } from '../project/project.ts';

/** Larger files are data, not configuration: secrets are written by hand. */
const MAX_SIZE = 512 * 1024;
/** One file full of secrets must not hide the others. */
const PER_FILE = 2;

const CONFIGURATION =
  /^(?:json|jsonc|json5|ya?ml|toml|ini|cfg|conf|cnf|config|properties|env|xml|plist|tfvars|md|markdown|rst|txt|adoc|http|rest|pem|key|ppk|p8|crt|cer|sql|dump|gradle|csproj|props|service|tpl|j2|tmpl|template|sample|example|dist|local|cmd|bat|mk|netrc|npmrc|pypirc|jenkinsfile|dockerfile|cshtml|razor|ejs|jsp|erb|twig|graphql|prisma|ovpn|rdp|ipynb)$/;
const NEVER =
  /(?:^|\/)(?:(?:package-lock|npm-shrinkwrap|composer\.lock|yarn\.lock|pnpm-lock|poetry\.lock|Pipfile\.lock|Cargo\.lock|go\.sum|licen[cs]e|copying|changelog)[\w.-]*|[\w.-]*requirements[\w.-]*\.txt)$|\.min\.|\.(?:css|scss|sass|less|csv|tsv|svg|lock|map|snap|po|pot)$/i;

/** Data by its folder and by its format, under a name that does not speak of settings. */
const DATA =
  /(?:^|\/)(?:\w{1,60}[_-])?(?:data|datasets?|artifacts?|artefacts?|models?|checkpoints?|weights|results?|outputs?|metrics|reports?|snapshots?|embeddings?)\/(?:[^/]+\/)*(?![^/]*(?:conf|setting|secret|cred|token|key|account|user|env))[^/]+\.(?:jsonl?|xml|txt|geojson|ndjson)$/i;

export const secretsClean: Check<Project> = {
  id: 'secrets.clean',
  title: 'No committed secrets',
  about: {
    asks: 'No committed file holds what looks like a live secret: a password, a token or a private key.',
    why: 'Whoever can read a repository can use what is in it, and its history keeps what a later commit deletes. Published keys are found by programs within minutes.',
    how: [
      'Own text files are searched for tokens by the shape that their issuers give them, for private keys, and for values of settings whose names say that they are secret.',
      '',
      "- Placeholders, values read from the environment, everyday words, weak defaults of local services, and a framework's marked development key are clean.",
      '- Sample values in tests, and in what describes an interface (`example:` in OpenAPI), are clean too, unless they have the shape of a real token.',
      '- It makes no difference whether a secret has expired. None is ever shown in full.',
    ].join('\n'),
    example: [
      '```python',
      '# settings.py; .env is in .gitignore, and .env.example says SECRET_KEY=change-me',
      'SECRET_KEY = os.environ["SECRET_KEY"]',
      '```',
    ].join('\n'),
  },
  provesAbsence: true,
  reads: (project) => readable(project).map((file) => file.path),
  evaluate(project): Finding {
    const files = readable(project);
    const found = files.flatMap((file) =>
      secretsIn(project, file)
        .slice(0, PER_FILE)
        .map((secret) => ({ path: file.path, secret })),
    );
    const [first] = found.toSorted((a, b) => weight(b.secret) - weight(a.secret) || (a.path < b.path ? -1 : 1));
    if (!first)
      return met([
        { path: '.', detail: say`nothing in ${files.length} files looks like a live secret` },
        ...examples(project),
      ]);
    const sorted = found.toSorted((a, b) => weight(b.secret) - weight(a.secret));
    return unmet(
      sorted.slice(0, 5).map(({ path, secret }) => ({ path, line: secret.line, detail: describe(secret) })),
      adviceFor(first.path, first.secret),
      first.secret.name
        ? {
            path: '.env.example',
            snippet: `${first.secret.name
              .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
              .replace(/\W+/g, '_')
              .toUpperCase()}=change-me\n`,
          }
        : { path: first.path },
    );
  },
};

const secretsIn = (project: Project, file: ProjectFile): readonly SecretFinding[] =>
  project.parsed('secrets', file.path, (text, path) => findSecrets(text, path, settingOf(file))) ?? [];

const readable = (project: Project): readonly ProjectFile[] =>
  project.ofPaths(findReadable).filter((file) => !isLargeData(project, file));

/** What a program made and Git LFS keeps elsewhere: all that the commit holds of it is a pointer. */
const isLargeData = (project: Project, file: ProjectFile): boolean =>
  DATA.test(file.path) && project.unread(file.path) === 'lfs-pointer';

function findReadable(project: Project): readonly ProjectFile[] {
  return project.own.filter((file) => {
    if (file.size === 0 || file.size > MAX_SIZE || NEVER.test(file.path) || isKeptPage(file)) return false;
    if (file.language !== undefined && file.language !== 'css') return true;
    if (CONFIGURATION.test(file.extension) || /^\.env/.test(file.name)) return true;
    // Key files and tools' files without an extension.
    return file.extension === '' && file.size < 64 * 1024;
  });
}

/** Pages of other sites that tests or data keep, where what is in them is in public anyway, and what a program drew. */
const isKeptPage = (file: ProjectFile): boolean =>
  /^html?$/.test(file.extension) &&
  (file.test ||
    /(?:^|\/)(?:fixtures?|data|samples?|snapshots?|mocks?|pages|html|resources|raw|scraped|cassettes?|(?:\w{1,60}[_-])?(?:results?|reports?|outputs?|figures?|plots?))\//i.test(
      file.path,
    ));

function settingOf(file: ProjectFile): Setting {
  if (/(?:^|[._-])(?:example|sample|template|tmpl|dist|defaults?)(?:[._-]|$)/i.test(file.name)) return 'example';
  if (
    file.test ||
    (/(?:^|\/)(?:fixtures?|__mocks__|mocks?|cassettes?)\//i.test(file.path) && file.extension !== 'json')
  )
    return 'test';
  if (/^(?:md|markdown|rst|adoc)$/.test(file.extension) || /^readme/i.test(file.name)) return 'docs';
  if (/^(?:tf|tfvars|hcl)$/.test(file.extension)) return 'infrastructure';
  return file.language === undefined || file.name.startsWith('.env') ? 'config' : 'code';
}

const ORDER = ['user data', 'password of a deployed service', 'password', 'token', 'secret key'];
/** Private keys and issuers' tokens cannot be mistaken: they are shown first. */
const weight = (secret: SecretFinding): number => {
  const at = ORDER.indexOf(secret.kind);
  return secret.kind === 'private key' ? 11 : at < 0 ? 10 : 5 - at / 10;
};

const describe = ({ kind, name, glimpse }: SecretFinding): string =>
  name ? say`${phrase(kind)} in ${name}: ${phrase(glimpse)}` : say`${phrase(kind)}: ${phrase(glimpse)}`;

const adviceFor = (path: string, secret: SecretFinding): string =>
  secret.kind === 'user data'
    ? say`Take \`${path}\` out of the repository and its history: it holds accounts of real people. Keep a small set of made-up users instead.`
    : say`Revoke the ${phrase(secret.kind)} in \`${path}\` and make a new one, for the history keeps the old; then read it from the environment and name it in \`.env.example\` only.`;

const examples = (project: Project): Evidence[] =>
  project.own
    .filter((file) => /^\.env.*(?:example|sample|template|dist)/.test(file.name))
    .slice(0, 2)
    .map((file) => ({ path: file.path, detail: say`placeholders only` }));
