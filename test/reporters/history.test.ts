import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendHistory, HISTORY, historyEntry, MERGING, parseHistory } from '../../src/reporters/history.ts';
import { COMMIT, portfolio, repository } from '../helpers/portfolio.ts';
import { commitFiles, makeRepository, runGit, temporaryFolder } from '../helpers/repository.ts';

const TALLY = { proven: 5, provable: 10, reported: 0, reportable: 0, unknown: 0, percent: 50 };
const PROGRESS = { ...TALLY, track: null, parts: [], items: [], projects: [], next: [] };
const graded = (score: number, committed = '2026-03-01T10:00:00Z') =>
  portfolio([repository({ score, committed }), repository({ name: 'older', committed: '2025-01-01T00:00:00Z' })], {
    progress: PROGRESS,
  });
const LINE = `{"date":"2026-03-01T10:00:00Z","repository":"expense-api","commit":"${COMMIT}","roadmap":"sample-path 1.0","percent":50,"score":80,"proven":5,"provable":10}\n`;

describe('the history', () => {
  it('has a line for the first grade, dated by the newest graded commit', () => {
    expect(appendHistory('', historyEntry(graded(80)))).toBe(LINE);
  });

  it('gains nothing from the same grade, even of a newer commit', () => {
    expect(appendHistory(LINE, historyEntry(graded(80, '2026-04-01T10:00:00Z')))).toBe(LINE);
  });

  it('gains one line by a change, and keeps every byte before it', () => {
    const before = `# mine\r\n${LINE}\n\nnot a line`;
    const after = appendHistory(before, historyEntry(graded(90, '2026-04-01T10:00:00Z')));
    expect(after.startsWith(`${before}\n{`)).toBe(true);
    expect(parseHistory(after).map(({ score }) => score)).toEqual([80, 90]);
  });

  it('gains one line, not one a run, where the newest repository is gone', () => {
    const entry = historyEntry(graded(70, '2025-06-01T00:00:00Z'));
    const once = appendHistory(LINE, entry);
    expect(once.split('\n')).toHaveLength(3);
    expect(appendHistory(once, entry)).toBe(once);
  });

  it('gains nothing where no graded commit has a date', () => {
    expect(historyEntry(portfolio())).toBeUndefined();
    expect(appendHistory(LINE, undefined)).toBe(LINE);
  });

  it.each([
    ['a broken line', '{"date":'],
    ['another shape', '{"date":"yesterday"}'],
    ['a conflict', '<<<<<<< ours\n=======\n>>>>>>> theirs'],
    ['a score beyond all scores', LINE.replace('"score":80', '"score":1e9')],
    ['a very long line', `{"a":"${'x'.repeat(5000)}"}`],
  ])('passes over %s', (_, text) => {
    expect(parseHistory(`${text}\n${LINE}`)).toHaveLength(1);
  });

  it('is merged by git without a conflict, and no line of either branch is lost', () => {
    const folder = makeRepository(join(temporaryFolder(), 'profile'), {
      [HISTORY]: LINE,
      [MERGING.path]: MERGING.content,
    });
    const changed = (score: number, day: string) =>
      appendHistory(LINE, historyEntry(graded(score, `${day}T10:00:00Z`)));
    runGit(folder, 'checkout', '-q', '-b', 'other');
    commitFiles(folder, { [HISTORY]: changed(95, '2026-05-01') }, 'there');
    runGit(folder, 'checkout', '-q', 'main');
    commitFiles(folder, { [HISTORY]: changed(90, '2026-04-01') }, 'here');
    runGit(folder, 'merge', '-q', '--no-edit', 'other');
    const merged = readFileSync(join(folder, HISTORY), 'utf8');
    expect(merged.startsWith(LINE)).toBe(true);
    expect(merged).not.toContain('<<<<');
    expect(parseHistory(merged).map(({ score }) => score)).toEqual([80, 90, 95]);
  });

  it('is read by date, as two branches may have been merged', () => {
    const later = LINE.replace('2026-03', '2026-05').replace('"score":80', '"score":95');
    expect(parseHistory(later + LINE).map(({ score }) => score)).toEqual([80, 95]);
  });
});
