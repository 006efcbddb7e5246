import { describe, expect, it } from 'vitest';
import { type AppraisalSummary, appraisalStatuses } from '../../../src/domain/appraisal/appraisal.ts';
import type { Cycle, Stage } from '../../../src/domain/cycle/cycle.ts';
import { hasOpenTasks, openTasks } from '../../../src/domain/reminders/open-tasks.ts';
import type { Temporal } from '../../../src/shared/time.ts';
import { aCycle, at } from '../rating/rig.ts';

const appraisal = (over: Partial<AppraisalSummary> = {}): AppraisalSummary => ({
  id: 'a1',
  cycle: aCycle(),
  employee: { id: 'budi', name: 'Budi Santoso', nip: '1', unit: 'Dinas Kominfo', position: 'Staf' },
  appraiser: { id: 'ani', name: 'Ani Rahmawati', position: 'Kepala Bidang' },
  status: 'self-assessment',
  selfAnswered: 0,
  ratingAnswered: 0,
  ...over,
});
/** Noon in Mataram, in each of the windows. */
const inWindow = {
  'self-assessment': at('2026-12-05T04:00:00Z'),
  rating: at('2026-12-15T04:00:00Z'),
  feedback: at('2026-12-25T04:00:00Z'),
} as const satisfies Record<Stage, Temporal.Instant>;
const stages = Object.keys(inWindow) as Stage[];

const own = (now: Temporal.Instant, ...appraisals: readonly AppraisalSummary[]) =>
  openTasks({ now, own: appraisals, team: [] });
const team = (now: Temporal.Instant, ...appraisals: readonly AppraisalSummary[]) =>
  openTasks({ now, own: [], team: appraisals });
const stagesOf = (tasks: ReturnType<typeof openTasks>) => tasks.map(({ stage }) => stage);

describe('what waits for a person', () => {
  it('is their self-assessment until it is handed in, and a result until it was opened, each in its window', () => {
    for (const stage of stages) {
      for (const status of appraisalStatuses) {
        const isOpen =
          (stage === 'self-assessment' && status === 'self-assessment') ||
          (stage === 'feedback' && status === 'released');
        const found = stagesOf(own(inWindow[stage], appraisal({ status })));
        expect(found, `${status} in ${stage}`).toEqual(isOpen ? [stage] : []);
      }
    }
    const opened = appraisal({ status: 'released', openedAt: inWindow.rating });
    expect(own(inWindow.feedback, opened)).toEqual([]);
  });

  it('is for an appraiser every rating that is not confirmed, in its window', () => {
    for (const stage of stages) {
      for (const status of appraisalStatuses) {
        const isOpen = stage === 'rating' && ['self-assessment', 'submitted', 'rating'].includes(status);
        const found = stagesOf(team(inWindow[stage], appraisal({ status })));
        expect(found, `${status} in ${stage}`).toEqual(isOpen ? ['rating'] : []);
      }
    }
    // Whether the employee opened an earlier result does not matter for the rating.
    const openedBefore = appraisal({ status: 'rating', openedAt: inWindow['self-assessment'] });
    expect(stagesOf(team(inWindow.rating, openedBefore))).toEqual(['rating']);
  });

  it('waits until the end of the last day at the agency, which is the deadline', () => {
    expect(own(at('2026-12-10T15:59:59Z'), appraisal()).map(({ deadline }) => `${deadline}`)).toEqual([
      '2026-12-10T16:00:00Z',
    ]);
    expect(own(at('2026-12-10T16:00:00Z'), appraisal())).toEqual([]);
    expect(own(at('2026-11-30T15:59:59Z'), appraisal())).toEqual([]);
  });

  it('is one task for all ratings of a cycle, and one for each cycle and each kind of work', () => {
    const { rating, ...others } = aCycle().windows;
    const second: Cycle = { ...aCycle(), id: 'c2', windows: { ...others, rating } };
    const tasks = team(
      inWindow.rating,
      appraisal({ id: 'a1' }),
      appraisal({ id: 'a2', cycle: second }),
      appraisal({ id: 'a3', status: 'submitted' }),
      appraisal({ id: 'a4', status: 'rated' }),
    );
    expect(tasks.map(({ cycle, appraisals }) => [cycle.id, appraisals.map(({ id }) => id)])).toEqual([
      [aCycle().id, ['a1', 'a3']],
      ['c2', ['a2']],
    ]);
  });

  it('comes with the earliest deadline first, whatever it is', () => {
    const windows = aCycle().windows;
    const long: Cycle = { ...aCycle(), id: 'c2', windows: { ...windows, 'self-assessment': windows.rating } };
    const now = inWindow.rating;
    const early: Cycle = {
      ...aCycle(),
      id: 'c3',
      windows: {
        ...windows,
        rating: { from: windows.rating.from, to: windows.rating.to.subtract({ days: 2 }) },
      },
    };
    const tasks = openTasks({
      now,
      own: [appraisal({ cycle: long })],
      team: [appraisal({ cycle: early, status: 'submitted' })],
    });
    expect(tasks.map(({ stage, cycle }) => [stage, cycle.id])).toEqual([
      ['rating', 'c3'],
      ['self-assessment', 'c2'],
    ]);
  });

  it('is something within the window, and nothing after it', () => {
    const desk = { own: [appraisal()], team: [] };
    expect(hasOpenTasks({ ...desk, now: inWindow['self-assessment'] })).toBe(true);
    expect(hasOpenTasks({ ...desk, now: inWindow.rating })).toBe(false);
  });
});
