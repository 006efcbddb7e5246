import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createPeople } from '../../../src/platform/slack/people.ts';
import { systemClock } from '../../../src/shared/time.ts';

const email = 'citra@contoh.go.id';
const member = {
  ...{ id: 'U1', team_id: 'T1', deleted: false, is_bot: false },
  ...{ is_restricted: false, is_ultra_restricted: false, is_email_confirmed: true },
  profile: { email },
};
const log = { info: () => {}, warn: () => {}, error: () => {} };

const emailOf = (user: object): Promise<string | undefined> => {
  const client = new WebClient('xoxb-1', { retryConfig: { retries: 0 } });
  client.users.info = async () => ({ ok: true, user });
  const gate = { call: <T>(_: unknown, send: () => Promise<T>) => send(), roomInMs: () => 0 };
  const bot = { teamId: 'T1', userId: 'UBOT' };
  return createPeople({ client, gate, bot, clock: systemClock, log }).emailOf('U1');
};

describe('the e-mail of somebody in Slack', () => {
  it('counts when Slack says of a member that it is confirmed', async () => {
    expect(await emailOf(member)).toBe(email);
  });

  it.each([
    ...['deleted', 'is_bot', 'is_restricted', 'is_ultra_restricted', 'is_email_confirmed'],
    ...['team_id', 'profile'],
  ] as const)('does not when %s says otherwise, or nothing', async (field) => {
    for (const other of [field !== 'is_email_confirmed', null, undefined, 'T2', 0])
      expect([other, await emailOf({ ...member, [field]: other })]).toEqual([other, undefined]);
  });

  it.each(['is_stranger', 'is_invited_user'])('does not when %s is said', async (field) => {
    expect(await emailOf({ ...member, [field]: true })).toBeUndefined();
    expect(await emailOf({ ...member, [field]: false })).toBe(email);
  });
});
