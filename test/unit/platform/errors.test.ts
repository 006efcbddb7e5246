import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { classify as classifySlack } from '../../../src/platform/slack/errors.ts';
import { classify as classifyTelegram } from '../../../src/platform/telegram/errors.ts';

const telegram = (code: number, description: string, retryAfter?: number) =>
  classifyTelegram(
    new GrammyError(
      'failed',
      {
        ok: false,
        error_code: code,
        description,
        parameters: retryAfter === undefined ? {} : { retry_after: retryAfter },
      },
      'sendMessage',
      { chat_id: 1, text: 'rahasia' },
    ),
  );
const slack = (error: string) => classifySlack(new WebAPIPlatformError({ ok: false, error }));
const withCode = (code: string) =>
  Object.assign(new Error('connect https://api.telegram.org/bot1:secret/x'), { code });

describe('what a failure of Telegram means', () => {
  it.each([
    [429, 'Too Many Requests: retry after 12', { kind: 'rate-limited', retryAfterMs: 12_000 }],
    [403, 'Forbidden: bot was blocked by the user', { kind: 'unreachable', reason: 'blocked' }],
    [403, 'Forbidden: user is deactivated', { kind: 'unreachable', reason: 'deactivated' }],
    [
      403,
      "Forbidden: bot can't initiate conversation with a user",
      { kind: 'unreachable', reason: 'not-started' },
    ],
    [400, 'Bad Request: chat not found', { kind: 'unreachable', reason: 'not-started' }],
    [400, 'Bad Request: message to edit not found', { kind: 'anchor-gone' }],
    [400, "Bad Request: message can't be edited", { kind: 'anchor-gone' }],
  ])('%i %s', (code, description, failure) => {
    expect(telegram(code, description, code === 429 ? 12 : undefined)).toEqual(failure);
  });

  it('distinguishes what was certainly not sent from what may have been', () => {
    expect(classifyTelegram(new HttpError('x', withCode('ECONNREFUSED'))).kind).toBe('transient');
    expect(classifyTelegram(new HttpError('x', withCode('ECONNRESET'))).kind).toBe('ambiguous');
    expect(telegram(502, 'Bad Gateway').kind).toBe('ambiguous');
  });

  it('never retries our own mistakes, points the operator to the token, and quotes neither', () => {
    expect(telegram(400, 'Bad Request: BUTTON_DATA_INVALID').kind).toBe('rejected');
    expect(telegram(401, 'Unauthorized')).toMatchObject({
      kind: 'unauthorized',
      cause: expect.stringContaining('TELEGRAM_BOT_TOKEN'),
    });
    const all = [
      telegram(400, 'Bad Request: x'),
      classifyTelegram(new HttpError('x', withCode('ECONNREFUSED'))),
      classifyTelegram(withCode('x')),
    ];
    expect(JSON.stringify(all)).not.toMatch(/secret|rahasia/);
  });
});

describe('what a failure of Slack means', () => {
  it.each([
    ['user_disabled', { kind: 'unreachable', reason: 'deactivated' }],
    ['channel_not_found', { kind: 'unreachable', reason: 'not-started' }],
    ['message_not_found', { kind: 'anchor-gone' }],
    ['cant_update_message', { kind: 'anchor-gone' }],
    ['ratelimited', { kind: 'rate-limited', retryAfterMs: 1000 }],
  ])('%s', (error, failure) => {
    expect(slack(error)).toEqual(failure);
  });

  it('waits as long as it is told', () => {
    expect(classifySlack(new WebAPIRateLimitedError(30))).toEqual({
      kind: 'rate-limited',
      retryAfterMs: 30_000,
    });
  });

  it('distinguishes what was certainly not sent from what may have been', () => {
    const refused = new Error('fetch failed', { cause: withCode('ECONNREFUSED') });
    expect(classifySlack(new WebAPIRequestError(refused)).kind).toBe('transient');
    expect(classifySlack(new WebAPIRequestError(new Error('aborted'))).kind).toBe('ambiguous');
    expect(classifySlack(new WebAPIHTTPError(503, 'x', {})).kind).toBe('ambiguous');
  });

  it('treats a removed installation as a problem of ours, not as a person who left', () => {
    for (const error of ['invalid_auth', 'token_revoked', 'account_inactive']) {
      expect(slack(error)).toMatchObject({
        kind: 'unauthorized',
        cause: expect.stringContaining('SLACK_BOT_TOKEN'),
      });
    }
    expect(slack('invalid_blocks').kind).toBe('rejected');
  });
});
