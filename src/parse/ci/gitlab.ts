import { at, isRecord } from '../lines.ts';
import type { TextLine } from '../shell.ts';
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
import { filled, type Values, valuesOf } from './values.ts';

const GLOBAL = new Set([
  'default',
  'include',
  'stages',
  'variables',
  'workflow',
  'image',
  'services',
  'before_script',
  'after_script',
  'cache',
  'spec',
  'types',
]);

/** A `.gitlab-ci.yml`, with the local files that it includes; undefined where there is no job that could run. */
export function parseGitlab(
  text: string,
  local: (path: string) => string | undefined = () => undefined,
): Definition | undefined {
  const main = parseYaml(text);
  if (!main || !isRecord(main.data)) return undefined;
  const included = includesOf(main).flatMap((include) => {
    const content = include.local === undefined ? undefined : local(include.local);
    const yaml = content === undefined ? undefined : parseYaml(content);
    return yaml && isRecord(yaml.data) ? [{ yaml, line: include.line }] : [];
  });
  const pipeline = new Gitlab([...included, { yaml: main, line: undefined }]);
  const foreign = includesOf(main).filter(
    (include) => include.local === undefined || local(include.local) === undefined,
  );
  const jobs = [...pipeline.jobs(), ...foreign.map(templateJob)];
  return jobs.length > 0 ? { triggers: pipeline.triggers(jobs), jobs } : undefined;
}

interface Include {
  readonly name: string;
  readonly local?: string;
  readonly line: number;
}

function includesOf(yaml: Yaml): Include[] {
  return listOf(at(yaml.data, 'include'))
    .slice(0, 50)
    .flatMap((include, i) => {
      const line = yaml.lineOf(['include', i]) ?? yaml.lineOf(['include']) ?? 1;
      const isUrl = typeof include === 'string' && /^https?:/.test(include);
      if (typeof include === 'string')
        return [isUrl ? { name: include, line } : { name: include, local: clean(include), line }];
      if (!isRecord(include)) return [];
      if (typeof include['local'] === 'string')
        return [{ name: include['local'], local: clean(include['local']), line }];
      const name = ['template', 'component', 'remote', 'file']
        .map((key) => textOf(listOf(include[key])[0]))
        .find(Boolean);
      return name ? [{ name, line }] : [];
    });
}

