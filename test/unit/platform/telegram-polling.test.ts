import { type Api, GrammyError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { poll } from '../../../src/platform/telegram/polling.ts';

const refusal = (code: number, description: string) =>
  new GrammyError('failed', { ok: false, error_code: code, description, parameters: {} }, 'getUpdates', {});
const unauthorized = refusal(401, 'Unauthorized');
const conflict = refusal(409, 'Conflict: terminated by other getUpdates request');
const webhook = refusal(409, "Conflict: can't use getUpdates method while webhook is active");
const trouble = refusal(502, 'Bad Gateway');

/** Polls until Telegram has given each of these answers, in this order. */
async function polled(answers: readonly (GrammyError | 'updates')[]) {
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
    return next === 'updates' ? [{ update_id: id }] : [];
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
    const seen = await polled([error, error, error, error, 'updates']);
    expect(seen.handled).toHaveLength(1);
    expect(seen.troubles).toEqual([expect.stringContaining(words), undefined]);
    expect(seen.logged.at(-1)).toBe('info Telegram gives updates again');
  });

  it('is no trouble for a moment, as at a deploy', async () => {
    const seen = await polled([conflict, conflict, 'updates', conflict, conflict, 'updates']);
    expect(seen.troubles).toEqual([undefined]);
    expect(seen.handled).toHaveLength(2);
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
