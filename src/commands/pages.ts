import type { Environment } from './action-inputs.ts';

/**
 * Where GitHub Pages shows the page of the repository that the workflow runs in: the folder `milepost` as a site of its own,
 * or, in the repository that is the owner's whole site, as a folder of that. Undefined elsewhere than on github.com.
 */
export function pagesAddress(env: Environment): string | undefined {
  const [, owner, repo] = /^([\w-]+)\/([\w.-]+)$/.exec(env['GITHUB_REPOSITORY'] ?? '') ?? [];
  if (!owner || !repo || (env['GITHUB_SERVER_URL'] || GITHUB) !== GITHUB) return undefined;
  const host = `${owner.toLowerCase()}.github.io`;
  return `https://${host}/${repo.toLowerCase() === host ? 'milepost' : repo}/`;
}

const GITHUB = 'https://github.com';
