import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inbound } from '../../src/conversation/contract/platform.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { StoreUnavailable } from '../../src/conversation/engine/event-store.ts';
import { skippingPoisonEvents } from '../../src/conversation/guards/poison-events.ts';
import { createTelegramPlatform } from '../../src/platform/telegram/index.ts';
import { secrets } from '../support/script/on-platforms.ts';
import { layOpen, type Siege, slackIdOf, slackPress, telegramIdOf } from './siege.ts';

let siege: Siege;
const logged: string[] = [];
const quiet = {
  info: () => {},
  warn: () => {},
  error: (fields: object, message: string) => void logged.push(JSON.stringify([fields, message])),
};
beforeAll(async () => {
  siege = await layOpen({ log: quiet });
});
afterAll(() => siege.close());

let numbers = 900_000;
const next = () => {
  numbers += 1;
  return numbers;
};
const rate = (item: string, value = 2) =>
  encodeAction({ type: 'self.rate', appraisalId: siege.agency.appraisals.budi, item, value });
const press = (code: string, id = next()) =>
  JSON.stringify({
    update_id: id,
    callback_query: {
      id: String(id),
      from: { id: telegramIdOf('budi'), is_bot: false, first_name: 'Budi' },
      message: { message_id: 1, date: 1, chat: { id: telegramIdOf('budi'), type: 'private' } },
      data: code,
    },
  });
const slackBody = (code: string, actionTs = `${next()}.1`) =>
  new URLSearchParams({
    payload: JSON.stringify(slackPress(slackIdOf('budi'), code, { channel: 'D1', ts: '1.1' }, actionTs)),
  }).toString();
const slackEvent = (event: object, more: object = {}) =>
  JSON.stringify({ type: 'event_callback', team_id: 'T1', event_id: `Ev${next()}`, event, ...more });
const message = (text: unknown) => ({
  type: 'message',
  channel_type: 'im',
  channel: 'D1',
  user: slackIdOf('budi'),
  text,
  ts: '1.1',
});

/** Checks that no row changed and no event counts as handled. */
async function leavesNothing(attack: () => Promise<unknown>): Promise<void> {
  const [rows, inbox] = [await siege.rows(), await siege.count('inbox')];
  await attack();
  await siege.settle();
  expect(await siege.rows()).toEqual(rows);
  expect(await siege.count('inbox')).toBe(inbox);
}

/** Checks that the next honest press works on both platforms. */
async function stillServes(): Promise<void> {
  const inbox = await siege.count('inbox');
  expect((await siege.posts.telegram(press(rate('M.01')))).status).toBe(200);
  expect((await siege.posts.slack(slackBody(rate('M.02')))).status).toBe(200);
  await siege.settle();
  expect(await siege.count('inbox')).toBe(inbox + 2);
}

describe('the Telegram webhook', () => {
  const { telegram: secret } = secrets;
  const wrong: readonly (readonly [string, Record<string, string>])[] = [
    ['no secret', {}],
    ['an empty secret', { 'x-telegram-bot-api-secret-token': '' }],
    ['another secret', { 'x-telegram-bot-api-secret-token': 'x'.repeat(secret.length) }],
    ['all of the secret but its last letter', { 'x-telegram-bot-api-secret-token': secret.slice(0, -1) }],
    ['the secret and one letter more', { 'x-telegram-bot-api-secret-token': `${secret}x` }],
    ['the secret in another case', { 'x-telegram-bot-api-secret-token': secret.toUpperCase() }],
  ];
  it.each(wrong)('refuses a press with %s', async (_, headers) => {
    await leavesNothing(async () => {
      const response = await siege.posts.telegram(press(rate('M.03')), headers);
      expect([response.status, await response.text()]).toEqual([401, 'unauthorized']);
    });
  });

  it('is not served at all without a secret: the configuration refuses, and so does the adapter', () => {
    const options = { token: '1:a', log: quiet, busyText: () => '' };
    expect(createTelegramPlatform({ ...options, mode: 'polling' }).routes).toBeUndefined();
    const telegram = createTelegramPlatform({ ...options, mode: 'webhook', secret: '' });
    expect(() => telegram.routes?.(() => Promise.reject(new Error('never')))).toThrow(
      /TELEGRAM_WEBHOOK_SECRET/,
    );
  });

  it('does nothing again for an update that is replayed', async () => {
    const update = press(rate('M.04', 3));
    await siege.posts.telegram(update);
    await siege.settle();
    await siege.posts.telegram(press(rate('M.04', 5)));
    await siege.settle();
    await leavesNothing(async () => {
      for (let at = 0; at < 3; at += 1) expect((await siege.posts.telegram(update)).status).toBe(200);
    });
  });
});

