import { describe, expect, it } from 'vitest';
import { type AuditedAct, historyFor } from '../../../src/application/audit/appraisal-history.ts';
import { type AuditAct, auditActs } from '../../../src/application/outcome/writes.ts';
import { appraisalStatuses } from '../../../src/domain/appraisal/appraisal.ts';
import { relations } from '../../../src/domain/authorization/policy.ts';
import { now } from '../../support/builders.ts';

const zone = 'Asia/Makassar';
const budi = { id: 'budi', name: 'Budi Santoso' };
const act = (name: AuditAct, minutes = 0, over: Partial<AuditedAct> = {}): AuditedAct => ({
  at: now.add({ minutes }),
  act: name,
  role: 'self',
  actor: budi,
  items: [],
  ...over,
});
const lines = (acts: readonly AuditedAct[]) => historyFor('self', 'released', acts, zone);

describe('the history of an appraisal', () => {
  it('is told to its employee and to nobody else, in any state', () => {
    for (const status of appraisalStatuses)
      for (const relation of relations)
        expect(
          historyFor(relation, status, [act('self.answer')], zone),
          `${relation} ${status}`,
        ).toHaveLength(relation === 'self' ? 1 : 0);
  });

  it('tells only the employee’s own acts and who appraises, before the result is given', () => {
    const told = auditActs.filter((name) => historyFor('self', 'rated', [act(name)], zone).length > 0);
    expect(told.toSorted()).toEqual(
      [
        'self.answer',
        'self.submit',
        'self.withdraw',
        'appraiser.dispute',
        'appraiser.checked',
        'appraiser.change',
        ...['evidence.send', 'evidence.keep', 'evidence.refuse', 'evidence.remove', 'evidence.link'],
        ...['pocket.hand-in', 'pocket.take-back'],
        // What was entered in their name is their own.
        ...['paper.begin', 'paper.end'],
      ].toSorted(),
    );
  });

  it('tells an act that this release does not know only together with the result', () => {
    const unknown: AuditedAct = { at: now, role: 'self', actor: budi, items: [] };
    expect(lines([unknown])).toHaveLength(1);
    expect(historyFor('self', 'rated', [unknown], zone)).toEqual([]);
  });

  it('puts answers, ratings, feedback and readings together, and nothing else: every other act is a line of its own', () => {
    const folded = auditActs.filter((name) => lines([act(name, 1), act(name)]).length === 1);
    expect(folded.toSorted()).toEqual([
      'evidence.keep',
      'evidence.read',
      'evidence.send',
      'file.remain',
      'file.remove',
      'file.send',
      'rating.answer',
      'rating.feedback',
      'result.export',
      'result.read',
      'self.answer',
    ]);
  });

  it('puts together only what one person did in one role, one after the other', () => {
    const answer = (minutes: number, over: Partial<AuditedAct> = {}) => act('self.answer', minutes, over);
    const run = [answer(3), answer(2), answer(1)];
    expect(lines(run)).toHaveLength(1);
    expect(lines([answer(3), answer(2, { role: 'operator' }), answer(1)])).toHaveLength(3);
    expect(lines([answer(3), answer(2, { actor: { id: 'ani', name: 'Ani' } }), answer(1)])).toHaveLength(3);
    expect(lines([answer(3), act('self.submit', 2), answer(1)])).toHaveLength(3);
    expect(lines([answer(3), act('rating.answer', 2), answer(1)])).toHaveLength(3);
    const nobody = { actor: undefined };
    expect(lines([answer(3, nobody), answer(2, nobody)])).toHaveLength(1);
  });

  it('gives a line the moment of the last act in it, in whatever order they come, and no item', () => {
    const first = act('self.answer', 1, { items: ['M.01'] });
    const last = act('self.answer', 9, { items: ['M.02', 'M.01'] });
    for (const acts of [
      [first, last],
      [last, first],
    ])
      expect(lines(acts)).toStrictEqual([
        { at: last.at, act: 'self.answer', role: 'self', actor: budi, itemCount: 2 },
      ]);
  });
});
