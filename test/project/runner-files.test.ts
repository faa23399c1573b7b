import { describe, expect, it } from 'vitest';
import { runnerConfigurations } from '../../src/project/runner-files.ts';
import { testFilesOf } from '../../src/project/tests.ts';
import { project } from '../helpers/project.ts';

const PHP =
  '<?php\nclass Cart extends TestCase {\n  public function test_total() { $this->assertSame(3, total()); }\n}\n';
const GO = 'package shop\n\nfunc TestTotal(t *testing.T) {\n\tif total() != 3 {\n\t\tt.Fatal("x")\n\t}\n}\n';
const RUBY = "describe Cart do\n  it 'adds up' do\n    expect(total).to eq(3)\n  end\nend\n";

describe('cases are looked for', () => {
  it.each<[string, string, boolean]>([
    ['tests/CartTest.php', PHP, true],
    ['tests/acceptance/LoginCest.php', PHP, true],
    ['tests/test-cart.php', PHP, true],
    ['tests/CartXest.php', PHP, false],
    ['tests/Cart.php', PHP, false],
    ['shop/cart_test.go', GO, true],
    ['shop/cart.go', GO, false],
    ['spec/cart.rb', RUBY, true],
  ])('in %s: %#', (path, text, looked) => {
    expect(testFilesOf(project({ [path]: text })).map(({ file }) => file.path)).toEqual(looked ? [path] : []);
  });

  it.each<[string, string, boolean]>([
    ['by its suffix', '<phpunit><directory suffix=".php">tests</directory></phpunit>', true],
    ['by itself', '<phpunit><file>tests/Cart.php</file></phpunit>', true],
    ['by none', '<phpunit><directory>tests</directory></phpunit>', false],
    [
      'in what it measures only',
      '<phpunit><directory>tests</directory><coverage><include><directory suffix=".php">src</directory></include></coverage></phpunit>',
      false,
    ],
    [
      'in what it measured once',
      '<phpunit><filter><whitelist><directory suffix=".php">src</directory></whitelist></filter></phpunit>',
      false,
    ],
  ])("where PHPUnit's configuration names the file %s", (_how, xml, looked) => {
    const files = { 'tests/Cart.php': PHP, 'phpunit.xml': xml };
    expect(testFilesOf(project(files)).map(({ file }) => file.path)).toEqual(looked ? ['tests/Cart.php'] : []);
  });
});

it('reads the configuration of PHPUnit only where it may matter', () => {
  const xml = { 'phpunit.xml.dist': '<phpunit/>' };
  expect(runnerConfigurations(project({ ...xml, 'tests/Cart.php': PHP }))).toEqual(['phpunit.xml.dist']);
  expect(runnerConfigurations(project({ ...xml, 'tests/CartTest.php': PHP }))).toEqual([]);
});
