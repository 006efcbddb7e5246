import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/conversation/contract/action.ts';
import { decodeAction, encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { behaviourCodes, competencyCodes, resultCode } from '../../../src/domain/appraisal/items.ts';

const id = fc.uuid();
const number = fc.integer({ min: 0, max: 2_000_000_000 });
const item = fc.constantFrom(
  ...competencyCodes,
  ...behaviourCodes,
  ...Array.from({ length: 10 }, (_, i) => resultCode(i + 1)),
  'H',
  'P',
);
const bare = <T extends Action['type']>(...types: T[]) =>
  types.map((type) => fc.record({ type: fc.constant(type) }));
const of = (type: string, fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ type: fc.constant(type), ...fields });

/** Generates every action with every kind of argument. */
const actions = fc.oneof(
  ...bare(
    'nav.home',
    'nav.help',
    'nav.language',
    'nav.privacy',
    'nav.results',
    'privacy.accept',
    'link.enter',
    'link.decline',
    'form.back',
    'form.skip',
    'form.cancel',
    'intro.practice',
    'look.table',
    'look.plain',
  ),
  of('nav.team', { page: number }),
  of('language.set', { locale: fc.constantFrom('id', 'en') }),
  of('link.confirm', { codeId: id }),
  of('history.open', { appraisalId: id, page: number }),
  of('intro.card', { card: number }),
  of('intro.practised', { level: number }),
  of('vignette.answer', { appraisalId: id, item, statement: number, number, level: number }),
  of('vignette.open', { appraisalId: id, number }),
  of('reminder.snooze', { choice: number }),
  ...[
    'self.open',
    'self.compact',
    'self.summary',
    'self.pause',
    'self.wrongAppraiser',
    'self.results',
    'self.addResult',
    'rate.open',
    'vignette.skip',
    'rate.askSame',
    'rate.feedback',
    'rate.summary',
    'rate.pause',
    'result.open',
    'result.acknowledge',
    'result.talk',
    'result.askObject',
    'result.object',
  ].map((type) => of(type, { appraisalId: id })),
  ...[
    'self.card',
    'self.askUnobservable',
    'self.details',
    'self.note',
    'self.clearNote',
    'self.editResult',
    'self.removeResult',
    'self.askRemove',
    'rate.card',
    'rate.askUnobservable',
    'rate.details',
    'rate.note',
  ].map((type) => of(type, { appraisalId: id, item })),
  ...['self.rate', 'self.rateCompact', 'rate.set'].map((type) =>
    of(type, { appraisalId: id, item, value: number }),
  ),
  ...['self.unobservable', 'rate.unobservable'].map((type) =>
    of(type, { appraisalId: id, item, reason: number }),
  ),
  ...['self.submit', 'self.withdraw', 'rate.same', 'rate.submit'].map((type) =>
    of(type, { appraisalId: id, revision: number }),
  ),
  ...['rate.editFeedback', 'rate.draftFeedback', 'rate.leaveOut', 'rate.takeIn'].map((type) =>
    of(type, { appraisalId: id, part: number }),
  ),
  of('rate.pickNote', { appraisalId: id, item, author: number, from: item }),
) as fc.Arbitrary<Action>;

describe('the code of a button', () => {
  it('comes back as the very action it was made of, and fits into 64 bytes', () => {
    fc.assert(
      fc.property(actions, (action) => {
        const code = encodeAction(action);
        expect(Buffer.byteLength(code)).toBeLessThanOrEqual(64);
        expect(decodeAction(code)).toEqual(action);
      }),
    );
  });

  it('is never misread: any other text is no code', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const action = decodeAction(text);
        // The only readable codes are those we would write ourselves.
        if (action !== undefined) expect(encodeAction(action)).toBe(text);
      }),
    );
  });

  it('is never misread when a single character of it is changed', () => {
    fc.assert(
      fc.property(
        actions,
        fc.nat(),
        fc.constantFrom('0', 'z', '.', 'A', '-', ' '),
        (action, place, character) => {
          const code = encodeAction(action);
          const at = place % code.length;
          const forged = code.slice(0, at) + character + code.slice(at + 1);
          const read = decodeAction(forged);
          if (read !== undefined) expect(encodeAction(read)).toBe(forged);
        },
      ),
    );
  });

  it('of another version is no code', () => {
    expect(decodeAction('2.h')).toBeUndefined();
  });
});
