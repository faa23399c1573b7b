import { DockerfileParser } from 'dockerfile-ast';
import { MAX_TEXT, withoutBom } from './lines.ts';

export interface DockerInstruction {
  /** Upper case: `FROM`, `COPY`, `RUN` … */
  readonly keyword: string;
  /** Everything after the keyword, continuation lines joined by a blank. */
  readonly args: string;
  readonly line: number;
}

/** The instructions of a Dockerfile, in order; none where it is no Dockerfile. Never throws. */
export function parseDockerfile(text: string): readonly DockerInstruction[] {
  if (text.length > MAX_TEXT) return [];
  try {
    return DockerfileParser.parse(withoutBom(text))
      .getInstructions()
      .slice(0, 1000)
      .map((instruction) => ({
        keyword: instruction.getKeyword().toUpperCase(),
        args: (instruction.getArgumentsContent() ?? '')
          .replace(/[\\`]\n/g, ' ')
          .replace(/\n[ \t]*#[^\n]*/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
        line: instruction.getRange().start.line + 1,
      }));
  } catch {
    return [];
  }
}

/** The words of `CMD ["a", "b"]` or `CMD a b`. */
export function commandOfInstruction(args: string): string {
  const list = /^\[(.*)\]$/.exec(args.trim());
  if (!list) return args;
  return [...(list[1] ?? '').matchAll(/"((?:[^"\\]|\\.){0,500})"/g)].map((word) => word[1] ?? '').join(' ');
}
