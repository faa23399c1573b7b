/** Checks every relative link, picture and anchor in the project's Markdown: the file exists, and so does the heading. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

const ROOT = resolve(import.meta.dirname, '..');
const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: ROOT,
});
const files = listed
  .toString()
  .split('\0')
  .filter((path) => path !== '' && !path.startsWith('test/') && existsSync(resolve(ROOT, path)));

interface Page {
  readonly links: readonly { readonly target: string; readonly line: number }[];
  readonly anchors: ReadonlySet<string>;
}

const pages = new Map<string, Page>();

function pageOf(file: string): Page {
  const known = pages.get(file);
  if (known) return known;
  const links: { target: string; line: number }[] = [];
  const anchors = new Set<string>();
  const slugs = new Map<string, number>();
  walk(fromMarkdown(readFileSync(file, 'utf8')), (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      links.push({ target: node.url, line });
    if (node.type === 'html') {
      for (const [, target] of node.value.matchAll(/\b(?:href|src)="([^"]*)"/g))
        links.push({ target: target ?? '', line });
      for (const [, id] of node.value.matchAll(/\b(?:id|name)="([^"]*)"/g)) anchors.add(id ?? '');
    }
    if (node.type === 'heading') anchors.add(unique(slug(textOf(node)), slugs));
  });
  const page = { links, anchors };
  pages.set(file, page);
  return page;
}

/** The anchor that GitHub gives a heading: lower case, punctuation gone, blanks as dashes; a repeated one gets a number. */
const slug = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

function unique(base: string, seen: Map<string, number>): string {
  const count = seen.get(base) ?? 0;
  seen.set(base, count + 1);
  return count === 0 ? base : `${base}-${count}`;
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function complaintOf(file: string, target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('//')) return undefined;
  const [path = '', anchor] = target.split('#');
  const goal = path === '' ? file : resolve(dirname(file), decodeURIComponent(path));
  if (!existsSync(goal)) return `${path} does not exist`;
  if (anchor === undefined || anchor === '' || statSync(goal).isDirectory() || !goal.endsWith('.md')) return undefined;
  return pageOf(goal).anchors.has(anchor) ? undefined : `${path || 'this page'} has no heading #${anchor}`;
}

let [checked, broken] = [0, 0];
for (const name of files) {
  const file = resolve(ROOT, name);
  for (const { target, line } of pageOf(file).links) {
    checked += 1;
    const complaint = complaintOf(file, target);
    if (complaint === undefined) continue;
    broken += 1;
    console.error(`${name}:${line}: ${complaint}`);
  }
}
if (broken > 0) process.exitCode = 1;
else console.log(`${checked} links in ${files.length} Markdown files lead somewhere`);
