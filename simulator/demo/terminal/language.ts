import type { Locale } from '../../../src/i18n/locale.ts';
import type { TerminalWords } from './words.ts';
import { english } from './words-en.ts';
import { indonesian } from './words-id.ts';

export const terminalWords: Readonly<Record<Locale, TerminalWords>> = { id: indonesian, en: english };
