import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLogger } from '../../src/observability/logger.ts';

const telegramToken = '7123456789:AAHk-2_bCdEfGhIjKlMnOpQrStUvWxYz012';
const slackToken = 'xoxb-2345678901-abcDEF123';
const appToken = 'xapp-1-A012-345-abcdef';

function recorded(secrets: string[] = []) {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  return { log: createLogger({ level: 'trace', secrets, destination }), text: () => lines.join('') };
}

describe('the log', () => {
  test('writes one JSON object a line, with a readable level and time', () => {
    const { log, text } = recorded();
    log.child({ lane: 'telegram' }).warn({ count: 3 }, 'slow');
    expect(JSON.parse(text())).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      lane: 'telegram',
      count: 3,
      msg: 'slow',
    });
  });

  test('hides tokens in messages, fields, errors, stacks and causes', () => {
    const { log, text } = recorded();
    const url = `https://api.telegram.org/bot${telegramToken}/sendMessage`;
    const cause = new Error(`getaddrinfo failed for ${encodeURIComponent(url)}`);
    const error = new Error(`request to ${url} failed, ${slackToken}`, { cause });
    log.error({ err: error, url, apps: [appToken] }, `no answer from ${url}`);
    log.error(error);
    log.info('connected to postgres://kinerja:s3cr3t@localhost/db and redis://:other@h:1');
    for (const secret of [
      telegramToken,
      slackToken,
      appToken,
      's3cr3t',
      'other',
      telegramToken.split(':')[1],
    ]) {
      expect(text()).not.toContain(secret);
    }
    expect(text()).toContain('https://api.telegram.org/bot[hidden]/sendMessage');
    expect(text()).toContain('postgres://kinerja:[hidden]@localhost/db');
    for (const line of text().trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });

  test('hides given secrets wherever they stand, and stays JSON', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), fc.string(), (secret, around) => {
        const { log, text } = recorded([secret]);
        log.info({ deep: { field: around + secret } }, secret + around);
        expect(JSON.stringify(JSON.parse(text()).msg)).not.toContain(JSON.stringify(secret).slice(1, -1));
      }),
    );
  });

  test('keeps the message and the place of an error, but none of its other properties', () => {
    const { log, text } = recorded();
    const error = Object.assign(new Error('Call to sendMessage failed'), {
      code: 'E_SEND',
      request: { words: 'Budi perlu bimbingan' },
      parameters: ['Budi perlu bimbingan'],
    });
    log.error({ err: error }, 'failed');
    const { err } = JSON.parse(text());
    expect(err).toMatchObject({ type: 'Error', message: 'Call to sendMessage failed', code: 'E_SEND' });
    expect(err.stack[0]).toMatch(/^at .*logger\.test/);
    expect(text()).not.toContain('bimbingan');
  });

  test('does not repeat the parameters of a failed statement', () => {
    const { log, text } = recorded();
    const error = new Error(
      'Failed query: insert into answer values ($1)\nparams: Budi "perlu"\n    at bimbingan,2',
    );
    log.error(error);
    log.error({ err: new Error('saving', { cause: error }) });
    log.error({ err: error }, error.message);
    expect(text()).toContain('insert into answer');
    expect(text()).not.toMatch(/Budi|perlu|bimbingan/);
  });

  test('does not quote the value that the database could not read', () => {
    const { log, text } = recorded();
    const error = new Error('invalid input syntax for type integer: "Budi "perlu"\nbimbingan"');
    log.error({ err: new Error('saving', { cause: Object.assign(error, { code: '22P02' }) }) });
    expect(JSON.parse(text()).err.cause.message).toBe('invalid input syntax for type integer: [hidden]');
    expect(text()).not.toMatch(/Budi|perlu|bimbingan/);
  });

  test('drops bodies and answers logged by mistake', () => {
    const { log, text } = recorded();
    log.info({ answer: 'rahasia', event: { text: 'rahasia', inner: { body: 'rahasia' } } }, 'received');
    expect(text()).not.toContain('rahasia');
    const texts = ['text', 'body', 'answer', 'answers', 'payload'];
    for (const name of [...texts, 'token', 'secret', 'password', 'authorization'])
      for (const fields of [
        { [name]: 'rahasia' },
        { a: { [name]: 'rahasia' } },
        { a: { b: { [name]: 'rahasia' } } },
      ])
        log.info(fields, name);
    expect(text()).not.toContain('rahasia');
  });
});
