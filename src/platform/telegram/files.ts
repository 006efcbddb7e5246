import { type Api, InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import { z } from 'zod';
import type { OutboundFile } from '../../conversation/contract/files.ts';
import type { Address, Platform, Shown } from '../../conversation/contract/platform.ts';
import { passing } from '../../conversation/guards/pass.ts';
import { shorten, showable } from '../../conversation/ui/showable.ts';
import { fail, ok } from '../../shared/result.ts';
import { download } from '../download.ts';
import { classify, isUndeletable, isVanished } from './errors.ts';
import { captionMax, telegramCapabilities } from './limits.ts';
import { chatIdOf, readAnchor, writeAnchor } from './places.ts';
import type { ChatDeps } from './remove.ts';

const source = z.object({ fileId: z.string(), size: z.number().optional() });

/** Asks Telegram for the address of a file, then fetches it. The address contains the token. */
export const createFetchFile =
  (deps: {
    readonly api: Api;
    readonly root: string;
    readonly token: string;
  }): Required<Platform>['fetchFile'] =>
  async (kept, most) => {
    const { data } = source.safeParse(kept);
    if (data === undefined) return fail('gone');
    const { fileId, size } = data;
    const bytesMax = Math.min(most, telegramCapabilities.files.bytesMax);
    if (size !== undefined && size > bytesMax) return fail('too-large');
    try {
      const { file_path: path } = await deps.api.getFile(fileId);
      if (path === undefined) return fail('gone');
      return await download(`${deps.root}/file/bot${deps.token}/${path}`, bytesMax);
    } catch (error) {
      const failure = classify(error);
      if (failure.kind !== 'rejected') return fail('no-answer');
      return fail(failure.cause.includes('file is too big') ? 'too-large' : 'gone');
    }
  };

export const createSendFile =
  (deps: Pick<ChatDeps, 'api'>): Required<Platform>['sendFile'] =>
  async (address: Address, file, options): Promise<Shown> => {
    const chatId = chatIdOf(address);
    const isProtected = file.isConfidential === true;
    try {
      const content = new InputFile(file.bytes, fileName(file.name));
      const words = wordsOf(file);
      const manner = {
        ...(words !== '' && { caption: shorten(words, captionMax) }),
        ...(isProtected && { protect_content: true }),
        ...(options.isSilent && { disable_notification: true }),
      };
      const send = (): Promise<Message> =>
        file.alternative === undefined
          ? // Otherwise Telegram might show the file as something else, such as a picture.
            deps.api.sendDocument(chatId, content, { ...manner, disable_content_type_detection: true })
          : deps.api.sendPhoto(chatId, content, manner);
      const { message_id: messageId, date } = await passing(options)('new', send);
      return { ok: true, anchor: writeAnchor({ messageId, sentAt: date, isProtected, before: [] }) };
    } catch (error) {
      return { ok: false, error: classify(error) };
    }
  };

/** Telegram has no words for who does not see a picture: they stand below it, for everybody. */
const wordsOf = ({ caption, alternative }: OutboundFile): string =>
  [caption, alternative].filter((one) => one !== undefined).join('\n\n');

/** A message that cannot be named has nothing to be removed. */
export const createTakeBack =
  (deps: Pick<ChatDeps, 'api'>): Required<Platform>['takeBack'] =>
  async (address, stored) => {
    const anchor = readAnchor(stored);
    if (anchor === undefined) return ok('gone');
    try {
      await deps.api.deleteMessage(chatIdOf(address), anchor.messageId);
      return ok('there');
    } catch (error) {
      if (isVanished(error)) return ok('gone');
      return fail(isUndeletable(error) ? { kind: 'undeletable' } : classify(error));
    }
  };

/** Removes what would break the request, because a name is written into it as it is. */
const fileName = (name: string): string => showable(name).replace(/[\n";/\\]/g, '_');
