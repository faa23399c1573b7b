import { at, isRecord } from '../lines.ts';
import { type Path, parseYaml, type Yaml } from '../yaml.ts';
import { type Definition, type Job, listOf, type Step, scriptSteps, textOf, textsOf } from './shape.ts';

const PHASES = [
  'before_install',
  'install',
  'before_script',
  'script',
  'after_success',
  'after_script',
  'before_deploy',
  'after_deploy',
];
/** What Travis runs where a language's file has no `script`. */
const DEFAULT: Readonly<Record<string, string>> = {
  node_js: 'npm test',
  java: 'mvn test -B',
  go: 'go test ./...',
  ruby: 'rake',
  php: 'phpunit',
  rust: 'cargo test',
  scala: 'sbt test',
  kotlin: 'gradle check',
  groovy: 'gradle check',
  perl: 'make test',
  elixir: 'mix test',
  android: './gradlew build',
};

/** A `.travis.yml`; undefined where it is no mapping or names nothing to run. */
export function parseTravis(text: string): Definition | undefined {
  const yaml = parseYaml(text);
  if (!yaml || !isRecord(yaml.data)) return undefined;
  const matrix = ['jobs', 'matrix'].find((key) => Array.isArray(at(yaml.data, key, 'include')));
  const included =
    matrix === undefined
      ? []
      : listOf(at(yaml.data, matrix, 'include'))
          .slice(0, 100)
          .map((_, i) => jobAt(yaml, `${i + 1}`, [matrix, 'include', i]));
  const jobs = [jobAt(yaml, 'build', []), ...included].filter((job) => job.steps.length > 0);
  return jobs.length > 0 ? { triggers: [{ name: 'push', line: 1 }], jobs } : undefined;
}

function jobAt(yaml: Yaml, id: string, path: Path): Job {
  const steps = PHASES.flatMap((phase) => phaseSteps(yaml, [...path, phase]));
  const language = textOf(at(yaml.data, 'language'));
  const usual = language === undefined ? undefined : DEFAULT[language];
  if (path.length === 0 && usual !== undefined && at(yaml.data, 'script') === undefined) {
    steps.push({ line: yaml.lineOf(['language']) ?? 1, run: usual });
  }
  const deploy = at(yaml.data, ...path, 'deploy');
  listOf(deploy).forEach((target, i) => {
    const provider = textOf(at(target, 'provider'));
    const line = yaml.lineOf(Array.isArray(deploy) ? [...path, 'deploy', i] : [...path, 'deploy']) ?? 1;
    if (provider !== undefined) steps.push({ line, uses: `deploy:${provider}`, inputs: textsOf(target) });
  });
  return { id, line: yaml.lineOf(path) ?? 1, steps, images: [] };
}

function phaseSteps(yaml: Yaml, path: Path): Step[] {
  const value = at(yaml.data, ...path);
  if (!Array.isArray(value)) return scriptSteps(yaml.linesAt(path));
  return scriptSteps(value.slice(0, 300).flatMap((_, i) => yaml.linesAt([...path, i])));
}
