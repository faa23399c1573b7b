import { parseAction, parseGithub } from '../parse/ci/github.ts';
import { folderAfter, moved, type Step } from '../parse/ci/shape.ts';
import { commandOfUses } from '../parse/ci/uses.ts';
import { inFolder, resolveFolder } from '../parse/paths.ts';
import { plainWords, shellWords, simpleCommands } from '../parse/shell.ts';
import { leadsOf } from './leads.ts';
import type { BuiltImage, Files } from './leads-files.ts';
import { type Pipeline, pipelinesOf, type ReachedCommand } from './pipelines.ts';
import type { Project } from './project.ts';

/** A workflow → make → a script → tox → … : nobody nests deeper, and hostile files must not. */
const MAX_DEPTH = 6;
const MAX_COMMANDS = 3_000;

interface Walk extends Files {
  readonly commands: (ReachedCommand & { readonly manual: boolean })[];
  readonly uses: ReachedUse[];
}
/** An action, orb, task or template that a pipeline uses, itself or through its own reusable parts. */
export interface ReachedUse {
  readonly uses: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly path: string;
  readonly line: number;
  readonly pipeline: Pipeline;
}
interface From {
  readonly pipeline: Pipeline;
  readonly manual: boolean;
  readonly folder: string;
  readonly via: ReachedCommand['via'];
}

/** Every command that any pipeline reaches, and the files that had to be read for it. */
export function commandsOfPipelines(project: Project): {
  readonly commands: readonly (ReachedCommand & { readonly manual: boolean })[];
  readonly uses: readonly ReachedUse[];
  readonly asked: ReadonlySet<string>;
} {
  return project.once(walkPipelines);
}

function walkPipelines(project: Project): Walk {
  const images = new Map<string, BuiltImage>();
  const walk: Walk = { project, asked: new Set(), images, commands: [], uses: [] };
  for (const pipeline of pipelinesOf(project)) {
    // A workflow that names no event never runs; other providers have ways to start one from outside.
    if (pipeline.provider === 'github-actions' && pipeline.triggers.length === 0) continue;
    images.clear();
    for (const job of pipeline.jobs) {
      for (const step of job.steps)
        follow(walk, step, pipeline.path, { pipeline, manual: job.manual ?? false, folder: '', via: [] });
    }
  }
  return walk;
}

function follow(walk: Walk, step: Step, path: string, from: From): void {
  const here = { ...from, folder: step.folder ?? from.folder };
  if (step.run !== undefined) {
    run(walk, step.run, path, step.line, here);
    return;
  }
  const uses = step.uses ?? '';
  const via = [...from.via, { path, line: step.line, command: `uses ${uses}` }];
  walk.uses.push({ uses, inputs: step.inputs ?? {}, path, line: step.line, pipeline: from.pipeline });
  buildImages(walk, uses, step.inputs ?? {});
  if (uses.startsWith('./')) followLocal(walk, uses.slice(2), step.inputs ?? {}, { ...here, via });
  for (const command of commandOfUses(uses, step.inputs ?? {})) run(walk, command, path, step.line, here);
}

/** Images that Docker's own action builds, for the commands after it that start them. */
function buildImages(walk: Walk, uses: string, inputs: ReachedUse['inputs']): void {
  if (!/^docker\/build-push-action@/.test(uses)) return;
  const folder = resolveFolder('', inputs['context'] ?? '.') ?? '';
  const dockerfile = inputs['file'] === undefined ? inFolder(folder, 'Dockerfile') : resolveFolder('', inputs['file']);
  for (const tag of (inputs['tags'] ?? '').split(/[\s,]+/).slice(0, 20))
    if (tag !== '' && dockerfile) walk.images?.set(tag, { dockerfile, folder, target: inputs['target'] });
}

/** A reusable workflow or a composite action of the repository's own. */
function followLocal(walk: Walk, uses: string, inputs: ReachedUse['inputs'], from: From): void {
  if (from.via.length > MAX_DEPTH) return;
  const workflow = /\.ya?ml$/.test(uses);
  const paths = workflow
    ? [uses]
    : [inFolder(uses.replace(/\/$/, ''), 'action.yml'), inFolder(uses.replace(/\/$/, ''), 'action.yaml')];
  for (const path of paths) {
    if (!walk.project.file(path)) continue;
    walk.asked.add(path);
    const kind = `called with ${JSON.stringify(inputs)}`;
    const steps = workflow
      ? walk.project
          .parsed(`pipeline ${kind}`, path, (text) => parseGithub(text, inputs))
          ?.jobs.flatMap((job) => job.steps)
      : walk.project.parsed(`composite action ${kind}`, path, (text) => parseAction(text, inputs));
    for (const step of steps ?? []) follow(walk, step, path, from);
  }
}

function run(walk: Walk, text: string, path: string, line: number, from: From): void {
  let folder = from.folder;
  for (const command of simpleCommands(text)) {
    const to = moved(shellWords(command), folder);
    if (to !== undefined) {
      folder = to;
      continue;
    }
    if (walk.commands.length >= MAX_COMMANDS) return;
    const via = [...from.via, { path, line, command: command.slice(0, 300) }];
    walk.commands.push({ command, path, line, folder, via, pipeline: from.pipeline, manual: from.manual });
    if (via.length > MAX_DEPTH) continue;
    const words = plainWords(command);
    const seen = new Set(from.via.map((step) => `${step.path}\n${step.line}\n${step.command}`));
    for (const lead of leadsOf(walk, words, folder)) {
      let inner = lead.folder;
      for (const next of lead.lines.slice(0, 300)) {
        // Text inside the command itself (`bash -c "…"`) stands where the command stands.
        const at = lead.path === '' ? { path, line } : { path: lead.path, line: next.line };
        if (seen.has(`${at.path}\n${at.line}\n${next.text.slice(0, 300)}`)) continue;
        run(walk, next.text, at.path, at.line, { ...from, folder: inner, via });
        if (!next.text.startsWith('(') && isScript(lead.path)) inner = folderAfter(next.text, inner);
      }
    }
  }
}

/** In a script a change of folder lasts; in make and the task runners every line starts anew. */
const isScript = (path: string): boolean =>
  path === '' ||
  (/\.(?:sh|bash|zsh|ps1|bat|cmd|ksh)$|(?:^|\/)[\w-]+$/.test(path) && !/makefile$|justfile$/i.test(path));
