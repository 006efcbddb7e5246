import { afterEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../../simulator/index.ts';
import type { Action } from '../../../src/conversation/contract/action.ts';
import type { Form } from '../../../src/conversation/contract/view.ts';
import type { Bench } from './bench.ts';
import { slackBench } from './slack-bench.ts';
import { type Crowd, counting, slackCrowd } from './slack-crowd-bench.ts';

type OnSlack = Bench & { readonly sim: Simulator };
let bench: OnSlack | undefined;
let crowd: Crowd | undefined;
afterEach(async () => {
  await bench?.close();
  await crowd?.close();
  bench = undefined;
  crowd = undefined;
});

const action: Action = {
  type: 'self.note',
  appraisalId: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  item: 'M.01',
};
const form: Form = {
  title: 'Catatan',
  fields: [
    {
      kind: 'text',
      id: 'note',
      label: 'Catatan',
      textMax: 100,
      isMultiline: false,
      isOptional: true,
      value: '',
    },
  ],
  submit: { label: 'Simpan', action },
  cancelLabel: 'Batal',
};

/** A screen stands; `asked` tells what was asked of Slack since. */
async function standing() {
  bench = await slackBench();
  const on = bench;
  on.decide = () => ({ screen: counting(0), mode: 'new' });
  await on.types('halo');
  on.sim.wire.clear();
  const asked = () =>
    on.sim.wire.entries.flatMap(({ direction, method }) => (direction === 'bot->platform' ? [method] : []));
  return { on, asked, person: on.sim.slack.user('U77') };
}

describe('a press in a message', () => {
  it('is answered at the address that came with it, which is told to nobody', async () => {
    const { on, asked } = await standing();
    on.decide = () => ({ screen: counting(1) });
    await on.presses('Lanjut');
    expect(on.messages()).toEqual([expect.stringContaining('Kartu 1.')]);
    expect(asked()).toEqual(['response_url']);
    on.sim.slack.faults.next({ method: 'response_url', kind: 'reset' });
    await on.presses('Lanjut');
    expect(JSON.stringify([on.logged, on.inbound, on.shown])).not.toContain('slack-response');
  });

  it('is answered by the method when its address is refused', async () => {
    const { on, asked } = await standing();
    on.sim.slack.faults.next({ method: 'response_url', kind: '500' });
    on.decide = () => ({ screen: counting(1) });
    await on.presses('Lanjut');
    expect(on.messages()).toEqual([expect.stringContaining('Kartu 1.')]);
    expect(asked()).toEqual(['response_url', 'chat.update']);
  });

  it('lends its address to the form it opened, and to the message it replaces', async () => {
    const { on, asked, person } = await standing();
    on.decide = () => ({ form });
    await on.presses('Lanjut');
    on.decide = () => ({ screen: counting(2) });
    await person?.submitsModal();
    await on.settle();
    expect(asked()).toEqual(['views.open', 'response_url']);
    on.decide = () => ({ screen: counting(3), mode: 'new' });
    await on.presses('Lanjut');
    expect(on.messages()).toEqual([expect.stringContaining('Kartu 3.')]);
    expect(asked().slice(2)).toEqual(['chat.postMessage', 'response_url']);
  });
});

describe('a message on Slack', () => {
  it('waits for its turn when very many people are written to for the first time', async () => {
    crowd = await slackCrowd(0);
    const on = crowd;
    const ids = Array.from({ length: 60 }, (_, at) => `U${2000 + at}`);
    for (const id of ids) on.sim.slack.addUser({ id, realName: id });
    let left: readonly string[] = ids;
    const waits: number[] = [];
    for (let second = 0; left.length > 0 && second < 100; second += 1) {
      await on.pass(1);
      const [id = ''] = left;
      const shown = await on.platform.show({ userId: id }, counting(0), {});
      if (shown.ok) {
        left = left.slice(1);
        continue;
      }
      // Nobody is paused, and the one who waits is told for how long: then there is room.
      if (shown.error.kind !== 'held') throw new Error(shown.error.kind);
      waits.push(shown.error.retryAfterMs ?? 0);
    }
    expect(left).toEqual([]);
    expect(waits).toEqual(waits.map((_, at) => (waits.length - at) * 1000));
    expect(on.asked('conversations.open', 429)).toBe(0);
  });

  it('is known to be private when somebody wrote there before, without asking', async () => {
    const { on, asked } = await standing();
    on.decide = () => ({ screen: counting(1) });
    await on.commands('tim');
    expect(on.inbound.at(-1)?.isPrivate).toBe(true);
    expect(asked()).not.toContain('conversations.open');
  });

  it('follows a command in its own conversation when Slack does not tell which that is', async () => {
    bench = await slackBench();
    const on = bench;
    on.sim.slack.faults.next({ method: 'conversations.open', kind: '429', retryAfterS: 30 });
    on.decide = () => ({ screen: counting(1), mode: 'new' });
    await on.commands('tim');
    expect(on.inbound.at(-1)).toMatchObject({ isPrivate: true, address: { userId: 'U77' } });
    expect(on.inbound.at(-1)?.address.channel).toBeUndefined();
    expect(on.shown.at(-1)).toEqual({ ok: false, error: { kind: 'held', retryAfterMs: 30_000 } });
    expect(on.told()).toBe('');
  });

  it('is taken away in time, below the tier, when very many are at once', async () => {
    crowd = await slackCrowd(70);
    const on = crowd;
    for (let at = 0; at < 70; at += 1) {
      const [message] = on.sim.slack.messages(`U${1000 + at}`);
      await on.platform.remove(
        { userId: `U${1000 + at}` },
        { channel: `D${1000 + at}`, ts: message?.ts ?? '' },
      );
    }
    for (let second = 0; second < 70; second += 1) await on.pass(1);
    const left = Array.from({ length: 70 }, (_, at) => on.sim.slack.messages(`U${1000 + at}`)).flat();
    expect(left).toEqual([]);
    expect(on.asked('chat.delete', 429)).toBe(0);
  });
});
