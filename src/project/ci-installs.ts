import type { Job } from '../parse/ci/shape.ts';
import { folderOf, resolveFolder } from '../parse/paths.ts';
import { shellWords, simpleCommands } from '../parse/shell.ts';
import type { TestCommand } from '../parse/test-commands.ts';
import type { ReachedCommand } from './pipelines.ts';
import type { Project } from './project.ts';
import { reachedCommands } from './reached.ts';

/**
 * Test commands that cannot work as written. Said only where everything about the job is known: each of its steps is one of
 * those below, and whatever else may install something leaves the question open.
 */
export type Lack = 'runner' | 'project';

/** What the command lacks in its job; undefined where it may work. */
export function lackOf(project: Project, reached: ReachedCommand, command: TestCommand): Lack | undefined {
  if (reached.pipeline.provider !== 'github-actions' || reached.via.length !== 1) return undefined;
  const job = reached.pipeline.jobs.find(({ steps }) => steps.some(({ line, run }) => line === reached.line && run));
  if (!job) return undefined;
  if (command.language === 'dotnet' || command.language === 'go')
    return lacksProject(project, reached, command, job) ? 'project' : undefined;
  const direct = /^(?:\w+=\S* )*(?:python[\d.]* -m )?pytest(?: |$)/.test(reached.command);
  return direct && lacksPytest(project, reached, job) ? 'runner' : undefined;
}

/** Requirements files that pipelines install, with those that they include. */
export function installReads(project: Project): readonly string[] {
  const found = new Set<string>();
  const follow = (path: string | undefined): void => {
    if (path === undefined || found.has(path) || !project.file(path) || found.size >= MAX_FILES) return;
    found.add(path);
    for (const line of linesOf(project.text(path) ?? '')) {
      const include = INCLUDE.exec(line)?.[1];
      if (include !== undefined) follow(resolveFolder(folderOf(path), include));
    }
  };
  for (const { command, folder } of reachedCommands(project)) {
    const words = shellWords(command);
    if (!isPipInstall(words)) continue;
    for (const [at, word] of words.entries())
      if (/^(?:-r|--requirement)$/.test(words[at - 1] ?? '')) follow(resolveFolder(folder, word));
  }
  return [...found];
}

const MAX_FILES = 50;
const INCLUDE = /^(?:-r|--requirement)(?:\s+|=)?(\S+)/;
/** Actions that install no Python package; those that set Python up do so only where they are told to. */
const PLAIN_ACTION =
  /^(?:actions\/(?:checkout|setup-python|setup-node|setup-java|upload-artifact|download-artifact)|codecov\/codecov-action)@/;
