import { parseIni } from './ini.ts';
import { at, isRecord, lineOfText } from './lines.ts';
import type { TextLine } from './shell.ts';
import { parseToml } from './toml.ts';

/** Commands of the tox environments that `names` asks for (all of the default list, where empty), from tox.ini, setup.cfg, tox.toml or pyproject.toml. */
export function toxCommands(text: string, path: string, names: readonly string[]): readonly TextLine[] {
  if (path.endsWith('.toml')) {
    const data = parseToml(text);
    const tox = path.endsWith('pyproject.toml') ? at(data, 'tool', 'tox') : data;
    const legacy = at(tox, 'legacy_tox_ini');
    if (typeof legacy === 'string') return iniCommands(legacy, text, names);
    return tomlCommands(tox, text, names);
  }
  return iniCommands(text, text, names);
}

function iniCommands(ini: string, text: string, names: readonly string[]): TextLine[] {
  const data = parseIni(ini);
  if (!data) return [];
  const list = String(
    at(data, 'tox', 'envlist') ?? at(data, 'tox', 'env_list') ?? at(data, 'tox:tox', 'envlist') ?? '',
  );
  const wanted = names.length > 0 ? names : list.split(/[\s,]+/).filter((name) => name !== '');
  const sections = Object.keys(data).filter((name) => name.startsWith('testenv:'));
  const own = sections.filter((section) => wanted.includes(section.slice('testenv:'.length).trim()));
  const base = own.length < wanted.length || wanted.length === 0 ? ['testenv'] : [];
  return [...base, ...own].flatMap((section) => {
    const value =
      at(data, section, 'commands') ?? (section === 'testenv' ? undefined : at(data, 'testenv', 'commands'));
    const shown = at(data, section, 'commands') === undefined ? 'testenv' : section;
    const from = lineOfText(text, `[${shown}]`) ?? 1;
    const commands = [at(data, section, 'commands_pre') ?? '', value ?? ''].join('\n').replace(/\\\n\s*/g, ' ');
    return commands.split('\n').flatMap((raw) => command(raw, text, from));
  });
}

/** `py311: -pytest {posargs:tests}` says `pytest tests`. */
function command(raw: string, text: string, from: number): TextLine[] {
  const bare = raw.trim();
  if (bare === '' || bare.startsWith('#')) return [];
  const plain = bare
    .replace(/^[\w.,{}! -]{1,60}:\s+/, '')
    .replace(/^[-!@]+\s*/, '')
    .replace(/\{posargs:?([^{}]*)\}/g, '$1')
    .replace(/\{(?:tox_root|toxinidir)\}\/?/g, '')
    .replace(/\{(?:envpython|env_python)\}/g, 'python')
    .replace(/\{(?:envbindir|env_bin_dir)\}\//g, '');
  return [{ text: plain, line: lineOfText(text, bare.slice(0, 40), from) ?? from }];
}

function tomlCommands(tox: unknown, text: string, names: readonly string[]): TextLine[] {
  if (!isRecord(tox)) return [];
  const environments = isRecord(tox['env']) ? tox['env'] : {};
  const list = Array.isArray(tox['env_list']) ? tox['env_list'].map(String) : [];
  const wanted = names.length > 0 ? names : list;
  const own = wanted.filter((name) => isRecord(environments[name]));
  const base = own.length < wanted.length || wanted.length === 0 ? [tox['env_run_base']] : [];
  return [...base, ...own.map((name) => environments[name])].flatMap((environment) => {
    const commands = at(environment, 'commands') ?? at(tox, 'env_run_base', 'commands');
    return (Array.isArray(commands) ? commands : []).flatMap((words) => {
      const list = (Array.isArray(words) ? words : [words]).filter((word) => typeof word === 'string');
      return list.length > 0 ? [{ text: list.join(' '), line: lineOfText(text, String(list[0])) ?? 1 }] : [];
    });
  });
}
