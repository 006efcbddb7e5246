import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccountChange,
  type Answerer,
  changeStatuses,
  judgeApproval,
  judgeDenial,
  mustWait,
  standingOf,
  waitsUntil,
} from '../../../src/domain/people/account-change.ts';
import { Temporal } from '../../../src/shared/time.ts';

const flag = fc.boolean();
const answerers: fc.Arbitrary<Answerer> = fc.record({
  isNew: flag,
  isReplaced: flag,
  isOwner: flag,
  isFormer: flag,
  isLinked: flag,
});
const at = Temporal.Instant.from('2026-12-02T02:00:00Z');
const changes: fc.Arbitrary<AccountChange> = fc.record({
  status: fc.constantFrom(...changeStatuses),
  at: fc.constant(at),
  isLinked: flag,
});
const moments = fc.integer({ min: 0, max: 20 * 24 }).map((hours) => at.add({ hours }));
const done: AccountChange = { status: 'done', at, isLinked: true };
const inHours = (hours: number) => at.add({ hours });

describe('an account that is linked to somebody who has one', () => {
  it('waits only when it came by e-mail and there is another on the same platform', () => {
    expect([mustWait('email', true), mustWait('email', false)]).toEqual([true, false]);
    expect([mustWait('code', true), mustWait('code', false)]).toEqual([false, false]);
    expect(waitsUntil(at).toString()).toBe('2026-12-03T02:00:00Z');
  });

  it('never answers for itself, whatever else it is', () => {
    fc.assert(
      fc.property(answerers, changes, moments, (who, change, now) => {
        const standing = standingOf({ ...who, isNew: true });
        expect(judgeApproval(change, standing)).toBe('not-yours');
        expect(judgeDenial(change, standing, now)).toBe('not-yours');
      }),
    );
  });

  it('is answered for by nobody it does not concern', () => {
    fc.assert(
      fc.property(changes, flag, moments, (change, isLinked, now) => {
        const stranger = { isNew: false, isReplaced: false, isOwner: false, isFormer: false, isLinked };
        const standing = standingOf(stranger);
        expect(judgeApproval(change, standing)).toBe('not-yours');
        expect(judgeDenial(change, standing, now)).toBe('not-yours');
      }),
    );
  });
});

describe('the account that gives way', () => {
  const gave = { isNew: false, isReplaced: true, isOwner: false, isFormer: false, isLinked: false };

  it('answers while it is its person’s or nobody’s, and no longer once it is somebody else’s', () => {
    expect(standingOf(gave)).toBe('replaced');
    expect(standingOf({ ...gave, isOwner: true, isLinked: true })).toBe('replaced');
    expect(standingOf({ ...gave, isLinked: true })).toBe('none');
  });

  it('is the only one whose yes counts, and only while that is waited for', () => {
    fc.assert(
      fc.property(answerers, changes, (who, change) => {
        const standing = standingOf(who);
        const isOk = standing === 'replaced' && change.status === 'waiting';
        expect(judgeApproval(change, standing) === 'ok').toBe(isOk);
      }),
    );
    expect(judgeApproval({ status: 'done' }, 'replaced')).toBe('settled');
    expect(judgeApproval({ status: 'denied' }, 'replaced')).toBe('settled');
    expect(judgeApproval({ status: 'waiting' }, 'owner')).toBe('not-yours');
  });
});

describe('"not me"', () => {
  const standings = ['replaced', 'owner', 'former'] as const;

  it('counts from every account of either person: while it waits, and for a week after it was done', () => {
    for (const standing of standings) {
      expect(judgeDenial({ ...done, status: 'waiting', isLinked: false }, standing, inHours(30))).toBe('ok');
      expect(judgeDenial(done, standing, inHours(0))).toBe('ok');
      expect(judgeDenial(done, standing, inHours(7 * 24).subtract({ milliseconds: 1 }))).toBe('ok');
      expect(judgeDenial(done, standing, inHours(7 * 24))).toBe('too-late');
    }
    expect(
      standingOf({ isNew: false, isReplaced: false, isOwner: true, isFormer: false, isLinked: true }),
    ).toBe('owner');
    expect(
      standingOf({ isNew: false, isReplaced: false, isOwner: false, isFormer: true, isLinked: true }),
    ).toBe('former');
  });

  it('changes nothing when it was answered before, came to nothing, or the account is somebody else’s by now', () => {
    for (const standing of standings)
      for (const status of ['denied', 'withdrawn'] as const)
        expect(judgeDenial({ ...done, status }, standing, inHours(1))).toBe('settled');
    expect(judgeDenial({ ...done, isLinked: false }, 'replaced', inHours(1))).toBe('settled');
  });
});
