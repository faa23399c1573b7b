import { at, isRecord } from './lines.ts';
import { resolveFolder } from './paths.ts';
import { parseYaml } from './yaml.ts';

export interface ComposeService {
  readonly name: string;
  readonly line: number;
  readonly image?: string;
  /** Path of the Dockerfile that it builds, relative to the root, where it builds one. */
  readonly dockerfile?: string;
  readonly command?: string;
}

/** The services of a Compose file in `folder`; undefined where it is no mapping. Files of version 1 have their services at the top. */
export function parseCompose(text: string, folder: string): readonly ComposeService[] | undefined {
  const yaml = parseYaml(text);
  if (!yaml || !isRecord(yaml.data)) return undefined;
  const oldest = yaml.data['services'] === undefined && yaml.data['version'] === undefined;
  const path = oldest ? [] : ['services'];
  const services = at(yaml.data, ...path);
  if (!isRecord(services)) return [];
  return Object.entries(services)
    .slice(0, 200)
    .flatMap(([name, service]) => {
      if (!isRecord(service)) return [];
      if (oldest && service['image'] === undefined && service['build'] === undefined) return [];
      const image = service['image'];
      const dockerfile = dockerfileOf(service['build'], folder);
      const command = [service['entrypoint'], service['command']]
        .flatMap((part) => (part === undefined || part === null ? [] : [part].flat().join(' ')))
        .join(' ');
      return [
        {
          name,
          line: yaml.lineOf([...path, name]) ?? 1,
          ...(typeof image === 'string' ? { image } : {}),
          ...(dockerfile === undefined ? {} : { dockerfile }),
          ...(command === '' ? {} : { command }),
        },
      ];
    });
}

function dockerfileOf(build: unknown, folder: string): string | undefined {
  const context = typeof build === 'string' ? build : isRecord(build) ? (build['context'] ?? '.') : undefined;
  if (typeof context !== 'string') return undefined;
  const name = at(build, 'dockerfile');
  const start = resolveFolder(folder, context);
  return start === undefined ? undefined : resolveFolder(start, typeof name === 'string' ? name : 'Dockerfile');
}
