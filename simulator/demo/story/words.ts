import type { english } from './words-en.ts';

/** What the stories of whole cycles say alike in the terminal. */
export type StoryWords = typeof english;
