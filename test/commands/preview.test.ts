import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPreview } from '../../src/commands/preview.ts';
import { servePreview } from '../../src/commands/preview-server.ts';
import { siteOf } from '../../src/commands/preview-site.ts';
import { PAGE } from '../../src/reporters/page/index.ts';
import { SERVICE } from '../helpers/action.ts';
import { makeRepository, temporaryFolder } from '../helpers/repository.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One request, its path and headers as they stand: no client tidies them up. */
function ask(url: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** What the server tells those who listen, as it comes. */
function listen(url: string): {
  readonly heard: string[];
  until(text: string): Promise<void>;
  readonly ended: Promise<void>;
} {
  const heard: string[] = [];
  let wake = () => {};
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const sent = request(new URL('/events', url), (response) => {
    response.setEncoding('utf8');
    response.on('data', (part: string) => {
      heard.push(part);
      wake();
    });
    response.on('close', end);
  });
  sent.on('error', end);
  sent.end();
  onTestFinished(() => void sent.destroy());
  const until = async (text: string) => {
    while (!heard.join('').includes(text)) await new Promise<void>((resolve) => (wake = resolve));
  };
  return { heard, until, ended };
}

/** A folder with a clone and a configuration, and its preview. */
async function preview(configuration = 'capstone: expenses\n') {
  const root = temporaryFolder();
  makeRepository(join(root, 'code/expenses'), SERVICE);
  mkdirSync(join(root, '.github'));
  const config = join(root, '.github/milepost.yml');
  writeFileSync(config, configuration);
  let printed = '';
  const server = await startPreview({ local: join(root, 'code'), config }, (text) => (printed += text));
  onTestFinished(server.close);
  return { root, config, ...server, get: (path: string) => ask(server.url, path), printed: () => printed };
}

describe('milepost preview', () => {
  it('shows the README rendered, the page, and every picture of both', async () => {
    const { get, url } = await preview();
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const readme = await get('/');
    expect(readme.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(readme.body).toContain('<h3>My road to Expert Python');
    expect(readme.body).toMatch(/<details>\s*<summary>All graded repositories \(1\)<\/summary>/);
    const pictures = [...readme.body.matchAll(/<img src="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(pictures.length).toBeGreaterThan(3);
    for (const path of pictures) expect((await get(`/${path}`)).headers['content-type']).toContain('image/svg+xml');
    const page = await get(`/${PAGE}`);
    expect(page.body).toContain('on the road to Expert Python');
    expect(page.body).toContain("new EventSource('/events')");
    expect((await get('/milepost.json')).body).toContain('"schema": 1');
    for (const { body } of [readme, page]) expect(body).toContain('<link rel="icon" href="data:image/svg+xml;base64,');
    const icon = await get('/favicon.ico');
    expect([icon.status, icon.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    const social = await get('/milepost/social.png');
    expect([social.status, social.headers['content-type']]).toEqual([200, 'image/png']);
    expect(Number(social.headers['content-length'])).toBeGreaterThan(5000);
  });

  it('lets nothing run but its own scripts, and nothing be fetched from elsewhere', async () => {
    const { get } = await preview();
    for (const path of ['/', `/${PAGE}`]) {
      const { headers, body } = await get(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(/^default-src 'none'; /);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(policy).toContain("connect-src 'self'");
      expect(body).not.toContain('http-equiv="Content-Security-Policy"');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
    expect((await get('/milepost/score.svg')).headers['content-security-policy']).toContain('sandbox');
  });

  it('answers to this machine alone', async () => {
    const { url } = await preview();
    const { port, host } = new URL(url);
    const status = async (name: string) => (await ask(url, '/', { host: name })).status;
    expect(await status(host)).toBe(200);
    expect(await status(`localhost:${port}`)).toBe(200);
    for (const name of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${Number(port) + 1}`])
      expect(await status(name), name).toBe(403);
    expect((await ask(url, '/events', { host: 'evil.example' })).status).toBe(403);
  });

  it.each([
    ['/milepost', 404],
    ['/milepost/', 404],
    ['/.github/milepost.yml', 404],
    ['/../code/expenses/README.md', 404],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['/%2e%2e/%2e%2e/etc/passwd', 404],
    ['//etc/passwd', 404],
    ['/__proto__', 404],
    ['/%', 400],
  ])('has nothing at %s', async (path, status) => {
    const server = await servePreview(siteOf('# x', [], 'octo'), 0);
    onTestFinished(server.close);
    const { body, ...answer } = await ask(server.url, path);
    expect(answer.status).toBe(status);
    expect(body).toMatch(/^(?:There is nothing here|That is no address)/);
  });

  it('takes no other method than GET and HEAD', async () => {
    const { url } = await preview();
    expect((await ask(url, '/', {}, 'POST')).status).toBe(405);
    const head = await ask(url, '/', {}, 'HEAD');
    expect([head.status, head.body, Number(head.headers['content-length']) > 1000]).toEqual([200, '', true]);
  });

  it('shows a changed setting, a new template and another one, and tells what is wrong meanwhile', async () => {
    const { get, url, config, root } = await preview();
    const { heard, until } = listen(url);
    const version = async () => /data-version="([^"]+)"/.exec((await get('/')).body)?.[1] ?? '';
    await until(await version());

    writeFileSync(`${config}.new`, 'layout: badges\n');
    renameSync(`${config}.new`, config);
    await expect.poll(version, { timeout: 10_000 }).not.toBe(/data: (\S+)/.exec(heard[0] ?? '')?.[1]);
    expect((await get('/')).body).not.toContain('<details>');
    await until(await version());

    writeFileSync(config, 'layuot: full\n');
    await until('event: problem');
    expect(heard.join('')).toMatch(/data: ".*milepost\.yml:1:1: expected .*did you mean \\"layout\\"/);
    expect((await get('/')).status).toBe(200);

    mkdirSync(join(root, 'mine'));
    writeFileSync(join(root, 'mine/readme.hbs'), 'First {{owner}}');
    writeFileSync(config, 'templates: mine\n');
    await expect.poll(async () => (await get('/')).body, { timeout: 10_000 }).toContain('<p>First ');
    writeFileSync(join(root, 'mine/readme.hbs'), 'Second {{owner}}');
    await expect.poll(async () => (await get('/')).body, { timeout: 10_000 }).toContain('<p>Second ');
  });

  it('grades anew where the settings ask for something else', async () => {
    const { get, config } = await preview();
    const exempt = "exempt: [{ requirement: docker, reason: 'Nothing to run here.' }]\n";
    expect((await get('/milepost.json')).body).not.toContain('Nothing to run here.');
    writeFileSync(config, exempt);
    await expect
      .poll(async () => (await get('/milepost.json')).body, { timeout: 10_000 })
      .toContain('Nothing to run here.');
  });

  it('ends at once, whoever listens', async () => {
    const { url, close } = await preview();
    const { until, ended } = listen(url);
    await until('event: version');
    await close();
    await ended;
    await expect(ask(url, '/')).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
  });

  it('says which port is taken, and what it needs', async () => {
    const { url, root } = await preview();
    const local = join(root, 'code');
    const start = (values: Parameters<typeof startPreview>[0]) => startPreview(values, () => undefined);
    await expect(start({ local, port: new URL(url).port })).rejects.toThrow(/cannot listen on port \d+ \(EADDRINUSE\)/);
    await expect(start({ local, port: '70000' })).rejects.toThrow(
      '--port: expected a number from 0 to 65535, found "70000"',
    );
    await expect(start({ local, port: '-1' })).rejects.toThrow('--port: expected');
    await expect(start({})).rejects.toThrow('preview needs --local <folder>');
    await expect(start({ local, config: join(root, 'nowhere.yml') })).rejects.toThrow('no such file');
  });
});
