import type { Evidence } from '../model/report.ts';
import { say } from '../model/say.ts';
import { terraformProgram } from './program.ts';
import type { Project } from './project.ts';
import { readmePaths } from './readme.ts';

/** Words that ask the reader for values: a file of them, or variables of the environment. */
const ASKS = /[\w-]*\.tfvars\b|\bTF_VAR_\w*|\s-var(?:-file)?[= ]/;

/** Paths that `terraformSettings` needs to have read; none where Terraform is not the program. */
export function terraformSettingsReads(project: Project): readonly string[] {
  const program = terraformProgram(project).map((file) => file.path);
  return program.length === 0 ? [] : [...program, ...readmePaths(project)];
}

/**
 * Settings of a repository that is above all Terraform: a variable that is declared and used, with a file of values
 * beside the code, or one that the README asks for. Empty for any other repository.
 */
export function terraformSettings(project: Project): Evidence[] {
  const texts = terraformProgram(project).map((file) => ({ path: file.path, text: project.text(file.path) ?? '' }));
  if (!texts.some(({ text }) => /\bvar\.\w/.test(text))) return [];
  const values = valuesOf(project);
  for (const { path, text } of values ? texts : []) {
    const declared = /^[ \t]*variable[ \t]+"([^"\n]{1,80})"/m.exec(text);
    if (!declared || !values) continue;
    const line = text.slice(0, declared.index).split('\n').length;
    return [{ path, line, detail: say`declares the variable ${declared[1]}` }, values];
  }
  return [];
}

function valuesOf(project: Project): Evidence | undefined {
  const file = project.own.find(({ path }) => /\.tfvars(?:\.(?:json|example|sample))?$/.test(path));
  if (file) return { path: file.path, detail: say`holds values for the variables` };
  for (const path of readmePaths(project)) {
    const lines = (project.text(path) ?? '').split('\n', 5000);
    const at = lines.findIndex((line) => ASKS.test(line.slice(0, 1000)));
    if (at >= 0) return { path, line: at + 1, detail: say`asks for values of the variables` };
  }
  return undefined;
}
