import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/index.ts';
import type { GitHubClient } from '../github/client.ts';
import { readFiles } from '../github/files.ts';
import { skillNameOf } from '../grade/names.ts';
import { UsageError } from '../model/errors.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { type Look, loadLanguage, OWN_NAMES, type TemplateFile } from '../reporters/index.ts';
import { type ActionContext, workspaceFile } from './action-context.ts';

/** How what is written looks, as the configuration says. Faults in the templates are told here, before anything is graded. */
export async function writtenLook(config: Config, roadmap: Roadmap, files: readonly TemplateFile[]): Promise<Look> {
  const { write, layout, language, badges, page } = config;
  await loadLanguage(language);
  const look = {
    ...{ skill: (id: string) => skillNameOf(id, roadmap), write, layout, language, badges },
    ...(page ? { address: page.address } : {}),
  };
  if (files.length === 0) return look;
  const { ownTemplates } = await import('../reporters/own-templates.ts');
  return { ...look, templates: ownTemplates(files) };
}

const pathsIn = (folder: string): string[] => OWN_NAMES.map((name) => `${folder}/${name}.hbs`);

/** The templates in a folder of the repository: from the checkout where it has any, otherwise through the API. */
export async function repositoryTemplates(
  client: GitHubClient,
  context: ActionContext,
  folder: string | undefined,
): Promise<TemplateFile[]> {
  if (folder === undefined) return [];
  const paths = pathsIn(folder);
  const local = foundAmong(paths, (path) => workspaceFile(context, path));
  if (local.length > 0) return local;
  const { files } = await readFiles(client, { owner: context.owner, name: context.repo }, context.revision, paths);
  return orNone(
    foundAmong(paths, (path) => files.get(path)),
    folder,
  );
}

/** The templates in a folder on this machine. */
export function localTemplates(folder: string | undefined): TemplateFile[] {
  if (folder === undefined) return [];
  const read = (path: string) => (lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : null);
  return orNone(
    foundAmong(pathsIn(folder), (path) => read(join(path))),
    folder,
  );
}

const foundAmong = (paths: readonly string[], read: (path: string) => Buffer | null | undefined): TemplateFile[] =>
  paths.flatMap((path) => {
    const bytes = read(path);
    return bytes ? { path, text: bytes.toString('utf8') } : [];
  });

function orNone(files: TemplateFile[], folder: string): TemplateFile[] {
  if (files.length === 0)
    throw new UsageError(
      `no template in ${folder}; what can be replaced: ${OWN_NAMES.map((n) => `${n}.hbs`).join(', ')}`,
    );
  return files;
}
