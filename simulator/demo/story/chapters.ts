import { sayDate } from '../../../src/i18n/dates.ts';
import { type Stage, timeZone } from '../stage.ts';
import { terminalWords } from '../terminal/language.ts';
import { say, title } from '../terminal/print.ts';
import { arrive, type Voice } from '../voice.ts';
import { today } from './look.ts';
import type { Story } from './story.ts';

/** Its heading, on which day after the first it begins unless holidays put it off, and what is played. */
type Chapter = readonly [heading: string, day: number, plays: () => Promise<void>];

const lateHour = 15;

/** Plays one chapter after the other. True when none of them stopped and every check holds. */
export async function playChapters(
  { stage, locale, checks }: Pick<Story, 'stage' | 'locale' | 'checks'>,
  words: {
    readonly stopped: (why: string) => string;
    readonly ends: (count: number, broken: number) => string;
  },
  chapters: readonly Chapter[],
): Promise<boolean> {
  const first = today({ stage });
  try {
    for (const [heading, day, plays] of chapters) {
      const days = day - today({ stage }).since(first).days;
      if (days > 0) await stage.moveOnDays(days);
      title(`${sayDate(today({ stage }), locale)} · ${heading}`);
      await plays();
    }
  } catch (error) {
    // The screen that stopped it says what the script expected and what was there.
    say(`\n${words.stopped(error instanceof Error ? error.message : String(error))}`);
    return false;
  }
  title(words.ends(checks.count(), checks.broken().length));
  for (const sentence of checks.broken()) say(`  ✗ ${sentence}`);
  return checks.broken().length === 0;
}

/** Messages wait for office hours, and the first day must not end while it is played. */
export async function beginsInTheMorning({ clock, moveOnDays }: Stage): Promise<void> {
  const { hour } = clock.now().toZonedDateTimeISO(timeZone);
  if (hour >= lateHour) await moveOnDays((24 - hour) / 24);
}

/** Links the accounts of all of them with the codes of HR. */
export async function everybodyArrives(
  { stage, step, words, locale }: Pick<Story, 'stage' | 'step' | 'words' | 'locale'>,
  voices: readonly Voice[],
): Promise<void> {
  step(words.step.arrive(voices.length));
  const { handsCode } = terminalWords[locale];
  for (const voice of voices) await arrive(stage, { ...voice, isQuiet: true }, handsCode);
}
