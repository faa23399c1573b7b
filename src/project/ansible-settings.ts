import type { Evidence } from '../model/report.ts';
import { say } from '../model/say.ts';
import { AMBIENT } from './ambient.ts';
import type { Project, ProjectFile } from './project.ts';

/** Settings that Ansible takes from the environment of whoever starts it: `{{ lookup('env', 'REGION') }}`. */

const YAML = /\.ya?ml$/i;
/** Where Ansible's own files lie: a role, its variables, or beside its configuration. */
const PLACE = /(?:^|\/)(?:ansible|playbooks?|roles|group_vars|host_vars|inventor(?:y|ies))\//i;
const PLAYBOOK = /^(?:site|main|playbook|deploy|provision|setup|install|bootstrap)[\w-]*\.ya?ml$/i;
const LOOKUP =
  /\{\{[^{}\n]{0,200}\blookup\(\s{0,4}["'](?:ansible\.builtin\.)?env["']\s{0,4},\s{0,4}["'](?<key>\w{1,60})["']/;
const MAX_LINES = 3000;

const candidates = (project: Project): readonly ProjectFile[] => project.ofPaths(find);

function find(project: Project): readonly ProjectFile[] {
  const configured = new Set(
    project.own.filter(({ name }) => name === 'ansible.cfg' || name === 'galaxy.yml').map(({ folder }) => folder),
  );
  return project.own.filter(
    (file) =>
      YAML.test(file.name) &&
      !file.test &&
      (PLACE.test(file.path) || configured.has(file.folder) || (configured.size > 0 && PLAYBOOK.test(file.name))),
  );
}

/** Paths that `ansibleSettings` needs to have read. */
export const ansibleSettingsReads = (project: Project): readonly string[] =>
  candidates(project).map(({ path }) => path);

/** The first variable that each of Ansible's files looks up. */
export function ansibleSettings(project: Project): Evidence[] {
  return candidates(project).flatMap(({ path }) => {
    for (const [at, line] of (project.text(path) ?? '').split('\n', MAX_LINES).entries()) {
      const key = /^\s*#/.test(line) ? undefined : LOOKUP.exec(line.slice(0, 1000))?.groups?.['key'];
      if (key !== undefined && !AMBIENT.test(key))
        return [{ path, line: at + 1, detail: say`looks up ${key} in the environment` }];
    }
    return [];
  });
}
