import type { SlackUser } from '../../../simulator/slack/types.ts';
import type { TelegramUser } from '../../../simulator/telegram/types.ts';
import { decodeAction } from '../../../src/conversation/engine/action-codec.ts';

/** A button in a chat: its label, and the code that the platform returns when it is pressed. */
export type Printed = readonly [label: string, code: string];

/**
 * A person in front of one chat who finds buttons by the meaning of their codes. The texts of the bot change from
 * release to release, but the meaning of a code never does.
 */
export type Person = {
  readonly says: (text: string) => Promise<void>;
  /** Sends a PDF. */
  readonly sendsFile: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly commands: (name: string) => Promise<void>;
  /** Presses the last button with this meaning and these arguments. Throws when there is none. */
  readonly presses: (type: string, args?: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Answers a form by the ids of its fields: in the open form if the app has forms, otherwise message by message. */
  readonly fills: (values: Readonly<Record<string, string>>) => Promise<void>;
  /** All buttons of the bot in the chat and on Slack's Home tab. */
  readonly printed: () => readonly Printed[];
  /** The meanings of the buttons in all messages or in one, each once. */
  readonly offers: (message?: string) => ReadonlySet<string>;
  /** All messages of the bot in the chat, in the platform's own form. */
  readonly reads: () => string;
  /** The ids of the bot's messages in the chat, the newest last. */
  readonly messages: () => readonly string[];
};

/** Does something in an app, then waits until everything is handled and shown. */
export type Step = (does: () => Promise<unknown>) => Promise<void>;

/** A place with buttons of the bot: a message, or Slack's Home tab. */
type Surface = { readonly place: string; readonly buttons: readonly Printed[]; readonly text: string };

/** What differs between the apps. */
type Chat = {
  readonly messages: () => readonly Surface[];
  readonly home: () => readonly Surface[];
  readonly press: (place: string, code: string) => Promise<unknown>;
  readonly type: (text: string) => Promise<unknown>;
  readonly file: (name: string, bytes: Uint8Array) => Promise<unknown>;
  readonly command: (name: string) => Promise<unknown>;
  readonly fill: (values: Readonly<Record<string, string>>, step: Step) => Promise<void>;
};

function personAt(chat: Chat, step: Step): Person {
  const buttons = () =>
    [...chat.home(), ...chat.messages()].flatMap(({ place, buttons }) =>
      buttons.map((button) => ({ place, button, action: decodeAction(button[1]) })),
    );
  return {
    says: (text) => step(() => chat.type(text)),
    sendsFile: (name, bytes) => step(() => chat.file(name, bytes)),
    commands: (name) => step(() => chat.command(name)),
    presses: async (type, args = {}) => {
      const found = buttons().findLast(
        ({ action }) =>
          action?.type === type &&
          Object.entries(args).every(([name, value]) => Reflect.get(action, name) === value),
      );
      if (!found) throw new Error(`nothing that means ${type} ${JSON.stringify(args)} in:\n${said(chat)}`);
      await step(() => chat.press(found.place, found.button[1]));
    },
    fills: (values) => chat.fill(values, step),
    printed: () => buttons().map(({ button }) => button),
    offers: (message) =>
      new Set(
        buttons().flatMap(({ place, action }) =>
          action && (message === undefined || place === message) ? [action.type] : [],
        ),
      ),
    reads: () => said(chat),
    messages: () => chat.messages().map(({ place }) => place),
  };
}

const said = (chat: Chat): string =>
  chat
    .messages()
    .map(({ text, buttons }) => [text, ...buttons.map(([label]) => `[ ${label} ]`)].join('\n'))
    .join('\n---\n');

export function onTelegram(user: TelegramUser, step: Step): Person {
  return personAt(
    {
      messages: () =>
        user
          .chat()
          .filter(({ from }) => from === 'bot')
          .map(({ messageId, keyboard, text }) => ({
            place: String(messageId),
            text,
            buttons: keyboard
              .flat()
              .flatMap((button) =>
                button.data === undefined ? [] : [[button.text, button.data] satisfies Printed],
              ),
          })),
      home: () => [],
      press: (place, data) => user.presses(Number(place), { data }),
      type: (text) => user.sends(text),
      file: (fileName, content) =>
        user.sendsFile({ kind: 'document', fileName, mimeType: 'application/pdf', content }),
      command: (name) => user.sends(`/${name}`),
      fill: async (values, act) => {
        for (const text of Object.values(values)) await act(() => user.sends(text));
      },
    },
    step,
  );
}

export function onSlack(user: SlackUser, step: Step): Person {
  return personAt(
    {
      messages: () =>
        user
          .dm()
          .filter(({ from }) => from === 'bot')
          .map(({ ts, blocks }) => surfaceOf(ts, blocks)),
      home: () => [user.home()].flatMap((view) => (view ? [surfaceOf('home', view.blocks)] : [])),
      press: (ts, value) => user.presses(ts, { value }),
      type: (text) => user.sends(text),
      file: (name, content) => user.sendsFile({ name, content }),
      command: (name) => user.slash('/kinerja', name),
      fill: async (values, act) => {
        const blocks = user.modal()?.blocks ?? [];
        for (const [field, text] of Object.entries(values)) {
          const block = blocks.find(({ block_id: id }) => String(id).endsWith(`:${field}`));
          if (!block) throw new Error(`there is no field ${field} in ${JSON.stringify(blocks)}`);
          await user.fills(String(block.block_id), text);
        }
        await act(() => user.submitsModal());
      },
    },
    step,
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const surfaceOf = (place: string, blocks: unknown): Surface => ({
  place,
  buttons: valuesIn(blocks),
  text: textsIn(blocks).join('\n'),
});

/** Every button and every option of a menu, with its value, in reading order. */
function valuesIn(node: unknown): readonly Printed[] {
  if (Array.isArray(node)) return node.flatMap(valuesIn);
  if (!isRecord(node)) return [];
  const { text, value } = node;
  if (typeof value === 'string' && isRecord(text)) return [[String(text.text), value]];
  // The chosen option of a menu is also in the list of its options, so it is skipped here.
  return Object.entries(node).flatMap(([key, each]) => (key === 'initial_option' ? [] : valuesIn(each)));
}

/** Every piece of text, in reading order. */
function textsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!isRecord(node)) return [];
  if (typeof node.text === 'string') return [node.text];
  return Object.values(node).flatMap(textsIn);
}
