import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatLinkCode,
  type LinkCodeKind,
  linkCodeFrom,
  linkCodeKinds,
  linkCodeUrl,
  parseLinkCode,
} from '../../../src/domain/people/link-code.ts';
import {
  hashLongSecret,
  hashSecretAsync,
  matchesSecret,
  randomSalt,
} from '../../../src/shared/secret-hash.ts';

const kinds = Object.keys(linkCodeKinds) as LinkCodeKind[];
const length = (kind: LinkCodeKind) => linkCodeKinds[kind].selector + linkCodeKinds[kind].secret;

describe('link codes', () => {
  it('are read back however a person types them: any case, spaces, O for 0, I or L for 1', () => {
    const typing = fc.array(fc.constantFrom('as-is', 'lower', 'confused', 'spaced'), {
      minLength: 20,
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.uint8Array({ minLength: 20, maxLength: 20 }),
        typing,
        (kind, bytes, ways) => {
          const code = linkCodeFrom(kind, bytes);
          fc.pre(code !== undefined);
          const typed = [...formatLinkCode(code)]
            .map((character, place) => {
              const way = ways[place % ways.length];
              if (way === 'lower') return character.toLowerCase();
              if (way === 'spaced') return ` ${character}`;
              if (way === 'confused')
                return character === '0' ? 'o' : character === '1' ? (place % 2 ? 'l' : 'I') : character;
              return character;
            })
            .join('');
          expect(parseLinkCode(typed)).toEqual(code);
        },
      ),
    );
  });

  it('are written SSSS-XXXXXX or in four groups of five', () => {
    const short = linkCodeFrom('short', Uint8Array.from([1, 2, 3, 10, 11, 12, 13, 14, 15, 31]));
    expect(short && formatLinkCode(short)).toBe('123A-BCDEFZ');
    expect(short && linkCodeUrl('@kinerja_bot', short)).toBe('https://t.me/kinerja_bot?start=123ABCDEFZ');
    const letter = linkCodeFrom(
      'letter',
      Uint8Array.from({ length: 20 }, (_, place) => place),
    );
    expect(letter && formatLinkCode(letter)).toBe('01234-56789-ABCDE-FGHJK');
  });

  it('never look like a word or a number, and fewer or more characters are none', () => {
    expect(
      linkCodeFrom(
        'short',
        Uint8Array.from({ length: 10 }, () => 10),
      ),
    ).toBeUndefined();
    expect(
      linkCodeFrom(
        'short',
        Uint8Array.from({ length: 10 }, () => 1),
      ),
    ).toBeUndefined();
    for (const text of [
      'kolaborasi',
      'terima kasih',
      'bagaimana caranya ya',
      '0812345678',
      '199103262015021001',
      '123A-BCDEF',
      '123A-BCDEFGH',
      '123A-BCDEFU',
      '',
    ]) {
      expect(parseLinkCode(text), text).toBeUndefined();
    }
  });

  it('are drawn from bytes without favouring any character', () => {
    const seen = new Set(
      Array.from({ length: 2000 }, () => linkCodeFrom('letter', randomBytes(length('letter')))).flatMap(
        (code) => [...(code ? code.secret : '')],
      ),
    );
    expect(seen.size).toBe(32);
  });
});

describe('the hash of a secret', () => {
  it('matches the same secret and salt only', async () => {
    const salt = randomSalt();
    const hash = await hashSecretAsync('BCDEF2', salt);
    expect(await matchesSecret('BCDEF2', salt, hash)).toBe(true);
    expect(await matchesSecret('BCDEF3', salt, hash)).toBe(false);
    expect(await matchesSecret('BCDEF2', randomSalt(), hash)).toBe(false);
    expect(await matchesSecret('BCDEF2', salt, 'damaged')).toBe(false);
    expect(hash).not.toContain('BCDEF2');
  });

  it('made at once matches the same secret and salt only, and a slow one of an older release stays good', async () => {
    const salt = randomSalt();
    const hash = hashLongSecret('BCDEF2GHJKMNPQ', salt);
    expect(await matchesSecret('BCDEF2GHJKMNPQ', salt, hash)).toBe(true);
    expect(await matchesSecret('BCDEF2GHJKMNPR', salt, hash)).toBe(false);
    expect(await matchesSecret('BCDEF2GHJKMNPQ', randomSalt(), hash)).toBe(false);
    expect(await matchesSecret('BCDEF2GHJKMNPQ', salt, 'sha256:')).toBe(false);
    expect(hash).not.toContain('BCDEF2');
    const slow = await hashSecretAsync('BCDEF2GHJKMNPQ', salt);
    expect(slow).not.toContain(':');
    expect(await matchesSecret('BCDEF2GHJKMNPQ', salt, slow)).toBe(true);
  });
});
