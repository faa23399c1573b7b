import { type Check, type Finding, met, unmet } from '../model/check.ts';
import type { Evidence, Fix } from '../model/report.ts';
import { phrase, say } from '../model/say.ts';
import { installerOf, packageIdentity } from '../parse/package-identity.ts';
import { inFolder } from '../parse/paths.ts';
import type { Project, ProjectFile } from '../project/project.ts';

export const packaging: Check<Project> = {
  id: 'packaging',
  title: 'Package manifest',
  about: {
    asks: 'A manifest gives the project a name under which the tool of its ecosystem can install it.',
    why: 'A package is installed with one command, on any machine, together with what it needs. A folder of scripts works only where it was written.',
    how: [
      'Own manifests in any folder are read, those at the root first: `pyproject.toml`, `setup.py`, `setup.cfg`, `package.json` (name and version), `pom.xml`, Gradle, `go.mod`, `Cargo.toml`, `.csproj`, `composer.json` and their like.',
      '',
      '- A manifest that says it is not to be published (`"private": true`, `package-mode = false`) does not count.',
      '- A list of dependencies, such as a `requirements.txt`, names no package.',
    ].join('\n'),
    example: ['```toml', '[project]', 'name = "shelf"', 'version = "0.1.0"', '```'].join('\n'),
  },
  reads: (project) => manifests(project).map((file) => file.path),
  evaluate(project): Finding {
    const named: Evidence[] = [];
    const near: Evidence[] = [];
    for (const { path, name } of manifests(project)) {
      const identity = project.parsed('package-identity', path, packageIdentity);
      if (!identity) continue;
      if ('name' in identity)
        named.push({
          path,
          line: identity.line,
          detail: say`${installerOf(name)} can install it as ${phrase(identity.name)}`,
        });
      else near.push({ path, line: identity.line, detail: identity.obstacle });
    }
    if (named.length > 0) return met(named.slice(0, 5));
    for (const file of project.own.filter(isDependencyList))
      near.push({ path: file.path, detail: say`lists dependencies, but names no package` });
    return unmet(
      near.length > 0
        ? near.slice(0, 5)
        : [{ path: '.', detail: say`no package manifest among ${project.files.length} files` }],
      ...remedy(project, near),
    );
  },
};

/** Beside it, an editor of games writes project files for the code editor, anew each time. */
const UNITY = 'ProjectSettings/ProjectVersion.txt';
/** What a plug-in generates to build a theme's styles. */
const STYLES_ALONE = /(?:^|\/)static_src\/package\.json$/;

/** Own manifests outside tests, the shallowest first. */
const manifests = (project: Project): readonly ProjectFile[] => project.ofPaths(findManifests);

function findManifests(project: Project): readonly ProjectFile[] {
  return project.own
    .filter((file) => !file.test && installerOf(file.name) !== undefined && !STYLES_ALONE.test(file.path))
    .filter((file) => !/proj$/.test(file.extension) || !project.file(inFolder(file.folder, UNITY)))
    .toSorted((a, b) => depth(a.path) - depth(b.path))
    .slice(0, 200);
}

const depth = (path: string): number => path.split('/').length;
const isDependencyList = (file: ProjectFile): boolean =>
  /^(?:requirements[\w.-]*\.txt|Pipfile|environment\.ya?ml|Gemfile)$/.test(file.name);

function remedy(project: Project, near: readonly Evidence[]): [advice: string, fix: Fix] {
  const [first] = near;
  const name =
    project.snapshot.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'project';
  if (first?.path.endsWith('package.json'))
    return [
      say`\`${first.path}\` cannot be installed by name: give it a name and a version, and drop \`"private": true\` if it may be published.`,
      { path: first.path, snippet: `"name": "${name}",\n"version": "0.1.0",\n` },
    ];
  if (first?.path.endsWith('Cargo.toml') || first?.path.endsWith('pubspec.yaml') || first?.path.endsWith('proj'))
    return [
      say`\`${first.path}\` says that it is not to be published (${phrase(first.detail)}); take that out to make it installable.`,
      { path: first.path },
    ];
  const pyproject = first?.path.endsWith('pyproject.toml') ? first.path : 'pyproject.toml';
  const python = pyproject !== 'pyproject.toml' || project.own.some((file) => file.language === 'python');
  if (!python)
    return [
      say`Add the manifest of your ecosystem, with a name and a version, so that one command installs the project.`,
      { path: '.' },
    ];
  return [
    say`Name the project in \`${pyproject}\`; then \`pip install .\` installs it together with what it needs.`,
    { path: pyproject, snippet: pyprojectFor(name, project.file('requirements.txt') !== undefined) },
  ];
}

const pyprojectFor = (name: string, listed: boolean): string =>
  [
    '[build-system]',
    'requires = ["setuptools>=68"]',
    'build-backend = "setuptools.build_meta"',
    '',
    '[project]',
    `name = "${name}"`,
    'version = "0.1.0"',
    ...(listed
      ? [
          'dynamic = ["dependencies"]',
          '',
          '[tool.setuptools.dynamic]',
          'dependencies = { file = ["requirements.txt"] }',
        ]
      : []),
    '',
  ].join('\n');
