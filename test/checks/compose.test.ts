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

it.each(['', '# services:\n#   a: {image: b}', 'services:', 'services: []', '- a', 'services:\n  db:'])(
  'is unmet by %j',
  (text) => {
    expect(compose.evaluate(project({ 'compose.yaml': text })).verdict).toBe('unmet');
  },
);
