import { describe, expect, it } from 'vitest';
import { turnOf } from '../../../../src/domain/appraisal/turn.ts';
import { Temporal } from '../../../../src/shared/time.ts';
import { inStatus } from '../../../support/builders.ts';
import { missedPlaces } from '../../../support/missed.ts';

const releasedAt = Temporal.Instant.from('2026-12-21T02:00:00Z');
const on = (day: string) => Temporal.Instant.from(`${day}T02:00:00Z`);

describe('a result that was given out', () => {
  it('is with the employee until they have read it, and then with nobody who has to do something', () => {
    expect(turnOf(inStatus('released', { releasedAt }), on('2026-12-22'))).toMatchObject({ who: 'employee' });
    const read = inStatus('acknowledged', { releasedAt, acknowledgedAt: releasedAt });
    expect(turnOf(read, on('2026-12-22'))).toMatchObject({ who: 'time' });
  });

  it('is with the appraiser while what it left out waits for an answer, until the day for that', () => {
    const missed = { ...missedPlaces.asked, answerBy: Temporal.PlainDate.from('2026-12-24') };
    const given = { releasedAt, openedAt: releasedAt };
    const turnIn = (over: Parameters<typeof inStatus>[1], day: string) =>
      turnOf(inStatus('released', { ...given, missed, ...over }), on(day), { isForEmployee: true });
    expect(turnIn({}, '2026-12-24')).toMatchObject({ who: 'appraiser', by: missed.answerBy, isOver: false });
    expect(turnIn({}, '2026-12-25')).toMatchObject({ who: 'employee' });
    expect(turnIn({ missed: { ...missed, leftAt: releasedAt } }, '2026-12-24')).toMatchObject({
      who: 'employee',
    });
    const read = inStatus('acknowledged', { ...given, missed, acknowledgedAt: releasedAt });
    expect(turnOf(read, on('2026-12-24'))).toMatchObject({ who: 'appraiser' });
  });

  it('is at its end after the last day for an objection, read or not', () => {
    for (const status of ['released', 'acknowledged'] as const)
      expect(turnOf(inStatus(status, { releasedAt }), on('2027-01-05'))).toBeUndefined();
  });
});

it('tells the employee the same however far the appraiser is, within the window for ratings and after it', () => {
  for (const day of ['2026-12-12', '2026-12-20', '2026-12-21', '2026-12-23']) {
    const said = (['submitted', 'rating', 'rated'] as const).map((status) =>
      turnOf(inStatus(status), on(day), { isForEmployee: true }),
    );
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
    expect(said[0]?.who).toBe(day < '2026-12-21' ? 'appraiser' : undefined);
  }
});
