import { describe, expect, it, vi } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { samplePortfolio } from '../../src/commands/sample.ts';
import { judge } from '../../src/grade/evaluate.ts';
import type { Evidence } from '../../src/model/report.ts';
import { artifacts, loadLanguage, readmeSection } from '../../src/reporters/index.ts';
import { PAGE } from '../../src/reporters/page/index.ts';
import { translator } from '../../src/reporters/sentences.ts';
import { builtinSkills, builtinTechniques } from '../../src/skills/catalogue.ts';
import { skillsOf } from '../../src/skills/index.ts';
import english from '../../templates/words/en.yml';
import { type Given, project } from '../helpers/project.ts';
import { HOSTS, PROJECTS } from '../helpers/told.ts';

await loadLanguage('es');

/** Every text that was said, with what its template has of its own. */
const said = vi.hoisted(() => new Map<string, string>());
vi.mock('../../src/model/say.ts', () => ({
  say: (parts: readonly string[], ...values: readonly unknown[]) => {
    const text = parts.reduce((before, part, at) => `${before}${values[at - 1]}${part}`);
    said.set(text, parts.join('…'));
    return text;
  },
  phrase: (text: string) => text,
}));

/** A language in which a sentence is what its pattern has of its own, in brackets: so it tells which pattern was found. */
const found = translator(
  Object.fromEntries(
    (english as { sentence: string[] }).sentence.map((pattern) => [
      pattern,
      `⟦${pattern.split(/\{\w+…?\}/).join('…')}⟧`,
    ]),
  ),
  'en',
);
const asSaid = (text: string): string => (said.has(text) ? `⟦${said.get(text)}⟧` : text);

/** Evidence may quote the line that it points to. */
function isQuote({ path, detail }: Evidence, files: Readonly<Record<string, Given>>): boolean {
  const given = files[path];
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  return typeof given === 'string' && plain(given).includes(plain(detail));
}

const cases = [
  ...Object.keys(PROJECTS).map((name) => [name, 'no host'] as const),
  ...Object.keys(HOSTS).map((host) => ['tests', host] as const),
];

describe('every sentence of a judgement is found again, by the pattern that it was made from:', () => {
  it.each(cases)('%s, %s', (name, host) => {
    const files = PROJECTS[name] ?? {};
    const given = project(files, HOSTS[host]);
    const findings = CHECKS.map((check) => judge(check, given));
    const evidence = [
      ...findings.flatMap((finding) => finding.evidence),
      ...skillsOf(given, [...builtinSkills(), ...builtinTechniques()]).flatMap((skill) => skill.evidence),
    ];
    const advice = findings.flatMap((finding) => finding.advice ?? []);
    expect(evidence.filter((one) => !said.has(one.detail) && !isQuote(one, files))).toEqual([]);
    expect(advice.filter((one) => !said.has(one))).toEqual([]);
    for (const text of [...evidence.map(({ detail }) => detail), ...advice])
      expect([text, found(text)]).toEqual([text, asSaid(text)]);
    expect(evidence.length).toBeGreaterThanOrEqual(CHECKS.length);
  });
});

it('so is every phrase inside one', () => {
  expect(said.size).toBeGreaterThan(400);
  const other = [...said.keys()].filter((text) => found(text) !== asSaid(text));
  expect(other.map((text) => [text, found(text)])).toEqual([]);
});

describe('the sample portfolio in Spanish', async () => {
  const { portfolio, roadmap } = await samplePortfolio();
  const [first] = portfolio.repositories.filter(({ name }) => name === portfolio.capstone?.name);
  const files = await artifacts(portfolio, roadmap, { language: 'es', write: ['page'] });
  const page = files.find(({ path }) => path === PAGE)?.content ?? '';
  const readme = readmeSection(portfolio, roadmap, { language: 'es' });
  const english = portfolio.repositories
    .flatMap(({ requirements }) => requirements)
    .flatMap(({ evidence, advice }) => [
      ...evidence.map(({ detail }) => detail),
      ...(advice === undefined ? [] : [advice]),
    ])
    // Long enough to be no quote, and to be recognised where it is shown.
    .filter((text) => said.has(text) && / .* .* /.test(text) && !/[`'"<>&]/.test(text));

  it('shows no sentence of the judging in English', () => {
    expect(english.length).toBeGreaterThan(40);
    expect(english.filter((text) => page.includes(text))).toEqual([]);
    expect(english.filter((text) => readme.includes(text))).toEqual([]);
  });

  it('leaves the report in English', () => {
    expect(first?.requirements.flatMap(({ evidence }) => evidence).length).toBeGreaterThan(10);
    expect(portfolio.skipped[0]?.reason).toBe('it has no commit yet');
  });

  it('says evidence, advice and reasons', () => {
    expect(readme).toContain('todavía no tiene ningún commit');
    expect(page).toContain('todavía no tiene ningún commit');
    expect(page).toMatch(/nada en \d+ archivos parece un secreto en uso/);
  });

  it('escapes what a translation brings with it', () => {
    const [one] = portfolio.repositories;
    if (!one) throw new Error('no repository');
    const hostile = one.requirements.map((each) => ({
      ...each,
      evidence: [{ path: 'a.py', detail: 'the text of <img src=x>|@nobody' }],
      advice: 'Let `<b>` run `</td>`.',
    }));
    const text = readmeSection({ ...portfolio, repositories: [{ ...one, requirements: hostile }] }, roadmap, {
      language: 'es',
    });
    expect(text).toContain('el texto de &#60;img src=x&#62;&#124;@&#8288;nobody');
    expect(text).not.toContain('<img src=x>');
  });
});
