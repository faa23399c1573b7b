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

/** A CircleCI `config.yml`: the jobs that a workflow calls, or the one named `build` where there is no workflow. */
export function parseCircleci(text: string): Definition | undefined {
  const yaml = parseYaml(text);
  if (!yaml || !isRecord(yaml.data)) return undefined;
  const calls = workflowCalls(yaml);
  const hasWorkflows = isRecord(at(yaml.data, 'workflows'));
  const defined = at(yaml.data, 'jobs');
  const names = isRecord(defined) ? Object.keys(defined) : [];
  const wanted = hasWorkflows
    ? calls
    : names.includes('build')
      ? [{ name: 'build', inputs: {}, line: 1, manual: false }]
      : [];
  const seen = new Set<string>();
  const jobs = wanted.slice(0, MAX_JOBS).flatMap((call) => {
    if (seen.has(call.name)) return [];
    seen.add(call.name);
    if (isRecord(at(defined, call.name))) return readJob(yaml, call.name, call.manual);
    // A job of an orb: its name is all that there is to read.
    return [
      {
        id: call.name,
        line: call.line,
        images: [],
        steps: [{ line: call.line, uses: call.name, inputs: call.inputs }],
        ...(call.manual ? { manual: true } : {}),
      },
    ];
  });
  return jobs.length > 0 ? { triggers: triggersOf(yaml), jobs } : undefined;
}

interface JobCall {
  readonly name: string;
  readonly inputs: Record<string, string>;
  readonly line: number;
  readonly manual: boolean;
}

function workflowCalls(yaml: Yaml): JobCall[] {
  const workflows = at(yaml.data, 'workflows');
  if (!isRecord(workflows)) return [];
  return Object.keys(workflows).flatMap((workflow) => {
    const path = ['workflows', workflow, 'jobs'];
    const list = listOf(at(workflows, workflow, 'jobs'));
    const held = new Set(
      list
        .flatMap((job) => (isRecord(job) ? Object.entries(job) : []))
        .filter(([, o]) => at(o, 'type') === 'approval')
        .map(([name]) => name),
    );
    return list.flatMap((job, i): JobCall[] => {
      const line = yaml.lineOf([...path, i]) ?? 1;
      if (typeof job === 'string') return [{ name: job, inputs: {}, line, manual: false }];
      if (!isRecord(job)) return [];
      return Object.entries(job)
        .filter(([, options]) => at(options, 'type') !== 'approval')
        .map(([name, options]) => {
          const manual = listOf(at(options, 'requires')).some((needed) => held.has(String(needed)));
          return { name, inputs: textsOf(options), line, manual };
        });
    });
  });
}

function readJob(yaml: Yaml, id: string, manual: boolean): Job[] {
  const path = ['jobs', id];
  const job = at(yaml.data, ...path);
  const line = yaml.lineOf(path) ?? 1;
  const executor = at(job, 'executor');
  const named = typeof executor === 'string' ? executor : textOf(at(executor, 'name'));
  const docker = at(job, 'docker') ?? (named === undefined ? undefined : at(yaml.data, 'executors', named, 'docker'));
  const folder = textOf(at(job, 'working_directory'));
  const start = folder === undefined || folder.startsWith('~') ? '' : (resolveFolder('', folder) ?? '');
  const steps = readSteps(yaml, [...path, 'steps'], start, 0);
  return steps.length > 0
    ? [{ id, line, steps, images: listOf(docker).flatMap(imageOf), ...(manual ? { manual } : {}) }]
    : [];
}

function readSteps(yaml: Yaml, path: Path, folder: string, depth: number): Step[] {
  if (depth > 5) return [];
  return listOf(at(yaml.data, ...path))
    .slice(0, 300)
    .flatMap((step, i): Step[] => {
      const here = [...path, i];
      const line = yaml.lineOf(here) ?? 1;
      const [name, options] =
        typeof step === 'string' ? [step, undefined] : (Object.entries(isRecord(step) ? step : {})[0] ?? []);
      if (name === undefined) return [];
      if (name === 'run') {
        const inner = typeof options === 'string' ? [...here, 'run'] : [...here, 'run', 'command'];
        const own = textOf(at(options, 'working_directory'));
        return scriptSteps(
          yaml.linesAt(inner),
          own === undefined ? folder : (resolveFolder(folder, own.replace(/^~\/(?:project\/?)?/, '')) ?? folder),
        );
      }
      if (name === 'when' || name === 'unless') return readSteps(yaml, [...here, name, 'steps'], folder, depth + 1);
      if (isRecord(at(yaml.data, 'commands', name)))
        return readSteps(yaml, ['commands', name, 'steps'], folder, depth + 1);
      return [{ line, uses: name, inputs: textsOf(options) }];
    });
}

function triggersOf(yaml: Yaml): Trigger[] {
  const workflows = at(yaml.data, 'workflows');
  if (!isRecord(workflows)) return [{ name: 'push', line: yaml.lineOf(['jobs']) ?? 1 }];
  const triggers = Object.entries(workflows)
    .filter(([, workflow]) => isRecord(workflow))
    .map(([name, workflow]) => {
      const scheduled = listOf(at(workflow, 'triggers')).some((item) => isRecord(at(item, 'schedule')));
      return { name: scheduled ? 'schedule' : 'push', line: yaml.lineOf(['workflows', name]) ?? 1 };
    });
  return triggers;
}
