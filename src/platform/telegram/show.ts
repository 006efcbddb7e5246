import type { Address, Anchor, Platform, Shown, ShowOptions } from '../../conversation/contract/platform.ts';
import type { Screen } from '../../conversation/contract/view.ts';
import { drawWithRetry } from '../../conversation/guards/draw-twice.ts';
import { passing } from '../../conversation/guards/pass.ts';
import { classify, isNotModified } from './errors.ts';
import { chatIdOf, placeOf, readAnchor, type TelegramAnchor, writeAnchor } from './places.ts';
import { type ChatDeps, remove, removeMessage } from './remove.ts';
import { type RenderedMessage, renderScreen } from './render.ts';

/** Shows and removes screens in a chat. Failures are values; only a foreign address throws. */
export function createShow(deps: ChatDeps): Pick<Platform, 'show' | 'remove'> {
  return {
    show: (address, screen, options) => show(deps, placeOf(address), screen, options),
    remove: (address: Address, anchor: Anchor) => remove(deps, chatIdOf(address), readAnchor(anchor)),
  };
}

async function show(
  deps: ChatDeps,
  place: ReturnType<typeof placeOf>,
  screen: Screen,
  options: ShowOptions,
): Promise<Shown> {
  const { chatId } = place;
  const messages = renderScreen(screen);
  const anchor = readAnchor(options.anchor);
  try {
    const edited = anchor && (await edit(deps, chatId, messages, anchor, screen, options));
    const placed = edited ?? (await post(deps, place, messages, screen, options));
    // What could not be edited is removed like anything replaced, so that no two screens stay pressable.
    const old = edited === undefined ? anchor : undefined;
    for (const leftover of [old, readAnchor(options.replaces)]) {
      if (leftover !== undefined && leftover.messageId !== placed.messageId)
        await remove(deps, chatId, leftover);
    }
    return { ok: true, anchor: writeAnchor(placed) };
  } catch (error) {
    return { ok: false, error: classify(error) };
  }
}

/** Undefined when the message cannot become this screen and a fresh one is needed. */
async function edit(
  deps: ChatDeps,
  chatId: number,
  messages: readonly RenderedMessage[],
  anchor: TelegramAnchor,
  screen: Screen,
  options: ShowOptions,
): Promise<TelegramAnchor | undefined> {
  // Protection is given at sending only, and messages cannot be put before existing ones.
  if (screen.isConfidential === true && !anchor.isProtected) return undefined;
  if (messages.length - 1 > anchor.before.length) return undefined;
  const kept = anchor.before.slice(0, messages.length - 1);
  const ids = [...kept, anchor.messageId];
  const pass = passing(options);
  for (const [at, message] of messages.entries()) {
    const messageId = ids[at];
    if (messageId === undefined) return undefined;
    try {
      await drawWithRetry(classify, () =>
        pass('edit', () => deps.api.editMessageText(chatId, messageId, message.text, content(message))),
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

async function post(
  deps: ChatDeps,
  { chatId, topicId }: ReturnType<typeof placeOf>,
  messages: readonly RenderedMessage[],
  screen: Screen,
  options: ShowOptions,
): Promise<TelegramAnchor> {
  const sent: { readonly id: number; readonly date: number }[] = [];
  try {
    for (const [at, message] of messages.entries()) {
      const { message_id: id, date } = await passing(options)('new', () =>
        deps.api.sendMessage(chatId, message.text, {
          ...content(message),
          ...(topicId !== undefined && { message_thread_id: topicId }),
          ...(screen.isConfidential && { protect_content: true }),
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
    isProtected: screen.isConfidential === true,
    before: sent.slice(0, -1).map(({ id }) => id),
  };
}

const content = (message: RenderedMessage) => ({
  entities: [...message.entities],
  link_preview_options: { is_disabled: true },
  reply_markup: { inline_keyboard: message.keyboard.map((row) => [...row]) },
});
