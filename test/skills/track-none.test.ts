import { describe, expect, test } from 'vitest';
import { tracks } from '../helpers/tracks.ts';

describe('no track', () => {
  test.each([
    [
      'a key and nothing that it locks',
      { 'key.py': 'from cryptography.fernet import Fernet\nFernet.generate_key()\n' },
    ],
    [
      'exercises',
      { 'two_sum.py': 'def two_sum(a, b):\n    return a + b\n', 'fizz.py': 'for i in range(9):\n    print(i)\n' },
    ],
    [
      'a command line without the work of a track',
      {
        'todo.py':
          'import argparse\nimport sqlite3\nparser = argparse.ArgumentParser()\ndb = sqlite3.connect("todo.db")\n',
        'README.md': '# Todo\nA CLI for tasks.\n',
      },
    ],
    [
      "a command line on a web framework's container",
      {
        'A.java':
          'import org.springframework.stereotype.Component;\n@Component\nclass A {\n  int a() { return 1; }\n}\n',
      },
    ],
    [
      'patterns that are compiled, no models',
      { 'logs.py': 'import re\nLINE = re.compile("x")\nOTHER = re.compile("y")\n' },
    ],
    [
      'a tracker that keeps a copy of its own file',
      {
        'habits.py': 'import shutil\nimport click\nshutil.copy("a", "b")\nclick.echo("x")\n',
        'README.md': '# habits\nA habit tracker for the terminal, with a weekly workflow.\n',
      },
    ],
    [
      "a client of somebody else's server",
      {
        'main.go':
          'package main\n\nimport "net/http"\n\nfunc main() {\n\tr, _ := http.Get("https://x")\n\tprintln(r.Status)\n}\n',
      },
    ],
    [
      'exercises, one of them named after a game',
      {
        'sudoku.py': 'def solve(rows):\n    return len(rows)\n',
        'sums.py': `def total(rows):\n${'    rows.append(1)\n'.repeat(20)}    return rows\n`,
      },
    ],
    ['a list of links', { 'README.md': '# Awesome APIs, games and bots\n- [x](https://x)\n' }],
    ['a dependency that no code uses', { 'requirements.txt': 'django\ntorch\npygame\n' }],
  ] satisfies [string, Record<string, string>][])('%s', (_, files) => {
    expect(tracks(files)).toEqual(['none']);
  });
});
