import type { Locale } from '../../../src/i18n/locale.ts';
import { english } from './words-en.ts';
import { indonesian } from './words-id.ts';

/** What the script of HR says in the terminal. */
export type HrWords = typeof english;

export const hrWords: Readonly<Record<Locale, HrWords>> = { id: indonesian, en: english };
