import { at, isRecord } from '../lines.ts';
import { resolveFolder } from '../paths.ts';
import { type Path, parseYaml, type Yaml } from '../yaml.ts';
import {
  type Definition,
  type Job,
  listOf,
  MAX_JOBS,
  type Step,
  scriptSteps,
  type Trigger,
  textOf,
  textsOf,
} from './shape.ts';

const SHELLS = ['script', 'bash', 'powershell', 'pwsh'];

/** An Azure Pipelines definition: stages, jobs or steps at its top. */
export function parseAzure(text: string): Definition | undefined {
  const yaml = parseYaml(text);
  if (!yaml || !isRecord(yaml.data)) return undefined;
  const jobs = [...listOf(at(yaml.data, 'stages')).flatMap((_, i) => jobsAt(yaml, ['stages', i])), ...jobsAt(yaml, [])];
  const template = at(yaml.data, 'extends', 'template');
  if (typeof template === 'string') {
    const line = yaml.lineOf(['extends']) ?? 1;
    jobs.push({ id: 'extends', line, images: [], steps: [{ line, uses: `template:${template}`, inputs: {} }] });
  }
  return jobs.length > 0 ? { triggers: triggersOf(yaml), jobs: jobs.slice(0, MAX_JOBS) } : undefined;
}

function jobsAt(yaml: Yaml, path: Path): Job[] {
  const out: Job[] = [];
  const list = listOf(at(yaml.data, ...path, 'jobs')).slice(0, MAX_JOBS);
  const paths = [path, ...list.map((_, i) => [...path, 'jobs', i])];
  for (const here of paths) {
    const job = at(yaml.data, ...here);
    if (!isRecord(job) || job['condition'] === false || job['condition'] === 'false') continue;
    const steps = ['steps', 'strategy.runOnce.deploy.steps'].flatMap((key) =>
      stepsAt(yaml, [...here, ...key.split('.')]),
    );
    if (typeof job['template'] === 'string')
      steps.push({ line: yaml.lineOf(here) ?? 1, uses: `template:${job['template']}`, inputs: {} });
    const id = textOf(job['job']) ?? textOf(job['deployment']) ?? textOf(job['stage']) ?? 'job';
    if (steps.length > 0) out.push({ id, line: yaml.lineOf(here) ?? 1, steps, images: [] });
  }
  return out;
}

function stepsAt(yaml: Yaml, path: Path): Step[] {
  return listOf(at(yaml.data, ...path))
    .slice(0, 300)
    .flatMap((step, i): Step[] => {
      if (!isRecord(step) || step['enabled'] === false || step['condition'] === false) return [];
      const here = [...path, i];
      const folder = resolveFolder('', textOf(step['workingDirectory']) ?? '') ?? '';
      const shell = SHELLS.find((key) => typeof step[key] === 'string');
      if (shell !== undefined) return scriptSteps(yaml.linesAt([...here, shell]), folder);
      const uses =
        textOf(step['task']) ?? (typeof step['template'] === 'string' ? `template:${step['template']}` : undefined);
      if (uses === undefined) return [];
      const inline = ['script', 'inlineScript'].find((key) => typeof at(step, 'inputs', key) === 'string');
      const inner = resolveFolder('', textOf(at(step, 'inputs', 'workingDirectory')) ?? '') ?? '';
      const task = {
        line: yaml.lineOf(here) ?? 1,
        uses,
        inputs: textsOf(step['inputs']),
        ...(inner === '' ? {} : { folder: inner }),
      };
      return inline === undefined ? [task] : [task, ...scriptSteps(yaml.linesAt([...here, 'inputs', inline]), inner)];
    });
}

function triggersOf(yaml: Yaml): Trigger[] {
  const out: Trigger[] = [];
  const line = (key: string): number => yaml.lineOf([key]) ?? 1;
  const push = at(yaml.data, 'trigger');
  const pull = at(yaml.data, 'pr');
  if (push !== 'none') out.push({ name: 'push', line: line('trigger') });
  if (pull !== 'none') out.push({ name: 'pull_request', line: line('pr') });
  if (at(yaml.data, 'schedules') !== undefined) out.push({ name: 'schedule', line: line('schedules') });
  return out.length > 0 ? out : [{ name: 'manual', line: line('trigger') }];
}
