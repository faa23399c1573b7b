import { lstatSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import HandlebarsRuntime from 'handlebars/runtime.js';
import configuration from '../../templates/init/configuration.hbs';
import workflow from '../../templates/init/workflow.hbs';
import { defaultConfig } from '../config/index.ts';
import { UsageError } from '../model/errors.ts';
import { itemsOf, type Part, type Roadmap } from '../model/roadmap.ts';
import { writeNew } from '../publish/whole.ts';
import { yamlWord } from '../reporters/escape.ts';

/** The two files that `milepost init` writes, and how they get into a folder without harming what is there. */

export const WORKFLOW_PATH = '.github/workflows/milepost.yml';

/** What was settled; what is absent stays a comment, and is found out by each run. */
export interface Settled {
  readonly roadmap?: string;
  readonly track?: string;
  readonly capstone?: string;
}

// The runtime's own declarations are empty; it is the part of Handlebars that runs precompiled templates.
const runtime = (HandlebarsRuntime as unknown as typeof import('handlebars')).create();

/** `branch` is the one whose configuration starts a run. */
export const workflowText = (branch: string): string => runtime.template(workflow)({ branch: yamlWord(branch) });

/** Every key with what it means, commented out unless it was settled. Examples are the roadmap's own, so that they hold. */
export function configurationText({ roadmap, track, capstone }: Settled, on: Roadmap): string {
  const part = on.parts.find((one) => reportable(one).length > 0);
  const project = itemsOf(on.parts).find(({ kind }) => kind === 'project');
  const choice = choicesOf(on.parts)[0];
  const word = (text: string | undefined) => (text === undefined ? null : yamlWord(text));
  return runtime.template(configuration)({
    roadmap: word(roadmap),
    track: word(track),
    capstone: word(capstone),
    sampleTrack: word(choice?.id) ?? 'backend',
    part: word(part?.id) ?? 'goal',
    items: (part ? reportable(part) : [])
      .slice(0, 2)
      .map(({ title }) => JSON.stringify(title))
      .join(', '),
    project: JSON.stringify(project?.title ?? 'A project of my own'),
    writes: defaultConfig.write.join(', '),
  });
}

const reportable = (part: Part) => itemsOf([part]).filter(({ proof }) => proof === undefined);

/** What a learner chooses among: the parts of every choice that tracks are worked in. */
export const choicesOf = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part) => (part.choose === undefined || part.parts.length === 0 ? choicesOf(part.parts) : part.parts));

/** Where a file of the folder would stand; null where something stands there already, be it a file, a folder or a link. */
export function freePlace(root: string, path: string): string | null {
  const real = realpathSync(root);
  const parts = path.split('/');
  const name = parts.pop() ?? path;
  let place = real;
  for (const part of parts) {
    place = join(place, part);
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (found?.isSymbolicLink()) place = insideOf(real, place, path);
    else if (found && !found.isDirectory())
      throw new UsageError(`${path}: ${part} is no folder, so nothing was written`);
  }
  const target = join(place, name);
  return lstatSync(target, { throwIfNoEntry: false }) ? null : target;
}

function insideOf(root: string, link: string, path: string): string {
  let place = '';
  try {
    place = realpathSync(link);
  } catch {
    // A link that leads nowhere would be made to lead somewhere.
  }
  if (!place.startsWith(root + sep))
    throw new UsageError(`${path}: a symlink leads out of the folder, so nothing was written`);
  return place;
}

/** Writes a new file, and its folders, at once; false where one has come to stand there meanwhile. */
export async function addFile(root: string, path: string, text: string): Promise<boolean> {
  const place = freePlace(root, path);
  if (place === null) return false;
  return writeNew(place, Buffer.from(text)).catch(({ code }: NodeJS.ErrnoException) => {
    throw new UsageError(`${path}: could not be written (${code ?? 'error'})`);
  });
}
