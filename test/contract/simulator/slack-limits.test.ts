import { WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { simulator, slackSecrets, testClock } from '../../unit/simulator/support.ts';

/** Slack's own client in front of a stand-in with tiers. */
async function tiered() {
  const clock = testClock();
  const sim = await simulator({ clock });
  for (const id of ['U0ANI', 'U0BUDI']) sim.slack.addUser({ id, realName: id });
  sim.slack.hasTiers = true;
  const client = new WebClient(slackSecrets.botToken, {
    slackApiUrl: sim.slackApiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  const { ts } = await client.chat.postMessage({ channel: 'U0ANI', text: 'layar' });
  let drawn = 0;
  const update = () => {
    drawn += 1;
    return client.chat.update({ channel: 'D0ANI', ts: ts ?? '', text: `layar ${drawn}` });
  };
  const publish = () => client.views.publish({ user_id: 'U0ANI', view: { type: 'home', blocks: [] } });
  const post = (channel: string) => client.chat.postMessage({ channel, text: 'halo' });
  /** The seconds to wait, undefined for a call that was taken. */
  const waits = (call: () => Promise<unknown>): Promise<number | undefined> =>
    call().then(
      () => undefined,
      (error: unknown) => (error instanceof WebAPIRateLimitedError ? error.retryAfter : -1),
    );
  return { clock, sim, client, update, publish, post, waits };
}

describe('the tiers of Slack', () => {
  it('take fifty chat.update in any minute, from everybody together', async () => {
    const { clock, update, waits } = await tiered();
    for (let n = 0; n < 50; n += 1) {
      expect(await waits(update)).toBeUndefined();
      clock.advance({ seconds: 1 });
    }
    expect(await waits(update)).toBe(10);
    clock.advance({ seconds: 10 });
    expect(await waits(update)).toBeUndefined();
    expect(await waits(update)).toBe(1);
  });

  it('are counted for each method by itself', async () => {
    const { update, publish, waits } = await tiered();
    for (let n = 0; n < 50; n += 1) await update();
    expect(await waits(update)).toBe(60);
    for (let n = 0; n < 100; n += 1) expect(await waits(publish)).toBeUndefined();
    expect(await waits(publish)).toBe(60);
  });

  it('take a message a second in one channel, and one more at once', async () => {
    const { clock, post, waits } = await tiered();
    clock.advance({ seconds: 5 });
    expect(await waits(() => post('U0ANI'))).toBeUndefined();
    expect(await waits(() => post('U0ANI'))).toBeUndefined();
    expect(await waits(() => post('U0ANI'))).toBe(1);
    expect(await waits(() => post('U0BUDI'))).toBeUndefined();
    clock.advance({ seconds: 1 });
    expect(await waits(() => post('U0ANI'))).toBeUndefined();
  });

  it('are off until a test asks for them', async () => {
    const { sim, update, waits } = await tiered();
    sim.slack.hasTiers = false;
    for (let n = 0; n < 60; n += 1) expect(await waits(update)).toBeUndefined();
  });
});
