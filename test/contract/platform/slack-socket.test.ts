import { afterEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../../simulator/index.ts';
import { text } from '../../../src/conversation/contract/view.ts';
import type { Bench } from './bench.ts';
import { slackBench } from './slack-bench.ts';

let bench: (Bench & { readonly sim: Simulator }) | undefined;
afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

const card = (words: string) => ({
  preview: 'x',
  blocks: [{ kind: 'paragraph', text: text(words) } as const],
});

async function connected() {
  bench = await slackBench('pull');
  const on = bench;
  const person = on.sim.slack.user('U77');
  if (person === undefined) throw new Error('no person');
  on.sim.slack.eventRetryDelaysMs = [];
  on.decide = () => ({ screen: card('Kartu'), mode: 'new' });
  /** The least connections there were at any moment until now. */
  let least = on.sim.slack.socketCount();
  const watch = setInterval(() => {
    least = Math.min(least, on.sim.slack.socketCount());
  }, 2);
  return {
    on,
    person,
    least: () => {
      clearInterval(watch);
      return least;
    },
  };
}

describe('the socket to Slack', () => {
  it('is replaced without a moment in which nothing is heard, when Slack asks for another', async () => {
    const { on, person, least } = await connected();
    on.sim.slack.refreshSockets();
    await expect.poll(() => on.sim.slack.mostSockets(), { interval: 5 }).toBe(2);
    await expect.poll(() => on.sim.slack.socketCount()).toBe(1);
    expect(least()).toBe(1);
    expect(await person.sends('halo')).toEqual({ outcome: 'acknowledged', attempts: 1 });
  });

  it('still takes the acknowledgement of what came over it before it was replaced', async () => {
    const { on, person } = await connected();
    on.decide = async () => {
      on.sim.slack.refreshSockets();
      await expect.poll(() => on.sim.slack.socketCount(), { interval: 5 }).toBe(2);
      await new Promise((resolve) => setTimeout(resolve, 400));
      return { screen: card('Kartu'), mode: 'new' };
    };
    expect(await person.slash('/kinerja')).toMatchObject({ outcome: 'acknowledged' });
    expect(person.lastError()).toBeUndefined();
  });

  it('is there again within a second after it broke', async () => {
    const { on, person } = await connected();
    on.sim.slack.cutSockets();
    await expect.poll(() => on.sim.slack.socketCount(), { timeout: 1000, interval: 5 }).toBe(1);
    expect(await person.sends('halo')).toEqual({ outcome: 'acknowledged', attempts: 1 });
  });

  it('is there again soon after Slack could not be reached either', async () => {
    const { on, person } = await connected();
    on.sim.slack.faults.next({ method: 'apps.connections.open', kind: '500', times: 2 });
    on.sim.slack.faults.next({ method: 'apps.connections.open', kind: 'reset' });
    on.sim.slack.cutSockets();
    await expect.poll(() => on.sim.slack.socketCount(), { timeout: 4000, interval: 5 }).toBe(1);
    expect(await person.sends('halo')).toEqual({ outcome: 'acknowledged', attempts: 1 });
  });

  it('is asked for no sooner than Slack says', async () => {
    const { on } = await connected();
    on.sim.slack.faults.next({ method: 'apps.connections.open', kind: '429', retryAfterS: 1 });
    on.sim.wire.clear();
    const beganMs = performance.now();
    on.sim.slack.cutSockets();
    await expect.poll(() => on.sim.slack.socketCount(), { timeout: 3000, interval: 5 }).toBe(1);
    expect(performance.now() - beganMs).toBeGreaterThan(1000);
    const [first, second, ...more] = on.sim.wire.entries.filter(
      ({ method }) => method === 'apps.connections.open',
    );
    expect(more).toEqual([]);
    expect([first?.status, second?.status]).toEqual([429, 200]);
  });

  it('closes within a moment at the end, although Slack leaves the connection open', async () => {
    const { on } = await connected();
    const beganMs = performance.now();
    await on.platform.stop();
    expect(performance.now() - beganMs).toBeLessThan(1000);
    expect(on.sim.slack.socketCount()).toBe(0);
  });
});
