import type { Fix } from '../model/report.ts';
import { say } from '../model/say.ts';
import type { Project } from './project.ts';
import { type Source, sourcesOf } from './sources.ts';
import { mainSource, pythonModule, testFolder, unitTestFix } from './test-advice.ts';

/** The smallest integration test that would fit a project: through its web application, its command, its database or its script. */
export function integrationFix(project: Project): { fix: Fix; how: string } {
  const language = mainSource(project)?.facts.language;
  if (!language) return { how: say`Check the result from outside, as its user meets it.`, fix: unitTestFix(project) };
  if (language === 'python') return pythonFix(project);
  return (
    OTHER.find((one) => one.languages.includes(language) && one.when.some((module) => uses(project, module))) ??
    OTHER.find((one) => one.languages.includes(language) && one.when.length === 0) ?? {
      how: say`Start the built program in a test, give it an input, and assert on what it prints.`,
      fix: { path: 'tests/integration.bats', snippet: PROCESS },
    }
  );
}

const PROCESS =
  '@test "answers a known input" {\n  run ./program input\n  [ "$status" -eq 0 ]\n  [ "$output" = "answer" ]\n}\n';

const uses = (project: Project, module: string): boolean =>
  sourcesOf(project).some(({ facts }) =>
    facts.imports.some(
      (one) => one.module === module || one.module.startsWith(`${module}.`) || one.module.startsWith(`${module}/`),
    ),
  );

function pythonFix(project: Project): { fix: Fix; how: string } {
  const sources = sourcesOf(project).filter(
    ({ file, facts }) => facts.language === 'python' && !file.test && file.extension === 'py',
  );
  const calls = (name: RegExp) => sources.find(({ facts }) => facts.calls.some((call) => name.test(call.name)));
  const folder = testFolder(project, 'python', 'tests');
  const at = (name: string, snippet: string): Fix => ({ path: folder ? `${folder}/${name}` : name, snippet });
  const manage = sources.find(({ file }) => file.name === 'manage.py');
  if (manage && sources.some(({ facts }) => facts.imports.some((one) => one.module.startsWith('django'))))
    return {
      how: say`Ask the site for a page with Django's test client and assert on the answer.`,
      fix: at(
        'test_pages.py',
        'from django.test import TestCase\n\n\nclass PagesTest(TestCase):\n    def test_home_page_answers(self):\n        response = self.client.get("/")\n        self.assertEqual(response.status_code, 200)\n',
      ),
    };
  const fastapi = calls(/^fastapi\.(?:applications\.)?FastAPI$/);
  if (fastapi) return webFix(project, fastapi, 'FastAPI', at);
  const flask = calls(/^flask\.(?:app\.)?Flask$/);
  if (flask) return webFix(project, flask, 'Flask', at);
  const streamlit = sources.find(({ facts }) => facts.imports.some((one) => one.module === 'streamlit' && one.used));
  if (streamlit)
    return {
      how: say`Run the app headless with Streamlit's own AppTest and assert on what it shows.`,
      fix: at(
        'test_app.py',
        `from streamlit.testing.v1 import AppTest\n\n\ndef test_app_runs():\n    app = AppTest.from_file("${streamlit.file.path}").run()\n    assert not app.exception\n`,
      ),
    };
  const database = calls(/^sqlite3\.connect$|^sqlalchemy\.(?:\w+\.)*create_(?:async_)?engine$/);
  if (database && !/^(?:main|app|cli)\.py$/.test(database.file.name))
    return {
      how: say`Give ${database.file.path} a database in memory, write through it and assert on what it reads back.`,
      fix: at(
        'test_database.py',
        `import sqlite3\n\nfrom ${pythonModule(database.file.path)} import ...\n\n\ndef test_saved_row_is_read_back():\n    connection = sqlite3.connect(":memory:")\n    # Save through your own function, then read back.\n    assert ...\n`,
      ),
    };
  const script =
    sources.find(({ file }) => /^(?:main|cli|app|run|__main__)\.py$/.test(file.name)) ?? mainSource(project, 'python');
  const path = script?.file.path ?? 'main.py';
  const helps = script?.facts.imports.some((one) => /^(?:argparse|click|typer|fire|docopt)$/.test(one.module));
  const head = 'import subprocess\nimport sys\n\n\n';
  const run = (given: string) =>
    `    result = subprocess.run([sys.executable, "${path}"${given}], capture_output=True, text=True)\n`;
  const test = helps
    ? `${head}def test_program_shows_its_help():\n${run(', "--help"')}    assert result.returncode == 0\n    assert "usage" in result.stdout.lower()\n`
    : `${head}def test_program_answers_a_known_input():\n${run(', "input"')}    assert result.returncode == 0\n    assert "answer" in result.stdout\n`;
  return {
    how: say`Start ${path} as a user would and assert on its exit code and its output.`,
    fix: at('test_program.py', test),
  };
}

