import { describe, expect, it } from 'vitest';
import { project } from './helpers/project.ts';

describe('Project', () => {
  it('tells own files from vendored and generated ones', () => {
    const sample = project({
      'app/main.py': '',
      'node_modules/x/index.js': '',
      'env2/pyvenv.cfg': '',
      'env2/lib/python3.11/site-packages/y.py': '',
      'shop/migrations/0001_initial.py': '',
      'static/jquery.min.js': '',
    });
    expect(sample.own.map((file) => file.path)).toEqual(['app/main.py']);
  });

  it('lets .gitattributes overrule the path', () => {
    const sample = project({
      '.gitattributes': 'lib/** linguist-vendored\nbuild/keep.py -linguist-generated\n',
      'lib/other.py': '',
      'build/keep.py': '',
    });
    expect(sample.file('lib/other.py')?.origin).toBe('vendored');
    expect(sample.file('build/keep.py')?.origin).toBe('own');
  });

  it('parses each file once', () => {
    const sample = project({ 'a.toml': 'x=1' });
    let calls = 0;
    const parse = (text: string) => {
      calls += 1;
      return text.length;
    };
    expect(sample.parsed('toml', 'a.toml', parse)).toBe(3);
    expect(sample.parsed('toml', 'a.toml', parse)).toBe(3);
    expect(calls).toBe(1);
  });
});
