import { isProgram } from '../languages/extensions.ts';
import type { SourceFacts } from '../languages/facts.ts';
import { extractorFor } from '../languages/registry.ts';
import type { Project, ProjectFile } from './project.ts';

export interface Source {
  readonly file: ProjectFile;
  readonly facts: SourceFacts;
}

/** Own program files (any language but markup), tests among them, sorted by path: what most checks ask to read. */
export function ownCode(project: Project): readonly ProjectFile[] {
  return project.own.filter((file) => file.language !== undefined && isProgram(file.language));
}

/** The facts of one file; undefined where its content is absent, binary or unread, or its language has no extractor. */
export function factsOf(project: Project, path: string): SourceFacts | undefined {
  const language = project.file(path)?.language;
  const extract = language && extractorFor(language, path);
  return extract ? project.parsed('source', path, extract) : undefined;
}

/** Own program files with their facts, sorted by path. */
export function sourcesOf(project: Project): readonly Source[] {
  return project.once(readSources);
}

function readSources(project: Project): readonly Source[] {
  return ownCode(project).flatMap((file) => {
    const facts = factsOf(project, file.path);
    return facts ? [{ file, facts }] : [];
  });
}
