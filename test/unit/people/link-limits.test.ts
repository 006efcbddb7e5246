import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLinkCode, linkCodeFrom, parseLinkCode } from '../../../src/domain/people/link-code.ts';
import { checkLinkTry, judgeBeforeSecret, type LinkTry } from '../../../src/domain/people/link-limits.ts';

type Found = NonNullable<LinkTry['code']>;
const right: Found = { isMatch: true, isUsed: false, isExpired: false, tries: 0 };
const judge = (over: Partial<LinkTry> = {}, code: Partial<Found> = {}) =>
  checkLinkTry({ isLetter: false, triesByChat: 0, triesOverall: 0, code: { ...right, ...code }, ...over });

describe('a try of a link code', () => {
  it('links with the right secret, up to the limits', () => {
    expect(judge()).toBe('ok');
    expect(judge({ triesByChat: 4, triesOverall: 199 }, { tries: 4 })).toBe('ok');
  });

  it('is stopped after five in an hour from one chat, for codes of either kind, right or wrong', () => {
    for (const isLetter of [false, true]) {
      expect(judge({ isLetter, triesByChat: 5 })).toBe('too-many-tries');
      expect(judge({ isLetter, triesByChat: 5, code: undefined })).toBe('too-many-tries');
    }
  });

  it('is stopped after two hundred in an hour from all chats, but not with a code of a letter', () => {
    expect(judge({ triesOverall: 200 })).toBe('too-many-tries');
    expect(judge({ triesOverall: 200, isLetter: true })).toBe('ok');
    expect(judge({ triesOverall: 5000, isLetter: true })).toBe('ok');
  });

  it('with a code that was tried five times is wrong, also with the right secret', () => {
    expect(judge({}, { tries: 5 })).toBe('wrong-code');
    expect(judge({}, { tries: 5, isUsed: true })).toBe('wrong-code');
  });

  it('tells whoever has its public half that a code was used or has expired, right secret or not', () => {
    for (const isMatch of [true, false]) {
      expect(judge({}, { isMatch, isUsed: true })).toBe('used');
      expect(judge({}, { isMatch, isUsed: true, isExpired: true })).toBe('used');
      expect(judge({}, { isMatch, isExpired: true })).toBe('expired');
    }
    expect(judge({ code: undefined })).toBe('wrong-code');
  });

  it('asks for the secret only when nothing else decides, and is never right with a wrong one', () => {
    const flag = fc.boolean();
    const count = fc.nat(6);
    fc.assert(
      fc.property(
        flag,
        flag,
        flag,
        count,
        count,
        fc.nat(400),
        (isLetter, isUsed, isExpired, tries, triesByChat, triesOverall) => {
          const code = { isUsed, isExpired, tries };
          const facts = { isLetter, triesByChat, triesOverall, code };
          const known = judgeBeforeSecret(facts);
          const isDecided =
            isUsed || isExpired || tries >= 5 || triesByChat >= 5 || (!isLetter && triesOverall >= 200);
          expect(known !== undefined).toBe(isDecided);
          expect(checkLinkTry({ ...facts, code: { ...code, isMatch: true } })).toBe(known ?? 'ok');
          expect(checkLinkTry({ ...facts, code: { ...code, isMatch: false } })).toBe(known ?? 'wrong-code');
        },
      ),
    );
  });
});

describe('a link code', () => {
  it('always has a letter, and a digit that does not look like a letter', () => {
    const bytes = fc.uint8Array({ minLength: 20, maxLength: 20, max: 31 });
    fc.assert(
      fc.property(fc.constantFrom('short' as const, 'letter' as const), bytes, (kind, drawn) => {
        const code = linkCodeFrom(kind, drawn);
        if (code) expect(formatLinkCode(code)).toMatch(/(?=.*[2-9])(?=.*[A-Z])/);
      }),
    );
    const digits = Uint8Array.from({ length: 20 }, (_, place) => 2 + (place % 8));
    expect(linkCodeFrom('short', digits)).toBeUndefined();
    expect(linkCodeFrom('letter', digits)).toBeUndefined();
  });

  it('is never shorter because there are too few random bytes', () => {
    const bytes = Uint8Array.from({ length: 20 }, (_, place) => place);
    for (let length = 0; length < 20; length += 1)
      expect(linkCodeFrom('letter', bytes.subarray(0, length)), `${length}`).toBeUndefined();
    expect(linkCodeFrom('letter', bytes)).toBeDefined();
  });

  it('has only characters of its alphabet, in every place', () => {
    for (const text of ['é23ABCDEFZ', '!23ABCDEFZ', '123ABCDEFé', '123ABé DEFZ'])
      expect(parseLinkCode(text), text).toBeUndefined();
  });
});
