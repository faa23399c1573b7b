import { expect, it } from 'vitest';
import { testsIntegration } from '../../src/checks/tests-integration.ts';
import { project } from '../helpers/project.ts';

const judge = (code: string, test: string) =>
  testsIntegration.evaluate(project({ 'data.py': code, 'test_data.py': test })).verdict;
const CASE = 'import data\n\ndef test_rows():\n    assert len(data.rows()) == 3\n';
const rows = (call: string, imported = 'from datasets import load_dataset') =>
  `${imported}\n\ndef rows():\n    return ${call}\n`;

it.each([
  ['a library of data sets', rows('load_dataset("imdb")'), 'met'],
  ['that library, from the disk', rows('load_dataset("csv", data_files="a.csv")'), 'unmet'],
  ['a bucket', rows('storage.Client().bucket("b")', 'from google.cloud import storage'), 'met'],
  ['a download', rows('urlretrieve(URL)', 'from urllib.request import urlretrieve'), 'met'],
  ['a file', rows('open("a.csv").readlines()', 'import os'), 'unmet'],
])('a test of own code reaches %s', (_what, code, verdict) => {
  expect(judge(code, CASE)).toBe(verdict);
});

it('reaches it through a helper of its own file, and by making an object', () => {
  const code = rows('load_dataset("imdb")');
  const helper =
    'import data\n\ndef prepare():\n    return data.rows()\n\ndef test_rows():\n    assert len(prepare()) == 3\n';
  expect(judge(code, helper)).toBe('met');
  const made = `from google.cloud import storage\n\nclass Rows:\n    def __init__(self):\n        self.all = fetch()\n\ndef fetch():\n    return storage.Client().bucket("b")\n`;
  expect(judge(made, 'from data import Rows\n\ndef test_rows():\n    assert Rows().all\n')).toBe('met');
  const later = made.replace('self.all = fetch()', 'self.all = []');
  expect(judge(later, 'from data import Rows\n\ndef test_rows():\n    assert Rows().all == []\n')).toBe('unmet');
});
