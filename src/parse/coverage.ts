import { parseIni } from './ini.ts';
import { parseJson } from './json.ts';
import { at, isRecord, lineOfText } from './lines.ts';
import type { Setting } from './quality.ts';
import { plainWords } from './shell.ts';
import { parseToml } from './toml.ts';

const FILES =
  /^(?:\.coveragerc(?:\.\w+)?|\.?codecov\.ya?ml|\.coveralls\.ya?ml|\.nycrc(?:\.(?:json|ya?ml))?|nyc\.config\.[cm]?js|\.c8rc(?:\.json)?|\.simplecov|\.?tarpaulin\.toml|coverlet\.runsettings|\.slather\.yml|lcov\.info\.config|\.lcovrc|gcovr\.cfg)$/;
const MAY_HOLD =
  /^(?:pyproject\.toml|setup\.cfg|tox\.ini|\.?pytest\.(?:ini|toml)|package\.json|(?:jest|vite|vitest|karma)(?:\.[\w-]+)*\.(?:[cm]?[jt]s|json)|pom\.xml|build\.gradle(?:\.kts)?|phpunit(?:\.\w+)?\.xml(?:\.dist)?|phpunit\.xml\.dist|(?:spec|test|rails)_helper\.rb|CMakeLists\.txt)$|\.runsettings$|\.csproj$/;

export const mayCover = (name: string): boolean => FILES.test(name) || MAY_HOLD.test(name);

/** What sets up a measurement of test coverage in a configuration file. */
export function coverageSettings(text: string, path: string): readonly Setting[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (text.trim() === '') return [];
  const here = (tool: string, needle: string): readonly Setting[] => [{ tool, line: lineOfText(text, needle) ?? 1 }];
  if (FILES.test(name)) return here(name.replace(/^\./, ''), '');
  if (/\.toml$/.test(name)) return tomlCoverage(text, here);
  if (/\.(?:ini|cfg)$/.test(name)) return iniCoverage(text, here);
  if (name === 'package.json') return packageCoverage(text, here);
  const plain = withoutComments(text);
  const words = /\.xml(?:\.dist)?$|\.gradle(?:\.kts)?$|\.csproj$|\.runsettings$/.test(name)
    ? BUILD
    : /\.rb$/.test(name)
      ? RUBY
      : /^CMake/.test(name)
        ? CMAKE
        : SCRIPT;
  const found = words.exec(plain)?.[0];
  return found === undefined
    ? []
    : here(
        found
          .slice(0, 200)
          .replace(/^[<\s"]+|[\s:{]+$/g, '')
          .slice(0, 40),
        found,
      );
}

type Here = (tool: string, needle: string) => readonly Setting[];

const BUILD =
  /jacoco|cobertura-maven|\bkover\b|clover-maven|scoverage|<coverage\b|<CollectCoverage>true|coverlet\.msbuild(?=[\s\S]{0,2000}CollectCoverage)|XPlat Code Coverage|<(?:log|report) type="coverage/i;
const RUBY = /SimpleCov\.start/;
const CMAKE = /--coverage|-fprofile-arcs|CodeCoverage|-fprofile-instr-generate/;
const SCRIPT =
  /collectCoverage(?:From)?\s*:|coverageThreshold\s*:|coverageReporters\s*:|coverageDirectory\s*:|coverageProvider\s*:|\bcoverage\s*:\s*\{|coverageReporter\s*:|karma-coverage|"collectCoverage|"coverage/;

const withoutComments = (text: string): string =>
  text
    .slice(0, 300_000)
    .split('\n')
    .map((line) => (/^\s*(?:\/\/|#|\*)/.test(line) ? '' : line))
    .join('\n')
    .split('<!--')
    .map((part, i) => (i === 0 ? part : part.slice(Math.max(0, part.indexOf('-->')))))
    .join('');

const COV = /(?:^|\s)--cov(?:[=\s-]|$)/;

function tomlCoverage(text: string, here: Here): readonly Setting[] {
  const data = parseToml(text);
  const options =
    at(data, 'tool', 'pytest', 'ini_options', 'addopts') ??
    at(data, 'tool', 'pytest', 'addopts') ??
    at(data, 'pytest', 'addopts');
  if (at(data, 'tool', 'coverage') !== undefined) return here('coverage.py', '[tool.coverage');
  return COV.test([options].flat().join(' ')) ? here('pytest-cov', '--cov') : [];
}

function iniCoverage(text: string, here: Here): readonly Setting[] {
  const data = parseIni(text) ?? {};
  const section = Object.keys(data).find((name) => /^(?:tool:)?coverage:|^coverage$/.test(name));
  if (section !== undefined) return here('coverage.py', `[${section}`);
  const options = ['pytest', 'tool:pytest'].map((name) => String(at(data, name, 'addopts') ?? '')).join(' ');
  return COV.test(options) ? here('pytest-cov', '--cov') : [];
}

function packageCoverage(text: string, here: Here): readonly Setting[] {
  const data = parseJson(text);
  const jest = at(data, 'jest');
  const key = isRecord(jest)
    ? Object.keys(jest).find((name) => /^(?:collectCoverage|coverage)/.test(name) && jest[name] !== false)
    : undefined;
  if (key !== undefined) return here('jest', `"${key}"`);
  const tool = ['nyc', 'c8'].find((name) => isRecord(at(data, name)));
  return tool === undefined ? [] : here(tool, `"${tool}"`);
}

const COMMANDS =
  /^(?:coverage3?|kcov|nyc|c8|istanbul|lcov|gcov|gcovr|codecov|coveralls|goveralls|grcov|genhtml|llvm-cov|codecov-cli|codecovcli|codeclimate-test-reporter|cc-test-reporter|opencppcoverage|dotcover|gocov|courtney|slather)(?= |$)|^python[\d.]* -m coverage\b|^cargo (?:\+\S+ )?(?:tarpaulin|llvm-cov)|^go test .*-cover|^gotestsum .*-cover|^ginkgo .*-cover/;
const FLAGS =
  /(?:^| )--?(?:cov|coverage|with-coverage|collect-coverage|coverage-\w+|code-coverage|collectCoverage)(?:[=\s-]|$)|XPlat Code Coverage|\/p:CollectCoverage=true|-p:CollectCoverage=true|\bjacoco\w*|\bkover\w*|Code Coverage"|--enable-code-coverage|\b(?:test:coverage|coverageReport)\b/;

/** True where a command measures coverage. Installing a tool is not measuring. */
export function measuresCoverage(command: string): boolean {
  const text = plainWords(command)
    .join(' ')
    .slice(0, 1000)
    .replace(/^(?:\.\/)?\S*\/(?:bin|Scripts)\//, '');
  if (
    /^(?:pip3?|npm (?:i|install|ci)|yarn add|poetry add|uv (?:pip|add)|apt(?:-get)?|echo|cat|rm|mkdir|python\S* -m pip|conda|brew|gem install|go install|cargo install|cp|mv|git|open|cd|test|\[)\b/.test(
      text,
    )
  )
    return false;
  return COMMANDS.test(text) || FLAGS.test(text) || /^(?:curl|bash).*(?:codecov\.io|coverage\.codacy\.com)/.test(text);
}

export const isCoverageAction = (uses: string): boolean =>
  /codecov|coveralls|test-coverage|coverage-(?:action|comment|badge|report)|code-coverage|codacy-coverage|qlty-action\/coverage|tarpaulin|jacoco|PublishCodeCoverage/i.test(
    uses,
  );
