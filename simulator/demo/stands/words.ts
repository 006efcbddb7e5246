import type { Locale } from '../../../src/i18n/locale.ts';
import { english } from './words-en.ts';
import { indonesian } from './words-id.ts';

/** What the script of a result that stands says in the terminal. */
export type StandsWords = typeof english;

export const standsWords: Readonly<Record<Locale, StandsWords>> = { id: indonesian, en: english };
