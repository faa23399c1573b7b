import { expect, it } from 'vitest';
import { compose } from '../../src/checks/compose.ts';
import { project } from '../helpers/project.ts';

it('is met at the line of a service', () => {
  const finding = compose.evaluate(
    project({ 'deploy/docker-compose.prod.yml': 'version: "3"\nservices:\n  db:\n    image: postgres:16\n' }),
  );
  expect(finding.verdict).toBe('met');
  expect(finding.evidence[0]).toMatchObject({ path: 'deploy/docker-compose.prod.yml', line: 3 });
});

it.each(['compose.yml', 'compose.dev.yaml', 'ops/prod.docker-compose.yml', 'local-docker-compose.yaml'])(
  'knows %s by its name',
  (path) => {
    expect(compose.evaluate(project({ [path]: 'services:\n  db:\n    image: postgres:16\n' })).verdict).toBe('met');
  },
);

it('takes no file for one that only ends like it', () => {
  expect(compose.evaluate(project({ 'decompose.yml': 'services:\n  db:\n    image: a\n' })).verdict).toBe('unmet');
});

it.each(['', '# services:\n#   a: {image: b}', 'services:', 'services: []', '- a', 'services:\n  db:'])(
  'is unmet by %j',
  (text) => {
    expect(compose.evaluate(project({ 'compose.yaml': text })).verdict).toBe('unmet');
  },
);
