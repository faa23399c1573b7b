import type { GitRepository } from './git.ts';
import { git } from './git-process.ts';

/** Where a clone came from, as a page that a visitor can open; nulls where that cannot be told. Reads the clone's own configuration only. */
export async function remoteOf({ at }: GitRepository): Promise<{ owner: string | null; url: string | null }> {
  const remote = await git(at, ['config', '--local', '--get', 'remote.origin.url']).catch(() => '');
  return parseRemote(remote.trim());
}

/** `https://user:token@host/owner/name.git`, `git@host:owner/name` … without credentials; only hosts with a name that others can reach. */
export function parseRemote(remote: string): { owner: string | null; url: string | null } {
  const parts =
    /^(?:https?|ssh|git):\/\/(?:[^/@]*@)?([\w.-]+)(?::\d+)?\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(remote) ??
    /^(?:[\w.-]+@)([\w.-]+):([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(remote);
  const [, host = '', owner = '', name = ''] = parts ?? [];
  if (!/^[\w-]+(?:\.[\w-]+)+$/.test(host) || /^[\d.]+$/.test(host) || name === '..' || owner === '..')
    return { owner: null, url: null };
  return { owner, url: `https://${host}/${owner}/${name}` };
}
