import { type Check, type Finding, met, partial, unmet } from '../model/check.ts';
import { say } from '../model/say.ts';
import { recogniseLicense } from '../parse/license.ts';
import { LICENSE_TEXTS } from '../parse/license-texts.ts';
import type { Project, ProjectFile } from '../project/project.ts';

/** `id`: an SPDX id, `NOASSERTION` for a text that is no known license, null where there is no (or only an empty) file. */
export interface LicenseFact {
  readonly id: string | null;
  readonly path?: string;
}

const NAME = /^(?:un)?licen[cs]es?(?:$|[-_. ])|^copying(?:$|[-_. ])/i;
const NOT_TEXT =
  /\.(?:py|[cm]?[jt]sx?|go|rs|java|kt|rb|php|cs|json|ya?ml|toml|xml|png|jpe?g|svg|gif|pdf|docx?|lic|key|sh)$/i;

/** License files at the root, the most usual name first: `LICENSE` before `LICENSE-MIT` before `COPYING`. */
export function licenseFiles(project: Project): readonly ProjectFile[] {
  const rank = (name: string): number =>
    /^licen[cs]es?(?:\.(?:md|txt|rst))?$/i.test(name)
      ? 0
      : /^copying\.lesser/i.test(name)
        ? 1
        : /^copying/i.test(name)
          ? 3
          : 2;
  return project.files
    .filter((file) => file.folder === '' && NAME.test(file.name) && !NOT_TEXT.test(file.name))
    .toSorted((a, b) => rank(a.name) - rank(b.name));
}

/** The project's license: the first file whose text is recognised, else the first that says anything. */
export function licenseOf(project: Project): LicenseFact {
  return project.once(findLicense);
}

function findLicense(project: Project): LicenseFact {
  let other: LicenseFact | undefined;
  for (const { path } of licenseFiles(project)) {
    const text = project.text(path);
    if (text !== undefined && text.trim() === '') continue;
    const id = project.parsed('license', path, recogniseLicense) ?? 'NOASSERTION';
    if (id !== 'NOASSERTION') return { id, path };
    other ??= { id, path };
  }
  return other ?? { id: null };
}

export const license: Check<Project> = {
  id: 'license',
  title: 'License text',
  about: {
    asks: 'The text of a recognised license stands in `LICENSE`, `COPYING` or `UNLICENSE` at the root of the repository.',
    why: 'Without a license nobody may legally use, change or share the code, however public it is. A known text answers that question before it is asked.',
    how: [
      'The text is compared, word pair by word pair, with the standard texts of the common licenses that SPDX lists.',
      '',
      '- Holder, year, line breaks, headings and a cut-off end make no difference. GNU licenses are named without `-only` and `-or-later`.',
      '- A text that matches none, or that takes back what its license gives, fulfils it in part (`NOASSERTION`).',
      '- A name in the README or in the manifest alone is no license text.',
    ].join('\n'),
    example: [
      '```text',
      'MIT License',
      '',
      'Copyright (c) 2026 Ada Learner',
      '',
      'Permission is hereby granted, free of charge, to any person obtaining a copy',
      '...',
      '```',
    ].join('\n'),
  },
  reads: (project) => licenseFiles(project).map((file) => file.path),
  evaluate(project): Finding {
    const { id, path } = licenseOf(project);
    if (path === undefined) return missing(project);
    if (id === null || id === 'NOASSERTION')
      return partial(
        [{ path, line: 1, detail: say`a license text that matches no SPDX license` }],
        say`Replace the words of \`${path}\` by the full standard text of the license that you mean, so that people and tools recognise it.`,
        { path, snippet: MIT_TEXT },
      );
    const others = licenseFiles(project).filter((file) => file.path !== path);
    return met([
      { path, line: 1, detail: say`the text of ${id}` },
      ...others.slice(0, 3).map((file) => ({ path: file.path, detail: say`another license file` })),
    ]);
  },
};

const MIT_TEXT = LICENSE_TEXTS[0]?.[1] ?? '';

function missing(project: Project): Finding {
  const empty = licenseFiles(project).map((file) => ({ path: file.path, detail: say`empty, no license text` }));
  const path = empty[0]?.path ?? 'LICENSE';
  return unmet(
    empty.length > 0
      ? empty
      : [{ path: '.', detail: say`no license file at the root, among ${project.files.length} files` }],
    say`Add the text of a license as \`${path}\`; MIT is the usual choice for a learning project. A line in the README is not enough.`,
    { path, snippet: MIT_TEXT },
  );
}
