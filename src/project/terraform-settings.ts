import type { Evidence } from '../model/report.ts';
import { terraformProgram } from './program.ts';
import type { Project } from './project.ts';

/**
 * Settings of a repository that is above all Terraform: a variable that is declared and used, with a file of values
 * beside the code. Empty for any other repository.
 */
export function terraformSettings(project: Project): Evidence[] {
  const values = project.own.find((file) => /\.tfvars(?:\.(?:json|example|sample))?$/.test(file.path));
  const texts = terraformProgram(project).map((file) => ({ path: file.path, text: project.text(file.path) ?? '' }));
  if (!values || !texts.some(({ text }) => /\bvar\.\w/.test(text))) return [];
  for (const { path, text } of texts) {
    const declared = /^[ \t]*variable[ \t]+"([^"\n]{1,80})"/m.exec(text);
    if (!declared) continue;
    const line = text.slice(0, declared.index).split('\n').length;
    return [
      { path, line, detail: `declares the variable ${declared[1]}` },
      { path: values.path, detail: 'holds values for the variables' },
    ];
  }
  return [];
}
