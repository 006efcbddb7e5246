import { isRecord, type Json, listOf, recordsOf } from './json.ts';
import type { SlackState, StoredMessage as StoredPost, StoredView } from './slack/state.ts';
import type { Chat, TelegramState } from './telegram/state.ts';

/** The content of all chats as JSON, so that the next stand-in shows the same conversations. */
export type Snapshot = Readonly<Record<string, unknown>>;

const version = 1;

/** So many messages of a chat are kept. Nobody scrolls back further. */
const messagesMax = 200;

/** Contains chats, Home tabs and what was entered in them, but only the names of files and no open modals. */
export function takeSnapshot(telegram: TelegramState, slack: SlackState): Snapshot {
  return {
    version,
    telegram: {
      lastMessageId: telegram.lastMessageId,
      written: [...telegram.people].filter(([, person]) => person.hasWritten).map(([id]) => id),
      chats: [...telegram.chats.values()].map((chat) => ({
        ...chat,
        messages: chat.messages.slice(-messagesMax),
      })),
    },
    slack: {
      lastTsMicros: slack.lastTsMicros,
      messages: [...slack.messages].map(([channel, messages]) => [channel, messages.slice(-messagesMax)]),
      entered: [...slack.enteredInMessages].map(([ts, entered]) => [ts, [...entered]]),
      homes: [...slack.people.values()].flatMap(({ home }) =>
        home === undefined ? [] : [{ ...home, entered: [...home.entered] }],
      ),
    },
  };
}

/**
 * Restores a snapshot. The people must have been added before. A snapshot of another version, or anything else, is
 * ignored; the chats are then empty.
 */
export function restoreSnapshot(snapshot: unknown, telegram: TelegramState, slack: SlackState): void {
  if (!isRecord(snapshot) || snapshot.version !== version) return;
  if (isRecord(snapshot.telegram)) restoreTelegram(snapshot.telegram, telegram);
  if (isRecord(snapshot.slack)) restoreSlack(snapshot.slack, slack);
}

function restoreTelegram(stored: Json, state: TelegramState): void {
  state.lastMessageId = Math.max(state.lastMessageId, Number(stored.lastMessageId ?? 0));
  for (const chat of recordsOf(stored.chats)) {
    const restored = chat as unknown as Chat;
    state.chats.set(restored.id, restored);
  }
  for (const id of listOf(stored.written)) {
    const person = state.people.get(Number(id));
    if (person !== undefined) person.hasWritten = true;
  }
}

function restoreSlack(stored: Json, state: SlackState): void {
  state.lastTsMicros = Math.max(state.lastTsMicros, Number(stored.lastTsMicros ?? 0));
  for (const [channel, messages] of pairsOf(stored.messages)) {
    state.messages.set(String(channel), messages as StoredPost[]);
  }
  for (const [ts, entered] of pairsOf(stored.entered)) {
    state.enteredInMessages.set(String(ts), new Map(entered as [string, Json][]));
  }
  for (const home of recordsOf(stored.homes)) {
    const view = { ...home, entered: new Map(home.entered as [string, Json][]) } as unknown as StoredView;
    const person = state.people.get(view.userId);
    if (person !== undefined) person.home = view;
  }
}

const pairsOf = (value: unknown): readonly (readonly [unknown, unknown])[] =>
  listOf(value).filter((pair): pair is [unknown, unknown] => Array.isArray(pair));
