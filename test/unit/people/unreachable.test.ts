import { describe, expect, it } from 'vitest';
import {
  type UnreachablePerson,
  unreachablePeople,
} from '../../../src/application/people/unreachable-people.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { inSelf } from '../rating/rig.ts';

const person = (name: string, over: Partial<UnreachablePerson> = {}): UnreachablePerson => ({
  nip: `nip-${name}`,
  name,
  unit: 'Kominfo',
  reason: 'not-linked',
  elsewhere: [],
  ...over,
});
const due = (date: string) =>
  ({ open: { stage: 'rating', lastDay: Temporal.PlainDate.from(date) } }) as const;
const list = async (...found: readonly UnreachablePerson[]) => {
  const read = await unreachablePeople({ unreachable: async () => found }, inSelf);
  return { stranded: read.stranded.map(({ name }) => name), others: read.others.map(({ name }) => name) };
};

describe('the list of people who cannot be reached', () => {
  it('separates people who have open work and can be reached nowhere', async () => {
    const slack = { elsewhere: ['slack'] };
    expect(
      await list(
        person('A', due('2026-12-10')),
        person('B', { ...due('2026-12-10'), ...slack }),
        person('C'),
        person('D', slack),
      ),
    ).toEqual({ stranded: ['A'], others: ['C', 'B', 'D'] });
  });

  it('begins with the earliest last day, then goes by unit and name', async () => {
    const { stranded } = await list(
      person('D', due('2026-12-20')),
      person('C', { ...due('2026-12-10'), unit: 'Kominfo' }),
      person('B', { ...due('2026-12-10'), unit: 'Bappeda' }),
      person('A', { ...due('2026-12-10'), unit: 'Kominfo' }),
    );
    expect(stranded).toEqual(['B', 'A', 'C', 'D']);
  });

  it('ends with people who can be reached elsewhere, after those with nothing open, by unit and name', async () => {
    const elsewhere = ['telegram'];
    const { others } = await list(
      person('D', { elsewhere, ...due('2026-12-10') }),
      person('C', { elsewhere }),
      person('B'),
      person('A', { unit: 'Bappeda' }),
    );
    expect(others).toEqual(['A', 'B', 'D', 'C']);
  });

  it('takes numbers in names and units for numbers, as people do', async () => {
    const { others } = await list(
      person('Staf 10', { unit: 'Bidang 2' }),
      person('staf 9', { unit: 'Bidang 2' }),
      person('Staf 1', { unit: 'Bidang 10' }),
    );
    expect(others).toEqual(['staf 9', 'Staf 10', 'Staf 1']);
  });

  it('passes on the moment and the unit', async () => {
    const asked: unknown[] = [];
    const store = {
      unreachable: async (...args: readonly unknown[]) => {
        asked.push(...args);
        return [];
      },
    };
    await unreachablePeople(store, inSelf, 'Bappeda');
    expect(asked).toEqual([inSelf, 'Bappeda']);
  });
});
