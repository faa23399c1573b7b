/** Paths inside the graded tree, as command lines write them. */

const ROOT =
  /^(?:\$\{\{\s*github\.workspace\s*\}\}|\$\{?(?:GITHUB_WORKSPACE|CI_PROJECT_DIR|WORKSPACE|TRAVIS_BUILD_DIR|BITBUCKET_CLONE_DIR|CODEBUILD_SRC_DIR|APPVEYOR_BUILD_FOLDER|PWD|CIRCLE_WORKING_DIRECTORY)\}?|\$\((?:Build\.SourcesDirectory|System\.DefaultWorkingDirectory|CURDIR|PWD|pwd)\)|~\/project|%CD%)(?:\/|$)/;

/**
 * `relative` seen from `folder`, both without a trailing slash, '' for the root. Undefined where it cannot be told
 * (another variable, an absolute path) or leaves the tree.
 */
export function resolveFolder(folder: string, relative: string): string | undefined {
  let path = relative.trim().replaceAll('\\', '/');
  let base = folder;
  const root = ROOT.exec(path);
  if (root) {
    path = path.slice(root[0].length);
    base = '';
  }
  if (path.startsWith('/') || path.startsWith('~') || /[$%*<>]/.test(path)) return undefined;
  const parts = base === '' ? [] : base.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

export const inFolder = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
