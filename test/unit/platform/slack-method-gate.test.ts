import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callsPerMinute,
  createMethodGate,
  NoRoom,
  roomInMs,
} from '../../../src/platform/slack/roads/method-gate.ts';

const minuteMs = 60_000;

function gateAt() {
  let nowMs = 0;
  const gate = createMethodGate({ nowMs: () => nowMs }, (error) =>
    error instanceof Error && error.message === '429' ? 30_000 : undefined,
  );
  let made = 0;
  const call = () =>
    gate
      .call('chat.update', async () => {
        made += 1;
      })
      .then(
        () => true,
        (error: unknown) => {
          if (error instanceof NoRoom) return false;
          throw error;
        },
      );
  return {
    gate,
    call,
    made: () => made,
    pass: (ms: number) => {
      nowMs += ms;
    },
    now: () => nowMs,
  };
}

describe('the gate of a method', () => {
  it('lets no more through than its number in any minute, whenever calls come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 200 }), async (gaps) => {
        const at = gateAt();
        const taken: number[] = [];
        for (const gap of gaps) {
          at.pass(gap);
          if (await at.call()) taken.push(at.now());
        }
        for (const end of taken) {
          const inMinute = taken.filter((each) => each <= end && each > end - minuteMs).length;
          expect(inMinute).toBeLessThanOrEqual(callsPerMinute['chat.update']);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('tells when there is room again, and there is', async () => {
    const at = gateAt();
    for (let n = 0; n < callsPerMinute['chat.update']; n += 1) {
      expect(await at.call()).toBe(true);
      at.pass(100);
    }
    expect(await at.call()).toBe(false);
    const waitMs = at.gate.roomInMs('chat.update');
    at.pass(waitMs - 1);
    expect(await at.call()).toBe(false);
    at.pass(1);
    expect(await at.call()).toBe(true);
    expect(at.made()).toBe(callsPerMinute['chat.update'] + 1);
  });

  it('leaves the calls spared for others, and counts each method by itself', async () => {
    const at = gateAt();
    for (let n = 0; n < 30; n += 1) await at.call();
    expect(at.gate.roomInMs('chat.update')).toBe(0);
    expect(at.gate.roomInMs('chat.update', 15)).toBe(minuteMs);
    for (let n = 30; n < 45; n += 1) await at.call();
    expect(at.gate.roomInMs('chat.update')).toBe(minuteMs);
    expect(at.gate.roomInMs('views.publish', 45)).toBe(0);
  });

  it('is closed for as long as Slack asks, and for no other method', async () => {
    const at = gateAt();
    const refused = at.gate.call('chat.update', () => Promise.reject(new Error('429')));
    await expect(refused).rejects.toThrow(NoRoom);
    at.pass(29_999);
    expect(await at.call()).toBe(false);
    expect(at.gate.roomInMs('chat.delete')).toBe(0);
    at.pass(1);
    expect(await at.call()).toBe(true);
    await expect(at.gate.call('chat.update', () => Promise.reject(new Error('else')))).rejects.toThrow(
      'else',
    );
    expect(await at.call()).toBe(true);
  });

  it('knows nothing of calls that were never made', () => {
    expect(roomInMs([], 1, 0)).toBe(0);
    expect(roomInMs([5], 1, 10)).toBe(minuteMs - 5);
    expect(roomInMs([5], 2, 10)).toBe(0);
  });
});
