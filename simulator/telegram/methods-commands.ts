import { isRecord, type Json, listOf, numberOf, structured, textOf } from '../json.ts';
import type { Method } from './method.ts';
import { badRequest } from './refusal.ts';
import type { CommandList, TelegramState } from './state.ts';
import type { BotCommand } from './types.ts';

const commandsMax = 100;
const descriptionMax = 256;
const scopeTypes = new Set([
  'default',
  'all_private_chats',
  'all_group_chats',
  'all_chat_administrators',
  'chat',
  'chat_administrators',
  'chat_member',
]);

export const commandMethods: Readonly<Record<string, Method>> = {
  setMyCommands: (state, { params }) => {
    const list = structured(params.commands);
    if (!Array.isArray(list)) throw badRequest("can't parse commands JSON: expected an Array of BotCommand");
    if (list.length > commandsMax) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    const commands = listOf(list).map(checkCommand);
    const target = targetOf(params);
    state.commands.set(target.key, { ...target, commands });
    return true;
  },
  getMyCommands: (state, { params }) => state.commands.get(targetOf(params).key)?.commands ?? [],
  deleteMyCommands: (state, { params }) => {
    state.commands.delete(targetOf(params).key);
    return true;
  },
};

function checkCommand(value: unknown): BotCommand {
  if (!isRecord(value)) throw badRequest("can't parse BotCommand: expected an Object");
  const command = (textOf(value.command) ?? '').replace(/^\//, '');
  const description = (textOf(value.description) ?? '').trim();
  if (command === '') throw badRequest('command must be non-empty');
  if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  if (description === '') throw badRequest('command description must be non-empty');
  if (description.length > descriptionMax) {
    throw badRequest(`command description length must not exceed ${descriptionMax}`);
  }
  return { command, description };
}

function targetOf(params: Json): { key: string; scope: Json; languageCode: string } {
  const given = structured(params.scope);
  const scope = isRecord(given) ? given : { type: 'default' };
  const type = textOf(scope.type) ?? '';
  if (!scopeTypes.has(type)) throw badRequest("can't parse BotCommandScope: Unsupported type specified");
  const languageCode = textOf(params.language_code) ?? '';
  if (languageCode !== '' && !/^[a-z]{2}$/.test(languageCode))
    throw badRequest('invalid language code specified');
  return { key: keyOf(type, numberOf(scope.chat_id), languageCode), scope, languageCode };
}

const keyOf = (type: string, chatId: number | undefined, languageCode: string): string =>
  `${type}|${chatId ?? ''}|${languageCode}`;

/** The list that the app shows in a private chat: the narrowest scope wins, and within it the person's language. */
export function effectiveCommands(
  state: TelegramState,
  chatId: number,
  languageCode: string,
): readonly BotCommand[] {
  const scopes: readonly [string, number | undefined][] = [
    ['chat', chatId],
    ['all_private_chats', undefined],
    ['default', undefined],
  ];
  const language = languageCode.slice(0, 2);
  const keys = scopes.flatMap(([type, id]) => [keyOf(type, id, language), keyOf(type, id, '')]);
  const found = keys
    .map((key): CommandList | undefined => state.commands.get(key))
    .find((list) => list !== undefined);
  return found?.commands ?? [];
}
