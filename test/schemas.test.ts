import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { generateSchemas } from '../.ci/schemas.ts';
import { builtinRoadmaps } from '../src/roadmap/index.ts';

const schemaOf = (path: string): object => JSON.parse(readFileSync(path, 'utf8'));

describe('published JSON Schemas', () => {
  it.each(generateSchemas())('$path matches its source', ({ path, text }) => {
    expect(readFileSync(path, 'utf8').replace(/\r\n/g, '\n')).toBe(text);
  });

  it.each(builtinRoadmaps)('accepts the built-in roadmap %s', (id) => {
    const validate = new Ajv().compile(schemaOf('docs/schema/roadmap.schema.json'));
    validate(parse(readFileSync(`roadmap/${id}.yml`, 'utf8')));
    expect(validate.errors).toBeNull();
  });

  it('judges a configuration as the program does', () => {
    const validate = new Ajv().compile(schemaOf('docs/schema/config.schema.json'));
    expect(validate({ roadmap: 'python-expert', gates: { 'fail-below': 85 } })).toBe(true);
    expect(validate({ gates: { 'fail-below': 850 } })).toBe(false);
    expect(validate({ readme: { path: '../README.md' } })).toBe(false);
    expect(validate({ rodmap: 'x' })).toBe(false);
  });
});
