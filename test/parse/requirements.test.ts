import { describe, expect, it } from 'vitest';
import { normalisePypi, parseRequirements, requirementName } from '../../src/parse/requirements.ts';

describe('requirementName', () => {
  it.each([
    ['flask', 'flask'],
    ['Flask==2.0.1', 'Flask'],
    ['uvicorn[standard] >= 0.20 ; python_version < "3.12"', 'uvicorn'],
    ['numpy (>=1.20)', 'numpy'],
    ['pkg @ https://host/pkg-1.0.zip', 'pkg'],
    ['torch@file:///tmp/torch.whl', 'torch'],
    ['-e git+https://github.com/a/b.git@main#egg=shelf', 'shelf'],
    ['git+https://github.com/huggingface/transformers.git', 'transformers'],
    ['git+ssh://git@host/a/some-lib.git@v1.2', 'some-lib'],
    ['https://host/x/torch-1.9.0+cpu-cp39-linux.whl', 'torch'],
    ['numpy=1.19.2=py38h', 'numpy'],
    ['ruamel.yaml~=0.17', 'ruamel.yaml'],
    ['--extra-index-url https://host', undefined],
    ['-e .', undefined],
    ['./local', undefined],
    ['These are the packages', undefined],
    ['<<<<<<< HEAD', undefined],
  ])('%s is %s', (text, name) => expect(requirementName(text)).toBe(name));
});

describe('parseRequirements', () => {
  it('joins continued lines, drops comments and hashes, and tells includes', () => {
    const text =
      '\ufeff# tools\n-r base.txt\n--requirement=other.txt\n-c limits.txt\n\nflask==2.0 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\r\nrequests  # http\nx#y\n';
    expect(parseRequirements(text)).toEqual({
      requirements: [
        { name: 'flask', line: 6 },
        { name: 'requests', line: 9 },
      ],
      includes: ['base.txt', 'other.txt'],
    });
  });

  it('bears hostile text', () => {
    expect(parseRequirements('a'.repeat(300_000)).requirements).toEqual([]);
    expect(parseRequirements('\\\n'.repeat(30_000)).requirements).toEqual([]);
  });
});

it('normalises as PEP 503 says', () => expect(normalisePypi('Foo__Bar.-baz')).toBe('foo-bar-baz'));
