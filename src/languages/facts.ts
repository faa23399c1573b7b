/** What one source file says, whatever its language. Every line is 1-based. */

export type Language =
  | 'python'
  | 'javascript'
  | 'typescript'
  | 'java'
  | 'kotlin'
  | 'scala'
  | 'groovy'
  | 'go'
  | 'rust'
  | 'c'
  | 'cpp'
  | 'csharp'
  | 'php'
  | 'ruby'
  | 'swift'
  | 'dart'
  | 'shell'
  | 'powershell'
  | 'hcl'
  | 'rego'
  | 'html'
  | 'css'
  | 'sql'
  | 'r';

export interface Import {
  /** The module or package as written, absolute where it can be told: `sqlalchemy.orm`, `@nestjs/core`, `net/http`. Relative imports keep their dots or `./`. */
  readonly module: string;
  /** The one name taken from it (`Session` of `from sqlalchemy.orm import Session`); absent for a whole module. */
  readonly name?: string;
  readonly line: number;
  /** False where the bound name is never mentioned again in the file. */
  readonly used: boolean;
}

export interface Call {
  /** Callee with import aliases resolved where that can be told: `logging.getLogger`, `os.environ.get`, `app.get`. */
  readonly name: string;
  readonly line: number;
  /** Leading positional arguments that are string literals; null for any other expression. At most 4. */
  readonly args: readonly (string | null)[];
}

export interface ClassFact {
  readonly name: string;
  /** Base classes and implemented interfaces, import-resolved where possible: `unittest.TestCase`. */
  readonly bases: readonly string[];
  readonly line: number;
}

/** One record written through a logging framework (never `print`, `console.log` or `fmt.Println`). */
export interface LogWrite {
  /** `logging`, `loguru`, `winston`, `slf4j`, `zap` … */
  readonly framework: string;
  readonly line: number;
}

/** One read of configuration: the environment, a settings class, or a settings file meant for that. */
export interface ConfigRead {
  /** `os.environ`, `pydantic-settings`, `process.env`, `@Value`, `viper` … */
  readonly via: string;
  readonly key?: string;
  readonly line: number;
}

export type BoundaryKind =
  | 'http'
  | 'database'
  | 'subprocess'
  | 'filesystem'
  | 'browser'
  | 'container'
  | 'network'
  /** The application's own front end, driven without a screen. */
  | 'app';

/** A place where a test, or a fixture that tests use, crosses a real boundary (mocks are not boundaries). */
export interface Boundary {
  readonly kind: BoundaryKind;
  readonly line: number;
  /** `fastapi.testclient.TestClient`, `MockMvc`, `supertest` … */
  readonly detail: string;
}

export interface TestCase {
  readonly name: string;
  readonly line: number;
  /** Assertions of any kind that can fail because of what the tested code does. */
  readonly assertions: number;
  /** Assertions that compare only literals, or cannot fail (`assert True`, `8 == 8`). */
  readonly vacuous: number;
  /** Names of the fixtures that it asks for (pytest parameters, JUnit fields …). */
  readonly fixtures: readonly string[];
  /** Boundaries that it crosses in its own body, or through helpers and set-up in the same file. */
  readonly boundaries: readonly Boundary[];
}

export interface FixtureFact {
  /** A function's name, or `class Name` for what every case of a class's descendants has: its set-up. */
  readonly name: string;
  readonly line: number;
  readonly fixtures: readonly string[];
  readonly boundaries: readonly Boundary[];
}

export interface SourceFacts {
  readonly language: Language;
  /** Statements that do something; 0 for empty, comment-only, docstring-only and import-only files. */
  readonly statements: number;
  readonly imports: readonly Import[];
  readonly calls: readonly Call[];
  readonly classes: readonly ClassFact[];
  readonly logs: readonly LogWrite[];
  readonly configReads: readonly ConfigRead[];
  readonly tests: readonly TestCase[];
  readonly fixtures: readonly FixtureFact[];
  /** In files of Python tests: what asserts without being a case, `check_status` or `Validator.check`. */
  readonly checks?: readonly string[];
  /** Annotations, decorators and attributes, resolved like calls: `pytest.fixture`, `SpringBootTest`, `app.get`. */
  readonly decorators: readonly { readonly name: string; readonly line: number }[];
}

/** How a language's text becomes facts. Pure, lenient: never throws, whatever the text. */
export type Extract = (text: string, path: string) => SourceFacts;

export const emptyFacts = (language: Language): SourceFacts => ({
  language,
  statements: 0,
  imports: [],
  calls: [],
  classes: [],
  logs: [],
  configReads: [],
  tests: [],
  fixtures: [],
  decorators: [],
});
