import type { Portfolio, PortfolioRepository } from '../../src/model/portfolio.ts';
import type { Reports } from '../../src/model/progress.ts';
import type { RequirementResult } from '../../src/model/report.ts';
import type { Roadmap } from '../../src/model/roadmap.ts';
import { withProgress } from '../../src/progress/progress.ts';
import { item, part } from './roadmap.ts';

/** A roadmap of eight requirements, worth 100 points together, 80 of them required. */
export const roadmap: Roadmap = {
  id: 'sample-path',
  version: '1.0',
  title: 'Expert Python',
  parts: [],
  skills: [],
  requirements: [
    { id: 'tests.unit', weight: 20, required: true, partial: 0.5, effort: 3 },
    { id: 'tests.integration', weight: 10, required: true, partial: 0.5, effort: 3 },
    { id: 'ci.tests', weight: 20, required: true, partial: 0.5, effort: 0.5 },
    { id: 'docker', weight: 10, required: true, partial: 0.5, effort: 2 },
    { id: 'docs', weight: 10, required: true, partial: 0.5, effort: 2 },
    { id: 'license', weight: 10, required: true, partial: 0.5, effort: 0.1 },
    { id: 'lint', weight: 10, required: false, partial: 0.5, effort: 0.5 },
    { id: 'release', weight: 10, required: false, partial: 0.5, effort: 0.5 },
  ],
};

const TITLES: Readonly<Record<string, string>> = {
  'tests.unit': 'Unit tests',
  'tests.integration': 'Integration tests',
  'ci.tests': 'CI runs the tests',
  docker: 'Docker image',
  docs: 'Documentation',
  license: 'License',
  lint: 'Linter',
  release: 'Release',
};
export const title = (id: string): string => TITLES[id] ?? id;

export const COMMIT = '3f2a91c0de3f2a91c0de3f2a91c0de3f2a91c0de';

const weightOf = (id: string) => roadmap.requirements.find((r) => r.id === id) ?? { weight: 0, required: false };

/** One result; points follow from the verdict unless given. */
export function result(
  id: string,
  verdict: RequirementResult['verdict'],
  more: Partial<RequirementResult> = {},
): RequirementResult {
  const { weight, required } = weightOf(id);
  const share = { met: 1, partial: 0.5, unmet: 0, unknown: null, exempt: null }[verdict];
  return {
    id,
    verdict,
    evidence: [{ path: '.', detail: `nothing more to say about ${id}` }],
    required,
    weight,
    points: share === null ? null : share * weight,
    ...more,
  };
}

export function repository(more: Partial<PortfolioRepository> = {}): PortfolioRepository {
  const name = more.name ?? 'expense-api';
  return {
    name,
    commit: COMMIT,
    url: `https://github.com/octolearner/${encodeURIComponent(name)}`,
    description: null,
    requirements: [
      result('tests.unit', 'met', { evidence: [{ path: 'tests/test_service.py', line: 4, detail: '41 cases' }] }),
      result('tests.integration', 'met', {
        evidence: [{ path: 'tests/integration/test_api.py', line: 12, detail: '7 cases through the test client' }],
      }),
      result('ci.tests', 'met', {
        evidence: [{ path: '.github/workflows/ci.yml', line: 18, detail: 'runs pytest -q' }],
      }),
      result('docker', 'partial', {
        evidence: [{ path: 'Dockerfile', line: 1, detail: 'only a base image' }],
        advice: 'Copy app/ into the image and say how it starts.',
        fix: { path: 'Dockerfile', snippet: 'COPY . /app\nCMD ["python", "-m", "app"]\n' },
      }),
      result('docs', 'unmet', {
        evidence: [{ path: '.', detail: 'no documentation page among 36 files' }],
        advice: 'Add mkdocs.yml and a first page in docs/index.md.',
        fix: { path: 'mkdocs.yml', snippet: 'site_name: expense-api\n' },
      }),
      result('license', 'met', { evidence: [{ path: 'LICENSE', detail: 'MIT' }] }),
      result('lint', 'unknown', { evidence: [{ path: 'pyproject.toml', detail: 'too large to read' }] }),
      result('release', 'exempt', { reason: 'a private service' }),
    ],
    license: 'MIT',
    tracks: ['backend'],
    skills: [
      { id: 'fastapi', evidence: [{ path: 'app/main.py', line: 3, detail: 'imports fastapi' }] },
      { id: 'pytest', evidence: [{ path: 'tests/test_service.py', line: 1, detail: 'imports pytest' }] },
    ],
    score: 81.3,
    ready: false,
    ...more,
  };
}

export function portfolio(
  repositories: readonly PortfolioRepository[] = [repository()],
  more: Partial<Portfolio> = {},
): Portfolio {
  const [first] = repositories;
  return {
    schema: 1,
    roadmap: { id: roadmap.id, version: roadmap.version },
    owner: 'octolearner',
    capstone: first ? { name: first.name, chosen: 'configured' } : null,
    repositories,
    skipped: [],
    ...more,
  };
}

/** The roadmap with a road: a month of two stretches, a choice of two tracks, and the capstone; six things can be proven. */
export const road: Roadmap = {
  ...roadmap,
  start: { text: 'Build a small `API`, and deploy it.', items: ['service'] },
  parts: [
    part('month-1', {
      title: 'Month 1: Practices',
      kind: 'month',

      parts: [
        part('weeks-1-2', {
          title: 'Architecture',
          kind: 'weeks',
          weeks: '1–2',
          items: [
            item('api', {
              title: 'An API',
              effort: 3,
              link: 'https://docs.example/api?a=1&b=2',
              proof: { skill: ['fastapi'] },
            }),
            item('patterns', { title: 'Patterns', effort: 4 }),
          ],
        }),
        part('weeks-3-4', {
          title: 'Delivery',
          kind: 'weeks',
          weeks: '3–4',
          items: [
            item('image', { title: 'An image', effort: 2, proof: { requirement: ['docker'] } }),
            item('pipeline', { title: 'A pipeline', effort: 1, proof: { requirement: ['ci.tests'] } }),
            item('service', {
              title: 'A small service',
              kind: 'project',
              effort: 16,
              words: ['expense', 'task'],
              proof: { skill: ['fastapi'] },
            }),
          ],
        }),
      ],
    }),
    part('choice', {
      title: 'Choose',
      choose: 1,
      parts: [
        part('track.backend', {
          title: 'Back end',
          kind: 'track',
          tracks: ['backend'],
          items: [item('tests', { title: 'Tests of an API', proof: { skill: ['pytest'] } })],
        }),
        part('track.data', {
          title: 'Data',
          kind: 'track',
          tracks: ['data-engineering'],
          items: [item('etl', { title: 'Pipelines of data', proof: { skill: ['airflow'] } })],
        }),
      ],
    }),
    part('capstone', {
      title: 'Capstone',
      items: [
        item('pages', { title: 'Pages', effort: 5, capstone: true, proof: { requirement: ['docs'] } }),
        item('talk', { title: 'A talk', effort: 6 }),
      ],
    }),
  ],
};

/** A portfolio with its progress along `road`. */
export const roadPortfolio = (more: Partial<Portfolio> = {}, reports: Partial<Reports> = {}): Portfolio =>
  withProgress({ ...portfolio(), ...more }, road, { entries: [], projects: [], ...reports });
