import { describe, expect, it } from 'vitest';
import {
  type CodeHolder,
  issueLinkCodes,
  type LinkCodeRequest,
  type LinkCodeStore,
  type StoredCode,
  shortCodesMax,
} from '../../../src/application/people/issue-link-codes.ts';
import { parseLinkCode } from '../../../src/domain/people/link-code.ts';
import { inSelf } from '../rating/rig.ts';

const holder = (no: number): CodeHolder => ({
  personId: `p${no}`,
  nip: `nip-${no}`,
  name: `Nama ${no}`,
  unit: 'Kominfo',
});
const holders = (count: number) => Array.from({ length: count }, (_, no) => holder(no));

/** Bytes that look random but are the same in every run. */
function bytes() {
  let state = 7;
  return (count: number) =>
    Uint8Array.from({ length: count }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state >> 16;
    });
}

async function issue(
  people: readonly CodeHolder[],
  over: Partial<LinkCodeRequest> = {},
  taken: readonly string[] = [],
) {
  const saved: StoredCode[][] = [];
  const asked: number[] = [];
  const store: LinkCodeStore = {
    holders: async () => people,
    takenSelectors: async (selectors) => {
      asked.push(selectors.length);
      return new Set(selectors.filter((one) => taken.includes(one)));
    },
    save: async (batches) => {
      const all: StoredCode[] = [];
      for await (const codes of batches) all.push(...codes);
      saved.push(all);
    },
  };
  let made = 0;
  let salts = 0;
  const outcome = await issueLinkCodes(store, {
    audience: 'all-unlinked',
    validity: { minutes: 10 },
    now: inSelf,
    newId: () => `id-${++made}`,
    randomBytes: bytes(),
    newSalt: () => `salt-${++salts}`,
    hash: async (secret, salt) => `${salt}(${secret})`,
    hashLong: (secret, salt) => `${salt}[${secret}]`,
    ...over,
  });
  return { outcome, saved, asked };
}
const issuedBy = (outcome: Awaited<ReturnType<typeof issue>>['outcome']) => (outcome.ok ? outcome.value : []);

describe('issuing link codes', () => {
  it('gives everybody a code of their own, in the order of the list, and keeps only its hash', async () => {
    const { outcome, saved } = await issue(holders(20));
    const codes = issuedBy(outcome);
    expect(codes.map(({ personId, nip, name, unit }) => ({ personId, nip, name, unit }))).toEqual(
      holders(20),
    );
    expect(new Set(codes.map(({ code }) => code)).size).toBe(20);
    expect(saved).toHaveLength(1);
    codes.forEach(({ code, personId }, place) => {
      const parsed = parseLinkCode(code);
      const kept = saved[0]?.[place];
      expect(kept).toMatchObject({
        personId,
        selector: parsed?.selector,
        hash: `${kept?.salt}(${parsed?.secret})`,
      });
      expect(JSON.stringify({ ...kept, hash: '' })).not.toContain(parsed?.secret);
    });
    expect(new Set(saved[0]?.map(({ salt }) => salt)).size).toBe(20);
    expect(new Set(saved[0]?.map(({ id }) => id)).size).toBe(20);
  });

  it('gives a short code for minutes, and a long one for days', async () => {
    const short = await issue(holders(1), { validity: { minutes: 10 } });
    expect(issuedBy(short.outcome)[0]?.code).toMatch(/^\w{4}-\w{6}$/);
    expect(`${issuedBy(short.outcome)[0]?.expiresAt}`).toBe('2026-12-05T04:10:00Z');
    expect(`${short.saved[0]?.[0]?.expiresAt}`).toBe('2026-12-05T04:10:00Z');
    const letter = await issue(holders(1), { validity: { days: 14 } });
    expect(issuedBy(letter.outcome)[0]?.code).toMatch(/^(\w{5}-){3}\w{5}$/);
    expect(`${issuedBy(letter.outcome)[0]?.expiresAt}`).toBe('2026-12-19T04:00:00Z');
  });

  it('gives a link only where the name of the bot is known', async () => {
    const [without] = issuedBy((await issue(holders(1))).outcome);
    expect(Object.keys(without ?? {})).not.toContain('url');
    const [withBot] = issuedBy((await issue(holders(1), { bot: 'kinerja_bot' })).outcome);
    expect(withBot?.url).toBe(`https://t.me/kinerja_bot?start=${withBot?.code.replace('-', '')}`);
  });

  it('draws again when a selector is in use or came twice, or the bytes give no code, until everybody has one', async () => {
    const first = await issue(holders(3));
    const one = first.saved[0]?.[0]?.selector ?? '';
    const again = await issue(holders(3), {}, [one]);
    expect(again.saved[0]?.map(({ selector }) => selector)).not.toContain(one);
    expect(issuedBy(again.outcome)).toHaveLength(3);
    expect(again.asked, 'a new one only for the one that was taken').toEqual([3, 1]);
    // The first eight draws give the same code, and two more have no letter.
    const draw = bytes();
    const same = draw(10);
    const digits = Uint8Array.from({ length: 10 }, (_, place) => 2 + (place % 8));
    let draws = 0;
    const repeated = await issue(holders(3), {
      randomBytes: (count) => (++draws <= 8 ? same : draws <= 10 ? digits : draw(count)),
    });
    expect(new Set(repeated.saved[0]?.map(({ selector }) => selector)).size).toBe(3);
  });

  it('tells its progress after every few codes, up to the last, and never twice', async () => {
    for (const count of [16, 19]) {
      const told: number[] = [];
      await issue(holders(count), {
        onProgress: (done, of) => {
          expect(of).toBe(count);
          told.push(done);
        },
      });
      expect(told.length).toBeGreaterThan(1);
      expect(told.at(-1)).toBe(count);
      expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b));
    }
  });

  it('writes every code down in the order of the list, before they count', async () => {
    for (const validity of [{ minutes: 10 }, { days: 14 }]) {
      const written: string[] = [];
      const { outcome } = await issue(holders(19), {
        validity,
        write: async (codes) => {
          written.push(...codes.map(({ nip, code }) => `${nip} ${code}`));
        },
      });
      expect(written).toEqual(issuedBy(outcome).map(({ nip, code }) => `${nip} ${code}`));
    }
  });

  it('spends no slow hash on a code of 70 random bits, and always one on a short code', async () => {
    const slow: string[] = [];
    const hash = async (secret: string, salt: string) => {
      slow.push(secret);
      return `${salt}(${secret})`;
    };
    const letters = await issue(holders(1200), { validity: { days: 14 }, hash });
    expect(slow).toEqual([]);
    expect(letters.saved[0]?.every((kept) => kept.hash.startsWith(`${kept.salt}[`))).toBe(true);
    await issue(holders(19), { hash });
    expect(slow).toHaveLength(19);
  });

  it('gives codes of minutes to no more people than HR can serve with them', async () => {
    const { outcome, saved } = await issue(holders(shortCodesMax + 1));
    expect(outcome).toEqual({ ok: false, error: { code: 'too-many', people: 201, most: 200 } });
    expect(saved).toEqual([]);
    expect((await issue(holders(shortCodesMax))).outcome.ok).toBe(true);
  });

  it('for nobody is refused, and saves nothing', async () => {
    const { outcome, saved } = await issue([]);
    expect(outcome).toEqual({ ok: false, error: { code: 'nobody' } });
    expect(saved).toEqual([]);
  });
});