const clean = (path: string): string => path.replace(/^\//, '');

/** What is included from elsewhere cannot be read; a template brings jobs of its own only where nothing local extends it, so it counts by its name. */
const templateJob = ({ name, line }: Include): Job => ({
  id: `include ${name}`,
  line,
  images: [],
  steps: [{ line, uses: `include:${name}`, inputs: {} }],
});

interface Part {
  readonly yaml: Yaml;
  /** Line of the `include` in the main file; undefined for the main file itself. */
  readonly line: number | undefined;
}

interface Found {
  readonly value: unknown;
  readonly yaml: Yaml;
  readonly path: Path;
  readonly line: number | undefined;
}

class Gitlab {
  readonly parts: readonly Part[];

  constructor(parts: readonly Part[]) {
    this.parts = parts;
  }

  jobs(): Job[] {
    const names = new Set(this.parts.flatMap(({ yaml }) => Object.keys(yaml.data as object)));
    return [...names]
      .filter((name) => !name.startsWith('.') && !GLOBAL.has(name))
      .slice(0, MAX_JOBS)
      .flatMap((name) => this.job(name));
  }

  job(name: string): Job[] {
    const own = this.find([name]);
    if (!own || !isRecord(own.value)) return [];
    const line = own.line ?? own.yaml.lineOf([name]) ?? 1;
    const chain = this.chain(name);
    const setting = (key: string): Found | undefined =>
      chain.flatMap((parent) => this.find([parent, key]) ?? [])[0] ?? this.find(['default', key]) ?? this.find([key]);
    const values = this.values(chain);
    const lines = ['before_script', 'script', 'after_script']
      .flatMap((key) => this.script(setting(key), 0))
      .map((text) => ({ ...text, text: filled(text.text, values) }));
    // A base that is not here comes from an include that cannot be read: its name says what it does.
    const unknown = chain.filter((parent) => !this.find([parent]));
    const templates: Step[] = unknown.map((uses) => ({ line, uses, inputs: textsOf(setting('variables')?.value) }));
    const trigger = setting('trigger');
    if (trigger) templates.push({ line, uses: 'trigger', inputs: {} });
    const release = own.value['release'] === undefined ? [] : [{ line, uses: 'gitlab:release', inputs: {} }];
    const pages = name === 'pages' && lines.length > 0 ? [{ line, uses: 'gitlab:pages', inputs: {} }] : [];
    const steps = [...templates, ...scriptSteps(lines), ...release, ...pages];
    if (steps.length === 0 || isNever(setting('rules')?.value, setting('when')?.value)) return [];
    const images = [...imageOf(setting('image')?.value), ...listOf(setting('services')?.value).flatMap(imageOf)];
    const manual = waits(setting('rules')?.value, setting('when')?.value, setting('only')?.value);
    return [{ id: name, line, steps, images, ...(manual ? { manual } : {}) }];
  }

  /** Variables of the pipeline, of what the job extends, and of the job, the nearest last. */
  private values(chain: readonly string[]): Values {
    const shared = valuesOf(this.find(['variables'])?.value, 'env.');
    return chain
      .toReversed()
      .reduce<Values>((values, parent) => valuesOf(this.find([parent, 'variables'])?.value, 'env.', values), shared);
  }

  /** A job and what it extends, nearest first. */
  private chain(name: string): string[] {
    const chain = [name];
    for (let i = 0; i < chain.length && chain.length < 30; i += 1) {
      const bases = listOf(this.find([chain[i] ?? '', 'extends'])?.value).flatMap((base) => textOf(base) ?? []);
      for (const base of bases.toReversed()) if (!chain.includes(base)) chain.push(base);
    }
    return chain;
  }

  private find(path: Path): Found | undefined {
    for (const { yaml, line } of this.parts.toReversed()) {
      const value = at(yaml.data, ...path);
      if (value !== undefined && value !== null) return { value, yaml, path, line };
    }
    return undefined;
  }

  /** The command lines of a script: a text, a list, nested lists, and `!reference [job, script]`. */
  private script(found: Found | undefined, depth: number): TextLine[] {
    if (!found || depth > 8) return [];
    const { value, yaml, path, line } = found;
    if (!Array.isArray(value)) return yaml.linesAt(path).map((text) => (line === undefined ? text : { ...text, line }));
    const [job, key] = value;
    const reference = value.length === 2 && typeof job === 'string' && /^(?:before_|after_)?script$/.test(String(key));
    if (reference) return this.script(this.find([job, String(key)]), depth + 1);
    return value.flatMap((item, i) => this.script({ value: item, yaml, path: [...path, i], line }, depth + 1));
  }

  triggers(jobs: readonly Job[]): Trigger[] {
    const line = jobs[0]?.line ?? 1;
    if (jobs.every((job) => job.manual)) return [{ name: 'manual', line }];
    const rules = listOf(at(this.parts.at(-1)?.yaml.data, 'workflow', 'rules'));
    const conditions = rules.filter((rule) => at(rule, 'when') !== 'never').map((rule) => String(at(rule, 'if') ?? ''));
    const only = (word: RegExp): boolean => conditions.length > 0 && conditions.every((text) => word.test(text));
    if (only(/["']schedule["']/)) return [{ name: 'schedule', line }];
    if (only(/["'](?:web|api|trigger)["']/)) return [{ name: 'manual', line }];
    const merge = conditions.some((text) => text.includes('merge_request')) ? [{ name: 'pull_request', line }] : [];
    return only(/merge_request/) ? merge : [{ name: 'push', line }, ...merge];
  }
}

const isNever = (rules: unknown, when: unknown): boolean =>
  when === 'never' ||
  (Array.isArray(rules) &&
    rules.length > 0 &&
    rules.every((rule) => at(rule, 'when') === 'never' && at(rule, 'if') === undefined));

/** Only by hand, or only on a schedule. */
function waits(rules: unknown, when: unknown, only: unknown): boolean {
  const byItself = (rule: unknown): boolean =>
    at(rule, 'when') !== 'never' &&
    at(rule, 'when') !== 'manual' &&
    !/==\s*["'](?:schedule|web|api)["']/.test(String(at(rule, 'if') ?? ''));
  if (Array.isArray(rules) && rules.length > 0)
    return !rules.some((rule) => (Array.isArray(rule) ? true : byItself(rule)));
  const refs = listOf(isRecord(only) ? only['refs'] : only);
  return (
    when === 'manual' || (refs.length > 0 && refs.every((ref) => /^(?:schedules|web|api|triggers)$/.test(String(ref))))
  );
}
