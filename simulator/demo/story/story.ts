import type { Locale } from '../../../src/i18n/locale.ts';
import { type Checks, comesTrue } from '../checks.ts';
import type { Stage } from '../stage.ts';
import { newest, press, show, telegram, type Voice } from '../voice.ts';
import type { Ran } from './command.ts';
import type { RosterTable } from './roster-file.ts';
import type { StoryWords } from './words.ts';

/** What every story of a whole cycle has, whoever plays in it. */
export type Story = {
  readonly stage: Stage;
  readonly locale: Locale;
  readonly words: StoryWords;
  readonly checks: Checks;
  /** What HR keeps on its computer. */
  readonly roster: RosterTable;
  readonly cycleName: string;
  /** In HR: gives the commands. */
  readonly officer: Voice;
  /** Says in one line what happens now. */
  readonly step: (sentence: string) => void;
  /** Gives a command as somebody in HR. */
  readonly command: (by: Voice, ...args: readonly string[]) => Promise<Ran>;
};

/** Somebody of the city by the NIP, in the app in which they are seen. Of whom `isQuiet` nothing is printed. */
export function voiceOf(
  stage: Stage,
  [nip, place]: readonly [string, Voice['place']],
  isQuiet: boolean,
): Voice {
  const who = stage.everyone.find((one) => one.nip === nip);
  if (!who) throw new Error(`nobody in examples/roster.csv has NIP ${nip}`);
  const actor = place === telegram ? stage.onTelegram(who) : stage.onSlack(who);
  return { who, place, actor, isBrief: true, isQuiet };
}

/** Waits until the newest message of the bot says so, sends what is due meanwhile, and prints it. */
export async function answered(
  { stage }: Pick<Story, 'stage'>,
  voice: Voice,
  words: string | RegExp,
): Promise<boolean> {
  const isThere = () =>
    typeof words === 'string' ? newest(voice).includes(words) : words.test(newest(voice));
  const came = await comesTrue(async () => {
    await stage.moveOn(0);
    return isThere();
  });
  show(voice);
  return came;
}

/** Says yes to what is shown, and waits for the outcome. */
export async function confirms(
  story: Pick<Story, 'stage'>,
  voice: Voice,
  label: string,
  words: string | RegExp,
): Promise<boolean> {
  await press(voice, label);
  return answered(story, voice, words);
}
