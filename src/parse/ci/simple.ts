import { at, isRecord } from '../lines.ts';
import { resolveFolder } from '../paths.ts';
import { type Path, parseYaml, parseYamlDocuments, type Yaml } from '../yaml.ts';
import {
  type Definition,
  imageOf,
  type Job,
  listOf,
  MAX_JOBS,
  type Step,
  scriptSteps,
  textOf,
  textsOf,
} from './shape.ts';

/** Providers whose definitions are lists of scripts: Bitbucket, AppVeyor, Drone, Cirrus, Buildkite, CodeBuild, Cloud Build. */

const PUSH = { name: 'push', line: 1 };
const definition = (jobs: readonly Job[], triggers = [PUSH]): Definition | undefined => {
  const real = jobs.filter((job) => job.steps.length > 0).slice(0, MAX_JOBS);
  return real.length > 0 ? { triggers, jobs: real } : undefined;
};
const job = (yaml: Yaml, id: string, path: Path, steps: readonly Step[], images: readonly string[] = []): Job => ({
  id,
  line: yaml.lineOf(path) ?? 1,
  steps,
  images,
});

/** The lines of a script that is a text or a list of texts (or of mappings that hold a text under one of the keys). */
function script(yaml: Yaml, path: Path, keys: readonly string[] = []): Step[] {
  const value = at(yaml.data, ...path);
  if (!Array.isArray(value)) return scriptSteps(yaml.linesAt(path));
  const lines = value.slice(0, 300).flatMap((item, i) => {
    const key = isRecord(item) ? keys.find((name) => typeof item[name] === 'string') : undefined;
    return yaml.linesAt(key === undefined ? [...path, i] : [...path, i, key]);
  });
  return scriptSteps(lines);
}

export function parseBitbucket(text: string): Definition | undefined {
  const yaml = parseYaml(text);
  const pipelines = at(yaml?.data, 'pipelines');
  if (!yaml || !isRecord(pipelines)) return undefined;
  const jobs: Job[] = [];
  const visit = (path: Path, depth: number): void => {
    const value = at(yaml.data, ...path);
    if (depth > 8 || jobs.length > MAX_JOBS || typeof value !== 'object' || value === null) return;
    if (isRecord(value) && value['script'] !== undefined) {
      const pipes = listOf(value['script']).flatMap((item, i) => {
        const pipe = textOf(at(item, 'pipe'));
        return pipe
          ? [
              {
                line: yaml.lineOf([...path, 'script', i]) ?? 1,
                uses: `pipe:${pipe}`,
                inputs: textsOf(at(item, 'variables')),
              },
            ]
          : [];
      });
      jobs.push(
        job(
          yaml,
          textOf(value['name']) ?? String(path[1]),
          path,
          [...script(yaml, [...path, 'script']), ...pipes],
          imageOf(value['image']),
        ),
      );
      return;
    }
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) visit([...path, key], depth + 1);
  };
  visit(['pipelines'], 0);
  const starts = Object.keys(pipelines).filter((key) => key !== 'custom');
  const trigger = (key: string) => ({
    name: key === 'pull-requests' ? 'pull_request' : key === 'tags' ? 'tag' : 'push',
    line: yaml.lineOf(['pipelines', key]) ?? 1,
  });
  return definition(jobs, starts.length > 0 ? starts.map(trigger) : [{ name: 'manual', line: 1 }]);
}

export function parseAppveyor(text: string): Definition | undefined {
  const yaml = parseYaml(text);
  if (!yaml || !isRecord(yaml.data)) return undefined;
  const keys = ['cmd', 'ps', 'sh', 'pwsh', 'bash'];
  const phases = [
    'install',
    'before_build',
    'build_script',
    'after_build',
    'before_test',
    'test_script',
    'after_test',
    'on_success',
    'deploy_script',
  ];
  const steps = phases.flatMap((phase) => script(yaml, [phase], keys));
  if (isRecord(at(yaml.data, 'build')) || at(yaml.data, 'build') === true)
    steps.push({ line: yaml.lineOf(['build']) ?? 1, uses: 'appveyor:build', inputs: {} });
  listOf(at(yaml.data, 'deploy')).forEach((target, i) => {
    const provider = textOf(at(target, 'provider'));
    if (provider) steps.push({ line: yaml.lineOf(['deploy', i]) ?? 1, uses: `deploy:${provider}`, inputs: {} });
  });
  return definition([job(yaml, 'build', [], steps)]);
}

