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
import { combinations, expressed, filled, type Values, valuesOf } from './values.ts';

const NAMES: Readonly<Record<string, string>> = {
  pull_request_target: 'pull_request',
  workflow_dispatch: 'manual',
  repository_dispatch: 'manual',
  workflow_call: 'call',
};

/** Inputs that a caller gives to a reusable workflow or a composite action. */
type Given = Readonly<Record<string, string>>;

/** A GitHub Actions workflow; undefined where there is no job that could run. */
export function parseGithub(text: string, given: Given = {}): Definition | undefined {
  const yaml = parseYaml(text);
  const jobs = at(yaml?.data, 'jobs');
  if (!yaml || !isRecord(jobs)) return undefined;
  const read = Object.entries(jobs)
    .slice(0, MAX_JOBS)
    .flatMap(([id, job]) => readJob(yaml, id, job, given));
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

function readJob(yaml: Yaml, id: string, job: unknown, given: Given): Job[] {
  if (!isRecord(job) || isNever(job['if'])) return [];
  const line = yaml.lineOf(['jobs', id]) ?? 1;
  const services = isRecord(job['services']) ? Object.values(job['services']).flatMap(imageOf) : [];
  const images = [...imageOf(job['container']), ...services];
  const uses = textOf(job['uses']);
  const called = uses ? [{ line: yaml.lineOf(['jobs', id, 'uses']) ?? line, uses, inputs: textsOf(job['with']) }] : [];
  const steps = [...called, ...readSteps(yaml, ['jobs', id, 'steps'], scopesOf(yaml, job, given))];
  return steps.length > 0 ? [{ id, line, steps, images }] : [];
}

/** `false`, and what can never hold: the whole ref always begins with `refs/`. */
const NEVER = /^\s*(?:\$\{\{)?\s*(?:false|github\.ref\s*==\s*'(?!refs\/)[^']*')\s*(?:&&[^|]*)?(?:\}\})?\s*$/;

function isNever(condition: unknown): boolean {
  const text = String(condition ?? '');
  return condition === false || (text.length < 1000 && NEVER.test(text));
}

/** What holds for the steps of a job: its default folder and the values of its expressions. */
interface Scope {
  readonly folder: string;
  readonly values: Values;
}

/** One scope for each combination of the job's matrix. */
function scopesOf(yaml: Yaml, job: Record<string, unknown>, given: Given): Scope[] {
  const inputs = inputsOf(at(yaml.data, 'on', 'workflow_call', 'inputs'), given);
  const shared = valuesOf(at(yaml.data, 'env'), 'env.', inputs);
  return combinations(at(job, 'strategy', 'matrix'), shared).map((combined) => {
    const values = valuesOf(job['env'], 'env.', combined);
    const folder = folderFrom(at(job, 'defaults', 'run'), values);
    return { values, folder: folder ?? folderFrom(at(yaml.data, 'defaults', 'run'), values) ?? '' };
  });
}

/** What the caller gives, and the default values of the other inputs. */
function inputsOf(declared: unknown, given: Given): Values {
  const defaults = Object.entries(isRecord(declared) ? declared : {}).map(([name, input]) => [
    name,
    at(input, 'default'),
  ]);
  return valuesOf({ ...Object.fromEntries(defaults), ...given }, 'inputs.');
}

function folderFrom(options: unknown, values: Values): string | undefined {
  const folder = at(options, 'working-directory');
  return typeof folder === 'string' ? resolveFolder('', filled(folder, values)) : undefined;
}

/** The steps of a job or of a composite action; those that differ between the combinations once for each. */
function readSteps(yaml: Yaml, path: Path, scopes: readonly Scope[]): Step[] {
  return listOf(at(yaml.data, ...path)).flatMap((step, i) => {
    if (!isRecord(step) || isNever(step['if'])) return [];
    const seen = new Set<string>();
    return scopes
      .map((scope) => readStep(yaml, [...path, i], step, scope))
      .filter((steps) => {
        const key = JSON.stringify(steps);
        return !seen.has(key) && seen.add(key);
      })
      .flat();
  });
}

function readStep(yaml: Yaml, path: Path, step: Record<string, unknown>, scope: Scope): Step[] {
  const values = valuesOf(step['env'], 'env.', scope.values);
  const here = folderFrom(step, values) ?? scope.folder;
  const uses = textOf(step['uses']);
  if (uses !== undefined) {
    const line = yaml.lineOf([...path, 'uses']) ?? 1;
    const inputs = Object.entries(textsOf(step['with'])).map(([name, text]) => [name, expressed(text, values)]);
    return [{ line, uses, inputs: Object.fromEntries(inputs), ...(here === '' ? {} : { folder: here }) }];
  }
  const lines = yaml.linesAt([...path, 'run']).map(({ text, line }) => ({ text: filled(text, values), line }));
  return scriptSteps(lines, here);
}

/** The steps of a composite action's `action.yml`. */
export function parseAction(text: string, given: Given = {}): readonly Step[] {
  const yaml = parseYaml(text);
  if (!yaml || !isRecord(at(yaml.data, 'runs'))) return [];
  return readSteps(yaml, ['runs', 'steps'], [{ folder: '', values: inputsOf(at(yaml.data, 'inputs'), given) }]);
}
