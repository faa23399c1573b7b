export { LANGUAGES } from '../model/language.ts';

/** What a run can write. */
export const WRITES = ['readme', 'badges', 'cards', 'history', 'page', 'endpoints', 'data'] as const;
/** What a run writes unless told otherwise. */
export const DEFAULT_WRITES = ['readme', 'badges', 'cards', 'history', 'data'] as const;

/** How much the README's section shows. */
export const LAYOUTS = ['full', 'compact', 'badges'] as const;
/** Every style that Shields' badges have. */
export const BADGE_STYLES = ['flat', 'flat-square', 'plastic', 'for-the-badge', 'social'] as const;
