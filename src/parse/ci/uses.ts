/** Actions, orbs, tasks and templates that run a command: the command in words, as far as name and inputs tell it. */

const SCRIPT_INPUTS = [
  'run',
  'script',
  'command',
  'cmd',
  'commands',
  'inlineScript',
  'test-command',
  'test',
  'pre-command',
];

interface Known {
  readonly name: RegExp;
  /** Program that the inputs belong to. */
  readonly program: string;
  readonly inputs: readonly string[];
  /** What runs where no input says so. */
  readonly otherwise?: string;
}

const KNOWN: readonly Known[] = [
  {
    name: /^actions-rs\/cargo@|^houseabsolute\/actions-rust-cross@|^clechasseur\/rs-cargo@/,
    program: 'cargo',
    inputs: ['command', 'args'],
  },
  { name: /^actions-rs\/tarpaulin@/, program: 'cargo tarpaulin', inputs: ['args'], otherwise: '' },
  {
    name: /gradle-build-action@|gradle\/actions\/setup-gradle@|gradle-command-action@|^eskatos\//,
    program: 'gradle',
    inputs: ['arguments'],
  },
  { name: /^Gradle@\d/, program: 'gradle', inputs: ['tasks'], otherwise: 'build' },
  { name: /^Maven@\d/, program: 'mvn', inputs: ['goals', 'options'], otherwise: 'package' },
  { name: /actions-yarn@/, program: 'yarn', inputs: ['cmd'] },
  { name: /^Npm@\d/, program: 'npm', inputs: ['customCommand', 'command'] },
  { name: /^DotNetCoreCLI@\d|^DotNetCLI@/, program: 'dotnet', inputs: ['command', 'projects', 'arguments'] },
  { name: /^VSTest@\d/, program: 'vstest.console', inputs: [], otherwise: '' },
  { name: /^Bash@\d|^PowerShell@\d|^ShellScript@\d/, program: 'bash', inputs: ['filePath', 'scriptPath'] },
  { name: /^PythonScript@\d/, program: 'python', inputs: ['scriptPath'] },
  { name: /pytest-action@|^cclauss\/Find-Python|python-pytest/, program: 'pytest', inputs: ['args'], otherwise: '' },
  { name: /run-tox|tox-action|gh-action-tox|(?:^|[./-])tox(?:[-_.@]|$)/, program: 'tox', inputs: [], otherwise: '' },
  { name: /^cypress-io\/github-action@|cypress\/run$/, program: 'cypress run', inputs: [], otherwise: '' },
  { name: /^php-actions\/phpunit@/, program: 'phpunit', inputs: [], otherwise: '' },
  { name: /^php-actions\/composer@/, program: 'composer', inputs: ['command'] },
  { name: /^node\/test$|^node\/run$/, program: 'npm run', inputs: ['run-command', 'npm-run'], otherwise: 'test' },
  { name: /^python\/test$/, program: 'pytest', inputs: [], otherwise: '' },
  { name: /^maven\/test$/, program: 'mvn', inputs: [], otherwise: 'verify' },
  { name: /^gradle\/(?:test|run)$/, program: 'gradle', inputs: [], otherwise: 'test' },
  { name: /^go\/test$/, program: 'go test', inputs: [], otherwise: './...' },
  { name: /^ruby\/rspec-test$/, program: 'rspec', inputs: [], otherwise: '' },
  { name: /^pre-commit\/action@/, program: 'pre-commit run', inputs: ['extra_args'], otherwise: '--all-files' },
  { name: /^psf\/black@/, program: 'black', inputs: [], otherwise: '--check .' },
  { name: /^paambaati\/codeclimate-action@/, program: '', inputs: ['coverageCommand'] },
  { name: /^matlab-actions\/run-tests@/, program: 'matlab -batch runtests', inputs: [], otherwise: '' },
  { name: /^goreleaser\/goreleaser-action@/, program: 'goreleaser', inputs: ['args'] },
  { name: /^docker:\/\//, program: '', inputs: ['args'] },
];

/** Commands that a `uses:` runs; none where it is only set-up or its name tells nothing. */
export function commandOfUses(uses: string, inputs: Readonly<Record<string, string>>): readonly string[] {
  const known = KNOWN.find((item) => item.name.test(uses));
  if (known) {
    const said = known.inputs
      .flatMap((name) => inputs[name] ?? [])
      .join(' ')
      .trim();
    if (said !== '') return [`${known.program} ${said.replace(/\s+/g, ' ')}`.trim()];
    return known.otherwise === undefined ? [] : [`${known.program} ${known.otherwise}`.trim()];
  }
  const template = templateCommand(uses);
  if (template !== undefined) return [template];
  return SCRIPT_INPUTS.flatMap((name) => (inputs[name] ?? '').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(0, 100);
}

/** What cannot be read (a template, a workflow of another repository) is taken at its word: `.python-pytest` runs pytest. */
function templateCommand(uses: string): string | undefined {
  if (!/^\.[\w-]|^(?:include|template|trigger):|\.ya?ml@|\/workflows\//.test(uses) || uses.startsWith('./'))
    return undefined;
  const name = uses.toLowerCase().replace(/@.*$/, '');
  if (/pytest/.test(name)) return 'pytest';
  if (/auto-devops/.test(name)) return 'auto-test';
  if (/(?:^|[^a-z])(?:unit-?)?tests?(?:[^a-z]|$)/.test(name)) return 'auto-test';
  return undefined;
}
