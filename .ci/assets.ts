/** How data (`*.yml`), templates (`*.hbs`), documents (`*.graphql`) and what a page carries (`*.css`, `*.client.js`) become modules: one rule for the bundle and for the tests. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Handlebars from 'handlebars';
import { parse } from 'yaml';

/** The JavaScript of an asset's module, or undefined for a path that is no asset. */
export function assetModule(path: string): string | undefined {
  if (path.endsWith('.yml')) {
    // JavaScript engines read JSON in a fraction of the time that they take for the same thing as a program.
    const json = JSON.stringify(parse(readFileSync(path, 'utf8')));
    return `export default JSON.parse(${JSON.stringify(json)});`;
  }
  if (path.endsWith('.hbs')) {
    // Line endings are fixed here, so that a Windows checkout builds the same bundle.
    const source = readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
    return `export default ${Handlebars.precompile(source, { noEscape: false, strict: true })};`;
  }
  if (/\.(?:graphql|css|client\.js)$/.test(path)) {
    return `export default ${JSON.stringify(readFileSync(path, 'utf8').replace(/\r\n/g, '\n'))};`;
  }
  // The bundle has such a file beside it; here it is where it was installed.
  if (/\.(?:ttf|wasm)$/.test(path)) return `export default ${JSON.stringify(pathToFileURL(path).href)};`;
  return undefined;
}
