import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { parseUpdate } from '../../../src/platform/telegram/parse.ts';
import { oddities, placesIn, replaced } from './odd-fields.ts';

const bot = { tenant: '4242', username: 'kinerja_bot' };
const parse = (update: unknown) => parseUpdate(update, bot);
const seen = (update: unknown) => {
  const { inbound, ...rest } = parse(update);
  return { ...rest, who: inbound?.userId, isPrivate: inbound?.isPrivate, kind: inbound?.event.kind };
};

const ani = {
  id: 77,
  is_bot: false,
  first_name: 'Ani',
  username: 'ani',
  language_code: 'id',
  is_premium: true,
};
const own = { id: 77, type: 'private', first_name: 'Ani', username: 'ani' };
const group = { id: -1005, type: 'supergroup', title: 'Kantor', is_forum: true };
const file = {
  file_id: 'f1',
  file_unique_id: 'u1',
  file_size: 9,
  file_name: 'a.pdf',
  mime_type: 'application/pdf',
};
const sent = { message_id: 5, date: 1_790_000_000, chat: own, from: ani };
const botsOwn = { ...sent, from: { id: 4242, is_bot: true, first_name: 'Kinerja' }, text: 'Kartu' };

/** Updates as Telegram sends them. */
const usual: Readonly<Record<string, Record<string, unknown>>> = {
  text: { update_id: 1, message: { ...sent, text: 'halo', entities: [], has_protected_content: true } },
  command: {
    update_id: 2,
    message: { ...sent, text: '/bantuan', entities: [{ type: 'bot_command', offset: 0, length: 8 }] },
  },
  document: { update_id: 3, message: { ...sent, document: file, caption: 'Ini', caption_entities: [] } },
  photo: { update_id: 4, message: { ...sent, photo: [file, { ...file, width: 9, height: 9 }] } },
  forward: { update_id: 5, message: { ...sent, text: 'katanya', forward_origin: { type: 'hidden_user' } } },
  edited: { update_id: 6, edited_message: { ...sent, edit_date: 1_790_000_009, text: 'halo lagi' } },
  press: {
    update_id: 7,
    callback_query: {
      id: '9',
      from: ani,
      message: botsOwn,
      chat_instance: '1',
      data: encodeAction({ type: 'nav.home' }),
    },
  },
  left: {
    update_id: 8,
    my_chat_member: {
      chat: own,
      from: ani,
      date: 1_790_000_000,
      old_chat_member: { user: ani, status: 'member' },
      new_chat_member: { user: ani, status: 'kicked', until_date: 0 },
    },
  },
  'command in a topic': {
    update_id: 9,
    message: {
      ...sent,
      chat: group,
      text: '/start@kinerja_bot',
      is_topic_message: true,
      message_thread_id: 8,
    },
  },
};

/** Without these it is not known which update it is, whom it is from, or who reads along: it is refused. */
const essential = [
  /^update_id$/,
  /^(message|edited_message|callback_query|my_chat_member)$/,
  /^(message|edited_message|callback_query|my_chat_member)\.from(\.id)?$/,
  /^(message|edited_message|callback_query\.message|my_chat_member)\.chat(\.id|\.type)?$/,
  /^callback_query\.(id|message)$/,
  /^my_chat_member\.new_chat_member(\.status)?$/,
];
/** What was sent: with another content the same person did something else, or in a group nothing that concerns us. */
const content = /\.(text|photo|photo\.\d|document|file_id|forward_origin|data)$/;

const odd = Object.entries(usual).flatMap(([name, update]) =>
  [...placesIn(update)].flatMap((place) =>
    oddities.map((by) => ({
      name: `${name}: ${place.join('.')} = ${JSON.stringify(by)}`,
      place: place.join('.'),
      by,
      before: update,
      after: replaced(update, place, by),
    })),
  ),
);

