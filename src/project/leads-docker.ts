import { type ComposeService, parseCompose } from '../parse/compose.ts';
import { commandOfInstruction, type DockerInstruction, parseDockerfile } from '../parse/dockerfile.ts';
import { folderOf, inFolder, resolveFolder } from '../parse/paths.ts';
import { type Files, type Lead, optionOf, plain, read } from './leads-files.ts';

const COMPOSE = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];

/** Where `docker build`, `docker run` and Compose lead: to a Dockerfile's commands, a service's, or what follows the image. */
export function dockerLeads(files: Files, words: readonly string[], folder: string): readonly Lead[] {
  const isCompose = /-compose$/.test(words[0] ?? '') || words[1] === 'compose';
  if (isCompose) return composeLeads(files, words.slice(words[1] === 'compose' ? 2 : 1), folder);
  const rest = words.slice(1);
  const verb = rest.findIndex((word) => /^(?:run|exec|build|bake)$/.test(word));
  if (verb < 0) return [];
  const after = rest.slice(verb + 1);
  if (rest[verb] === 'build') {
    const context =
      plain(after, [
        '-t',
        '-f',
        '--tag',
        '--file',
        '--build-arg',
        '--target',
        '--platform',
        '--progress',
        '--cache-from',
        '--cache-to',
        '--label',
        '--network',
        '--secret',
        '-o',
        '--output',
      ]).at(-1) ?? '.';
    const start = resolveFolder(folder, context) ?? folder;
    const named = optionOf(after, '-f', '--file');
    const dockerfile = named === undefined ? inFolder(start, 'Dockerfile') : (resolveFolder(folder, named) ?? named);
    const tag = optionOf(after, '-t', '--tag');
    if (tag) files.images?.set(tag, { dockerfile, folder: start, target: optionOf(after, '--target') });
    return dockerfileLeads(files, dockerfile, start, false);
  }
  return [...innerLeads(after, folder), ...(rest[verb] === 'run' ? imageLeads(files, after) : [])];
}

/** `docker run image` starts what the Dockerfile says that an earlier command of the pipeline built the image from. */
function imageLeads(files: Files, words: readonly string[]): readonly Lead[] {
  const at = imageAt(words);
  const built = files.images?.get(words[at] ?? '');
  if (!built || optionOf(words.slice(0, at), '--entrypoint') !== undefined) return [];
  const stage = stageOf(read(files, 'dockerfile', built.dockerfile, parseDockerfile) ?? [], built.target);
  const last = (keyword: string): DockerInstruction | undefined => stage.findLast((one) => one.keyword === keyword);
  const entry = last('ENTRYPOINT');
  // Words after the image take the place of CMD.
  const given = words.slice(at + 1).join(' ');
  const command = given === '' ? last('CMD') : undefined;
  const started = entry ?? command;
  if (!started) return [];
  const text = [entry, command].flatMap((one) => (one ? [commandOfInstruction(one.args)] : []));
  return [
    {
      path: built.dockerfile,
      folder: built.folder,
      lines: [{ text: [...text, ...(given === '' ? [] : [given])].join(' '), line: started.line }],
    },
  ];
}

/** The instructions of the stage that a build ends with: the named one, or the last. */
function stageOf(instructions: readonly DockerInstruction[], target: string | undefined): readonly DockerInstruction[] {
  const froms = instructions.flatMap(({ keyword, args }, at) => (keyword === 'FROM' ? [{ at, args }] : []));
  const named = froms.findIndex(({ args }) => target !== undefined && args.split(/\s+/).at(-1) === target);
  const which = named < 0 ? froms.length - 1 : named;
  return instructions.slice(froms[which]?.at ?? 0, froms[which + 1]?.at);
}

