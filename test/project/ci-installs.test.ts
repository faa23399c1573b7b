import { describe, expect, it } from 'vitest';
import { ciTests } from '../../src/checks/ci-tests.ts';
import { project } from '../helpers/project.ts';

const workflow = (...steps: string[]) =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps.map((step) => `      - ${step}\n`).join('')}`;
const PYTHON = ['uses: actions/checkout@v4', 'uses: actions/setup-python@v5'];
const APP = {
  'app.py': 'def f():\n    return 1\n',
  'tests/test_a.py': 'from app import f\n\ndef test_f():\n    assert f() == 1\n',
  'requirements.txt': '# what it needs\nstreamlit>=1.3\npandas==2.0 ; python_version > "3.8"\n',
  'dev.txt': '-r requirements.txt\npytest-cov\n',
};
const judge = (steps: readonly string[], files: Record<string, string> = {}) =>
  ciTests.evaluate(project({ ...APP, '.github/workflows/a.yml': workflow(...steps), ...files }));

describe('pytest in a job', () => {
  it.each<[string, string[], Record<string, string>?]>([
    ['that installs the requirements alone', [...PYTHON, 'run: pip install -r requirements.txt', 'run: pytest tests']],
    [
      'that keeps pip new',
      [
        ...PYTHON,
        'run: python -m pip install --upgrade pip && pip install -r requirements.txt',
        'run: python -m pytest',
      ],
    ],
    ['that installs a linter', [...PYTHON, 'run: pip install flake8', 'run: flake8 .', 'run: pytest']],
    [
      'that installs it too late',
      [...PYTHON, 'run: pip install -r requirements.txt', 'run: pytest', 'uses: a/b@v1', 'run: pip install pytest'],
    ],
    [
      'whose requirements include others',
      [...PYTHON, 'run: pip install -r all.txt', 'run: pytest'],
      { 'all.txt': '-r requirements.txt\n' },
    ],
  ])('cannot run %s', (_what, steps, files) => {
    const finding = judge(steps, files);
    expect(finding.verdict).toBe('partial');
    expect(finding.evidence[0]).toMatchObject({ path: '.github/workflows/a.yml' });
    expect(finding.evidence[0]?.detail).toContain('nothing that this job installs brings the test runner');
    expect(finding.advice).toContain('install the test runner');
  });

  it.each<[string, string[], Record<string, string>?]>([
    ['that installs it', [...PYTHON, 'run: pip install pytest', 'run: pytest']],
    ['that installs it on the same line', [...PYTHON, 'run: pip install pytest && pytest']],
    [
      'that installs a plugin by a file that includes others',
      [...PYTHON, 'run: pip install -r dev.txt', 'run: pytest'],
    ],
    ['that installs the project', [...PYTHON, 'run: pip install .[dev]', 'run: pytest']],
    ['that installs by other means', [...PYTHON, 'run: make deps', 'run: pytest']],
    ['that uses an action of somebody else', [...PYTHON, 'uses: a/setup@v1', 'run: pytest']],
    ['on Python that was there', ['uses: actions/checkout@v4', 'run: pip install -r requirements.txt', 'run: pytest']],
    ['behind a runner', [...PYTHON, 'run: pip install -r requirements.txt', 'run: uv run pytest']],
    [
      'that restores something',
      [...PYTHON, 'uses: actions/cache@v4', 'run: pip install -r requirements.txt', 'run: pytest'],
    ],
    [
      'whose requirements are not all names',
      [...PYTHON, 'run: pip install -r requirements.txt', 'run: pytest'],
      { 'requirements.txt': 'git+https://example.org/a/tools.git\n' },
    ],
    ['whose requirements are missing', [...PYTHON, 'run: pip install -r none.txt', 'run: pytest']],
    ['whose packages may bring it', [...PYTHON, 'run: pip install streamlit', 'run: pytest']],
    [
      'beside another that can',
      [...PYTHON, 'run: pip install -r requirements.txt', 'run: pytest'],
      { '.github/workflows/b.yml': workflow(...PYTHON, 'run: pip install pytest', 'run: pytest') },
    ],
  ])('may run %s', (_what, steps, files) => {
    expect(judge(steps, files).verdict).toBe('met');
  });

  it('is judged by what the requirements say', () => {
    const shop = project({ ...APP, '.github/workflows/a.yml': workflow('run: pip install -r dev.txt', 'run: pytest') });
    expect([...ciTests.reads(shop)]).toEqual(expect.arrayContaining(['dev.txt', 'requirements.txt']));
  });
});

const DOTNET = {
  'src/App/App.csproj': '<Project/>',
  'src/App.Tests/App.Tests.csproj': '<Project/>',
  'src/App.Tests/AppTests.cs':
    'using Xunit;\npublic class AppTests {\n  [Fact]\n  public void Adds() { Assert.Equal(3, App.Add(1, 2)); }\n}\n',
};
const GO = {
  'server/go.mod': 'module example.org/server\n',
  'server/a/a_test.go':
    'package a\nimport "testing"\nfunc TestA(t *testing.T) {\n\tif Add(1, 2) != 3 {\n\t\tt.Fatal("no")\n\t}\n}\n',
};

describe('a runner that needs a project', () => {
  const at = (command: string, files: Record<string, string>) =>
    ciTests.evaluate(project({ ...files, '.github/workflows/a.yml': workflow(`run: ${command}`) }));

  it.each([
    ['cd src && dotnet test --no-build --configuration Release', DOTNET],
    ['dotnet test', DOTNET],
    ['go test ./...', GO],
    ['go test ./server/...', GO],
  ])('cannot work by %j', (command, files) => {
    const finding = at(command, files);
    expect(finding.verdict).toBe('partial');
    expect(finding.evidence[0]?.detail).toContain('its folder holds no project');
  });

  it.each<[string, Record<string, string>]>([
    ['dotnet test src/App.Tests', DOTNET],
    ['cd src && dotnet test --no-build App.Tests', DOTNET],
    ['cd src/App.Tests && dotnet test', DOTNET],
    ['dotnet test', { ...DOTNET, 'App.slnx': '<Solution/>' }],
    ['dotnet new sln && dotnet test', DOTNET],
    ['cd server && go test ./...', GO],
    ['go test ./server/...', { ...GO, 'go.work': 'go 1.22\nuse ./server\n' }],
    ['go test ./...', { 'server/a/a_test.go': GO['server/a/a_test.go'] }],
  ])('may work by %j', (command, files) => {
    expect(at(command, files).verdict).toBe('met');
  });
});
