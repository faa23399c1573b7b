import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { git } from './git-process.ts';

/** What git itself says of a repository, asked once. */
export interface Described {
  /** Full id of the commit that the ref stands for; undefined where git finds none. */
  readonly commit: string;
  readonly shallow: boolean;
  readonly format: 'sha1' | 'sha256';
  /** Folder of the objects, wherever a linked work tree keeps them. */
  readonly objects: string;
  /** Names of the tags, sorted. */
  readonly tags: readonly string[];
}

const SAID = /^(true|false)\n(sha1|sha256)\n([\s\S]*?)\n([0-9a-f]{40}|[0-9a-f]{64})\n([\s\S]*)$/;

/** One git process; undefined where the ref is unknown. Throws a GitError where git cannot use the repository. */
export async function describe(at: readonly string[], ref: string, patience?: number): Promise<Described | undefined> {
  // A name that starts with a dash would be an option, and no ref has one.
  if (ref.startsWith('-') || /[\n\0]/.test(ref)) return undefined;
  const asked = ['--is-shallow-repository', '--show-object-format', '--git-path', 'objects', `${ref}^{commit}`];
  const out = await git(at, ['rev-parse', ...asked, '--symbolic', '--tags'], patience);
  const [, shallow, format, objects = '', commit = '', tags = ''] = SAID.exec(out) ?? [];
  if (format !== 'sha1' && format !== 'sha256') return undefined;
  return {
    commit,
    shallow: shallow === 'true',
    format,
    objects: resolve(objects),
    tags: tags.split('\n').filter(Boolean).sort(),
  };
}

/**
 * A git directory of our own around the repository's objects. None of the clone's configuration reaches the processes
 * that read them: no includes, and no promisor, so that an object a partial clone lacks is missing instead of fetched.
 */
export class ObjectStore {
  readonly at: readonly string[];
  readonly #folder: string;

  constructor({ objects, format }: Pick<Described, 'objects' | 'format'>) {
    this.#folder = mkdtempSync(join(tmpdir(), 'milepost-git-'));
    this.at = [`--git-dir=${this.#folder}`];
    mkdirSync(join(this.#folder, 'refs'));
    writeFileSync(join(this.#folder, 'HEAD'), 'ref: refs/heads/none\n');
    const extensions = format === 'sha256' ? '[extensions]\n\tobjectFormat = sha256\n' : '';
    writeFileSync(join(this.#folder, 'config'), `[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n${extensions}`);
    symlinkSync(objects, join(this.#folder, 'objects'), 'junction');
  }

  /** Takes the directory away again; the objects stay where they are. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
