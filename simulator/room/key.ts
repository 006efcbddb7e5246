import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The key of a practice room: whoever has it may play every seat, and nobody else may see or do anything. */
export type RoomKey = {
  /** Words that a person can type on a phone. */
  readonly words: string;
  /** Whether these are the words; blanks, case and missing hyphens do not matter. */
  fits(words: string): boolean;
  /** Whether the browser has shown the key before. */
  isShownBy(request: IncomingMessage): boolean;
  /** What a browser keeps until it is closed. No script reads it, and no other site can have it sent along. */
  readonly cookie: string;
};

// Without 0, 1, i, l and o, which look like each other.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 3;
const groupSize = 4;

/** A new key for every start of a room: nearly 60 bits, too many to guess. */
export function createRoomKey(): RoomKey {
  const plain = Array.from({ length: groups * groupSize }, randomLetter).join('');
  const words = plain.replace(new RegExp(`(.{${groupSize}})(?=.)`, 'g'), '$1-');
  // Browsers keep cookies by host and not by port: rooms beside each other must not overwrite each other's.
  const name = `room-${randomBytes(6).toString('hex')}`;
  const expected = digest(plain);
  const fits = (given: string): boolean =>
    timingSafeEqual(digest(given.toLowerCase().replace(/[^a-z0-9]/g, '')), expected);
  return {
    words,
    fits,
    isShownBy: ({ headers }) =>
      (headers.cookie ?? '').split(';').some((pair) => {
        const [key, value] = pair.trim().split('=');
        return key === name && value !== undefined && fits(value);
      }),
    cookie: `${name}=${words}; Path=/; HttpOnly; SameSite=Lax`,
  };
}

/** Takes bytes until one maps to a letter, so that every letter is equally likely. */
function randomLetter(): string {
  for (;;) {
    const [byte = 255] = randomBytes(1);
    const letter = byte < 256 - (256 % letters.length) ? letters[byte % letters.length] : undefined;
    if (letter !== undefined) return letter;
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
