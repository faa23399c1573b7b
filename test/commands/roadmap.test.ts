import { describe, expect, it, vi } from 'vitest';
import { parseArguments } from '../../src/commands/arguments.ts';
import { roadmapCommand } from '../../src/commands/roadmap.ts';

/** What `milepost roadmap show` prints. */
async function shown(...args: string[]): Promise<string> {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const { paths, values } = parseArguments(['roadmap', 'show', ...args]);
    expect(await roadmapCommand(paths, values)).toBe(0);
    return printed.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    printed.mockRestore();
  }
}

describe('milepost roadmap show', () => {
  it('shows the roadmap in English, or in Spanish where that is asked for', async () => {
    const english = await shown('python-expert');
    expect(english).toContain('Expert Python 1.0 · 18 requirements, ');
    expect(english).toContain('\n  Weeks 37–38 · Software Architecture & Patterns\n');
    const spanish = await shown('python-expert', '--language', 'es');
    expect(spanish).toContain('Python experto 1.0 · 18 requisitos, ');
    expect(spanish).toContain('\n  Semanas 37–38 · Arquitectura y patrones\n');
    expect(spanish).toMatch(/· Principios SOLID en Python +declarado\n/);
    expect(spanish).toMatch(/· Aplicaciones de Python en contenedores de Docker +con docker \+ python-image\n/);
    // The same things in the same order, whatever they are called.
    expect(spanish.split('\n')).toHaveLength(english.split('\n').length);
    expect(spanish).not.toMatch(/\b(?:self-reported|Weeks|by|requirements)\b/);
  });

  it.each(['xx', 'ES'])('knows no language %s', async (language) => {
    await expect(shown('python-expert', '--language', language)).rejects.toThrow('--language: expected one of en, es');
  });
});
