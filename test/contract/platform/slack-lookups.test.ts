import { afterEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../../simulator/index.ts';
import { text } from '../../../src/conversation/contract/view.ts';
import { encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { type Bench, busy } from './bench.ts';
import { slackBench } from './slack-bench.ts';
import { post, press } from './slack-request.ts';

let bench: (Bench & { readonly sim: Simulator }) | undefined;
afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

/** Slack answers a lookup later than it waits for us itself. The engine asks for the e-mail, as of a stranger. */
async function slow(method: string) {
  bench = await slackBench();
  const on = bench;
  const person = on.sim.slack.user('U77');
  if (person === undefined) throw new Error('no person');
  on.sim.slack.faults.next({ method, kind: 'slow', lateMs: 3600 });
  on.decide = async (inbound) => ({
    screen: {
      preview: 'x',
      blocks: [{ kind: 'paragraph', text: text(`Surel ${await inbound.verifiedEmail?.()}`) }],
    },
    mode: 'new',
  });
  return { on, person };
}

describe('a call to Slack that takes longer than Slack waits for us', () => {
  it.each(['users.info', 'conversations.open'])(
    '%s: the command is acknowledged, its screen follows',
    async (method) => {
      const { on, person } = await slow(method);
      const delivery = await person.slash('/kinerja');
      expect(delivery).toMatchObject({ outcome: 'acknowledged' });
      expect(person.lastError()).toBeUndefined();
      await on.settle();
      expect(on.messages()).toEqual([expect.stringContaining('Surel ani@contoh.go.id')]);
    },
  );

  it('users.info: a first message is acknowledged once, and answered once', async () => {
    const { on, person } = await slow('users.info');
    expect(await person.sends('halo')).toEqual({ outcome: 'acknowledged', attempts: 1 });
    await on.settle();
    expect(on.messages()).toEqual([expect.stringContaining('Surel ani@contoh.go.id')]);
    expect(on.sim.wire.entries.filter(({ method }) => method === 'users.info')).toHaveLength(1);
  });

  it('users.info: the person is told when nothing was saved after all', async () => {
    const { on, person } = await slow('users.info');
    on.decide = async (inbound) => {
      await inbound.verifiedEmail?.();
      throw new Error('database gone');
    };
    expect(await person.sends('halo')).toEqual({ outcome: 'acknowledged', attempts: 1 });
    await on.settle();
    expect(on.messages()).toEqual([expect.stringContaining(busy)]);
  });

  it('chat.postEphemeral: a press that had no effect is marked as failed in time', async () => {
    bench = await slackBench();
    const on = bench;
    const go = encodeAction({ type: 'nav.home' });
    on.sim.slack.faults.next({ method: 'chat.postEphemeral', kind: 'slow', lateMs: 3600 });
    on.decide = () => {
      throw new Error('database gone');
    };
    const beganMs = performance.now();
    const response = await post(on, { payload: JSON.stringify(press('1.1', go)) });
    expect(response.status).toBe(500);
    expect(performance.now() - beganMs).toBeLessThan(3000);
  });
});
