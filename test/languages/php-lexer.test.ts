import { describe, expect, it } from 'vitest';
import { lexPhp } from '../../src/languages/php-lexer.ts';

describe('lexPhp', () => {
  it.each([
    ['text around the code', '<b>"it\'s"</b><?php f() ?> <p>', ' f() '],
    ['comments', '<?php f(); // it\'s\n# "a"\ng(/* "b" */);', ' f(); \n \ng( );'],
    ['a comment that the page ends', '<?php // a ?> b <?= $c', ' $c'],
    ['plain literals', "<?php f('a\\'b', \"c d\");", ' f(" ", " ");'],
    ['a literal with variables', '<?php f("a $b[0] $c->d {e}");', ' f(" ");'],
    ['expressions in literals', '<?php f("a {$b->c(\'d e\')} $$ {f}");'.replace('$$ ', '$'), ' f( ($b->c(" ")) (f) );'],
    ['an attribute', "<?php #[Route('/a')]\nclass B {}", ' #[Route(" ")]\nclass B {}'],
    ['a here document', "<?php $a = <<<EOT\nit's (\n  EOT;\nf();", ' $a = " \n \n ";\nf();'],
    ['a now document', "<?php $a = <<<'X'\n$b \"\nX;", ' $a = " \n \n";'],
    ['a bracket in a shell command', "<?php `ls '(`; f('a');", ' `ls \'(`; f(" ");'],
    ['bytes', "<?php b'ab';", ' " ";'],
    ['a page without code', '<p>"it\'s" < 3</p>', ' '],
  ])('blanks %s', (_, text, code) => {
    const masked = lexPhp(text);
    expect(masked?.code.replace(/ +/g, ' ')).toBe(code);
    expect(masked?.code).toHaveLength(text.length);
  });

  it('keeps the words of literals by their place', () => {
    expect([...(lexPhp('<?php f(\'a b\', "c $d", "e {$f}");')?.literals ?? [])]).toEqual([
      [8, 'a b'],
      [15, 'c $d'],
    ]);
  });

  it.each([
    ['a short opening before a word', '<?xml version="1.0"?>'],
    ['brackets that do not match', '<?php f(a];'],
    ['a literal without an end', '<?php f("a);'],
    ['a comment without an end', '<?php f(); /* a'],
    ['a quoted index in a literal', '<?php "$a[\'b\']";'],
    ['a here document without an end', '<?php <<<EOT\na'],
    ['a here document in double quotes', '<?php <<<"EOT"\na\nEOT;'],
    ['letters that no name has', '<?php $a = b\u4e2d;'],
  ])('does not guess at %s', (_, text) => {
    expect(lexPhp(text)).toBeUndefined();
  });

  it.each([
    ['brackets', '('.repeat(300_000)],
    ['expressions in literals', '"{$a'.repeat(75_000)],
    ['here documents', '<<<A\n'.repeat(60_000)],
    ['quotes', `'${"\\'".repeat(150_000)}`],
    ['variables in a literal', `"${'$a->b[0]'.repeat(40_000)}`],
    ['question marks', `#${'?'.repeat(300_000)}`],
    ['openings', '?> < '.repeat(60_000)],
  ])('passes hostile %s at once', (_, text) => {
    const start = performance.now();
    lexPhp(`<?php ${text}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
