import { withoutTitles } from '../../../src/domain/people/mask-name.ts';
import { comesTrue } from '../checks.ts';
import { terminalWords } from '../terminal/language.ts';
import { arrive, newest, press, show, type Voice, write } from '../voice.ts';
import type { Cast } from './cast.ts';

/** A training that begins at once has one reminder of its mentor, two weeks before its end: looked for from day to day. */
const days = { before: 70, atMost: 14 } as const;

/** Waits for a message of the bot that says so, and prints it. */
export async function isTold({ stage }: Pick<Cast, 'stage'>, voice: Voice, words: string): Promise<boolean> {
  const came = await comesTrue(async () => {
    await stage.moveOn(0);
    return newest(voice).includes(words);
  });
  show(voice);
  return came;
}

/** The employee names a mentor on Telegram, who reads it in their own chat on Slack and says yes. */
export async function asksMentor(cast: Cast): Promise<void> {
  const { onTelegram, mentor, words, checks, people } = cast;
  const { employee } = onTelegram;
  const name = withoutTitles(mentor.onSlack.who.name);
  await press(employee, 'Lihat');
  await press(employee, 'Mentor');
  await write(employee, name);
  await press(employee, '1');
  await press(employee, 'Minta');
  checks.that(words.mentorIsAsked, newest(employee).includes(`menunggu jawaban ${name}`));
  const isAsked = await isTold(cast, mentor.onSlack, 'Bersedia menjadi mentor?');
  const read = newest(mentor.onSlack);
  const isDiscreet = read.includes(withoutTitles(people.employee.name)) && !/level|hasil/i.test(read);
  checks.that(words.mentorReads, isAsked && isDiscreet);
  await press(mentor.onSlack, 'Bersedia');
  checks.that(words.mentorSaysYes, await isTold(cast, employee, `${name} bersedia menjadi mentor`));
}

/** The mentor has used the other app meanwhile, and is reminded there once. */
export async function remindsMentor(cast: Cast): Promise<void> {
  const { stage, locale, mentor, words, checks, people } = cast;
  await arrive(stage, mentor.onTelegram, terminalWords[locale].handsCode);
  const name = withoutTitles(people.employee.name);
  const isThere = (): boolean => newest(mentor.onTelegram).includes(`: Anda mentor ${name}`);
  await stage.moveOnDays(days.before);
  for (let day = 0; day < days.atMost && !isThere(); day += 1) await stage.moveOnDays(1);
  show(mentor.onTelegram);
  const isReminded = isThere();
  await press(mentor.onTelegram, 'Lihat');
  checks.that(
    words.mentorIsReminded,
    isReminded && newest(mentor.onTelegram).includes('Anda menjadi mentor.'),
  );
}
