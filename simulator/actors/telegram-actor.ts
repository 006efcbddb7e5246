import { renderTelegramMessage } from '../print.ts';
import { pressableRows } from '../telegram/rich/buttons.ts';
import type { SimMessage, TelegramUser } from '../telegram/types.ts';
import { type Actor, labelFits, type Step } from './actor.ts';

/** A person in their private Telegram chat with the bot, pressing the real buttons. */
export function telegramActor(
  user: TelegramUser,
  step: Step,
  bytesOf: (fileId: string) => Uint8Array = () => new Uint8Array(),
): Actor {
  const fromBot = () => user.chat().filter((message) => message.from === 'bot');
  const all = () =>
    fromBot().flatMap((message) =>
      pressableRows(message)
        .flat()
        .map((button) => ({ message, label: button.text })),
    );
  const screen = () => fromBot().map(renderTelegramMessage).join('\n---\n');
  let toasts = 0;
  const act: Step = (does) => {
    toasts = user.toasts().length;
    return step(does);
  };
  return {
    says: (text) => act(() => user.sends(text)),
    commands: (name, argument) => act(() => user.sends(argument ? `/${name} ${argument}` : `/${name}`)),
    presses: (wanted) =>
      act(async () => {
        const on = (message: SimMessage) =>
          pressableRows(message)
            .flat()
            .findLast(({ text }) => labelFits(text, wanted));
        const newest = user.newest();
        for (const message of newest && on(newest) ? [newest] : fromBot().toReversed()) {
          const found = on(message);
          if (found) return user.presses(message.messageId, { label: found.text });
        }
        throw new Error(`no button ${wanted} on:\n${screen()}`);
      }),
    fills: async (values) => {
      for (const [label, text] of Object.entries(values)) {
        if (!screen().includes(label)) throw new Error(`"${label}" is not asked on:\n${screen()}`);
        await act(() => user.sends(text));
      }
    },
    sendsFile: ({ name, mimeType, bytes }, caption) =>
      act(() =>
        user.sendsFile({
          // A picture from the gallery is a photo, without a name.
          ...(mimeType === 'image/jpeg' ? { kind: 'photo' } : { kind: 'document', fileName: name, mimeType }),
          content: bytes,
          ...(caption !== undefined && { caption }),
        }),
      ),
    received: () =>
      fromBot().flatMap(({ file }) =>
        file ? [{ name: file.fileName ?? '', bytes: bytesOf(file.fileId) }] : [],
      ),
    pictures: () =>
      fromBot().flatMap(({ file, text: words }) =>
        file?.kind === 'photo' ? [{ bytes: bytesOf(file.fileId), words }] : [],
      ),
    screen,
    buttons: () => all().map(({ label }) => label),
    copyable: () =>
      fromBot().flatMap((message) =>
        message.keyboard.flat().flatMap(({ copy }) => (copy === undefined ? [] : [copy])),
      ),
    messageCount: () => fromBot().length,
    notice: () =>
      user
        .toasts()
        .slice(toasts)
        .flatMap((answer) => (answer.text ? [answer.text] : []))
        .join(' ') || screen(),
  };
}
