import type { Evidence } from '../model/report.ts';
import { say } from '../model/say.ts';
import { programSources } from './program.ts';
import type { Project, ProjectFile } from './project.ts';

/** Settings that are a module of code, of which only an example is committed: whoever runs the program fills in a copy. */

const STEM = '(?<stem>(?:local_?)?(?:settings|config(?:uration)?|secrets|credentials|constants_local))';
const SAMPLE = '(?:example|sample|template|dist|default)';
const CODE = '(?:py|[cm]?[jt]s|php|rb)';
const EXAMPLE = new RegExp(`^${STEM}(?:[._-]${SAMPLE}\\.${CODE}|\\.${CODE}[._-]${SAMPLE})$`, 'i');

interface Example {
  readonly stem: string;
  readonly file: ProjectFile;
}

const examples = (project: Project): readonly Example[] => project.ofPaths(find);

function find(project: Project): readonly Example[] {
  return project.own.flatMap((file) => {
    const stem = file.test ? undefined : EXAMPLE.exec(file.name)?.groups?.['stem'];
    if (stem === undefined) return [];
    // Where the module itself is committed, it is code like any other.
    const filled = new RegExp(`^${stem}\\.${CODE}$`, 'i');
    return project.files.some((other) => other.folder === file.folder && filled.test(other.name))
      ? []
      : [{ stem, file }];
  });
}

/** Own code that imports such a module, the first place of each file. */
export function exampleSettings(project: Project): Evidence[] {
  const known = examples(project);
  if (known.length === 0) return [];
  return programSources(project).flatMap(({ file, facts }) => {
    if (known.some((one) => one.file.path === file.path)) return [];
    for (const { module, name, line } of facts.imports) {
      const last = module
        .replace(/\.[cm]?[jt]s$|\.php$/, '')
        .split(/[./\\]/)
        .at(-1);
      const found = known.find(({ stem }) => stem === last || (name !== undefined && stem === name));
      if (found)
        return [
          { path: file.path, line, detail: say`reads the settings module of which ${found.file.path} is an example` },
        ];
    }
    return [];
  });
}
