import type { Api } from 'grammy';
import type { Address } from '../../conversation/contract/platform.ts';
import type { CommandMenu } from '../manifest.ts';
import { chatIdOf } from './places.ts';

/** Offers commands in all private chats, or in one chat, which then shows these instead of the general ones. */
export async function setCommands(api: Api, lists: readonly CommandMenu[], address?: Address): Promise<void> {
  for (const { languageCode, commands } of lists) {
    await api.setMyCommands([...commands], {
      scope:
        address === undefined ? { type: 'all_private_chats' } : { type: 'chat', chat_id: chatIdOf(address) },
      ...(languageCode !== undefined && { language_code: languageCode }),
    });
  }
}
