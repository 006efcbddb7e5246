import { describe, expect, it } from 'vitest';
import {
  endDelegation,
  type Giver,
  giveDelegation,
} from '../../../src/application/delegation/give-delegation.ts';
import type { Write } from '../../../src/application/outcome/writes.ts';
import {
  appraiserNamedScreen,
  delegationNewsScreen,
  type Told,
} from '../../../src/conversation/features/delegation/news.screen.ts';
import { afterUnderWay, appraiserProblem } from '../../../src/domain/tenure/another-appraiser.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aContext } from '../rating/rig.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-12-01');
const someone = (id: string) => ({ id, name: id, activeFrom: day('2015-01-01') });

const told = (writes: readonly Write[]) =>
  writes.flatMap((one) =>
    one.kind === 'outbox' && one.intent.kind === 'delegation-news'
      ? [[one.intent.about, one.intent.personId, one.availableAt?.toString()]]
      : [],
  );
const given = (by: Giver, from = today) => {
  const outcome = giveDelegation(
    { from: someone('ani'), to: someone('wayan'), superiorId: 'wayan', around: [] },
    {
      ...{ id: 'd', kind: 'plh', from, until: from.add({ days: 6 }), reason: 'Cuti', by, today },
      timeZone: 'Asia/Makassar',
    },
  );
  if (!outcome.ok) throw new Error(outcome.error);
  return told(outcome.value.writes);
};

describe('what is told of a delegation', () => {
  it('is told both at once, but not to who gave it, and on the day after its last', () => {
    const over = ['over', 'wayan', '2026-12-07T16:00:00Z'];
    expect(given({ role: 'person', personId: 'ani' })).toEqual([['given', 'wayan', undefined], over]);
    expect(given({ role: 'person', personId: 'wayan' })).toEqual([['given', 'ani', undefined], over]);
    expect(given({ role: 'operator' })).toEqual([
      ['given', 'wayan', undefined],
      ['given', 'ani', undefined],
      over,
    ]);
  });

  it('is told again on its first day, if that is later', () => {
    expect(given({ role: 'person', personId: 'ani' }, day('2026-12-08'))).toContainEqual([
      ...['begins', 'wayan', '2026-12-07T16:00:00Z'],
    ]);
  });

  it('is told when somebody ends it, to the other', () => {
    const one = { id: 'd', fromId: 'ani', toId: 'wayan', until: day('2026-12-18') };
    const ended = (personId: string) => {
      const writes = endDelegation(one, { role: 'person', personId }, today);
      return writes.ok ? told(writes.value).map(([, who]) => who) : [];
    };
    expect(ended('ani')).toEqual(['wayan']);
    expect(ended('wayan')).toEqual(['ani']);
  });

  const row: Told = {
    ...{ id: 'd', fromId: 'ani', toId: 'wayan', kind: 'plh', reason: 'Cuti' },
    ...{ from: day('2026-12-08'), until: day('2026-12-14'), endedAt: undefined },
    ...{ fromName: 'Ani', toName: 'Wayan' },
  };
  const says = (about: 'given' | 'begins' | 'over' | 'ended', on: string, of = row, personId = 'wayan') =>
    delegationNewsScreen(
      aContext(undefined),
      { kind: 'delegation-news', personId, delegationId: 'd', about },
      of,
      day(on),
    ) !== undefined;

  it('is looked at again before it is sent', () => {
    expect([says('given', '2026-12-03'), says('given', '2026-12-15')]).toEqual([true, false]);
    expect([
      says('begins', '2026-12-07'),
      says('begins', '2026-12-08'),
      says('begins', '2026-12-15'),
    ]).toEqual([false, true, false]);
    expect([says('over', '2026-12-14'), says('over', '2026-12-15')]).toEqual([false, true]);
    const ended = { ...row, endedAt: Temporal.Instant.from('2026-12-09T02:00:00Z') };
    expect(says('ended', '2026-12-09', ended)).toBe(true);
    for (const about of ['given', 'begins', 'over'] as const)
      expect(says(about, '2026-12-15', ended)).toBe(false);
    expect(says('ended', '2026-12-09')).toBe(false);
    expect(says('given', '2026-12-03', row, 'budi')).toBe(false);
  });
});

describe('another appraiser', () => {
  const line = (appraiserId: string, from = '2020-01-01') => ({ appraiserId, from: day(from) });
  const who = (id: string, lines: ReturnType<typeof line>[] = []) => ({ ...someone(id), lines });
  const budi = who('budi', [line('ani')]);
  const problem = (appraiser = who('wayan'), from = '2026-12-14', person = budi) =>
    appraiserProblem(person, appraiser, day(from), today);

  it('is there, is not the same, and is not appraised by them', () => {
    expect(problem()).toBeUndefined();
    expect(problem(who('budi'))).toBe('same-person');
    expect(problem(who('ani'))).toBe('is-already');
    expect(problem(who('wayan', [line('budi')]))).toBe('each-other');
    expect(problem(who('wayan'), '2026-11-30')).toBe('from-in-past');
    expect(problem(who('wayan'), '2028-12-14')).toBe('from-too-far');
    const gone = { leave: { from: day('2026-12-14'), reason: 'retired' as const } };
    expect(problem({ ...who('wayan'), ...gone })).toBe('appraiser-not-there');
    expect(problem(who('wayan'), '2026-12-14', { ...budi, ...gone })).toBe('has-left');
    // A change planned for later gives way to the appraiser of now.
    expect(problem(who('ani'), '2026-12-14', who('budi', [line('ani'), line('eka', '2026-12-20')]))).toBe(
      undefined,
    );
  });

  it('begins after the last day of what is kept', () => {
    expect(afterUnderWay(day('2026-12-14'), []).toString()).toBe('2026-12-14');
    expect(afterUnderWay(day('2026-12-14'), [day('2026-12-18'), day('2026-12-16')]).toString()).toBe(
      '2026-12-19',
    );
    expect(afterUnderWay(day('2026-12-30'), [day('2026-12-18')]).toString()).toBe('2026-12-30');
  });

  it('is told to the three, while the roster still says so', () => {
    const named = {
      ...{ from: day('2026-12-14'), employeeName: 'Budi', unit: 'Dinas', name: 'Wayan', position: 'Kepala' },
      formerId: 'ani',
    };
    const says = (personId: string, of: typeof named | undefined = named) =>
      appraiserNamedScreen(
        aContext(undefined),
        {
          ...{ kind: 'appraiser-named', personId, employeeId: 'budi', appraiserId: 'wayan' },
          from: '2026-12-14',
        },
        of,
      )?.blocks[0];
    const titles = ['budi', 'wayan', 'ani', 'eka'].map((id) => says(id));
    expect(new Set(titles.slice(0, 3)).size).toBe(3);
    expect(titles[3]).toBeUndefined();
    expect(
      appraiserNamedScreen(
        aContext(undefined),
        {
          ...{ kind: 'appraiser-named', personId: 'budi', employeeId: 'budi', appraiserId: 'wayan' },
          from: '2026-12-14',
        },
        undefined,
      ),
    ).toBeUndefined();
  });
});
