import type { Actor, ChatFile } from '../../../simulator/actors/actor.ts';
import type { ItemCode } from '../../../src/domain/appraisal/items.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { MessageKey } from '../../../src/i18n/messages/index.ts';
import { type MessageArgs, translator } from '../../../src/i18n/translate.ts';
import { itemLabel, labelOf } from './labels.ts';
import type { Deed, Played, Sight } from './played.ts';

/** A person in a flow, who finds buttons by what they are for. */
export type Person = {
  /** From now on everything counts. What is before the eyes now is the first that is read. */
  measures(): Promise<void>;
  starts(): Promise<void>;
  presses(key: MessageKey, args?: MessageArgs): Promise<void>;
  /** Presses the button with this very text, such as a number or a name. */
  pressesText(label: string | RegExp): Promise<void>;
  /** Presses the button of a competency or value, by its name or its short name. */
  pressesItem(item: ItemCode): Promise<void>;
  says(text: string): Promise<void>;
  /** Sends a file, and waits until the bot has worked on it. */
  sendsFile(file: ChatFile): Promise<void>;
  /** Types a command by its name, with words behind it. */
  commands(name: string, words?: string): Promise<void>;
  /** These words in the language of the person. */
  nameOf(key: MessageKey): string;
  has(key: MessageKey, args?: MessageArgs): boolean;
  /** The texts of all buttons, the newest last. */
  buttons(): readonly string[];
  screen(): string;
  /** What was done and seen since `measures`. */
  played(): Played;
};

export function createPerson(deps: {
  readonly actor: Actor;
  readonly locale: Locale;
  /** What is before the eyes, with notices after so many. */
  readonly sight: (noticesBefore: number) => Sight;
  readonly notices: () => number;
  readonly calls: (listener: (bytes: number) => void) => () => void;
  readonly onSight: (sight: Sight) => Promise<void>;
  /** Lets everything due be sent. */
  readonly delivers: () => Promise<void>;
}): Person {
  const { actor, locale, sight, notices } = deps;
  let first: Sight | undefined;
  let bytes = 0;
  const steps: { deed: Deed; sight: Sight }[] = [];

  const does = async (deed: Deed, act: () => Promise<void>): Promise<void> => {
    const before = notices();
    await act();
    if (first === undefined) return;
    const seen = sight(before);
    steps.push({ deed, sight: seen });
    await deps.onSight(seen);
  };
  const presses = (label: RegExp | string): Promise<void> =>
    does({ kind: 'press', offered: sight(notices()).rows.flat().length }, () => actor.presses(label));

  return {
    measures: async () => {
      first = sight(notices());
      deps.calls((more) => {
        bytes += more;
      });
      await deps.onSight(first);
    },
    starts: () => does({ kind: 'send', typed: '/start'.length }, () => actor.commands('start')),
    presses: (key, args) => presses(labelOf(locale, key, args)),
    pressesText: (label) => presses(label),
    pressesItem: (item) => presses(itemLabel(locale, item, actor.buttons())),
    nameOf: (key) => translator(locale)(key),
    commands: (name, words) =>
      does({ kind: 'send', typed: [...`/${name}${words ? ` ${words}` : ''}`].length }, () =>
        actor.commands(name, words),
      ),
    says: (text) => does({ kind: 'send', typed: [...text].length }, () => actor.says(text)),
    sendsFile: (file) =>
      does({ kind: 'send', typed: 0 }, async () => {
        await actor.sendsFile(file);
        await deps.delivers();
      }),
    has: (key, args) => {
      const label = labelOf(locale, key, args);
      return sight(notices())
        .rows.flat()
        .some((one) => label.test(one));
    },
    buttons: actor.buttons,
    screen: actor.screen,
    played: () => {
      if (first === undefined) throw new Error('nothing was measured');
      return { first, steps, bytes, bubbles: actor.messageCount() };
    },
  };
}
