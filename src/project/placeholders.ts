import type { TestCase } from '../languages/facts.ts';

/** Tests as generators write them, told by the whole set of a file's case names: a file with one more case is the learner's. */
const GENERATED: readonly { readonly file: RegExp; readonly cases: RegExp }[] = [
  {
    file: /(?:^|\/)App\.test\.[jt]sx?$/,
    cases: /^(?:renders learn react link|renders without crashing|renders correctly|renders the App)$/,
  },
  {
    file: /\.spec\.ts$/,
    cases:
      /^(?:should create(?: the app)?|should be created|should be defined|should render title|should have (?:as title|the) .*|should create an instance|should return "?Hello World!"?|should render title in a h1 tag)$/,
  },
  { file: /\.e2e-spec\.ts$/, cases: /^(?:\/ \(GET\)|should display welcome message)$/ },
  {
    file: /(?:^|\/)(?:HelloWorld|example|App)\.(?:spec|test)\.[jt]sx?$/,
    cases: /^(?:renders props\.msg when passed|renders properly|mounts renders properly)$/,
  },
  { file: /(?:^|\/)example\.spec\.[jt]s$/, cases: /^(?:has title|get started link)$/ },
  { file: /(?:^|\/)tests-examples\//, cases: /./ },
  { file: /(?:^|\/)(?:vue|example)\.(?:spec|cy)\.[jt]s$/, cases: /^visits the app root url$/ },
  { file: /(?:^|\/)cypress\/(?:integration|e2e)\/(?:examples|1-getting-started|2-advanced-examples)\//, cases: /./ },
  { file: /(?:^|\/)extension\.test\.[jt]s$/, cases: /^Sample test$/ },
  { file: /(?:^|\/)src\/lib\.rs$/, cases: /^it_works$/ },
  { file: /ApplicationTests?\.(?:java|kt)$/, cases: /^contextLoads$/ },
  { file: /(?:^|\/)Example(?:Unit|Instrumented)Test\.(?:java|kt)$/, cases: /^(?:addition_isCorrect|useAppContext)$/ },
  { file: /(?:^|\/)ExampleRobolectricTest\.kt$/, cases: /^read string from context$/ },
  {
    file: /(?:^|\/)ExampleTest\.php$/,
    cases:
      /^(?:test_that_true_is_true|test_example|test_basic_test|testExample|testBasicTest|test_the_application_returns_a_successful_response|that true is true|the application returns a successful response|it works|returns a successful response|example)$/,
  },
  { file: /(?:^|\/)widget_test\.dart$/, cases: /^Counter increments smoke test$/ },
  { file: /_test\.rb$/, cases: /^the truth$/ },
];

/** True where every case of the file is one that a generator wrote, under the file name that it gave. */
export function isPlaceholder(path: string, cases: readonly Pick<TestCase, 'name'>[]): boolean {
  const generated = GENERATED.filter(({ file }) => file.test(path));
  if (generated.length === 0) return false;
  const bare = cases.map((one) =>
    one.name
      .slice(one.name.lastIndexOf(' > ') + 1)
      .replace(/^> /, '')
      .trim(),
  );
  return generated.some(({ cases: known }) =>
    bare.every((name) => known.test(name) || known.test(name.slice(name.lastIndexOf('.') + 1))),
  );
}
