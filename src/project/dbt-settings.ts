import { at, isRecord, lineAt } from '../parse/lines.ts';
import { parseYaml, type Yaml } from '../parse/yaml.ts';
import { dbtModelPaths, withoutComments } from './dbt.ts';
import type { Project, ProjectFile } from './project.ts';
import type { SettingsFile } from './settings-files.ts';

/** What dbt takes from outside: the connections of a committed `profiles.yml`, and the variables that `env_var` reads. */

export interface VariableRead {
  readonly path: string;
  readonly line: number;
  readonly key: string;
}

interface Files {
  readonly projects: readonly ProjectFile[];
  readonly profiles: readonly ProjectFile[];
}

const filesOf = (project: Project): Files => project.ofPaths(find);

function find(project: Project): Files {
  const named = (name: RegExp): ProjectFile[] => project.own.filter((file) => !file.test && name.test(file.name));
  const projects = named(/^dbt_project\.ya?ml$/);
  return { projects, profiles: projects.length === 0 ? [] : named(/^profiles\.ya?ml$/) };
}

export const dbtSettingsReads = (project: Project): readonly string[] => {
  const { projects, profiles } = filesOf(project);
  return projects.length === 0 ? [] : [...projects, ...profiles].map(({ path }) => path).concat(dbtModelPaths(project));
};

/** Committed profiles that an own dbt project names. */
export function dbtProfiles(project: Project): readonly SettingsFile[] {
  const { projects, profiles } = filesOf(project);
  const wanted = new Set(projects.flatMap(({ path }) => project.parsed('dbt profile', path, profileOf) ?? []));
  return profiles.flatMap(({ path }) => {
    const found = (project.parsed('dbt outputs', path, outputsOf) ?? []).filter(({ profile }) => wanted.has(profile));
    const [first] = found;
    const settings = found.reduce((sum, one) => sum + one.settings, 0);
    return first ? [{ path, line: first.line, framework: 'dbt', settings }] : [];
  });
}

/** The profile that a `dbt_project.yml` asks for. */
function profileOf(text: string): string[] {
  const profile = at(parseYaml(text)?.data, 'profile');
  return typeof profile === 'string' ? [profile] : [];
}

interface Outputs {
  readonly profile: string;
  readonly line: number;
  readonly settings: number;
}

function outputsOf(text: string): readonly Outputs[] {
  const yaml = parseYaml(text);
  if (!yaml || !isRecord(yaml.data)) return [];
  return Object.keys(yaml.data).flatMap((profile) => connections(yaml, profile));
}

/** One profile's targets; what a target sets beside its type is the project's own. */
function connections(yaml: Yaml, profile: string): Outputs[] {
  const targets = at(yaml.data, profile, 'outputs');
  if (!isRecord(targets)) return [];
  const settings = Object.values(targets)
    .filter(isRecord)
    .reduce((sum, target) => sum + Object.keys(target).filter((key) => key !== 'type').length, 0);
  return settings === 0 ? [] : [{ profile, line: yaml.lineOf([profile, 'outputs']) ?? 1, settings }];
}

const READ = /\benv_var\s{0,4}\(\s{0,4}["'](?<key>\w{1,60})["']/g;
/** What YAML and the templates in it leave out. */
const REMARK = /\{#[\s\S]*?(?:#\}|$)|(?<=^|[ \t\n])#[^\n]*/g;
const MAX_LENGTH = 100_000;
/** More reads of one file prove no more. */
const MOST = 50;

/** Variables that the project's file, its profiles and its models read. */
export function dbtVariables(project: Project): readonly VariableRead[] {
  return dbtSettingsReads(project).flatMap((path) => {
    const whole = project.text(path) ?? '';
    const text = path.endsWith('.sql') ? withoutComments(whole) : whole.slice(0, MAX_LENGTH).replace(REMARK, blank);
    return [...text.matchAll(READ)].slice(0, MOST).map(({ index, groups }) => ({
      path,
      line: lineAt(text, index),
      key: groups?.['key'] ?? '',
    }));
  });
}

/** Blanks, every line where it was. */
const blank = (comment: string): string => comment.replace(/[^\n]/g, ' ');
