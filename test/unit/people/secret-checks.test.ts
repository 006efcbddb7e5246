import { describe, expect, it } from 'vitest';
import { createSecretChecks, type PresentedCode } from '../../../src/persistence/events/secret-checks.ts';

/** Comparing is slow on purpose, so what is counted here is how often it is done. */
function counting(isMatch: (secret: string) => boolean = () => false) {
  const seen = { compared: 0, atOnce: 0, mostAtOnce: 0 };
  const check = createSecretChecks(async (secret) => {
    seen.compared += 1;
    seen.atOnce += 1;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.atOnce);
    await new Promise((resolve) => setImmediate(resolve));
    seen.atOnce -= 1;
    return isMatch(secret);
  });
  return { seen, check };
}

type More = { event?: string; chat?: string; codeId?: string; secret?: string };
type Facts = { isLetter?: boolean; triesByChat?: number; triesOverall?: number };
type Code = Partial<PresentedCode['facts']['code']>;
function presented(more: More = {}, facts: Facts = {}, code: Code = {}): PresentedCode {
  return {
    ...{ event: 'e', chat: 'c', codeId: 'k', secret: 's', salt: '', hash: '', ...more },
    facts: {
      ...{ isLetter: false, triesByChat: 0, triesOverall: 0, ...facts },
      code: { isUsed: false, isExpired: false, tries: 0, ...code },
    },
  };
}
const many = (count: number, each: (at: number) => PresentedCode) =>
  Array.from({ length: count }, (_, at) => each(at));

describe('a secret that was sent', () => {
  it('is compared once, and the answer is that of the comparison', async () => {
    const { seen, check } = counting((secret) => secret === 'right');
    expect(await check(presented({ secret: 'right' }))).toMatchObject({ isMatch: true, tries: 0 });
    expect(await check(presented({ event: 'f', secret: 'wrong' }))).toMatchObject({ isMatch: false });
    expect(seen.compared).toBe(2);
  });

  it('is not compared again when its event lost a race or is decided once more, one after the other or at once', async () => {
    const { seen, check } = counting(() => true);
    await check(presented());
    const again = await Promise.all([check(presented()), check(presented())]);
    expect(again.map(({ isMatch }) => isMatch)).toEqual([true, true]);
    const { seen: atOnce, check: check2 } = counting(() => true);
    await Promise.all([check2(presented()), check2(presented())]);
    expect([seen.compared, atOnce.compared]).toEqual([1, 1]);
  });

  it('is remembered while some hundred others are sent, and not for ever', async () => {
    const { seen, check } = counting();
    for (let at = 0; at < 400; at += 1) await check(presented({ event: `${at}` }));
    await check(presented({ event: '0' }));
    expect(seen.compared).toBe(400);
    for (let at = 400; at < 800; at += 1) await check(presented({ event: `${at}` }));
    await check(presented({ event: '0' }));
    expect(seen.compared).toBe(801);
  });

  it('is never compared beyond a limit, nor for a code that is used or has expired', async () => {
    const { seen, check } = counting(() => true);
    const hopeless = [
      presented({ event: '1' }, { triesByChat: 5 }),
      presented({ event: '2' }, { triesOverall: 200 }),
      presented({ event: '3' }, {}, { tries: 5 }),
      presented({ event: '4' }, {}, { isUsed: true }),
      presented({ event: '5' }, {}, { isExpired: true }),
    ];
    for (const one of hopeless) expect((await check(one)).isMatch).toBe(false);
    expect(seen.compared).toBe(0);
  });

  it('that was right, and is decided again when the limit is reached meanwhile, is not right any more', async () => {
    const { seen, check } = counting(() => true);
    expect((await check(presented())).isMatch).toBe(true);
    expect((await check(presented({}, {}, { tries: 5 }))).isMatch).toBe(false);
    expect(seen.compared).toBe(1);
  });

  it('counts while it is compared: sixty tries at once get no further than five one after the other', async () => {
    const ofOneChat = counting();
    await Promise.all(many(60, (at) => presented({ event: `${at}`, codeId: `${at}` })).map(ofOneChat.check));
    expect(ofOneChat.seen.compared).toBe(5);
    const ofOneCode = counting();
    const tried = await Promise.all(
      many(60, (at) => presented({ event: `${at}`, chat: `${at}` })).map(ofOneCode.check),
    );
    expect(ofOneCode.seen.compared).toBe(5);
    expect(tried.at(-1)?.tries).toBe(5);
    const all = counting();
    await Promise.all(
      many(60, (at) =>
        presented({ event: `${at}`, chat: `${at}`, codeId: `${at}` }, { triesOverall: 190 }),
      ).map(all.check),
    );
    expect(all.seen.compared).toBe(10);
  });

  it('waits for its turn: two are compared at a time, and what ended makes room', async () => {
    const { seen, check } = counting();
    const each = (at: number) => presented({ event: `${at}`, chat: `${at}`, codeId: `${at}` });
    await Promise.all(many(20, each).map(check));
    expect(seen).toMatchObject({ compared: 20, mostAtOnce: 2, atOnce: 0 });
    expect(await check(presented({ event: 'later', chat: '1', codeId: '1' }))).toMatchObject({
      triesByChat: 0,
      tries: 0,
    });
  });

  it('is compared anew after a comparison that failed', async () => {
    let runs = 0;
    const check = createSecretChecks(async () => {
      runs += 1;
      if (runs === 1) throw new Error('no memory');
      return true;
    });
    await expect(check(presented())).rejects.toThrow('no memory');
    expect((await check(presented())).isMatch).toBe(true);
  });
});
