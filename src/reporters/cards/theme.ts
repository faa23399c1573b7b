/** The cards' colours, by theme: `templates/themes.yml`. */
import data from '../../../templates/themes.yml';

/** Six hexadecimal digits behind a `#` each. */
export interface Theme {
  readonly paper: string;
  readonly panel: string;
  /** Borders and axes. */
  readonly line: string;
  readonly text: string;
  readonly quiet: string;
  /** What is proven. */
  readonly done: string;
  /** What is only said. */
  readonly said: string;
  /** What the learner is at. */
  readonly now: string;
  readonly ahead: string;
}

export const THEMES = ['light', 'dark'] as const;
export type ThemeId = (typeof THEMES)[number];

export const themeOf = (id: ThemeId): Theme => (data as Record<ThemeId, Theme>)[id];
