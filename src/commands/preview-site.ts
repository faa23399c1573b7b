import { createHash } from 'node:crypto';
import github from 'github-markdown-css/github-markdown.css';
import frame from '../../templates/preview/readme.css';
import script from '../../templates/preview/reload.client.js';
import type { Artifact } from '../model/report.ts';
import { plainText } from '../reporters/escape.ts';
import { ICON, iconAddress } from '../reporters/page/icon.ts';
import { PAGE } from '../reporters/page/index.ts';
import { readmeHtml } from './section-html.ts';

/** What a preview serves: everything that a run would write, the README rendered, and nothing else. */

export interface Served {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Content security policy. */
  readonly policy: string;
}

export interface Site {
  /** By path, beginning with a slash. */
  readonly files: ReadonlyMap<string, Served>;
  /** Another one wherever anything in it is. */
  readonly version: string;
}

/** GitHub's own look of Markdown, and what stands around it. */
const style = `${github}${frame}`;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
};
/** A picture that is opened by itself may style itself, and do nothing else: as GitHub serves it. */
const PICTURE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n?/;

export function siteOf(section: string, artifacts: readonly Artifact[], owner: string): Site {
  const version = hashOf(JSON.stringify([section, artifacts, script, style])).slice('sha256-'.length, 30);
  const files = new Map<string, Served>();
  for (const { path, content, encoding } of artifacts) {
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
    const body = encoding === undefined ? content : Buffer.from(content, encoding);
    files.set(`/${path}`, path === PAGE ? livePage(content, version) : { type, body, policy: PICTURE });
  }
  files.set('/', {
    type: 'text/html; charset=utf-8',
    body: readmePage(section, owner, version),
    policy: README_POLICY,
  });
  // Asked for by browsers on behalf of pictures, which name none.
  files.set('/favicon.ico', { type: TYPES['svg'] ?? '', body: ICON, policy: PICTURE });
  files.set('/README.md', { type: 'text/plain; charset=utf-8', body: `${section}\n`, policy: PICTURE });
  return { files, version };
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const README_POLICY = [
  "default-src 'none'",
  "img-src 'self' data:",
  `style-src '${hashOf(style)}'`,
  `script-src '${hashOf(script)}'`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const reload = (version: string): string => `<script data-version="${version}">${script}</script>`;

/** The page as it is written, but for the script that shows it again; its own policy, widened by that script, goes ahead of it. */
function livePage(content: string, version: string): Served {
  const own = META.exec(content)?.[1]?.replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=') ?? "default-src 'none'";
  const policy = `${own.replace('script-src ', `script-src '${hashOf(script)}' `)}; connect-src 'self'; frame-ancestors 'none'`;
  const body = content.replace(META, '').replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${reload(version)}\n</body>`);
  return { type: 'text/html; charset=utf-8', body, policy };
}

const readmePage = (section: string, owner: string, version: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>README of ${text(owner)} (preview)</title>
<link rel="icon" href="${iconAddress}">
<style>${style}</style>
</head>
<body>
<header>
<h1>${text(owner)}</h1>
<nav aria-label="Preview"><ul><li><a href="/" aria-current="page">README</a></li><li><a href="/${PAGE}">Page</a></li></ul></nav>
</header>
<main>
<div class="file">
<h2>README.md</h2>
<article class="markdown-body">
${readmeHtml(section)}</article>
</div>
</main>
${reload(version)}
</body>
</html>
`;

const text = (value: string): string =>
  plainText(value, 100).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
