import { describe, expect, it } from 'vitest';
import { encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { parseBody } from '../../../src/platform/slack/inbound/parse.ts';
import { oddities, placesIn, replaced } from './odd-fields.ts';

const bot = { teamId: 'T1', userId: 'UBOT' };
const asks = {
  dmOf: async () => 'D1',
};
const seen = async (body: unknown) => {
  const parsed = await parseBody(body, bot, asks);
  if (parsed === undefined || typeof parsed === 'string') return parsed;
  const { userId, isPrivate, event } = parsed.inbound;
  return { userId, isPrivate, kind: event.kind, source: parsed.source };
};

const team = { id: 'T1', domain: 'kota' };
const user = { id: 'U1', username: 'ani', name: 'ani', team_id: 'T1' };
const event = { type: 'message', channel: 'D1', channel_type: 'im', user: 'U1', ts: '1.1', team: 'T1' };
const code = encodeAction({ type: 'nav.home' });
const file = {
  id: 'F1',
  name: 'a.pdf',
  mimetype: 'application/pdf',
  size: 9,
  url_private_download: 'https://x',
};

/** Payloads as Slack sends them. */
const usual: Readonly<Record<string, object>> = {
  text: {
    type: 'event_callback',
    event_id: 'E1',
    team_id: 'T1',
    event: { ...event, text: 'halo', client_msg_id: 'c', blocks: [] },
  },
  file: {
    type: 'event_callback',
    event_id: 'E2',
    team_id: 'T1',
    event: { ...event, subtype: 'file_share', text: 'ini', files: [file] },
  },
  press: {
    type: 'block_actions',
    team,
    user,
    trigger_id: 't1',
    response_url: 'https://hooks.slack.com/x',
    container: { type: 'message', message_ts: '1.1', channel_id: 'D1', is_ephemeral: false },
    actions: [
      { type: 'button', action_id: 'a', action_ts: '2.2', value: code, text: { type: 'plain_text' } },
    ],
  },
  form: {
    type: 'view_submission',
    team,
    user,
    trigger_id: 't2',
    view: {
      id: 'V1',
      hash: 'h',
      type: 'modal',
      private_metadata: JSON.stringify({ code }),
      title: { type: 'plain_text', text: 'x' },
      state: { values: { b1: { f: { type: 'plain_text_input', value: 'kata' } } } },
    },
  },
  command: {
    command: '/kinerja',
    text: 'tim',
    team_id: 'T1',
    user_id: 'U1',
    user_name: 'ani',
    channel_id: 'D1',
    trigger_id: 't3',
  },
};

/** What says which payload it is, who acted, in which workspace and before whom, and what was typed into a form. */
const essential =
  /^(type|event_id|team_id|event|event\.(type|subtype|channel_type|user|team)|team|team\.id|user|user\.(id|team_id)|container|container\.(type|message_ts|channel_id)|actions|actions\.0|view|view\.(id|state|state\..*)|command|user_id|channel_id|trigger_id)$/;
/** A press, a file or a form of which the meaning is lost is still known as one. */
const telling = /^(actions\.0\.value|view\.private_metadata)$/;

const odd = Object.entries(usual).flatMap(([name, body]) =>
  [...placesIn(body)].flatMap((place) =>
    oddities.map((by) => ({
      name: `${name}: ${place.join('.')} = ${JSON.stringify(by)}`,
      place: place.join('.'),
      body,
      after: replaced(body, place, by),
    })),
  ),
);

describe('a payload from Slack', () => {
  it('loses nothing when a field that we can do without is null or of another type', async () => {
    const harmless = odd.filter(({ place }) => ![essential, telling].some((not) => not.test(place)));
    expect(harmless.length).toBeGreaterThan(150);
    const lost: string[] = [];
    for (const { name, place, body, after } of harmless) {
      // Without its list of files, a message with files is one that cannot be used.
      const isKindKept = !/^event\.files/.test(place);
      const [had, has] = [await seen(body), await seen(after)];
      if (typeof had !== 'object') throw new Error(`${name} is not read`);
      const { kind, ...rest } = had;
      const isSame =
        typeof has === 'object' && Object.entries(rest).every(([key, one]) => Reflect.get(has, key) === one);
      if (!isSame || (isKindKept && has.kind !== kind)) lost.push(name);
    }
    expect(lost).toEqual([]);
  });

  it('is still known as that of its person when what it means is lost', async () => {
    for (const { name, after } of odd.filter(({ place }) => telling.test(place)))
      expect(await seen(after), name).toMatchObject({ userId: 'U1' });
  });

  it('is never taken for a private one of ours when it is not sure whose it is, and is named for the log', async () => {
    const unsure = odd.filter(({ place }) =>
      /^(team_id|team|team\.id|user|user\.(id)|user_id|event_id|container\.(type|message_ts|channel_id))$/.test(
        place,
      ),
    );
    for (const { name, after } of unsure.filter(({ name }) => /= (-1\.5|\[\]|\{\})$/.test(name)))
      expect(await seen(after), name).toMatch(/^(foreign|unreadable)$/);
  });

  it('is foreign when another workspace is named where ours would be, whatever kind it is', async () => {
    // Whoever acts in our workspace but belongs to another is a guest, not one of ours.
    const places = odd.filter(({ place }) => /^(team_id|team\.id|user\.team_id|event\.team)$/.test(place));
    const elsewhere = new Map(
      places.map(({ name, place, body }) => [name.split(' = ')[0], replaced(body, place.split('.'), 'T2')]),
    );
    expect(elsewhere.size).toBe(9);
    for (const [name, after] of elsewhere) expect(await seen(after), name).toBe('foreign');
  });
});
