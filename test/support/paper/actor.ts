import { type Actor, labelFits, type Step } from '../../../simulator/actors/actor.ts';
import { copyableIn } from '../script/neutral-screen.ts';
import { paperCapabilities } from './capabilities.ts';
import type { PaperPerson, Sheet } from './post-office.ts';

export const readSheet = ({ words, boxes, file }: Sheet): string =>
  [words, ...(file ? [`(file: ${file.name})`] : []), ...boxes.map(({ label }) => `[${label}]`)].join('\n');

/** A person with letters of the bot. They only read and tick letters that no later letter replaces. */
export function paperActor(person: PaperPerson, step: Step): Actor {
  const screen = () => person.counting().map(readSheet).join('\n---\n');
  const says = (words: string) => step(() => person.writes(words));
  return {
    says,
    commands: (name, argument = '') => says(`${paperCapabilities.commandPrefix}${name} ${argument}`.trim()),
    presses: (wanted) =>
      step(() =>
        person
          .ticks((label) => labelFits(label, wanted))
          .catch((error: unknown) => {
            throw new Error(`${String(error)}: ${wanted} on:\n${screen()}`);
          }),
      ),
    fills: async (values) => {
      for (const [label, text] of Object.entries(values)) {
        if (!screen().includes(label)) throw new Error(`"${label}" is not asked on:\n${screen()}`);
        await says(text);
      }
    },
    sendsFile: (file, words) => step(() => person.sends({ ...file, ...(words !== undefined && { words }) })),
    received: () => person.counting().flatMap(({ file }) => (file ? [file] : [])),
    pictures: () =>
      person
        .counting()
        .flatMap(({ file, words }) =>
          file?.mimeType.startsWith('image/') ? [{ bytes: file.bytes, words }] : [],
        ),
    screen,
    buttons: () => person.counting().flatMap(({ boxes }) => boxes.map(({ label }) => label)),
    copyable: () => copyableIn(screen()),
    // A letter counts once, even when it has several sheets.
    messageCount: () => new Set(person.counting().map(({ letter }) => letter)).size,
    notice: screen,
  };
}
