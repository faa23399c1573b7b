import { type Check, type Finding, met, partial, unmet } from '../model/check.ts';
import type { Evidence } from '../model/report.ts';
import { phrase, say } from '../model/say.ts';
import type { Project } from '../project/project.ts';
import { type Readme, readmePaths, readmesOf } from '../project/readme.ts';
import { runStepsFor } from '../project/run-steps.ts';

export const readme: Check<Project> = {
  id: 'readme',
  title: 'README',
  about: {
    asks: 'The README says in words what the project is, and how to install or run it.',
    why: 'It is the first page that anybody opens. A reader who cannot tell within a minute what a project does and how to start it goes away.',
    how: [
      'The README that the host shows is read (`.github/`, then the root, then `docs/`), and the one at the root, in any language; one of them has to do.',
      '',
      '- It needs a sentence, or at least a title, that says what the project is, and a command or a written step that installs or runs it. Either without the other fulfils it in part.',
      "- Badges, a generator's untouched text, the wording of an assignment, and steps that are only linked do not count.",
    ].join('\n'),
    example: [
      '````markdown',
      '# Shelf',
      '',
      'A web service that keeps track of borrowed books.',
      '',
      '## Run',
      '',
      '```sh',
      'docker compose up',
      '```',
      '````',
    ].join('\n'),
  },
  reads: readmePaths,
  evaluate(project): Finding {
    const [path] = readmePaths(project);
    if (path === undefined) return missing(project, [{ path: '.', detail: nearMiss(project) }], 'README.md');
    const found = readmesOf(project).filter(({ words, title, steps }) => words > 0 || title || steps);
    const judged = found.map((one) => judge(project, one));
    return (
      ORDER.flatMap((verdict) => judged.filter((one) => one.verdict === verdict))[0] ??
      missing(project, [{ path, detail: say`empty, or without any words` }], path)
    );
  },
};

/** The better README speaks for the project. */
const ORDER = ['met', 'partial', 'unmet'] as const;

function judge(project: Project, found: Readme): Finding {
  const { path, description, steps, assignment, template } = found;
  const evidence: Evidence[] = [];
  if (description && !assignment)
    evidence.push({ path, line: description.line, detail: say`says what it is: “${description.text}”` });
  if (steps) evidence.push({ path, line: steps.line, detail: say`says how to run it: “${steps.text}”` });
  if (description && steps && !assignment) return met([...evidence, sectionsOf(found)]);

  const snippet = runStepsFor(project);
  if (template && !description)
    return unmet(
      [{ path, line: template.line, detail: say`the untouched text of ${phrase(template.generator)}` }],
      say`Replace the generated text of \`${path}\` by your own: a sentence on what the project does, then how to run it.`,
      { path, snippet: introduction(project, snippet) },
    );
  if (assignment)
    return (steps ? partial : unmet)(
      [
        ...evidence,
        { path, line: 1, detail: say`sets a task, as an assignment does, rather than presenting the project` },
      ],
      say`Say in \`${path}\` what you built and how to run it, in your own words; the assignment’s text can move to the end.`,
      { path, snippet: introduction(project, snippet) },
    );
  if (description && !describedByTitleOnly(found)) {
    const linked = found.linkedSteps;
    return partial(
      [
        ...evidence,
        linked
          ? { path, line: linked.line, detail: say`steps are only linked: “${linked.text}”` }
          : { path, detail: say`no install or run step` },
      ],
      say`Add the commands that install and start the project to \`${path}\`, so that nobody has to look for them elsewhere.`,
      { path, snippet },
    );
  }
  if (steps)
    return partial(
      [...evidence, { path, line: 1, detail: say`no sentence says what the project is` }],
      say`Open \`${path}\` with one or two sentences on what the project does and for whom.`,
      { path, snippet: `# ${project.snapshot.name}\n\nWhat it does, for whom, in one or two sentences.\n` },
    );
  return missing(
    project,
    [
      {
        path,
        line: 1,
        detail: found.title
          ? say`little more than a title: “${found.title.slice(0, 60)}”`
          : say`badges or a few words only`,
      },
    ],
    path,
  );
}

const describedByTitleOnly = (found: Readme): boolean => found.description?.text === found.title || found.words < 5;

function sectionsOf({ path, sections }: Readme): Evidence {
  const named = sections
    .slice(0, 6)
    .map(({ text }) => text.slice(0, 40))
    .join(', ');
  const shown = `${named}${sections.length > 6 ? ' …' : ''}`;
  return {
    path,
    line: sections[0]?.line ?? 1,
    detail: named === '' ? say`sections: none` : say`sections: ${shown}`,
  };
}

function nearMiss(project: Project): string {
  const elsewhere = project.own.find((file) => /^readme(?:\.|$)/i.test(file.name));
  return elsewhere
    ? say`no README where the host looks for one; ${elsewhere.path} is in a subfolder`
    : say`no README among ${project.files.length} files`;
}

const missing = (project: Project, evidence: readonly Evidence[], path: string): Finding =>
  unmet(
    evidence,
    say`Write \`${path}\`: what the project does in a sentence or two, and the commands that install and start it.`,
    {
      path,
      snippet: introduction(project, runStepsFor(project)),
    },
  );

const introduction = (project: Project, steps: string): string =>
  `# ${project.snapshot.name}\n\nWhat it does, for whom, in one or two sentences.\n\n${steps}`;
