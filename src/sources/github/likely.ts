import type { Entry } from '../../model/snapshot.ts';
import { environmentRoots, PathClassifier } from '../../project/classify.ts';

const CODE =
  /\.(?:pyw?|pyi|pyx|ipynb|[jt]sx?|[mc][jt]s|vue|svelte|java|kts?|scala|groovy|go|rs|c|h|cc|cpp|cxx|hpp|hh|ino|cs|php|rb|rake|swift|dart|sh|bash|zsh|bats|ps1|psm1|tf|hcl|html?|s?css|sass|less|sql|r)$/i;
/** Names of text files that checks tend to ask for, beside source code. */
const TELLING =
  /(?:^|\/)(?:[^./]+|\.[^/]+|[^/]+\.(?:md|mdx|markdown|rst|txt|adoc|rdoc|toml|ya?ml|jsonc?|cfg|ini|conf|cnf|properties|env|example|sample|dist|xml|gradle|csproj|fsproj|sln|mod|in|lock|proto|graphql|prisma|tpl|j2|service|nix|erb|ejs|hbs|cshtml|razor|jsp|twig|blade|bat|cmd|tfvars|neon))$/i;
const MOST = { code: 512 * 1024, notebook: 4 * 1024 * 1024, other: 100_000 };

/**
 * The entries whose contents will probably be asked for, by their paths and sizes alone. A guess that spares requests and
 * decides nothing: what is asked for and was not guessed is read then, what was guessed in vain is dropped.
 */
export function likelyWanted(entries: readonly Entry[]): Entry[] {
  const files = entries.filter(({ kind }) => kind === 'file' || kind === 'executable');
  const classifier = new PathClassifier(environmentRoots(files.map(({ path }) => path)));
  return files.filter(({ path, size }) => {
    if (path.endsWith('.gitattributes')) return size <= MOST.other;
    const code = CODE.test(path);
    const most = path.endsWith('.ipynb') ? MOST.notebook : code ? MOST.code : MOST.other;
    return size <= most && (code || TELLING.test(path)) && classifier.originOf(path) === 'own';
  });
}