describe('an update from Telegram', () => {
  it('of every usual kind is read', () => {
    expect(Object.values(usual).map((update) => seen(update).kind)).toEqual([
      'text',
      'command',
      'file',
      'file',
      'forwarded',
      'edited',
      'action',
      'reachability',
      'command',
    ]);
  });

  it('is private when it comes from the chat with its person, and only then', () => {
    const isPrivate = Object.entries(usual).map(([name, update]) => [name, seen(update).isPrivate]);
    expect(isPrivate).toEqual(Object.keys(usual).map((name) => [name, name !== 'command in a topic']));
    expect(parse(usual['command in a topic']).group).toEqual({ chatId: -1005, topicId: 8 });
  });

  it('loses nothing when a field that we can do without is null or of another type', () => {
    const harmless = odd.filter(({ place }) => ![...essential, content].some((not) => not.test(place)));
    expect(harmless.length).toBeGreaterThan(500);
    const lost = harmless.filter(({ before, after }) => {
      const [had, has] = [seen(before), seen(after)];
      return had.who !== has.who || had.isPrivate !== has.isPrivate || had.kind !== has.kind;
    });
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('is still known as that of its person when the content is null or of another type', () => {
    const inPrivate = odd.filter(
      ({ name, place }) => content.test(place) && !/^(command in|edited)/.test(name),
    );
    expect(inPrivate.length).toBeGreaterThan(40);
    const lost = inPrivate.filter(({ after }) => seen(after).who !== '77' || seen(after).isPrivate !== true);
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('is never given to anybody, and named for the log, when it is not sure whose it is or who reads along', () => {
    // The last three are never a value of what is essential.
    const never: readonly unknown[] = oddities.slice(-3);
    const unsure = odd.filter(
      ({ place, by }) => never.includes(by) && essential.some((yes) => yes.test(place)),
    );
    expect(unsure.length).toBeGreaterThan(100);
    const taken = unsure.filter(({ place, after }) => {
      const { isPrivate, unreadable } = seen(after);
      // A press tells nobody but its person, and does nothing outside their own chat.
      const isPress = /^callback_query\.message/.test(place);
      return isPrivate === true || (isPress ? false : isPrivate !== undefined || unreadable === undefined);
    });
    expect(taken.map(({ name }) => name)).toEqual([]);
  });

  it('from a private chat that is not that of its sender is refused', () => {
    const elsewhere = { ...sent, chat: { id: 78, type: 'private' }, text: 'halo' };
    expect(parse({ update_id: 1, message: elsewhere })).toEqual({ unreadable: 'message' });
    expect(parse({ update_id: 1, edited_message: elsewhere })).toEqual({ unreadable: 'edited_message' });
  });

  it('gets a pointer for whatever a person may send that nobody listed', () => {
    const kinds = [
      'story',
      'checklist',
      'paid_media',
      'location',
      'contact',
      'poll',
      'dice',
      'invented_tomorrow',
    ];
    for (const kind of kinds)
      expect(parse({ update_id: 1, message: { ...sent, [kind]: {} } }).inbound?.event).toEqual({
        kind: 'unsupported',
        what: 'other',
      });
  });

  it('gets no answer when Telegram itself wrote it', () => {
    expect(parse({ update_id: 1, message: { ...sent, pinned_message: botsOwn } })).toEqual({});
  });

  it('counts as an edit only when somebody changed words', () => {
    const edited = (content: object) => parse({ update_id: 1, edited_message: { ...sent, ...content } });
    const live = { latitude: 1, longitude: 2, live_period: 900 };
    expect(edited({ location: live })).toEqual({});
    expect(edited({ poll: {} })).toEqual({});
    expect(edited({ text: 'lain' }).inbound?.event).toEqual({ kind: 'edited', text: 'lain', message: '5' });
    const caption = edited({ photo: [file], caption: 'lain' });
    expect(caption.inbound?.event).toEqual({ kind: 'unsupported', what: 'edited' });
  });
});
