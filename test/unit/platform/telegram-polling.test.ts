import { type Api, GrammyError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { poll } from '../../../src/platform/telegram/polling.ts';

const refusal = (code: number, description: string) =>
  new GrammyError('failed', { ok: false, error_code: code, description, parameters: {} }, 'getUpdates', {});
const unauthorized = refusal(401, 'Unauthorized');
const conflict = refusal(409, 'Conflict: terminated by other getUpdates request');
const webhook = refusal(409, "Conflict: can't use getUpdates method while webhook is active");
const trouble = refusal(502, 'Bad Gateway');

/** Polls until Telegram has given each of these answers, in this order; `calm` = two minutes pass before an update. */
async function polled(answers: readonly (GrammyError | 'updates' | 'calm')[]) {
  let nowMs = 0;
  const stop = new AbortController();
  const troubles: (string | undefined)[] = [];
  const pauses: number[] = [];
  const logged: string[] = [];
  const handled: number[] = [];
  const left = [...answers];
  let id = 0;
  const getUpdates = async () => {
    const next = left.shift();
    if (next === undefined) stop.abort();
    if (next instanceof GrammyError) throw next;
    id += 1;
    if (next === 'calm') nowMs += 120_000;
    return next !== undefined ? [{ update_id: id }] : [];
  };
  const note = (level: string) => (_: object, message: string) => void logged.push(`${level} ${message}`);
  await poll(
    {
      api: { getUpdates } as unknown as Api,
      log: { info: note('info'), warn: note('warn'), error: note('error') },
      onUpdate: async (update) => void handled.push(update.update_id),
      onTrouble: (found) => {
        if (troubles.at(-1) !== found || troubles.length === 0) troubles.push(found);
      },
      nowMs: () => nowMs,
      pauseMs: (failures) => {
        pauses.push(failures);
        return 0;
      },
    },
    stop.signal,
  );
  return { troubles, pauses, logged, handled };
}

describe('polling that Telegram refuses', () => {
  it.each([
    ['a wrong token', unauthorized, 'check TELEGRAM_BOT_TOKEN'],
    ['another poller', conflict, 'another program'],
    ['a webhook', webhook, 'webhook that somebody set'],
  ])('goes on, tells what is wrong after three times, and that it is over: %s', async (_, error, words) => {
    const seen = await polled([error, error, error, error, 'calm']);
    expect(seen.handled).toHaveLength(1);
    expect(seen.troubles).toEqual([expect.stringContaining(words), undefined]);
    expect(seen.logged.at(-1)).toBe('info Telegram gives updates again');
  });

  it('is no trouble for a moment, as at a deploy', async () => {
    const seen = await polled([conflict, conflict, 'calm', conflict, conflict, 'calm']);
    expect(seen.troubles).toEqual([undefined]);
    expect(seen.handled).toHaveLength(2);
  });

  it('is trouble as long as another poller is about, although some updates come to us in between', async () => {
    const both = Array.from({ length: 4 }, () => [conflict, 'updates'] as const).flat();
    const seen = await polled([...both, 'calm']);
    expect(seen.troubles).toEqual([expect.stringContaining('stop it'), undefined]);
    expect(seen.handled).toHaveLength(5);
  });

  it('is over with the first update when a token or a webhook was the reason', async () => {
    for (const error of [unauthorized, webhook])
      expect((await polled([error, error, error, 'updates'])).troubles).toEqual([
        expect.any(String),
        undefined,
      ]);
  });

  it('waits longer each time, and says so ever more seldom', async () => {
    const seen = await polled(Array.from({ length: 9 }, () => unauthorized));
    expect(seen.pauses).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(seen.logged.filter((line) => line.startsWith('error'))).toHaveLength(4);
  });

  it('is not confused with trouble that passes by itself', async () => {
    const seen = await polled([trouble, trouble, trouble, trouble]);
    expect(seen.troubles).toEqual([undefined]);
    expect(seen.logged).toEqual(Array.from({ length: 4 }, () => 'warn no updates from Telegram'));
  });
});
