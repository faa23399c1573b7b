import { at } from '../lines.ts';
import { parseToml } from '../toml.ts';
import { parseXml, type XmlElement } from '../xml.ts';
import { type Declared, keyLine, keysOf, lineOf } from './declared.ts';

const childText = (element: XmlElement, name: string): string =>
  element.children.find((child) => child.name === name)?.text ?? '';

/** Dependencies of a POM; neither those that are only managed nor those of plugins. */
export function pom(text: string): Declared[] {
  return parseXml(text)
    .filter(
      ({ name, parents }) =>
        name === 'dependency' && !parents.includes('dependencyManagement') && !parents.includes('plugin'),
    )
    .flatMap((element) => {
      const artifact = childText(element, 'artifactId');
      if (!artifact) return [];
      return [
        {
          name: `${childText(element, 'groupId')}:${artifact}`,
          dev: childText(element, 'scope') === 'test',
          line: element.line,
        },
      ];
    });
}

const CONFIGURATION =
  /^\s*(?:"|')?(api|implementation|compile|compileOnly|runtime|runtimeOnly|testImplementation|testCompile|testRuntimeOnly|testCompileOnly|testRuntime|androidTestImplementation|annotationProcessor|kapt|ksp|developmentOnly|debugImplementation|integrationTestImplementation|providedCompile|providedRuntime|minecraft|modImplementation|\w+Implementation|\w+Api)(?:"|')?\s*[( ]\s*(.{0,300})$/;

/** Dependencies that a Gradle script (Groovy or Kotlin) declares as literals. */
export function gradle(text: string): Declared[] {
  const declared: Declared[] = [];
  for (const [index, raw] of text.split('\n', 5000).entries()) {
    const line = raw.slice(0, 500).replace(/(?:^|\s)\/\/.*$/, '');
    const found = CONFIGURATION.exec(line);
    if (!found?.[1]) continue;
    const name = coordinates(found[2] ?? '');
    if (name) declared.push({ name, dev: /test/i.test(found[1]), line: index + 1 });
  }
  return declared;
}

function coordinates(argument: string): string | undefined {
  const literal = /["']([\w.-]+):([\w.-]+)(?::[^"']*)?["']/.exec(argument);
  if (literal) return `${literal[1]}:${literal[2]}`;
  const group = /group\s*[:=]\s*["']([\w.-]+)["']/.exec(argument)?.[1];
  const name = /name\s*[:=]\s*["']([\w.-]+)["']/.exec(argument)?.[1];
  if (group && name) return `${group}:${name}`;
  const kotlin = /^kotlin\(\s*["']([\w-]+)["']/.exec(argument)?.[1];
  return kotlin && `org.jetbrains.kotlin:kotlin-${kotlin}`;
}

/** The libraries of a Gradle version catalogue (`libs.versions.toml`). */
export function gradleCatalog(text: string): Declared[] {
  const libraries = at(parseToml(text), 'libraries');
  return keysOf(libraries).flatMap((alias) => {
    const entry = at(libraries, alias);
    const module = typeof entry === 'string' ? entry.split(':').slice(0, 2).join(':') : at(entry, 'module');
    const name =
      typeof module === 'string' ? module : `${String(at(entry, 'group') ?? '')}:${String(at(entry, 'name') ?? '')}`;
    return name.length > 2
      ? [{ name, dev: /test|junit|mock/i.test(alias), line: keyLine(text, lineOf(text, 1, '[libraries]'), alias) }]
      : [];
  });
}

export function sbt(text: string): Declared[] {
  return text.split('\n', 5000).flatMap((line, index) => {
    const found = /"([\w.-]+)"\s*%{1,3}\s*"([\w.-]+)"\s*%\s*[^%\s]+(\s*%\s*"?test)?/i.exec(
      line.slice(0, 500).replace(/\/\/.*$/, ''),
    );
    return found ? [{ name: `${found[1]}:${found[2]}`, dev: found[3] !== undefined, line: index + 1 }] : [];
  });
}