const PROGRAM =
  /^(?:\.\/\S+|(?:ba)?sh|make|pytest|py\.test|python[\d.]*|tox|nox|npm|npx|yarn|pnpm|mvn|\.?\/?gradlew?|go|cargo|dotnet|phpunit|vendor\/bin\/\S+|php|composer|rspec|bundle|rails|rake|ctest|poetry|uv|pipenv|coverage|bats|\S+\.sh)$/;

/** Options of `docker run` and `exec`, and of Compose's, that take the next word. */
const RUN_VALUED =
  /^(?:-[evwpulm]|--(?:env|env-file|volume|workdir|publish|user|label|memory|name|network|net|mount|platform|entrypoint|add-host|hostname|gpus|cpus|link|volumes-from))$/;

const imageAt = (words: readonly string[]): number =>
  words.findIndex((word, i) => !word.startsWith('-') && !RUN_VALUED.test(words[i - 1] ?? ''));

/** `docker run image pytest` runs what follows the image; so does `--entrypoint "coverage run -m pytest" image`, with the entry point before it. */
function innerLeads(words: readonly string[], folder: string): readonly Lead[] {
  const entry = optionOf(words, '--entrypoint');
  const at = entry
    ? imageAt(words) + 1
    : words.findIndex((word, i) => PROGRAM.test(word) && !words[i - 1]?.startsWith('-'));
  if (at < 0) return [];
  const rest = words.slice(at).map((word) => (/[\s;&|]/.test(word) ? `'${word}'` : word));
  const text = [...(entry ? [entry] : []), ...rest].join(' ');
  return text === '' ? [] : [{ path: '', folder, lines: [{ text, line: 0 }] }];
}

function dockerfileLeads(files: Files, path: string, folder: string, started: boolean): Lead[] {
  const instructions = read(files, 'dockerfile', path, parseDockerfile) ?? [];
  const last = instructions.filter(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT').slice(-2);
  const lines = instructions
    .filter((instruction) => instruction.keyword === 'RUN' || (started && last.includes(instruction)))
    .map(({ args, line }) => ({ text: commandOfInstruction(args.replace(/^(?:--\w+=\S+\s+)+/, '')), line }));
  return lines.length > 0 ? [{ path, folder, lines }] : [];
}

function composeLeads(files: Files, rest: readonly string[], folder: string): readonly Lead[] {
  const verb = rest.findIndex((word) => /^(?:up|run|exec|build)$/.test(word));
  if (verb < 0) return [];
  const named = rest.slice(0, verb).flatMap((word, i) => (/^(?:-f|--file)$/.test(rest[i - 1] ?? '') ? [word] : []));
  const paths = (named.length > 0 ? named : COMPOSE).map((name) => resolveFolder(folder, name) ?? name);
  const wanted = plain(rest.slice(verb + 1), [
    '-e',
    '--env',
    '-v',
    '--name',
    '-p',
    '-u',
    '-w',
    '--exit-code-from',
    '--scale',
    '--env-file',
  ]);
  const out: Lead[] = [];
  for (const path of paths) {
    const services = read(files, 'compose', path, (text) => parseCompose(text, folderOf(path)));
    for (const service of services ?? []) {
      if (wanted.length === 0 || wanted.includes(service.name) || rest[verb] === 'up')
        out.push(...serviceLeads(files, path, service, rest[verb] !== 'build'));
    }
    if (services && named.length === 0) break;
  }
  return rest[verb] === 'run' || rest[verb] === 'exec' ? [...innerLeads(rest.slice(verb + 1), folder), ...out] : out;
}

function serviceLeads(files: Files, path: string, service: ComposeService, started: boolean): Lead[] {
  const folder = service.dockerfile === undefined ? folderOf(path) : folderOf(service.dockerfile);
  const built =
    service.dockerfile === undefined
      ? []
      : dockerfileLeads(files, service.dockerfile, folder, started && service.command === undefined);
  return service.command === undefined || !started
    ? built
    : [...built, { path, folder, lines: [{ text: service.command, line: service.line }] }];
}
