import type { Api } from 'grammy';
import type { LanguageCode } from 'grammy/types';
import type { Address } from '../../conversation/contract/platform.ts';
import { chatIdOf } from './places.ts';

export type CommandList = {
  /** Two-letter language of the app; absent = for every other language. */
  readonly languageCode?: LanguageCode;
  /** Names of 1 to 32 of a-z 0-9 _, descriptions of 1 to 256 characters, already in that language. */
  readonly commands: readonly { readonly command: string; readonly description: string }[];
};

/** Offers commands to everybody in a private chat, or to one chat only (which then hides the general ones). */
export async function setCommands(api: Api, lists: readonly CommandList[], address?: Address): Promise<void> {
  for (const { languageCode, commands } of lists) {
    await api.setMyCommands([...commands], {
      scope:
        address === undefined ? { type: 'all_private_chats' } : { type: 'chat', chat_id: chatIdOf(address) },
      ...(languageCode !== undefined && { language_code: languageCode }),
    });
  }
}
