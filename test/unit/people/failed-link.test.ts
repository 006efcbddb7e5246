import { expect, it } from 'vitest';
import type { LinkFacts } from '../../../src/conversation/contract/model.ts';
import { presentCode } from '../../../src/conversation/features/desk/link.steps.ts';
import { aContext } from '../../support/builders.ts';

const code = {
  id: '01930000-0000-7000-8000-0000000000b1',
  personId: '01930000-0000-7000-8000-0000000000b2',
  personName: 'Budi Santoso',
  personUnit: 'Dinas Komunikasi dan Informatika',
  isMatch: true,
  isUsed: false,
  isExpired: false,
  tries: 0,
  accounts: [],
} satisfies LinkFacts['code'];

/** The audit rows of presenting a code. */
function told(link: Partial<LinkFacts>) {
  const context = aContext(undefined);
  const facts = {
    ...{ isBlocked: false, timeZone: 'Asia/Makassar', triesByChat: 0, triesOverall: 0, isLetter: false },
    ...link,
  };
  const { writes = [] } = presentCode({ ...context, model: { ...context.model, link: facts } });
  return writes.filter(({ kind }) => kind === 'audit');
}

const failed = (after: object) => [{ kind: 'audit', act: 'account.link-failed', after }];
const ofCode = { codeId: code.id, personId: code.personId };

it('a failed try to link leaves a row that says why, and whose code it was', () => {
  expect(told({})).toEqual(failed({ reason: 'wrong-code' }));
  expect(told({ code: { ...code, isMatch: false } })).toEqual(failed({ reason: 'wrong-code', ...ofCode }));
  expect(told({ code: { ...code, isUsed: true } })).toEqual(failed({ reason: 'used', ...ofCode }));
  expect(told({ code: { ...code, isExpired: true } })).toEqual(failed({ reason: 'expired', ...ofCode }));
});

it('a right code leaves none yet, and tries over the limit cannot fill the record', () => {
  expect(told({ code })).toEqual([]);
  expect(told({ code: { ...code, isUsed: true }, triesByChat: 5 })).toEqual([]);
});
