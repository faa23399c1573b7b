/** GitHub's own description of its REST API: what an answer must look like, and an example of each. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';

type Json = Readonly<Record<string, unknown>>;
interface Described {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly description: string; readonly responses: Readonly<Record<string, Json>> }>>
    >
  >;
  readonly components: Json;
}

let described: Described | undefined;
/** Read once a test file: it is thirteen megabytes. */
function description(): Described {
  if (described) return described;
  const path = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
  described = JSON.parse(readFileSync(path, 'utf8')) as Described;
  return described;
}

/** The template that a path of a request belongs to: `/repos/{owner}/{repo}/git/ref/{ref}`; undefined for none. */
export function templateOf(method: string, path: string): string | undefined {
  const found = Object.entries(description().paths).filter(([template, operations]) => {
    const pattern = template
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/\{(\w+)\}/g, (_, name) => (GREEDY.has(name) ? '.+' : '[^/]+'));
    return operations[method.toLowerCase()] && new RegExp(`^${pattern}$`).test(path);
  });
  // The most literal one is meant.
  return found.sort(([a], [b]) => (a.match(/\{/g)?.length ?? 0) - (b.match(/\{/g)?.length ?? 0))[0]?.[0];
}

/** What GitHub says of an operation. */
export const saidOf = (method: string, template: string): string =>
  description().paths[template]?.[method.toLowerCase()]?.description ?? '';
const GREEDY = new Set(['ref', 'path', 'basehead']);

function contentOf(method: string, template: string, status: number): Json | undefined {
  const response = description().paths[template]?.[method.toLowerCase()]?.responses[status];
  const whole = response && (resolve(response) as { content?: Record<string, Json> });
  return whole?.content?.['application/json'];
}

/** Follows a `$ref` into the description. */
function resolve(node: Json): Json {
  const ref = node['$ref'];
  if (typeof ref !== 'string') return node;
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Json)[key], description()) as Json;
}

/** GitHub's own example of an answer, to be changed where a stand-in knows better. */
export function exampleOf(method: string, template: string, status: number): unknown {
  const [example] = Object.values((contentOf(method, template, status)?.['examples'] ?? {}) as Record<string, Json>);
  if (!example) throw new Error(`no example of ${method} ${template}`);
  return structuredClone(resolve(example)['value']);
}

/** Whether GitHub says what an answer of this status looks like; it can refuse with others too. */
export function isDescribed(method: string, path: string, status: number): boolean {
  const template = templateOf(method, path);
  return template !== undefined && contentOf(method, template, status)?.['schema'] !== undefined;
}

let ajv: Ajv | undefined;
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with an answer, one line each; a status or a path that GitHub does not describe is wrong too. */
export function violations(method: string, path: string, status: number, value: unknown): string[] {
  const template = templateOf(method, path);
  if (template === undefined) return [`${method} ${path} is nothing that GitHub has`];
  const schema = contentOf(method, template, status)?.['schema'];
  if (!schema) return [`${method} ${template} never answers ${status}`];
  const key = `${method} ${template} ${status}`;
  const validate = compiled.get(key) ?? compile(schema as Json);
  compiled.set(key, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${key}: ${instancePath} ${message}`);
}

function compile(schema: Json): ValidateFunction {
  if (!ajv) {
    ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'github', components: typed(description().components) } as object);
  }
  return ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"github#/components')) as object);
}

/** `nullable` without a `type` is not what JSON Schema knows: the same, said in its words. */
function typed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(typed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, typed(value)]));
  if (copy['nullable'] !== true || 'type' in copy) return copy;
  const { nullable, ...rest } = copy;
  return { anyOf: [{ type: 'null' }, rest] };
}
