import { describe, expect, it } from 'vitest';
import type { Context, Step } from '../../../src/conversation/contract/feature.ts';
import { vignettes as feature } from '../../../src/conversation/features/vignettes/index.ts';
import type { VignetteAction } from '../../../src/conversation/features/vignettes/verbs.ts';
import { appraisalStatuses } from '../../../src/domain/appraisal/appraisal.ts';
import { relations } from '../../../src/domain/authorization/policy.ts';
import {
  codeOf,
  describedBy,
  nextVignette,
  nothingSeen,
  type Seen,
  vignettes,
} from '../../../src/domain/calibration/vignettes.ts';
import { aContext, actionsOn, after, anAppraisal, appraisalId, draw, press, say } from '../rating/rig.ts';

const appraisal = anAppraisal();
const cycleId = appraisal.cycle.id;

/** An appraiser who has seen so much. */
function aViewer(seen: Seen | undefined, over: Parameters<typeof aContext>[1] = {}): Context {
  const context = aContext(appraisal, over);
  const { person } = context.model;
  return {
    ...context,
    model: { ...context.model, ...(person && { person: { ...person, vignettes: seen } }) },
  };
}
const act = (context: Context, action: VignetteAction): { step: Step; after: Context } => {
  const step = feature.flow.act(context, action);
  return { step, after: after(context, step) };
};
const nextFor = (context: Context) =>
  nextVignette(context.model.person?.id ?? '', cycleId, context.model.person?.vignettes ?? nothingSeen);
const answerTo = (context: Context, level: number): VignetteAction => {
  const { item, statement } = nextFor(context);
  const number = Number(statement.replace('.', ''));
  return { type: 'vignette.answer', appraisalId, item, statement: number, number: 1, level };
};
const atFirst = (context: Context): Context => ({
  ...context,
  state: { screen: { at: 'vignette', appraisalId, number: 1 } },
});
const open = { type: 'rate.open', appraisalId } as const;

describe('before the first rating of a cycle', () => {
  it('they come by themselves, once: whoever has seen one or skipped them goes straight to the card', () => {
    const first = press(aViewer(undefined), open).after;
    expect(first.state.screen).toEqual({ at: 'vignette', appraisalId, number: 1 });
    for (const action of [answerTo(first, 3), { type: 'vignette.skip', appraisalId } as const]) {
      const later = act(first, action).after;
      expect(press(later, open).after.state.screen).toMatchObject({ at: 'rate-card', item: 'M.01' });
    }
  });

  it('they come again in another cycle, and not where a rating was begun already', () => {
    const another: Seen = { vignettes: [], cycles: ['01930000-0000-7000-8000-0000000000c9'] };
    expect(press(aViewer(another), open).after.state.screen).toMatchObject({ at: 'vignette' });
    const begun = { ...aViewer(undefined) };
    const model = { ...begun.model, subject: { ...appraisal, status: 'rating' as const } };
    expect(press({ ...begun, model }, open).after.state.screen).toMatchObject({ at: 'rate-card' });
  });

  it('three lead to the rating: five levels, what it describes and the official statement, on to the next', () => {
    let context = press(aViewer(undefined), open).after;
    for (const number of [1, 2, 3]) {
      expect(say(draw(context))).toContain(`${number} dari 3`);
      const offered = actionsOn(draw(context));
      expect(offered.filter(({ type }) => type === 'vignette.answer')).toHaveLength(5);
      expect(offered.map(({ type }) => type)).toContain('vignette.skip');
      const vignette = nextFor(context);
      const answer = offered.find((action) => action.type === 'vignette.answer');
      if (answer?.type !== 'vignette.answer') throw new Error('there is no answer');
      context = act(context, answer).after;
      const said = say(draw(context));
      expect(said).toContain(describedBy(vignette)?.text);
      expect(said).toContain(`level ${describedBy(vignette)?.level}`);
      expect(said).toContain('PermenPANRB 38/2017');
      const onward = actionsOn(draw(context))[0];
      if (onward?.type === 'vignette.open') context = act(context, onward).after;
      else expect(onward).toEqual(open);
    }
    expect(press(context, open).after.state.screen).toMatchObject({ at: 'rate-card' });
  });

  it('the first says that nothing of it is kept or seen by others', () => {
    const said = say(draw(atFirst(aViewer(undefined))));
    expect(said).toContain('Hanya untuk Anda');
    expect(said).toContain('tidak disimpan');
  });
});

describe('what is kept of them', () => {
  it('is which were seen and in which cycle, and never which level was chosen', () => {
    const context = aViewer(undefined);
    const traces = [1, 2, 3, 4, 5].map((level) => {
      const { step } = act(context, answerTo(context, level));
      return JSON.stringify([step.writes, step.state]);
    });
    expect(new Set(traces).size).toBe(1);
    const { step } = act(context, answerTo(context, 4));
    expect(step.writes).toEqual([
      {
        kind: 'person',
        personId: context.model.person?.id,
        changes: { vignettes: { vignettes: [codeOf(nextFor(context))], cycles: [cycleId] } },
      },
    ]);
  });

  it('does not change when a button is pressed twice', () => {
    const context = aViewer(undefined);
    const action = answerTo(context, 2);
    const once = act(context, action).after;
    const again = act(once, action);
    expect(again.step.writes).toEqual([]);
    expect(again.after.state).toEqual(once.state);
  });
});

describe('a forged press', () => {
  const forged = (over: object): VignetteAction =>
    ({ ...answerTo(aViewer(undefined), 3), ...over }) as VignetteAction;

  it.each([
    ['a vignette that nobody wrote', { statement: 22, item: 'M.01' }],
    ['a statement that there is not', { statement: 99 }],
    ['a statement of another level than there are', { statement: 61 }],
    ['an item that is no competency', { item: 'B.1' }],
    ['a level that there is not', { level: 9 }],
  ])('with %s is refused and keeps nothing', (_what, over) => {
    const { step } = act(aViewer(undefined), forged(over));
    expect(step.refusal).toBe('no-such-item');
    expect(step.writes ?? []).toEqual([]);
    expect(step.state).toBeUndefined();
  });

  it('by anybody but the appraiser is refused, in every status, and shows nothing', () => {
    for (const relation of relations.filter((each) => each !== 'appraiser'))
      for (const status of appraisalStatuses) {
        const own = aViewer(undefined, { relation });
        const context = { ...own, model: { ...own.model, subject: { ...appraisal, status } } };
        for (const action of [
          forged({}),
          { type: 'vignette.open', appraisalId, number: 1 },
          { type: 'vignette.skip', appraisalId },
        ] as const) {
          const { step } = act(context, action);
          expect(step.refusal).toBe('not-yours');
          expect(step.writes ?? []).toEqual([]);
        }
        const shown = say(draw(atFirst(context)));
        expect(shown).not.toContain('Mata yang adil');
      }
  });
});

describe('the command', () => {
  const run = (context: Context): Step => feature.commands?.vignettes?.run(context, '') ?? {};

  it('leads to them at any time, and home for somebody who rates nobody', () => {
    const seen: Seen = { vignettes: vignettes.slice(0, 3).map(codeOf), cycles: [cycleId] };
    expect(run(aViewer(seen)).state?.screen).toEqual({ at: 'vignette', appraisalId, number: 1 });
    expect(run(aViewer(undefined, { team: [] })).state?.screen).toEqual({ at: 'home' });
  });
});
