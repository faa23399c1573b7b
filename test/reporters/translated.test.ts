import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../src/grade/vocabulary.ts';
import { withProgress } from '../../src/progress/progress.ts';
import { artifacts, jobSummary, readmeSection } from '../../src/reporters/index.ts';
import { languageOf, loadLanguage } from '../../src/reporters/language.ts';
import { PAGE } from '../../src/reporters/page/index.ts';
import { translated, wordsOf } from '../../src/reporters/translated.ts';
import { builtinRoadmaps, loadRoadmap } from '../../src/roadmap/index.ts';
import { textsOf } from '../../src/roadmap/translations.ts';
import { builtinSkills, builtinTechniques } from '../../src/skills/catalogue.ts';
import spanishFile from '../../templates/words/es.yml';
import { HOSTILE } from '../helpers/hostile.ts';
import { portfolio, title } from '../helpers/portfolio.ts';
import { item, part, roadmapOf } from '../helpers/roadmap.ts';

await loadLanguage('es');
const spanish = languageOf('es');

/** What the file says of our data: what each is called, and what stays as it is. */
const {
  roadmap: said,
  skill: named,
  same,
} = spanishFile as {
  readonly roadmap: Readonly<Record<string, string>>;
  readonly skill: Readonly<Record<string, string>>;
  readonly same: readonly string[];
};
const texts = new Set(builtinRoadmaps.flatMap((id) => textsOf(loadRoadmap({ id }, vocabulary()))));
const skills = new Set([...builtinSkills(), ...builtinTechniques()].map((skill) => skill.title));
/** Words that tell an English sentence from a name. */
const ENGLISH = /\b(?:the|and|of|for|with|your|to|in|a|an|is|one's)\b/;

describe('the Spanish of the data', () => {
  it('names every title and text of the built-in roadmaps, and none that they do not have', () => {
    expect([...texts].filter((text) => said[text] === undefined && !same.includes(text))).toEqual([]);
    expect(Object.keys(said).filter((text) => !texts.has(text))).toEqual([]);
  });

  it('names every skill and technique, and none that there is not', () => {
    expect([...skills].filter((name) => named[name] === undefined && !same.includes(name))).toEqual([]);
    expect(Object.keys(named).filter((name) => !skills.has(name))).toEqual([]);
  });

  it('leaves only names as they are', () => {
    expect(same.filter((name) => !texts.has(name) && !skills.has(name))).toEqual([]);
    expect(same.filter((name) => ENGLISH.test(name))).toEqual(['Architecture Patterns with Python']);
    expect(new Set(same).size).toBe(same.length);
  });

  it('is written: nothing stands as in English, and nothing English is left in it', () => {
    for (const [english, own] of Object.entries(said)) expect([english, own]).not.toEqual([english, english]);
    const left = [...Object.values(said), ...Object.values(named)].filter((own) =>
      /\b(?:the|and|of|for|with|your|is)\b/i.test(own),
    );
    expect(left).toEqual([]);
  });

  it.each([
    ['skill', 'logging', 'registro de eventos'],
    ['skill', 'REST API', 'API REST'],
    ['skill', 'FastAPI', 'FastAPI'],
    ['roadmap', 'SOLID principles in Python', 'Principios SOLID en Python'],
    ['roadmap', 'A title of a school', 'A title of a school'],
    ['roadmap', 'constructor', 'constructor'],
  ] as const)('%s: %s is %s', (kind, english, own) => {
    expect(spanish.named(kind, english)).toBe(own);
    expect(languageOf('en').named(kind, english)).toBe(english);
  });
});

const ROADMAP = roadmapOf(
  [
    part('month', {
      title: 'A month of ours',
      text: 'What is done in it.',
      kind: 'month',
      items: [
        item('apis', { title: 'Simple API around your model', proof: { skill: ['fastapi'] } }),
        item('blog', { title: 'Personal Blog', kind: 'project', words: ['expense'], proof: { skill: ['pytest'] } }),
        item('talk', { title: 'Tell the class' }),
        item('next', { title: 'Feature engineering', proof: { skill: ['celery'] } }),
      ],
    }),
    part('choice', {
      title: 'Learning paths',
      choose: 1,
      parts: [
        part('web', {
          title: 'Our own path',
          kind: 'track',
          tracks: ['backend'],
          items: [item('rules', { title: 'Rules', proof: { skill: ['our-skill', 'caching'] } })],
        }),
      ],
    }),
  ],
  {
    title: 'Our course',
    goal: 'Goal',
    start: { text: 'Begin here.', items: ['blog'] },
    skills: [{ id: 'our-skill', title: 'Our skill', shown: { import: { python: ['x'] } } }],
    translations: {
      es: {
        'Our course': 'Nuestro curso',
        'A month of ours': 'Un mes nuestro',
        'What is done in it.': 'Lo que se hace en él.',
        'Tell the class': 'Contárselo a la clase',
        'Our own path': 'Nuestro itinerario',
        'Our skill': 'Nuestra habilidad',
        // A school's own word goes before ours.
        'Personal Blog': 'Cuaderno en la red',
      },
    },
  },
);
const GRADED = withProgress(portfolio(), ROADMAP, {
  entries: [{ id: 'talk', state: 'reported' }],
  projects: [{ item: 'blog', title: 'Personal Blog', repository: 'expense-api' }],
});
const NAMES: Readonly<Record<string, string>> = { 'our-skill': 'Our skill', caching: 'Caching' };
const LOOK = { title, skill: (id: string) => NAMES[id] ?? id, language: 'es' } as const;

describe('what is written in Spanish', () => {
  it('says the titles in each place: section, summary, cards, page, badges', async () => {
    const section = readmeSection(GRADED, ROADMAP, LOOK);
    expect(section.split('\n')[0]).toContain('### Mi camino hacia Nuestro curso · ');
    for (const text of [section, jobSummary(GRADED, ROADMAP, LOOK)]) {
      expect(text).toContain('Un mes nuestro');
      expect(text).toContain('*Declarado por mí:* Contárselo a la clase');
      expect(text).toContain('**Proyectos** · Cuaderno en la red: [expense-api]');
      expect(text).toContain('**Lo siguiente en el camino:** Ingeniería de características');
      expect(text).toContain('especialidad: **Nuestro itinerario**');
    }
    expect(section).toContain('- Una API sencilla para tu modelo: [');
    const files = new Map(
      (await artifacts(GRADED, ROADMAP, { ...LOOK, write: ['badges', 'cards', 'page', 'endpoints'] })).map((file) => [
        file.path,
        String(file.content),
      ]),
    );
    expect(files.get('milepost/card-progress-light.svg')).toContain('Nuestro curso');
    expect(files.get('milepost/card-progress-light.svg')).toContain('Imagen de Docker · +6.3 puntos');
    expect(files.get('milepost/card-road-light.svg')).toContain('Un mes nuestro');
    expect(files.get('milepost/card-skills-light.svg')).toMatch(/Nuestro itinerario.*Nuestra habilidad.*Caché/s);
    expect(files.get('milepost/roadmap.json')).toContain('Nuestro curso');
    expect(files.get('milepost/track.svg')).toContain('Nuestro itinerario');
    const page = files.get(PAGE) ?? '';
    for (const text of ['Lo que se hace en él.', 'Contárselo a la clase', 'Cuaderno en la red', '>Meta<'])
      expect(page).toContain(text);
    const titles = ['Our course', 'A month of ours', 'Tell the class', 'Personal Blog', 'Our own path', 'Our skill'];
    for (const text of [section, ...files.values()])
      expect(titles.filter((english) => text.includes(english))).toEqual([]);
  });

  it('begins in Spanish for who has nothing yet', () => {
    const nothing = withProgress(portfolio([]), ROADMAP, { entries: [], projects: [] });
    expect(readmeSection(nothing, ROADMAP, LOOK)).toContain('**Lo siguiente en el camino:** Cuaderno en la red');
  });

  it('is English too where a school writes in another language', () => {
    const en = { 'Our course': 'Their course', 'Tell the class': 'Tell them', Caching: 'Keeping' };
    const theirs = { ...ROADMAP, translations: { en } };
    const section = readmeSection(GRADED, theirs, { ...LOOK, language: 'en' });
    expect(section.split('\n')[0]).toContain('### My road to Their course · ');
    expect(section).toContain('*Self-reported:* Tell them');
    // What it does not translate stands as it is, and is no reason to take our Spanish for it.
    expect(section).toContain('A month of ours');
  });

  it.each(HOSTILE)('shows as text what a school calls things: %j', async (hostile) => {
    const es = Object.fromEntries(Object.keys(ROADMAP.translations?.['es'] ?? {}).map((name) => [name, hostile]));
    const theirs = { ...ROADMAP, translations: { es } };
    const files = await artifacts(GRADED, theirs, { ...LOOK, write: ['badges', 'cards', 'page'] });
    for (const { path, content } of files.filter((file) => /\.(?:svg|html)$/.test(file.path))) {
      const tags = String(content).match(/<(?:script|img|iframe|a)\b[^>]*/g) ?? [];
      const foreign = tags.filter(
        (tag) => !/^<(?:img class="map" |a (?:class="skip" )?href="(?:#|https:\/\/github))/.test(tag),
      );
      // The page has one script, its own.
      expect([path, foreign]).toEqual([path, path === PAGE ? ['<script'] : []]);
    }
    const section = readmeSection(GRADED, theirs, LOOK);
    expect(section).not.toMatch(/<(?:script|iframe|h1)|<!--|\]\(javascript|\]\(https:\/\/evil/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    expect(section).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  it('changes neither the roadmap nor the report, and English leaves all as it is', () => {
    const before = JSON.stringify([GRADED, ROADMAP]);
    translated(ROADMAP, spanish);
    readmeSection(GRADED, ROADMAP, LOOK);
    expect(JSON.stringify([GRADED, ROADMAP])).toBe(before);
    expect(translated(ROADMAP, languageOf('en'))).toEqual(ROADMAP);
    expect(wordsOf(ROADMAP, spanish, 'skill')('toString')).toBe('toString');
  });
});
