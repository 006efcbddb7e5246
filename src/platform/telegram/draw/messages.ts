import type { ShowOptions } from '../../../conversation/contract/platform.ts';
import { drawWithRetry } from '../../../conversation/guards/draw-twice.ts';
import { passing } from '../../../conversation/guards/pass.ts';
import { classify, isNotModified } from '../errors.ts';
import { type placeOf, readAnchor, type TelegramAnchor } from '../places.ts';
import { type ChatDeps, remove, removeBeside, removeMessage } from '../remove.ts';
import type { RenderedMessage } from '../render.ts';
import type { TableMessage } from './render-tables.ts';

/** A message in the form of the Bot API: text, or tables. */
type Message = RenderedMessage | TableMessage;

/** Where a screen goes, and how. */
export type Drawing = {
  readonly place: ReturnType<typeof placeOf>;
  readonly options: ShowOptions;
  /** It cannot be forwarded or saved. */
  readonly isProtected: boolean;
};

/**
 * Puts messages where a screen stands, or anew, and removes what they replace. `beside` is a message that belongs to
 * them; what else stood beside the screen goes. Rejects as Telegram refuses.
 */
export async function draw(
  deps: ChatDeps,
  drawing: Drawing,
  messages: readonly Message[],
  beside?: number,
): Promise<TelegramAnchor> {
  const { chatId } = drawing.place;
  const anchor = readAnchor(drawing.options.anchor);
  const edited = anchor && (await edit(deps, drawing, messages, anchor));
  const placed = edited ?? (await post(deps, drawing, messages));
  // What could not be edited is removed like anything replaced, so that no two screens stay pressable.
  const old = edited === undefined ? anchor : undefined;
  for (const leftover of [old, readAnchor(drawing.options.replaces)]) {
    if (leftover === undefined || leftover.messageId === placed.messageId) continue;
    await remove(deps, chatId, leftover.beside === beside ? { ...leftover, beside: undefined } : leftover);
  }
  if (edited?.beside !== undefined && edited.beside !== beside)
    await removeBeside(deps, chatId, edited.beside);
  return { ...placed, beside };
}

/** Protection is given at sending only. */
export const canBecome = (anchor: TelegramAnchor, { isProtected }: Pick<Drawing, 'isProtected'>): boolean =>
  anchor.isProtected || !isProtected;

/** Undefined when the message cannot become this screen and a fresh one is needed. */
async function edit(
  deps: ChatDeps,
  drawing: Drawing,
  messages: readonly Message[],
  anchor: TelegramAnchor,
): Promise<TelegramAnchor | undefined> {
  const { chatId } = drawing.place;
  // Messages cannot be put before existing ones.
  if (!canBecome(anchor, drawing) || messages.length - 1 > anchor.before.length) return undefined;
  const kept = anchor.before.slice(0, messages.length - 1);
  const ids = [...kept, anchor.messageId];
  const pass = passing(drawing.options);
  for (const [at, message] of messages.entries()) {
    const messageId = ids[at];
    if (messageId === undefined) return undefined;
    try {
      await drawWithRetry(classify, () =>
        pass('edit', () => deps.api.editMessageText(chatId, messageId, bodyOf(message), content(message))),
      );
    } catch (error) {
      if (isNotModified(error)) continue;
      if (classify(error).kind === 'anchor-gone') return undefined;
      throw error;
    }
  }
  for (const messageId of anchor.before.slice(kept.length))
    await removeMessage(deps, chatId, messageId, anchor.sentAt);
  return { ...anchor, before: kept };
}

/** Posts messages one after the other; the last of them becomes the anchor. */
export async function post(
  deps: ChatDeps,
  { place: { chatId, topicId }, options, isProtected }: Drawing,
  messages: readonly Message[],
): Promise<TelegramAnchor> {
  const sent: { readonly id: number; readonly date: number }[] = [];
  try {
    for (const [at, message] of messages.entries()) {
      const { message_id: id, date } = await passing(options)('new', () =>
        send(deps, chatId, message, {
          ...(topicId !== undefined && { message_thread_id: topicId }),
          ...(isProtected && { protect_content: true }),
          // One screen rings once.
          ...((options.isSilent || at > 0) && { disable_notification: true }),
        }),
      );
      sent.push({ id, date });
    }
  } catch (error) {
    // Half a screen helps nobody, and would stand there twice once the whole is tried again.
    for (const { id, date } of sent) await removeMessage(deps, chatId, id, date);
    throw error;
  }
  const last = sent.at(-1) ?? { id: 0, date: 0 };
  return {
    messageId: last.id,
    sentAt: last.date,
    isProtected,
    before: sent.slice(0, -1).map(({ id }) => id),
  };
}

type Way = {
  readonly message_thread_id?: number;
  readonly protect_content?: boolean;
  readonly disable_notification?: boolean;
};

const send = (
  { api }: ChatDeps,
  chatId: number,
  message: Message,
  way: Way,
): Promise<{ readonly message_id: number; readonly date: number }> =>
  'rich' in message
    ? api.sendRichMessage(chatId, message.rich, { ...content(message), ...way })
    : api.sendMessage(chatId, message.text, { ...content(message), ...way });

const bodyOf = (message: Message) => ('rich' in message ? message.rich : message.text);

const content = (message: Message) => ({
  ...('rich' in message
    ? {}
    : { entities: [...message.entities], link_preview_options: { is_disabled: true } }),
  reply_markup: { inline_keyboard: message.keyboard.map((row) => [...row]) },
});
