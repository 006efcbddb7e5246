import { isRecord, type Json, numberOf, structured, textOf } from '../json.ts';
import type { Method } from './method.ts';
import { badRequest } from './refusal.ts';
import type { TelegramState } from './state.ts';

const downloadMaxBytes = 20 * 1024 * 1024;
const texts = {
  MyDescription: { field: 'description', max: 512 },
  MyShortDescription: { field: 'short_description', max: 120 },
  MyName: { field: 'name', max: 64 },
} as const;

const textKey = (kind: string, params: Json): string => `${kind}|${textOf(params.language_code) ?? ''}`;

const textMethods = Object.fromEntries(
  Object.entries(texts).flatMap(([kind, { field, max }]): [string, Method][] => [
    [
      `set${kind}`,
      (state, { params }) => {
        const text = textOf(params[field]) ?? '';
        if (text.length > max) throw badRequest(`${field.replace('_', ' ')} is too long`);
        state.texts.set(textKey(kind, params), text);
        return true;
      },
    ],
    [
      `get${kind}`,
      (state, { params }) => ({
        [field]: state.texts.get(textKey(kind, params)) ?? state.texts.get(textKey(kind, {})) ?? '',
      }),
    ],
  ]),
);

export const profileMethods: Readonly<Record<string, Method>> = {
  ...textMethods,
  setChatMenuButton: (state, { params }) => {
    const button = structured(params.menu_button) ?? { type: 'default' };
    if (!isRecord(button)) throw badRequest("can't parse menu button: expected an Object");
    state.menuButtons.set(numberOf(params.chat_id) ?? 0, button);
    return true;
  },
  getChatMenuButton: (state, { params }) =>
    state.menuButtons.get(numberOf(params.chat_id) ?? 0) ?? state.menuButtons.get(0) ?? { type: 'commands' },
  getFile: (state, { params }) => {
    const found = state.files.get(textOf(params.file_id) ?? '');
    if (found === undefined) throw badRequest('invalid file_id');
    if (found.file.size > downloadMaxBytes) throw badRequest('file is too big');
    const { fileId, size } = found.file;
    return { file_id: fileId, file_unique_id: `u-${fileId}`, file_size: size, file_path: found.path };
  },
  getChat: (state, { params }) => {
    const id = numberOf(params.chat_id) ?? 0;
    const person = state.people.get(id);
    if (person === undefined) throw badRequest('chat not found');
    return {
      id,
      type: 'private',
      first_name: person.profile.firstName,
      accent_color_id: 0,
      max_reaction_count: 11,
    };
  },
};

/** What the bot has told Telegram about itself, for a page or a test. */
export function profileOf(state: TelegramState): Json {
  return {
    commands: [...state.commands.values()],
    texts: Object.fromEntries(state.texts),
    menuButtons: Object.fromEntries(state.menuButtons),
  };
}