describe('the Slack webhook', () => {
  const nowSeconds = () => Math.floor(Date.now() / 1000);
  const body = () => slackBody(rate('M.03'));
  it.each<readonly [string, () => Promise<Response>]>([
    [
      'signed with another secret, as by another app',
      () => siege.posts.slack(body(), { secret: 'y'.repeat(32) }),
    ],
    ['signed six minutes ago', () => siege.posts.slack(body(), { timestamp: nowSeconds() - 360 })],
    ['signed for an hour from now', () => siege.posts.slack(body(), { timestamp: nowSeconds() + 3600 })],
    ['signed for five minutes from now', () => siege.posts.slack(body(), { timestamp: nowSeconds() + 300 })],
    ['without a signature', () => siege.posts.slack(body(), { headers: { 'x-slack-signature': undefined } })],
    [
      'without a time',
      () => siege.posts.slack(body(), { headers: { 'x-slack-request-timestamp': undefined } }),
    ],
    [
      'with a time that is none',
      () => siege.posts.slack(body(), { headers: { 'x-slack-request-timestamp': '1e9' } }),
    ],
    [
      'with the signature of nothing',
      () => siege.posts.slack(body(), { headers: { 'x-slack-signature': 'v0=' } }),
    ],
    [
      'with the signature of another body',
      async () => {
        let signature = '';
        const spy: typeof fetch = async (_, init) => {
          signature = new Headers(init?.headers).get('x-slack-signature') ?? '';
          return new Response();
        };
        const real = globalThis.fetch;
        globalThis.fetch = spy;
        await siege.posts.slack(body()).finally(() => {
          globalThis.fetch = real;
        });
        return siege.posts.slack(body(), { headers: { 'x-slack-signature': signature } });
      },
    ],
  ])('refuses a press %s', async (_, attack) => {
    await leavesNothing(async () => {
      const response = await attack();
      expect([response.status, await response.text()]).toEqual([401, 'unauthorized']);
    });
  });

  it('takes nothing from another workspace, however well signed', async () => {
    const foreign = slackPress(slackIdOf('budi'), rate('M.03'), { channel: 'D1', ts: '1.1' }, '9.9');
    const form = (payload: object) => new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    await leavesNothing(async () => {
      const attacks = [
        siege.posts.slack(
          form({ ...foreign, team: { id: 'T2' }, user: { id: slackIdOf('budi'), team_id: 'T2' } }),
        ),
        siege.posts.slack(form({ ...foreign, team: { id: 'T2' }, user: { id: slackIdOf('budi') } })),
        siege.posts.slack(slackEvent(message('halo'), { team_id: 'T2' }), { isForm: false }),
        siege.posts.slack(slackEvent({ ...message('halo'), user_team: 'T2' }), { isForm: false }),
        siege.posts.slack(
          new URLSearchParams({
            command: '/kinerja',
            text: 'mulai',
            team_id: 'T2',
            user_id: slackIdOf('budi'),
            channel_id: 'D1',
            trigger_id: '1',
          }).toString(),
        ),
      ];
      for (const { status } of await Promise.all(attacks)) expect(status).toBe(200);
    });
  });

  it('does nothing again for a body that is replayed within five minutes, be it a press or an event', async () => {
    const pressed = slackBody(rate('M.05', 1));
    const written = slackEvent(message('catatan'));
    await siege.posts.slack(pressed);
    await siege.posts.slack(written, { isForm: false });
    await siege.posts.slack(slackBody(rate('M.05', 4)));
    await siege.settle();
    await leavesNothing(async () => {
      for (let at = 0; at < 3; at += 1) {
        expect((await siege.posts.slack(pressed)).status).toBe(200);
        expect((await siege.posts.slack(written, { isForm: false })).status).toBe(200);
      }
    });
  });
});

