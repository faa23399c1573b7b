import { remembered } from '../remembered.ts';
import { K } from './kinds.ts';
import type { Names } from './names.ts';
import { argumentsOf, type Node, type Tree } from './tree.ts';

/** Calls that drive an application's own front end without a screen, as Streamlit's `AppTest` does. */

const HEADLESS =
  /^(?:streamlit\.testing\.v1\.AppTest\.from_\w+|nicegui\.testing\.\w+|reflex\.testing\.AppHarness(?:\.create)?|discord\.ext\.test\.(?:message|configure)|dpytest\.(?:message|configure)|kivy\.tests\.common\.UnitTestTouch)$/;
/** The window that a desktop program opens; not the toolkit's class that it descends from. */
const MAIN_WINDOW = /(?:^|\.)(?!Q)\w*(?:MainWindow|MainFrame)$/;
const TOOLKIT = /^(?:PyQt\d|PySide\d?|qtpy|tkinter|customtkinter|wx|gi|unittest)\b/;
const EVENT = /(?:^|\.)(?:QTest|qtbot)\.(?:mouse|key)[A-Z]\w*$/;
const WINDOW = /(?:^|[._])(?:window|app|application|gui|root)(?:[._]|$)|[a-z](?:Window|App)\b/;
const BUTTON = /(?:button|btn|menu)\w*(?:\[[^\]]{0,40}\])?\.invoke$/i;

/** Most calls are told from these by their name alone. */
const mayDrive = remembered(
  (callee) =>
    HEADLESS.test(callee) ||
    MAIN_WINDOW.test(callee) ||
    EVENT.test(callee) ||
    BUTTON.test(callee) ||
    METHOD.test(callee),
);
const METHOD = /\.(?:event_generate|run_test)$/;

/** Whether a call, by its resolved name, drives the application or opens its window. */
export function drivesFrontEnd(tree: Tree, names: Names, call: Node, callee: string): boolean {
  if (!mayDrive(callee)) return false;
  if (HEADLESS.test(callee)) return true;
  if (MAIN_WINDOW.test(callee)) return names.fromModule(call) && !TOOLKIT.test(callee);
  if (callee.endsWith('.event_generate')) return WINDOW.test(callee);
  const all = () => argumentsOf(tree, tree.child(call, K.ArgList));
  if (EVENT.test(callee)) return WINDOW.test(tree.head(all()[0]?.value ?? call, 60));
  // Textual's takes its options by name alone.
  if (callee.endsWith('.run_test'))
    return !/^(?:self|cls)\./.test(callee) && all().every((one) => one.name !== undefined);
  return BUTTON.test(callee) && WINDOW.test(callee) && all().length === 0;
}
