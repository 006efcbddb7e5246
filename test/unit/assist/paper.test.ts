import { describe, expect, it } from 'vitest';
import { beginPaper, type Enterer } from '../../../src/application/assist/enter-paper.ts';
import { recordResult } from '../../../src/application/assist/record-result.ts';
import { answerItem } from '../../../src/application/self/save-answer.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { type Paper, saidAt } from '../../../src/domain/assist/paper.ts';
import { grantsOf } from '../../../src/domain/authorization/officer.ts';
import type { Relation } from '../../../src/domain/authorization/policy.ts';
import { standingTo } from '../../../src/domain/delegation/relation.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aCompleteSelf, afterSelf, anAppraisal, now } from '../../support/builders.ts';

const day = Temporal.PlainDate.from;
const moment = Temporal.Instant.from;
const hana: Enterer = { by: { id: 'hana', name: 'Hana Prameswari' }, grants: grantsOf(true, []) };
const ani: Enterer = { by: { id: anAppraisal().appraiser.id, name: 'Ani Rahmawati' }, grants: [] };
const blank = (over: Partial<Appraisal> = {}): Appraisal =>
  anAppraisal({
    atPaper: { mayEnter: true, numbers: ['198609262015051001', '197805102003122002'] },
    ...over,
  });

type Given = { readonly witness?: string; readonly on?: string };
const given = ({ witness = 'Siti Aminah, Kasubbag Umum', on = '2026-12-02' }: Given = {}) =>
  ({ id: 'y1', reason: 'no-phone', witness, on: day(on) }) as const;

const begins = (
  of: Given,
  by: Enterer = hana,
  as: Relation = 'hr',
  appraisal = blank(),
  at = now,
): string => {
  const outcome = beginPaper(appraisal, as, at, given(of), by);
  return outcome.ok ? 'begun' : outcome.error.code;
};

describe('a paper is begun', () => {
  it('with a witness who is none of the parties, however they are written', () => {
    expect(begins({})).toBe('begun');
    for (const witness of [
      'Budi Santoso',
      'Drs. BUDI SANTOSO, M.Si.',
      'Lurah, Budi Santoso',
      'Santoso Budi',
      'Kepala Bidang 1978 0510 2003 12 2 002',
      'NIP 19860926 201505 1 001',
      'Ibu Ani Rahmawati',
      'Hana Prameswari, Kepala Subbagian',
    ])
      expect([witness, begins({ witness })]).toEqual([witness, 'witness-is-party']);
    expect(begins({ witness: 'Ani Rahmawati' }, ani, 'appraiser')).toBe('witness-is-party');
    expect(begins({ witness: 'Budi Hartono, Lurah' })).toBe('begun');
    expect(begins({ witness: ' ' })).toBe('witness-missing');
    expect(begins({ witness: 'x'.repeat(121) })).toBe('witness-too-long');
  });

  it('with a date on which it can have been written', () => {
    expect(begins({ on: '2026-12-03' })).toBe('date-ahead');
    expect(begins({ on: '2026-11-30' })).toBe('date-before');
    expect(begins({ on: '2026-12-01' })).toBe('begun');
  });

  it('by HR with the right for that unit, by the appraiser and by the superior, and by nobody else', () => {
    const outOfReach = blank({ atPaper: { mayEnter: false, numbers: [] } });
    expect(begins({}, hana, 'hr', outOfReach)).toBe('not-yours');
    expect(begins({}, { ...hana, grants: [] })).toBe('not-yours');
    expect(begins({}, ani, 'appraiser')).toBe('begun');
    expect(begins({}, ani, 'second-appraiser')).toBe('begun');
    for (const relation of ['self', 'none', 'assistant'] as const)
      expect([relation, begins({}, hana, relation)]).toEqual([relation, 'not-yours']);
  });

  it('not by whoever rates where they must not see self-ratings, or a draft of the employee’s own', () => {
    const blind = blank();
    const settings = { ...blind.cycle.settings, isBlind: true };
    expect(begins({}, ani, 'appraiser', { ...blind, cycle: { ...blind.cycle, settings } })).toBe(
      'paper-for-hr',
    );
    const drafted = blank({ answers: { self: { 'M.01': { value: 2 } }, appraiser: {} } });
    expect(begins({}, ani, 'appraiser', drafted)).toBe('paper-for-hr');
    expect(begins({}, hana, 'hr', drafted)).toBe('begun');
  });

  it('not after the window, nor in a closed cycle', () => {
    expect(begins({}, hana, 'hr', blank(), afterSelf)).toBe('window-over');
    const closed = blank();
    expect(begins({}, hana, 'hr', { ...closed, cycle: { ...closed.cycle, closedAt: now } })).toBe(
      'cycle-closed',
    );
  });
});

const paperBy = (over: Partial<Paper> = {}): Paper => ({
  ...given(),
  ...{ kind: 'self', by: hana.by, at: now, isOfficer: true },
  ...over,
});