it('a Slack form that is replayed within five minutes does not bring back what was written in it', async () => {
  const form = (title: string) => {
    const view = {
      id: `V${next()}`,
      hash: `h${next()}`,
      callback_id: 'form',
      type: 'modal',
      private_metadata: JSON.stringify({
        code: encodeAction({ type: 'self.note', appraisalId: siege.agency.appraisals.budi, item: 'M.06' }),
      }),
      state: { values: { 'n:note': { value: { type: 'plain_text_input', value: title } } } },
    };
    return new URLSearchParams({
      payload: JSON.stringify({
        type: 'view_submission',
        team: { id: 'T1' },
        user: { id: slackIdOf('budi'), team_id: 'T1' },
        view,
      }),
    }).toString();
  };
  await siege.posts.slack(slackBody(rate('M.06')));
  const first = form('catatan yang pertama');
  await siege.posts.slack(first);
  await siege.posts.slack(form('catatan yang kedua'));
  await siege.settle();
  expect((await siege.rows()).answer?.join()).toContain('catatan yang kedua');
  await leavesNothing(async () => {
    for (let at = 0; at < 3; at += 1) expect((await siege.posts.slack(first)).status).toBe(200);
  });
});

describe('a hostile body', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const bodies: readonly (readonly [string, string | Buffer])[] = [
    ['nothing', ''],
    ['no JSON', '{"update_id":'],
    ['a number', '7'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a hundred thousand lists in each other', nested(100_000)],
    ['a hundred thousand objects in each other', deep(100_000)],
    [
      'deep nesting inside a message',
      `{"update_id":1,"message":${deep(100_000)},"event_id":"E","event":${deep(100_000)}}`,
    ],
    [
      'ids beyond what is exact',
      '{"update_id":9007199254740993,"callback_query":{"id":"1","from":{"id":9007199254740993},"data":"1.h"}}',
    ],
    [
      'an id too large for any number',
      '{"update_id":1e400,"message":{"message_id":1e400,"date":1,"chat":{"id":1e400,"type":"private"},"from":{"id":1e400},"text":"x"}}',
    ],
    [
      'a key __proto__',
      '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}},"update_id":1,"type":"block_actions"}',
    ],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d])],
    ['a byte order mark', '\ufeff{}'],
    ['zero bytes', Buffer.alloc(1000)],
  ];

  it.each(bodies)('of %s is answered with 2xx or 4xx and leaves nothing', async (_, body) => {
    await leavesNothing(async () => {
      for (const response of [
        await siege.posts.telegram(body),
        await siege.posts.slack(body, { isForm: false }),
        await siege.posts.slack(body),
        await siege.posts.slack(new URLSearchParams({ payload: body.toString() }).toString()),
        await siege.posts.slack(body, { headers: { 'content-type': 'text/plain' } }),
      ]) {
        expect(response.status).toBeLessThan(500);
      }
    });
    await stillServes();
  });

  it('of more than a megabyte is refused, announced or not', async () => {
    await leavesNothing(async () => {
      const big = 'x'.repeat(1_100_000);
      expect((await siege.posts.telegram(big)).status).toBe(413);
      expect((await siege.posts.telegram(new Blob([big]).stream())).status).toBe(413);
      expect((await siege.posts.slack(big)).status).toBe(413);
    });
    await stillServes();
  });

  it('with thousands of form fields, or a payload twice, is no more than an unknown command', async () => {
    const fields = Array.from({ length: 20_000 }, (_, at) => `f${at}=1`).join('&');
    await leavesNothing(async () => {
      for (const body of [
        fields,
        `payload=1&payload=2&${fields}`,
        '__proto__=1&constructor=2',
        '%00=%00&%ff=%fe',
      ])
        expect((await siege.posts.slack(body)).status).toBeLessThan(500);
    });
    await stillServes();
  });

  it('that is a wrong kind of payload in every known shape is answered with 2xx or 4xx', async () => {
    const whole = slackPress(slackIdOf('budi'), rate('M.06'), { channel: 'D1', ts: '1.1' }, '8.8');
    const wrongs = [null, [], {}, 7, 'x', { id: null }];
    await leavesNothing(async () => {
      for (const key of ['type', 'user', 'container', 'actions'])
        for (const wrong of wrongs) {
          const payload = JSON.stringify({ ...whole, [key]: wrong });
          const response = await siege.posts.slack(new URLSearchParams({ payload }).toString());
          expect(response.status, `${key} ${JSON.stringify(wrong)}`).toBeLessThan(500);
        }
      for (const wrong of wrongs) {
        const event = JSON.stringify({ type: 'event_callback', team_id: 'T1', event_id: 'E1', event: wrong });
        expect((await siege.posts.slack(event, { isForm: false })).status).toBeLessThan(500);
      }
    });
    await stillServes();
  });
});

