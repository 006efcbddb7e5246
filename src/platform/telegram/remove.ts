import { type Api, GrammyError } from 'grammy';
import type { Log } from '../../shared/log.ts';
import type { Clock } from '../../shared/time.ts';
import { classify, isNotModified, isVanished } from './errors.ts';
import { deletableSeconds } from './limits.ts';
import type { TelegramAnchor } from './places.ts';

export type ChatDeps = {
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Log;
};

export async function remove(
  deps: ChatDeps,
  chatId: number,
  anchor: TelegramAnchor | undefined,
): Promise<void> {
  if (anchor === undefined) return;
  for (const id of [...anchor.before, anchor.messageId]) await removeMessage(deps, chatId, id, anchor.sentAt);
  if (anchor.beside !== undefined) await removeBeside(deps, chatId, anchor.beside);
}

/** It is not known when that was sent, so deleting it is always tried. */
export const removeBeside = (deps: ChatDeps, chatId: number, messageId: number): Promise<void> =>
  removeMessage(deps, chatId, messageId, deps.clock.now().epochMilliseconds / 1000);

/**
 * Deletes a message. Where it is too old for that, or Telegram refuses, it loses its buttons instead, so that it cannot
 * be pressed any more. What fails after that is only logged: the screen that replaces it stands already.
 */
export async function removeMessage(
  deps: ChatDeps,
  chatId: number,
  messageId: number,
  sentAt: number,
): Promise<void> {
  const ageSeconds = deps.clock.now().epochMilliseconds / 1000 - sentAt;
  if (ageSeconds < deletableSeconds && (await isDone(deps.api.deleteMessage(chatId, messageId)))) return;
  try {
    await deps.api.editMessageReplyMarkup(chatId, messageId);
  } catch (error) {
    if (isNotModified(error) || isVanished(error)) return;
    const code = error instanceof GrammyError ? error.error_code : undefined;
    deps.log.warn(
      { platform: 'telegram', failure: classify(error).kind, code },
      'an old message could not be removed',
    );
  }
}

const isDone = (deletion: Promise<true>): Promise<boolean> => deletion.catch(isVanished);
