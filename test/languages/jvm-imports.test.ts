import { expect, it } from 'vitest';
import { extractorFor } from '../../src/languages/registry.ts';

const imports = (language: 'java' | 'kotlin' | 'scala', text: string) =>
  extractorFor(language, 'A')?.(`package a\n${text}\n\nclass B { def c = get(1) }\n`, 'A').imports.map(
    ({ module, used }) => `${module} ${used}`,
  );

it.each([
  ['java', 'import javax.swing.*;', ['javax.swing.* true']],
  ['java', 'import static org.junit.Assert.*;', ['org.junit.Assert.* true']],
  ['java', 'import java.util.List;', ['java.util.List false']],
  ['kotlin', 'import io.ktor.server.routing.*', ['io.ktor.server.routing.* true']],
  ['kotlin', 'import io.ktor.server.routing.get', ['io.ktor.server.routing.get true']],
  ['kotlin', 'import io.ktor.server.routing.route as get', ['io.ktor.server.routing.route true']],
  ['scala', 'import org.apache.spark.sql._', ['org.apache.spark.sql.* true']],
  ['scala', 'import a.b.{get, D}', ['a.b.get true', 'a.b.D false']],
] as const)('reads what %s takes by %s', (language, text, expected) => {
  expect(imports(language, text)).toEqual(expected);
});
