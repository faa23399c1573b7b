import { describe, expect, it } from 'vitest';
import { extractorFor } from '../../src/languages/registry.ts';

/** The test cases of a C program, as `name assertions`. */
function cases(text: string): string[] {
  const extract = extractorFor('c', 'tests/queue_test.c');
  if (!extract) throw new Error('no extractor for C');
  return extract(text, 'tests/queue_test.c').tests.map(({ name, assertions }) => `${name} ${assertions}`);
}

const RUN = 'int main(void) { return test_pop() ? 0 : 1; }';

describe('test cases of C programs without a framework', () => {
  it('assert where they compare and tell it by what they return', () => {
    const text = `static int test_pop(void) {
  if (queue_pop(&q) != 1) {
    puts("no");
    return 0;
  }
  return 1;
}
static int test_print(void) { queue_print(&q); return 1; }
int main(void) { return test_pop() && test_print() ? EXIT_SUCCESS : EXIT_FAILURE; }`;
    expect(cases(text)).toEqual(['test_pop 1', 'test_print 0']);
  });

  it.each([
    ['leaves', 'if (pop() != 1) exit(EXIT_FAILURE);'],
    ['leaves with what perror says', 'if (pop() != 1) { perror("pop"); exit(1); }'],
    ['aborts', 'if (!pop()) { abort(); }'],
    ['counts', 'if (pop() != 1) ++failures;'],
    ['counts what it adds', 'if (pop() != 1) { test_errors += 1; }'],
  ])('assert where one %s', (_what, body) => {
    expect(cases(`int test_pop(void) { ${body} return 1; }\n${RUN}`)).toEqual(['test_pop 1']);
  });

  it('assert through a helper that counts what fails', () => {
    const text = `static void expect(int ok) { if (!ok) failures++; }
void test_pop(void) { expect(pop() == 1); }
int main(void) { test_pop(); return failures; }`;
    expect(cases(text)).toEqual(['test_pop 1']);
  });

  it.each([
    ['the program always succeeds', 'int main(void) { test_pop(); return 0; }'],
    ['it leaves with success alone', 'int main(void) { test_pop(); exit(0); }'],
    ['there is no program', ''],
  ])('assert nothing where %s', (_what, main) => {
    expect(cases(`int test_pop(void) { if (pop() != 1) return 1; return 0; }\n${main}`)).toEqual(['test_pop 0']);
  });

  it('assert nothing by looking at what the program was called with', () => {
    expect(cases(`int test_pop(int argc) { if (argc < 2) return 1; return pop(); }\n${RUN}`)).toEqual(['test_pop 0']);
  });

  it.each(['main(){', 'if (', 'int test_pop(void) { if (a == b) {', 'if (a<b) x; '])(
    'are found in time in %s',
    (part) => {
      const started = performance.now();
      cases(`int test_a(void) {\n${part.repeat(20_000)}`);
      expect(performance.now() - started).toBeLessThan(2_000);
    },
  );
});
