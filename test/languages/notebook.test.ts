import { expect, it } from 'vitest';
import { codeOf, extractNotebook } from '../../src/languages/notebook.ts';

const notebook = (cells: readonly unknown[], metadata = {}) => JSON.stringify({ cells, metadata, nbformat: 4 });
const code = (...source: string[]) => ({ cell_type: 'code', source });

it('joins the code cells and leaves magics and shell lines out', () => {
  const text = notebook([
    { cell_type: 'markdown', source: ['import nothing'] },
    code('%matplotlib inline\n', '!pip install pandas\n', 'import pandas as pd\n', 'pd?\n', 'pd.read_csv("a.csv")'),
    code('%%bash\n', 'import os'),
    { cell_type: 'code', source: '%%time\nimport sys' },
  ]);
  const found = extractNotebook(text, 'a.ipynb');
  expect(found.imports.map((one) => [one.module, one.used])).toEqual([
    ['pandas', true],
    ['sys', false],
  ]);
  expect(found.calls.map((one) => one.name)).toEqual(['pandas.read_csv']);
});

it('reads the format of old notebooks', () => {
  expect(codeOf(JSON.stringify({ worksheets: [{ cells: [{ cell_type: 'code', input: ['x = 1'] }] }] }))).toContain(
    'x = 1',
  );
});

it.each([
  ['not JSON'],
  ['null'],
  ['[1]'],
  ['{"cells": 3}'],
  ['{"cells": [null, {"cell_type": "code", "source": 7}]}'],
  [notebook([code('library(dplyr)')], { kernelspec: { language: 'R' } })],
])('finds nothing in %s', (text) => {
  expect(extractNotebook(text, 'a.ipynb')).toMatchObject({ language: 'python', statements: 0, imports: [] });
});

it('holds no test cases, whatever its cells define', () => {
  expect(extractNotebook(notebook([code('def test_x():\n', '    assert f()')]), 'tests/test_x.ipynb').tests).toEqual(
    [],
  );
});