function webFix(
  project: Project,
  { file }: Source,
  framework: 'FastAPI' | 'Flask',
  at: (name: string, snippet: string) => Fix,
): { fix: Fix; how: string } {
  const text = project.text(file.path) ?? '';
  const variable = /^(\w+)(?:\s*:[^=\n]{1,60})?\s*=\s*(?:fastapi\.|flask\.)?(?:FastAPI|Flask)\(/m.exec(text)?.[1];
  const factory = /^def ((?:create|make|build|get)_app\w*)\(/m.exec(text)?.[1];
  const bound = variable ?? factory ?? 'app';
  const app = variable || !factory ? bound : `${bound}()`;
  const head = `from ${pythonModule(file.path)} import ${bound}\n\n\ndef test_application_answers():\n`;
  const body = '    assert client.get("/").status_code == 200\n';
  return framework === 'FastAPI'
    ? {
        how: say`Ask the application in ${file.path} over HTTP with FastAPI's TestClient.`,
        fix: at(
          'test_api.py',
          `from fastapi.testclient import TestClient\n\n${head}    client = TestClient(${app})\n${body}`,
        ),
      }
    : {
        how: say`Ask the application in ${file.path} over HTTP with Flask's test client.`,
        fix: at('test_api.py', `${head}    client = ${app}.test_client()\n${body}`),
      };
}

interface Known {
  readonly languages: readonly string[];
  /** Modules of which one is imported; a language's last entry stands without. */
  readonly when: readonly string[];
  readonly how: string;
  readonly fix: Fix;
}

const OTHER: readonly Known[] = [
  {
    languages: ['javascript', 'typescript'],
    when: ['express', 'fastify', 'koa', '@nestjs/core', '@nestjs/common'],
    how: say`Send requests to the application with supertest and assert on the answers.`,
    fix: {
      path: 'test/api.test.js',
      snippet:
        "import request from 'supertest';\nimport app from '../app.js';\n\ntest('answers', async () => {\n  const response = await request(app).get('/');\n  expect(response.status).toBe(200);\n});\n",
    },
  },
  {
    languages: ['javascript', 'typescript'],
    when: ['react', 'react-dom', 'vue', 'svelte', 'next', '@angular', 'preact', 'solid-js'],
    how: say`Open the application in a browser with Playwright and assert on what a visitor sees.`,
    fix: {
      path: 'e2e/home.spec.ts',
      snippet:
        "import { expect, test } from '@playwright/test';\n\ntest('shows the home page', async ({ page }) => {\n  await page.goto('/');\n  await expect(page.getByRole('heading').first()).toBeVisible();\n});\n",
    },
  },
  {
    languages: ['javascript', 'typescript'],
    when: [],
    how: say`Start the program in a process of its own and assert on what it prints.`,
    fix: {
      path: 'test/program.test.js',
      snippet:
        "import { execFileSync } from 'node:child_process';\n\ntest('answers a known input', () => {\n  const output = execFileSync(process.execPath, ['index.js', 'input'], { encoding: 'utf8' });\n  expect(output).toContain('answer');\n});\n",
    },
  },
  {
    languages: ['java', 'kotlin'],
    when: ['org.springframework'],
    how: say`Send requests through the application context with MockMvc.`,
    fix: {
      path: 'src/test/java/ApplicationIT.java',
      snippet:
        '@SpringBootTest\n@AutoConfigureMockMvc\nclass ApplicationIT {\n    @Autowired MockMvc mvc;\n\n    @Test\n    void answers() throws Exception {\n        mvc.perform(get("/")).andExpect(status().isOk());\n    }\n}\n',
    },
  },
  {
    languages: ['go'],
    when: ['net/http', 'github.com/gin-gonic/gin', 'github.com/labstack/echo', 'github.com/gofiber/fiber'],
    how: say`Serve the handler with httptest and assert on the answer.`,
    fix: {
      path: 'integration/api_test.go',
      snippet:
        'func TestAnswers(t *testing.T) {\n\tserver := httptest.NewServer(NewRouter())\n\tdefer server.Close()\n\tresponse, err := http.Get(server.URL + "/")\n\tif err != nil || response.StatusCode != http.StatusOK {\n\t\tt.Fatal(err, response)\n\t}\n}\n',
    },
  },
  {
    languages: ['csharp'],
    when: ['Microsoft.AspNetCore'],
    how: say`Start the application with WebApplicationFactory and send it a request.`,
    fix: {
      path: 'tests/Integration/ApiTests.cs',
      snippet:
        'public class ApiTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>\n{\n    [Fact]\n    public async Task Answers() => (await factory.CreateClient().GetAsync("/")).EnsureSuccessStatusCode();\n}\n',
    },
  },
  {
    languages: ['php'],
    when: [],
    how: say`Send a request through the application and assert on the answer.`,
    fix: {
      path: 'tests/Feature/HomeTest.php',
      snippet: "public function test_home_page_answers(): void\n{\n    $this->get('/')->assertStatus(200);\n}\n",
    },
  },
  {
    languages: ['ruby'],
    when: [],
    how: say`Send a request through the application and assert on the answer.`,
    fix: {
      path: 'spec/requests/home_spec.rb',
      snippet:
        "RSpec.describe 'home', type: :request do\n  it 'answers' do\n    get '/'\n    expect(response).to have_http_status(:ok)\n  end\nend\n",
    },
  },
  {
    languages: ['rust'],
    when: [],
    how: say`Start the built program from a test in \`tests/\` and assert on what it prints.`,
    fix: {
      path: 'tests/cli.rs',
      snippet:
        '#[test]\nfn shows_its_help() {\n    let output = std::process::Command::new(env!("CARGO_BIN_EXE_app")).arg("--help").output().unwrap();\n    assert!(output.status.success());\n}\n',
    },
  },
];
