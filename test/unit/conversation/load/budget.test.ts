import { describe, expect, it } from 'vitest';
import { budget, goals, grown } from '../../../conversation/load/budget.ts';
import { flowNames } from '../../../conversation/load/flows/flow.ts';
import { flows } from '../../../conversation/load/flows/index.ts';
import { reportOf } from '../../../conversation/load/report.ts';

const reached = budget['self-cards'].telegram;

describe('the figures that a flow may not grow past', () => {
  it('name what has grown and by how much, each for itself', () => {
    expect(grown({ ...reached, taps: reached.taps + 2, tallest: reached.tallest + 1 }, reached)).toEqual([
      `taps: ${reached.taps + 2}, at most ${reached.taps} (2 more)`,
      `tallest: ${reached.tallest + 1}, at most ${reached.tallest} (1 more)`,
    ]);
  });

  it('let a flow stay as it is and become less', () => {
    const less = Object.fromEntries(Object.entries(reached).map(([name, value]) => [name, value - 1]));
    expect([...grown(reached, reached), ...grown({ ...reached, ...less }, reached)]).toEqual([]);
  });

  it('are never raised past a goal: what was reached stays reached', () => {
    const past = flowNames.flatMap((name) =>
      Object.entries(goals[name] ?? {}).flatMap(([figure, most]) =>
        Object.entries(budget[name]).flatMap(([platform, figures]) =>
          figures[figure as keyof typeof figures] > most ? [`${name} on ${platform}: ${figure}`] : [],
        ),
      ),
    );
    expect(past).toEqual([]);
    expect(Object.keys(goals).length).toBeGreaterThan(10);
  });

  it('are those of every flow', () => {
    expect(flows.map(({ name }) => name).toSorted()).toEqual([...flowNames].toSorted());
  });
});

describe('the report', () => {
  const [flow] = flows.filter(({ name }) => name === 'self-cards');
  const said = (taps: number, raised: Parameters<typeof reportOf>[1] = []) =>
    flow ? reportOf([{ flow, platform: 'slack', figures: { ...reached, taps } }], raised) : '';

  it('says of each goal whether it is reached', () => {
    expect(said(18)).toContain('taps 18: reached');
    expect(said(19)).toContain('taps 18: **not yet**');
  });

  it('names every figure that was raised, with its reason', () => {
    const one = { flow: 'rate-one', platform: 'slack', figure: 'firstSeconds', from: 60, to: 75 } as const;
    expect(said(18, [{ ...one, why: 'Says who will read it.' }])).toContain(
      '| `rate-one`, Slack | First time | 1:00 | 1:15 | Says who will read it. |',
    );
  });
});
