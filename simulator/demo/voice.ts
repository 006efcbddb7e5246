import { translator } from '../../src/i18n/translate.ts';
import type { Actor, ChatFile } from '../actors/actor.ts';
import type { DemoPerson } from './seed.ts';
import type { Stage } from './stage.ts';
import { bot, person, say, toast } from './terminal/print.ts';

/** A person of a script: both what they do and what the bot answers is printed. */
export type Voice = {
  readonly who: DemoPerson;
  readonly place: typeof telegram | typeof slack;
  readonly actor: Actor;
  /** In a long story only the newest message is printed, not all that is still in the chat. */
  readonly isBrief?: boolean;
  /** Nothing is printed: the script says in one line what they do. */
  readonly isQuiet?: boolean;
};

export const telegram = 'Telegram';
export const slack = 'Slack';

/** Reminders come by themselves once it is their hour, also below the answer to a press. */
const reminder = translator('id')('reminder.title');

/** The newest message of the bot that is no reminder. */
export const newest = ({ actor }: Voice): string =>
  actor
    .screen()
    .split('\n---\n')
    .findLast((message) => !message.startsWith(reminder)) ?? '';

/** Whether the newest message has a button that begins so: older messages may have theirs still. */
export const offers = (voice: Voice, start: string): boolean =>
  voice.actor.buttons().some((label) => label.startsWith(start) && newest(voice).includes(`[ ${label} ]`));

/** Prints what the bot shows now. */
export function show(voice: Voice, heading = `${voice.who.name}, ${voice.place}`): void {
  if (voice.isQuiet) return;
  bot(heading, voice.isBrief ? newest(voice) : voice.actor.screen());
}

/** Does one thing and prints it, and then the exact text of the bot that is in the chat now. */
async function speak(voice: Voice, words: string, does: () => Promise<void>): Promise<void> {
  const { who, place, actor } = voice;
  if (voice.isQuiet) return does();
  person(`${who.name} (${place})`, words);
  await does();
  const notice = actor.notice();
  if (notice !== actor.screen()) toast(notice);
  show(voice);
}

export const press = (voice: Voice, label: string | RegExp): Promise<void> => {
  const found = voice.actor
    .buttons()
    .findLast((one) => (typeof label === 'string' ? one === label : label.test(one)));
  return speak(voice, `[ ${found ?? label} ]`, () => voice.actor.presses(label));
};
export const write = (voice: Voice, text: string): Promise<void> =>
  speak(voice, `“${text}”`, () => voice.actor.says(text));
/** Answers the questions of a form, by their labels. */
export const fill = (voice: Voice, values: Readonly<Record<string, string>>): Promise<void> =>
  speak(
    voice,
    Object.entries(values)
      .map(([label, text]) => `${label}: “${text}”`)
      .join(' · '),
    () => voice.actor.fills(values),
  );
/** Sends a file and prints what the bot shows then. */
export const sendFile = (voice: Voice, file: ChatFile, caption?: string): Promise<void> =>
  speak(voice, `📎 ${file.name}${caption === undefined ? '' : `  “${caption}”`}`, () =>
    voice.actor.sendsFile(file, caption),
  );
export const command = (voice: Voice, name: string, argument?: string): Promise<void> => {
  const typed = [name, ...(argument === undefined ? [] : [argument])].join(' ');
  return speak(voice, `${voice.place === telegram ? '/' : '/kinerja '}${typed}`, () =>
    voice.actor.commands(name, argument),
  );
};

/** Types the code from HR into the chat and confirms the privacy notice. Does nothing for a person already linked. */
export async function arrive(
  stage: Stage,
  voice: Voice,
  handsCode: (name: string, code: string) => string,
): Promise<void> {
  await command(voice, 'start');
  if (voice.actor.screen().includes('Selamat datang di Kinerja Bot')) {
    const code = await stage.issueCode(voice.who);
    if (code === undefined) throw new Error('no link code could be issued');
    if (!voice.isQuiet) say(`\n  (${handsCode(voice.who.name, code)})`);
    await write(voice, code);
  }
  if (voice.actor.buttons().includes('Ya, ini saya')) await press(voice, 'Ya, ini saya');
  if (voice.actor.buttons().includes('Sudah saya baca, lanjutkan')) {
    await press(voice, 'Sudah saya baca, lanjutkan');
    await press(voice, 'Lewati ›');
  }
}
