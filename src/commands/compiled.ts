import nodeModule from 'node:module';
import { isAbsolute, join } from 'node:path';

/** Where this user's caches lie, as the platform has it; undefined where the environment does not say, and in CI. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  // A runner starts anew each time: it would only pay for the writing.
  if (env['CI']) return undefined;
  const { LOCALAPPDATA, XDG_CACHE_HOME, HOME } = env;
  const [root, ...below] =
    platform === 'win32'
      ? [LOCALAPPDATA, 'milepost', 'compiled']
      : XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)
        ? [XDG_CACHE_HOME, 'milepost']
        : [HOME, ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']), 'milepost'];
  // A relative folder would lie in whatever repository this is.
  return root && isAbsolute(root) ? join(root, ...below) : undefined;
}

/**
 * Lets Node (22.8 and later) keep the program as it compiled it, for the next start. Not in the folder for temporary files,
 * which is Node's default: what lies there is run, and others may write there. A folder that cannot be written changes nothing.
 */
export function keepCompiled(env: NodeJS.ProcessEnv = process.env): void {
  const folder = cacheFolder(env, process.platform);
  const { enableCompileCache }: { enableCompileCache?: (folder: string) => unknown } = nodeModule;
  if (folder !== undefined) enableCompileCache?.(folder);
}