describe('whoever enters paper', () => {
  const who = { id: 'hana', isHr: false };
  it('answers as the assistant of the employee, as long as it is open and the right holds', () => {
    expect(standingTo(blank({ papers: [paperBy()] }), who).relation).toBe('assistant');
    expect(standingTo(blank({ papers: [paperBy({ endedAt: now })] }), who).relation).toBe('hr');
    expect(standingTo(blank({ papers: [paperBy({ isOfficer: false })] }), who).relation).toBe('hr');
    const gone = { atPaper: { mayEnter: false, numbers: [] }, papers: [paperBy({ isOfficer: false })] };
    expect(standingTo(blank(gone), who).relation).toBe('none');
    expect(standingTo(blank({ status: 'submitted', papers: [paperBy()] }), who).relation).toBe('hr');
    // Whoever begins another paper takes over.
    const taken = [paperBy(), paperBy({ id: 'y2', by: ani.by })];
    expect(standingTo(blank({ papers: taken }), who).relation).toBe('hr');
  });

  it('never is the employee', () => {
    const { employee } = blank();
    const own = paperBy({ by: employee });
    expect(standingTo(blank({ papers: [own] }), { id: employee.id, isHr: true }).relation).toBe('self');
  });

  it('answers by the use cases of the employee', () => {
    const outcome = answerItem(blank({ papers: [paperBy()] }), 'assistant', now, 'M.01', { value: 3 });
    expect(outcome.ok).toBe(true);
  });
});

const released = (over: Partial<Appraisal> = {}): Appraisal => {
  const self = aCompleteSelf();
  const appraiser = { ...self.answers.appraiser, H: { value: 2 }, P: { value: 2 } };
  return aCompleteSelf({
    answers: { ...self.answers, appraiser },
    ...{ status: 'released' as const, predicate: 'good' as const, selfSubmittedAt: now },
    releasedAt: moment('2026-12-21T03:00:00Z'),
    atPaper: { mayEnter: true, numbers: [] },
    ...over,
  });
};
const later = moment('2027-01-06T02:00:00Z');

const records = (of: Given, slip: Parameters<typeof recordResult>[4], appraisal = released(), at = later) =>
  recordResult(appraisal, 'hr', at, given(of), slip, hana);

describe('a result on paper', () => {
  it('counts as opened from the day on which it was handed over, and the days for an objection with it', () => {
    const done = records({ on: '2026-12-28' }, { answer: 'delivered' });
    expect(done.ok && done.value.appraisal.openedAt?.toString()).toBe('2026-12-27T16:00:00Z');
    const onFirst = records({ on: '2026-12-21' }, { answer: 'delivered' });
    expect(onFirst.ok && onFirst.value.appraisal.openedAt?.toString()).toBe('2026-12-21T03:00:00Z');
    const openedAt = moment('2026-12-22T03:00:00Z');
    const again = records({ on: '2026-12-28' }, { answer: 'delivered' }, released({ openedAt }));
    expect(again.ok && again.value.appraisal.openedAt).toBe(openedAt);
  });

  it('is written in one row of the appraisal, whatever the slip says', () => {
    const done = records({ on: '2026-12-28' }, { answer: 'received' });
    if (!done.ok) throw new Error(done.error.code);
    const own = done.value.writes.filter(({ kind }) => kind === 'appraisal');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ changes: { status: 'acknowledged' } });
    const acts = done.value.writes.flatMap((one) => (one.kind === 'audit' ? [one] : []));
    expect(acts.map(({ act }) => act)).toEqual(['result.on-paper', 'result.acknowledge']);
    expect(acts[1]?.after).toMatchObject({ onBehalfOf: released().employee.id });
  });

  it('takes an objection that was in time on the slip, also when it is entered later, and no other', () => {
    const slip = { answer: 'objected', reasons: 'Hasil kerja melampaui target.' } as const;
    const openedAt = moment('2026-12-21T04:00:00Z');
    const inTime = records({ on: '2027-01-04' }, slip, released({ openedAt }));
    expect(inTime.ok && inTime.value.appraisal.status).toBe('objected');
    const late = records({ on: '2027-01-05' }, slip, released({ openedAt }));
    expect(late.ok ? '' : late.error.code).toBe('window-over');
    const wordless = records({ on: '2027-01-04' }, { answer: 'objected', reasons: 'tidak' }, released());
    expect(wordless.ok ? '' : wordless.error.code).toBe('reason-missing');
  });

  it('is refused before its release, on days before it, and twice for a receipt', () => {
    const early = records({}, { answer: 'delivered' }, released({ status: 'rated' }));
    expect(early.ok ? '' : early.error.code).toBe('not-released');
    const before = records({ on: '2026-12-20' }, { answer: 'delivered' });
    expect(before.ok ? '' : before.error.code).toBe('date-before');
    const twice = records({ on: '2026-12-28' }, { answer: 'received' }, released({ acknowledgedAt: now }));
    expect(twice.ok ? '' : twice.error.code).toBe('already-answered');
  });

  it('was answered at the end of the day on the slip, or now', () => {
    expect(saidAt(day('2026-12-21'), released(), later).toString()).toBe('2026-12-21T15:59:59.999Z');
    expect(saidAt(day('2027-01-06'), released(), later)).toBe(later);
  });
});
