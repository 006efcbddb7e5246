import { linesOf, screenHeight, wordsIn } from './phone.ts';
import type { Deed, Played, Sight } from './played.ts';

/** What a flow costs the person in it. All are whole numbers. */
export type Figures = {
  readonly taps: number;
  readonly screens: number;
  readonly characters: number;
  readonly lines: number;
  readonly tallest: number;
  readonly bubbles: number;
  readonly kilobytes: number;
  readonly firstSeconds: number;
  readonly knowingSeconds: number;
};

export const pace = {
  wordsPerMinute: 220,
  choiceSeconds: 2,
  tapSeconds: 1.2,
  characterSeconds: 0.3,
} as const;

/**
 * The figures of a flow. `before` is the same flow in the period before, which somebody who knows has been through;
 * `names` are the people it can be about.
 */
export function figuresOf(played: Played, before: Played, names: readonly string[]): Figures {
  const sights = sightsOf(played);
  const deeds = played.steps.map(({ deed }) => deed);
  const texts = readable(names);
  const first = read(sights, [], texts);
  const seconds = secondsOf(deeds);
  return {
    taps: deeds.length,
    screens: screensOf(sights),
    characters: first.reduce((sum, text) => sum + [...text].length, 0),
    lines: first.reduce((sum, text) => sum + linesOf(text), 0),
    tallest: Math.max(...sights.map(screenHeight)),
    bubbles: played.bubbles,
    kilobytes: Math.ceil(played.bytes / 1024),
    firstSeconds: Math.round(seconds + secondsToRead(first)),
    knowingSeconds: Math.round(seconds + secondsToRead(read(sights, sightsOf(before), texts))),
  };
}

const sightsOf = (played: Played): readonly Sight[] => [
  played.first,
  ...played.steps.map(({ sight }) => sight),
];

/** Without the mark of a chosen answer, which is no word to read. */
const unmarked = (text: string): string => text.replace(/^[●✓✅]\s*/u, '').trim();

type Readable = {
  /** All that can be read at once, in reading order. */
  readonly of: (sight: Sight) => readonly string[];
  /** By what a text is recognised: where only the name is another, or its number in a list, it is the same sentence. */
  readonly recognised: (text: string) => string;
};

/** Names after one another in a line are looked through as those below each other are: each counts by itself. */
const apart =
  (names: readonly string[]) =>
  (line: string): readonly string[] => {
    const parts: string[] = [];
    for (const part of line.split(', ')) {
      const before = parts.pop();
      if (before === undefined) parts.push(part);
      else if (names.includes(part.replace(/^\d+\s/u, '')) && names.some((name) => before.endsWith(name)))
        parts.push(before, part);
      else parts.push(`${before}, ${part}`);
    }
    return parts;
  };

const readable = (names: readonly string[]): Readable => ({
  of: ({ notice, lines, rows }) =>
    [notice, ...lines.flatMap(apart(names)), ...rows.flat()].map(unmarked).filter((text) => text !== ''),
  recognised: (text) =>
    names.reduce((masked, name) => masked.replaceAll(name, '…'), text).replace(/^\d+\s(?=…)/u, ''),
});

/**
 * What is read: every line, label and notice once, as what was seen before is recognised; and of each screen that has
 * another first line than the one before it, that line, which says where one is.
 */
function read(sights: readonly Sight[], before: readonly Sight[], texts: Readable): readonly string[] {
  const known = new Set(before.flatMap(texts.of).map(texts.recognised));
  return sights.flatMap((sight, at) => {
    const head = headOf(sight);
    const isElsewhere = head !== headOf(sights[at - 1]);
    return texts.of(sight).filter((text) => {
      const isKnown = known.has(texts.recognised(text));
      known.add(texts.recognised(text));
      return !isKnown || (isElsewhere && text === head);
    });
  });
}

/** In Slack a notice stands above the screen. It does not say where one is. */
const headOf = (sight: Sight | undefined): string | undefined =>
  sight?.lines.map(unmarked).find((line) => line !== '' && !line.startsWith('ℹ️'));

/** How often something else stood there than before. */
const screensOf = (sights: readonly Sight[]): number =>
  sights.filter((sight, at) => at === 0 || textOf(sight) !== textOf(sights[at - 1])).length;

const textOf = (sight: Sight | undefined): string => JSON.stringify([sight?.lines, sight?.rows]);

const secondsToRead = (texts: readonly string[]): number =>
  (texts.reduce((sum, text) => sum + wordsIn(text), 0) / pace.wordsPerMinute) * 60;

/** A press among several buttons is a choice; every press and every message sent is a tap. */
function secondsOf(deeds: readonly Deed[]): number {
  const choices = deeds.filter((deed) => deed.kind === 'press' && deed.offered > 1).length;
  const typed = deeds.reduce((sum, deed) => sum + (deed.kind === 'send' ? deed.typed : 0), 0);
  return choices * pace.choiceSeconds + deeds.length * pace.tapSeconds + typed * pace.characterSeconds;
}