export function parseDrone(text: string): Definition | undefined {
  const jobs = parseYamlDocuments(text).flatMap((yaml) => {
    const list = Array.isArray(at(yaml.data, 'steps')) ? 'steps' : 'pipeline';
    const entries = at(yaml.data, list);
    const keys = Array.isArray(entries) ? [...entries.keys()] : isRecord(entries) ? Object.keys(entries) : [];
    return keys.slice(0, MAX_JOBS).map((key) => {
      const path = [list, key];
      const step = at(yaml.data, ...path);
      const image = imageOf(at(step, 'image'));
      const plugin = image[0]?.startsWith('plugins/')
        ? [{ line: yaml.lineOf(path) ?? 1, uses: image[0], inputs: textsOf(at(step, 'settings')) }]
        : [];
      return job(
        yaml,
        textOf(at(step, 'name')) ?? String(key),
        path,
        [...script(yaml, [...path, 'commands']), ...plugin],
        image,
      );
    });
  });
  return definition(jobs);
}

export function parseCirrus(text: string): Definition | undefined {
  const yaml = parseYaml(text);
  if (!yaml || !isRecord(yaml.data)) return undefined;
  return definition(
    Object.entries(yaml.data)
      .filter(([key]) => /^(?:\w+_)?task$/.test(key))
      .map(([key, task]) => {
        const scripts = isRecord(task) ? Object.keys(task).filter((name) => /(?:^|_)script$/.test(name)) : [];
        return job(
          yaml,
          key,
          [key],
          scripts.flatMap((name) => script(yaml, [key, name])),
          imageOf(at(task, 'container')),
        );
      }),
  );
}

export function parseBuildkite(text: string): Definition | undefined {
  const yaml = parseYaml(text);
  if (!yaml) return undefined;
  const root: Path = Array.isArray(yaml.data) ? [] : ['steps'];
  return definition(
    listOf(at(yaml.data, ...root)).map((step, i) => {
      const path = [...root, i];
      const key = ['command', 'commands'].find((name) => at(step, name) !== undefined) ?? 'command';
      return job(yaml, textOf(at(step, 'label')) ?? `${i + 1}`, path, script(yaml, [...path, key]));
    }),
  );
}

export function parseBuildspec(text: string): Definition | undefined {
  const yaml = parseYaml(text);
  const phases = at(yaml?.data, 'phases');
  if (!yaml || !isRecord(phases)) return undefined;
  const steps = ['install', 'pre_build', 'build', 'post_build'].flatMap((phase) =>
    script(yaml, ['phases', phase, 'commands']),
  );
  return definition([job(yaml, 'build', ['phases'], steps)]);
}

export function parseCloudbuild(text: string): Definition | undefined {
  const yaml = parseYaml(text);
  if (!yaml) return undefined;
  const jobs = listOf(at(yaml.data, 'steps')).map((step, i) => {
    const path = ['steps', i];
    const name = textOf(at(step, 'name')) ?? '';
    const line = yaml.lineOf(path) ?? 1;
    const args = listOf(at(step, 'args')).map((word) => String(word));
    const program = textOf(at(step, 'entrypoint')) ?? name.slice(name.lastIndexOf('/') + 1).replace(/:.*$/, '');
    const folder = resolveFolder('', textOf(at(step, 'dir')) ?? '') ?? '';
    const shell =
      /^(?:\/bin\/)?(?:ba)?sh$/.test(program) && /^-\w*c$/.test(args[0] ?? '') && Array.isArray(at(step, 'args'));
    const own =
      at(step, 'script') !== undefined
        ? yaml.linesAt([...path, 'script'])
        : shell
          ? yaml.linesAt([...path, 'args', 1])
          : undefined;
    return job(
      yaml,
      textOf(at(step, 'id')) ?? name,
      path,
      scriptSteps(own ?? [{ text: [program, ...args].join(' '), line }], folder),
      [name],
    );
  });
  const images = listOf(at(yaml.data, 'images')).map((image) => ({
    line: yaml.lineOf(['images']) ?? 1,
    run: `docker push ${image}`,
  }));
  return definition([...jobs, job(yaml, 'images', ['images'], images)]);
}