/** Commands that install nothing. */
const PLAIN_COMMAND =
  /^(?:\w+=\S* )*(?:echo|ls|cd|pwd|mkdir|touch|cat|export|which|set|true|exit|cp|mv|rm|test|\[|(?:python[\d.]* -m )?(?:pytest|flake8|black|ruff|mypy|pylint|isort|coverage|unittest)|python[\d.]* (?:--version|-V)|pip --version)(?: |$)/;
/** Distributions that bring no runner. */
const PLAIN_PACKAGE = /^(?:pip|wheel|setuptools|flake8|black|ruff|mypy|pylint|isort|coverage|codecov|build|twine)$/;
/** Distributions that are pytest, or need it. */
const BRINGS_PYTEST = /pytest|^(?:schemathesis|tavern|nbval|syrupy|dbt-tests-adapter|tox|nox)$/i;

function lacksPytest(project: Project, reached: ReachedCommand, job: Job): boolean {
  if (job.images.length > 0 || /self-hosted/.test(project.text(reached.pipeline.path) ?? '')) return false;
  if (!job.steps.some(({ uses }) => uses?.startsWith('actions/setup-python@'))) return false;
  for (const { uses, inputs, run, folder, line } of job.steps) {
    if (uses !== undefined && (!PLAIN_ACTION.test(uses) || inputs?.['pip-install'] !== undefined)) return false;
    let here = folder ?? '';
    for (const command of run === undefined ? [] : simpleCommands(run)) {
      const words = shellWords(command);
      if (words[0] === 'cd') here = resolveFolder(here, words[1] ?? '') ?? '*';
      if (PLAIN_COMMAND.test(words.join(' '))) continue;
      if (!isPipInstall(words) || !installsNone(project, words, here)) return false;
    }
    // What comes later installs nothing for it.
    if (line === reached.line && run !== undefined) return true;
  }
  return true;
}

const isPipInstall = (words: readonly string[]): boolean =>
  /^(?:(?:python[\d.]* -m )?pip[\d.]*) install /.test(`${words.join(' ')} `);

/** True where it is certain that the command installs no pytest. */
function installsNone(project: Project, words: readonly string[], folder: string): boolean {
  const given = words.slice(words.indexOf('install') + 1);
  return given.every((word, at) => {
    if (/^(?:-r|--requirement)$/.test(given[at - 1] ?? '')) return bringsNone(project, resolveFolder(folder, word), 0);
    if (/^(?:-r|--requirement|-U|--upgrade|-q|--quiet|--no-cache-dir|--user)$/.test(word)) return true;
    return PLAIN_PACKAGE.test(word.replace(/[=<>~!].*$/, ''));
  });
}

/** True where each line of a requirements file names a distribution, and none of them is pytest. */
function bringsNone(project: Project, path: string | undefined, depth: number): boolean {
  const text = path === undefined ? undefined : project.text(path);
  if (path === undefined || text === undefined || depth > 5) return false;
  return linesOf(text).every((line) => {
    const include = INCLUDE.exec(line)?.[1];
    if (include !== undefined) return bringsNone(project, resolveFolder(folderOf(path), include), depth + 1);
    if (/^--(?:extra-)?index-url\b|^--find-links\b/.test(line)) return true;
    return /^[A-Za-z0-9][\w.-]*\s*(?:\[[\w,\s-]*\]\s*)?(?:$|[<>=!~;])/.test(line) && !BRINGS_PYTEST.test(line);
  });
}

const linesOf = (text: string): string[] =>
  text
    .split('\n', 5000)
    .map((line) =>
      line
        .slice(0, 1000)
        .replace(/(?:^|\s)#.*$/, '')
        .trim(),
    )
    .filter((line) => line !== '');

/** `dotnet test` takes the project or solution of its folder, `go test` the module that its folder lies in. */
function lacksProject(
  project: Project,
  { folder, command }: ReachedCommand,
  { language }: TestCommand,
  job: Job,
): boolean {
  const words = shellWords(command);
  const makes = language === 'go' ? /\bgo\s+(?:mod\s+init|work\s+init|env)\b/ : /\bdotnet\s+(?:new|sln)\b/;
  const known = job.steps.every(({ uses, run }) =>
    uses === undefined ? !makes.test(run ?? '') : /^[\w-]+\/[\w./-]+@/.test(uses),
  );
  if (!known || /[$*]/.test(folder)) return false;
  if (language === 'go') {
    const modules = project.files.filter(({ name }) => name === 'go.mod' || name === 'go.work');
    const around = modules.some((file) => `${folder}/`.startsWith(file.folder === '' ? '' : `${file.folder}/`));
    return words[0] === 'go' && words[1] === 'test' && modules.length > 0 && !around;
  }
  const inside = project.files.some((file) => file.folder === folder && /\.(?:sln|slnx|slnf|\w+proj)$/.test(file.name));
  return (
    words[0] === 'dotnet' && !inside && !words.slice(2).some((word, at) => names(project, folder, word, words[at + 1]))
  );
}

/** Whether a word of a command names what is tested, rather than an option or what an option is set to. */
function names(project: Project, folder: string, word: string, before = ''): boolean {
  if (word.startsWith('-')) return false;
  const path = resolveFolder(folder, word);
  return (
    !before.startsWith('-') ||
    /[\\/]|\.(?:sln|slnx|slnf|\w+proj|dll)$/.test(word) ||
    project.files.some((file) => file.path.startsWith(`${path}/`))
  );
}
