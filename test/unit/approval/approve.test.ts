import { describe, expect, it } from 'vitest';
import {
  approveAll,
  type ToApprove,
  teamOf,
  teamOfOne,
} from '../../../src/application/approval/approve-all.ts';
import { approveResult, returnResult, seeResult } from '../../../src/application/approval/approve-result.ts';
import { confirmRating } from '../../../src/application/rating/confirm-rating.ts';
import { releaseResult } from '../../../src/application/result/release-result.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import {
  type Approval,
  approvalTurn,
  approverOf,
  mayApprove,
  mayBeNamed,
} from '../../../src/domain/approval/approval.ts';
import type { PatternView } from '../../../src/domain/approval/pattern.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { noPattern } from '../../support/no-pattern.ts';
import { aCompleteRating, anAppraisal, aReleasedResult, inRating } from '../rating/rig.ts';

const [budi, ani, wayan, other] = [
  '01930000-0000-7000-8000-0000000000e1',
  '01930000-0000-7000-8000-0000000000e2',
  '01930000-0000-7000-8000-0000000000e3',
  '01930000-0000-7000-8000-0000000000e9',
] as const;
const by = Temporal.PlainDate.from('2026-12-20');
const waiting = (over: Partial<Appraisal> = {}, more: Partial<Approval> = {}): Appraisal => ({
  ...aReleasedResult({ approval: { stage: 'waiting', by, ...more } }),
  ...{ status: 'rated', releasedAt: undefined },
  ...over,
});
const byWayan = { myId: wayan };
const asks = { length: { days: 5, kind: 'calendar' }, isWorkday: () => true } as const;
const done = <T, E>(outcome: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const codeOf = (outcome: { ok: true } | { ok: false; error: { code: string } }) =>
  outcome.ok ? 'done' : outcome.error.code;

describe('a result is approved before its release, where the agency set that', () => {
  it('waits from its confirming on, with a date, and is not released until it is approved', () => {
    const set = done(confirmRating(aCompleteRating(), 'appraiser', inRating, 7, {}, undefined, false, asks));
    expect(set.appraisal).toMatchObject({ status: 'rated', approval: { stage: 'waiting' } });
    expect(releaseResult(set.appraisal, inRating)).toBeUndefined();
    expect(set.writes.map((one) => ('intent' in one ? one.intent.kind : one.kind))).toEqual([
      ...['appraisal', 'audit', 'approval-news', 'approval-news', 'approval-news', 'approval-hr'],
    ]);
    const approved = done(approveResult(set.appraisal, 'second-appraiser', inRating, 8, byWayan, noPattern));
    expect(releaseResult(approved.appraisal, inRating)).toBeDefined();
  });

  it('without the setting nothing waits, and what was sent back before has no approval any more', () => {
    const returned = aCompleteRating({ approval: { stage: 'returned', by, words: 'Bukti belum dilihat.' } });
    const set = done(confirmRating(returned, 'appraiser', inRating, 7, {}));
    expect(set.appraisal).toMatchObject({ status: 'released' });
    expect(set.appraisal.approval).toBeUndefined();
    expect(set.writes[0]).toMatchObject({ changes: { approval: null } });
  });

  it('is never approved by the employee, nor by whoever rated, whatever office they hold now', () => {
    const rated = { id: wayan, name: 'I Wayan Sudarma', position: 'Kepala Dinas' };
    expect(approverOf(waiting())).toBe(wayan);
    for (const about of [
      waiting({ ratedBy: rated }),
      waiting({ ratedFor: rated }),
      waiting({ appraiser: rated }),
      waiting({ employee: { ...waiting().employee, id: wayan } }),
      waiting({ secondAppraiser: undefined }),
    ]) {
      expect(approverOf(about)).toBeUndefined();
      expect(approvalTurn(about, by)?.who).toBe('hr');
      expect(
        codeOf(approveResult(about, 'second-appraiser', inRating, about.revision, byWayan, noPattern)),
      ).toBe('not-yours');
      expect(mayBeNamed(about, other)).toBe(true);
      for (const party of [about.employee.id, about.appraiser.id])
        expect(mayBeNamed(about, party)).toBe(false);
    }
    // Whoever stands in for who approves may not be a party either.
    expect(mayApprove(waiting(), other, wayan)).toBe(true);
    for (const party of [budi, ani]) expect(mayApprove(waiting(), party, wayan)).toBe(false);
    expect(mayBeNamed(waiting(), other)).toBe(false);
  });

  it('whom HR named approves only while nobody above may', () => {
    const named = waiting({ secondAppraiser: undefined }, { namedId: other });
    expect(approverOf(named)).toBe(other);
    expect(
      codeOf(approveResult(named, 'second-appraiser', inRating, named.revision, { myId: other }, noPattern)),
    ).toBe('done');
    expect(approverOf(waiting({}, { namedId: other }))).toBe(wayan);
    expect(approverOf(waiting({ secondAppraiser: undefined }, { namedId: ani }))).toBeUndefined();
  });

  it('below "Baik" is approved only once it was opened by who approves', () => {
    const low = waiting({ predicate: 'poor' });
    expect(codeOf(approveResult(low, 'second-appraiser', inRating, low.revision, byWayan, noPattern))).toBe(
      'approval-unseen',
    );
    const seen = done(seeResult(low, 'second-appraiser', inRating, byWayan)).appraisal;
    expect(codeOf(approveResult(seen, 'second-appraiser', inRating, seen.revision, byWayan, noPattern))).toBe(
      'done',
    );
    expect(done(seeResult(seen, 'second-appraiser', inRating, byWayan)).writes).toEqual([]);
    expect(codeOf(seeResult(low, 'self', inRating, byWayan))).toBe('not-yours');
  });

  it('goes back with a reason and some days for the appraiser, who is told, and waits anew', () => {
    const one = waiting();
    const send = (words: string, revision = one.revision) =>
      returnResult(one, 'second-appraiser', inRating, revision, words, byWayan);
    expect(codeOf(send('pendek'))).toBe('approval-reason');
    expect(codeOf(send('Bukti belum dilihat.', one.revision - 1))).toBe('changed-since-shown');
    const back = done(send('Bukti belum dilihat.'));
    expect(back.appraisal).toMatchObject({ status: 'rating', approval: { stage: 'returned' } });
    expect(back.appraisal.approval?.words).toBe('Bukti belum dilihat.');
    expect(back.writes.at(-1)).toMatchObject({ intent: { personId: ani, what: 'returned' } });
    const late = Temporal.Instant.from('2027-01-10T03:00:00Z');
    const after = done(
      returnResult(one, 'second-appraiser', late, one.revision, 'Bukti belum dilihat.', byWayan),
    );
    expect(after.appraisal.extended).toEqual({ rating: '2027-01-17' });
    const again = done(
      confirmRating(
        back.appraisal,
        'appraiser',
        inRating,
        back.appraisal.revision,
        {},
        undefined,
        false,
        asks,
      ),
    );
    expect(again.appraisal.approval).toMatchObject({ stage: 'waiting' });
    expect(again.appraisal.approval?.words).toBeUndefined();
  });

  it('has somebody whose turn it is until it is approved, and no date decides anything', () => {
    expect(approvalTurn(waiting(), by)).toEqual({ who: 'approver', by, isOver: false });
    expect(approvalTurn(waiting(), by.add({ days: 1 }))).toEqual({ who: 'approver', by, isOver: true });
    expect(approvalTurn(waiting({}, { stage: 'returned' }), by)?.who).toBe('appraiser');
    expect(approvalTurn(waiting({}, { stage: 'approved' }), by)).toBeUndefined();
    expect(approvalTurn(anAppraisal(), by)).toBeUndefined();
  });
});

describe('a team is approved with one confirmation', () => {
  const line = (no: number, over: Partial<ToApprove> = {}): ToApprove => ({
    ...waiting({ id: `01930000-0000-7000-8000-0000000001${no}` }),
    employee: { ...waiting().employee, id: `01930000-0000-7000-8000-0000000002${no}` },
    ...over,
  });
  const many = Array.from({ length: 12 }, (_, no) => line(no + 10));
  const team = (all: readonly ToApprove[], organisation?: 'good' | 'excellent') =>
    teamOf(all, all[0]?.id ?? '', wayan, () => organisation);

  it('leaves out what is below "Baik" and was not opened, and refuses a screen that shows other results', () => {
    const [first = line(10), ...rest] = many;
    const low = { ...first, predicate: 'poor' } as const;
    const some = team([low, ...rest]);
    expect(some?.ready).toHaveLength(11);
    const all = approveAll(some, wayan, some?.stamp ?? 0, inRating);
    expect(done(all).approved.map(({ id }) => id)).not.toContain(low.id);
    expect(
      codeOf(approveAll(team([{ ...low, revision: 9 }, ...rest]), wayan, some?.stamp ?? 0, inRating)),
    ).toBe('done');
    expect(codeOf(approveAll(team(many), wayan, some?.stamp ?? 0, inRating))).toBe('changed-since-shown');
    expect(codeOf(approveAll(team([low]), wayan, 0, inRating))).toBe('approval-unseen');
    const seen = { ...low, approval: { stage: 'waiting', by, openedBy: [wayan] } } as const;
    expect(team([seen, ...rest])?.ready).toHaveLength(12);
  });

  it('outside the pattern a note is needed, which is kept, and nothing more', () => {
    const all = team(many, 'excellent');
    expect(codeOf(approveAll(all, wayan, all?.stamp ?? 0, inRating))).toBe('done');
    const outside = team(many, 'good');
    expect(codeOf(approveAll(outside, wayan, outside?.stamp ?? 0, inRating))).toBe('approval-note');
    const noted = done(
      approveAll(outside, wayan, outside?.stamp ?? 0, inRating, 'Target kota tercapai penuh.'),
    );
    expect(noted.approved).toHaveLength(12);
    expect(noted.approved[0]?.approval).toMatchObject({
      stage: 'approved',
      words: 'Target kota tercapai penuh.',
    });
    expect(noted.writes.filter(({ kind }) => kind === 'audit')).toHaveLength(12);
  });

  it('of which one alone is approved with the note that its team needs, and with a stamp of its own', () => {
    const [first = line(10)] = many;
    const outside = team(many, 'good');
    if (!outside) throw new Error('no team');
    const one = teamOfOne(outside, first.id, wayan);
    expect(one.ready.map(({ id }) => id)).toEqual([first.id]);
    expect(one.stamp).not.toBe(outside.stamp);
    expect(codeOf(approveAll(one, wayan, one.stamp, inRating))).toBe('approval-note');
    expect(
      done(approveAll(one, wayan, one.stamp, inRating, 'Target kota tercapai penuh.')).approved,
    ).toHaveLength(1);
    const about = waiting();
    const alone = (pattern: PatternView) =>
      codeOf(approveResult(about, 'second-appraiser', inRating, about.revision, byWayan, pattern));
    expect([alone(outside.pattern), alone(noPattern)]).toEqual(['approval-note', 'done']);
    const low = { ...first, predicate: 'poor' } as const;
    expect(teamOfOne(team([low]) ?? outside, low.id, wayan).ready).toEqual([]);
  });

  it('does not count the head of the unit, and is nobody else’s', () => {
    const head = line(30, { employee: { ...waiting().employee, id: ani } });
    expect(team([...many, head])?.counts.good).toBe(12);
    expect(teamOf(many, many[0]?.id ?? '', ani, () => undefined)?.waiting).toEqual([]);
    expect(codeOf(approveAll(undefined, wayan, 0, inRating))).toBe('not-yours');
  });
});
