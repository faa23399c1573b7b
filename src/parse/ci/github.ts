import { at, isRecord } from '../lines.ts';
import { resolveFolder } from '../paths.ts';
import { type Path, parseYaml, type Yaml } from '../yaml.ts';
import {
  type Definition,
  imageOf,
  type Job,
  listOf,
  MAX_JOBS,
  type Step,
  scriptSteps,
  type Trigger,
  textOf,
  textsOf,
} from './shape.ts';

const NAMES: Readonly<Record<string, string>> = {
  pull_request_target: 'pull_request',
  workflow_dispatch: 'manual',
  repository_dispatch: 'manual',
  workflow_call: 'call',
};

/** A GitHub Actions workflow; undefined where there is no job that could run. */
export function parseGithub(text: string): Definition | undefined {
  const yaml = parseYaml(text);
  const jobs = at(yaml?.data, 'jobs');
  if (!yaml || !isRecord(jobs)) return undefined;
  const read = Object.entries(jobs)
    .slice(0, MAX_JOBS)
    .flatMap(([id, job]) => readJob(yaml, id, job));
  return read.length > 0 ? { triggers: readTriggers(yaml), jobs: read } : undefined;
}

function readTriggers(yaml: Yaml): Trigger[] {
  // YAML 1.1 reads a bare `on` as true; GitHub does not mind.
  const key = ['on', 'true'].find((name) => at(yaml.data, name) !== undefined);
  if (key === undefined) return [];
  const on = at(yaml.data, key);
  if (typeof on === 'string') return [trigger(on, undefined, yaml.lineOf([key]))];
  if (Array.isArray(on))
    return on.flatMap((name, i) => (typeof name === 'string' ? [trigger(name, undefined, yaml.lineOf([key, i]))] : []));
  if (!isRecord(on)) return [];
  return Object.entries(on).map(([name, filter]) => trigger(name, filter, yaml.lineOf([key, name])));
}

function trigger(name: string, filter: unknown, line = 1): Trigger {
  if (name === 'push' && isRecord(filter)) {
    const branches = ['branches', 'branches-ignore', 'paths', 'paths-ignore'].some((key) => filter[key] !== undefined);
    if (!branches && filter['tags'] !== undefined) return { name: 'tag', line };
  }
  return { name: NAMES[name] ?? name, line };
}

function readJob(yaml: Yaml, id: string, job: unknown): Job[] {
  if (!isRecord(job) || isNever(job['if'])) return [];
  const folder = folderFrom(at(job, 'defaults', 'run')) ?? folderFrom(at(yaml.data, 'defaults', 'run')) ?? '';
  const line = yaml.lineOf(['jobs', id]) ?? 1;
  const services = isRecord(job['services']) ? Object.values(job['services']).flatMap(imageOf) : [];
  const images = [...imageOf(job['container']), ...services];
  const uses = textOf(job['uses']);
  const called = uses ? [{ line: yaml.lineOf(['jobs', id, 'uses']) ?? line, uses, inputs: textsOf(job['with']) }] : [];
  const steps = [...called, ...readSteps(yaml, ['jobs', id, 'steps'], folder)];
  return steps.length > 0 ? [{ id, line, steps, images }] : [];
}

const isNever = (condition: unknown): boolean =>
  condition === false || /^\s*(?:\$\{\{)?\s*false\s*(?:&&.*)?(?:\}\})?\s*$/.test(String(condition ?? ''));

function folderFrom(options: unknown): string | undefined {
  const folder = at(options, 'working-directory');
  return typeof folder === 'string' ? resolveFolder('', folder) : undefined;
}

/** The steps of a job or of a composite action. */
function readSteps(yaml: Yaml, path: Path, folder: string): Step[] {
  return listOf(at(yaml.data, ...path)).flatMap((step, i) => {
    if (!isRecord(step) || isNever(step['if'])) return [];
    const here = folderFrom(step) ?? folder;
    const uses = textOf(step['uses']);
    if (uses !== undefined) {
      const line = yaml.lineOf([...path, i, 'uses']) ?? 1;
      return [{ line, uses, inputs: textsOf(step['with']), ...(here === '' ? {} : { folder: here }) }];
    }
    return scriptSteps(yaml.linesAt([...path, i, 'run']), here);
  });
}

/** The steps of a composite action's `action.yml`. */
export function parseAction(text: string): readonly Step[] {
  const yaml = parseYaml(text);
  return yaml && isRecord(at(yaml.data, 'runs')) ? readSteps(yaml, ['runs', 'steps'], '') : [];
}