describe('text that no database can store', () => {
  const wrote = async (words: string, on: 'telegram' | 'slack') => {
    await siege.presses(
      on,
      'budi',
      encodeAction({ type: 'self.card', appraisalId: siege.agency.appraisals.budi, item: 'M.07' }),
    );
    if (on === 'telegram') {
      const id = next();
      const response = await siege.posts.telegram(
        JSON.stringify({
          update_id: id,
          message: {
            message_id: id,
            date: 1,
            chat: { id: telegramIdOf('budi'), type: 'private' },
            from: {
              id: telegramIdOf('budi'),
              is_bot: false,
              first_name: 'Budi',
              language_code: `id${words.slice(0, 2)}`,
            },
            text: words,
          },
        }),
      );
      expect(response.status).toBe(200);
    } else {
      const response = await siege.posts.slack(slackEvent(message(words)), { isForm: false });
      expect(response.status).toBe(200);
    }
    await siege.settle();
    const [row] = await siege.db.execute<{ note: string }>(
      sql`select note from answer where appraisal_id = ${siege.agency.appraisals.budi}::uuid and item = 'M.07'`,
    );
    return row?.note;
  };

  it.each(['telegram', 'slack'] as const)(
    'is stored as far as it can be on %s: zero characters, halves of characters, emoji without end',
    async (on) => {
      await siege.db.execute(sql`delete from answer where item = 'M.07'`);
      expect(await wrote('a\u0000b', on)).toBe('ab');
      expect(await wrote('x\ud800y', on)).toBe('ab\nx\ufffdy');
      // Half a character alone is nothing that anybody could read.
      expect(await wrote('\udc00', on)).toBe('ab\nx\ufffdy');
      // A text too long for a note is not added, and the note stays.
      expect(await wrote('👩‍👩‍👧‍👦'.repeat(512), on)).toBe('ab\nx\ufffdy');
      await stillServes();
    },
  );
});

describe('an update that can never be handled', () => {
  it('is given up after three tries, its person is told, and what they do next works', async () => {
    const { db } = siege;
    await db.execute(sql`create function poison() returns trigger language plpgsql as
      $$ begin if new.note = 'racun' then raise exception 'poisoned'; end if; return new; end $$`);
    await db.execute(
      sql`create trigger poison before insert or update on answer for each row execute function poison()`,
    );
    const card = encodeAction({ type: 'self.card', appraisalId: siege.agency.appraisals.budi, item: 'M.08' });
    await siege.presses('telegram', 'budi', card);
    // The text before was too long: what follows within moments would be taken for its end.
    await db.execute(sql`update conversation set state = state - 'typed'`);
    const given = await siege.telegram('budi').sends('racun');
    expect(given).toMatchObject({ outcome: 'accepted', attempts: 3 });
    await siege.settle();
    expect(siege.sees('telegram', 'budi')).toContain('tidak berhasil');
    expect(logged.join()).toContain('an event was given up');
    expect(logged.join()).not.toContain('racun');
    await siege.types('telegram', 'budi', 'catatan biasa');
    expect(siege.sees('telegram', 'budi')).toContain('catatan biasa');
    await db.execute(sql`drop trigger poison on answer`);
  });

  it('is never given up while the database is away', async () => {
    const handle = skippingPoisonEvents(() => Promise.reject(new StoreUnavailable('gone')), quiet);
    const inbound: Inbound = {
      platform: 'telegram',
      tenant: '1',
      userId: '7',
      address: {},
      eventId: 'u1',
      isPrivate: true,
      event: { kind: 'text', text: 'halo' },
    };
    for (let at = 0; at < 10; at += 1) await expect(handle(inbound)).rejects.toThrow(StoreUnavailable);
  });
});
