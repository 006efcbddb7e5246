import { describe, expect, it } from 'vitest';
import type { Button, Screen } from '../../../src/conversation/contract/view.ts';
import { rateFlow } from '../../../src/conversation/features/rating/flow.ts';
import { summaryOf } from '../../../src/domain/appraisal/summary.ts';
import {
  aCompleteRating,
  aContext,
  acts,
  anAppraisal,
  appraisalId,
  aReleasedResult,
  draw,
  press,
  rated,
  say,
} from './rig.ts';

const confirm = { at: 'rate-confirm', appraisalId } as const;
const citraId = '01930000-0000-7000-8000-0000000000a2';
const citra = anAppraisal({
  id: citraId,
  employee: { ...anAppraisal().employee, id: '01930000-0000-7000-8000-0000000000e9', name: 'Citra Lestari' },
});
const begun = rated({ ...citra, status: 'rating' }, { 'M.01': { value: 2 } });
const asking = (...others: Parameters<typeof summaryOf>[0][]) =>
  aContext(aCompleteRating(), {
    screen: confirm,
    team: [aCompleteRating(), ...others].map((one) => summaryOf(one)),
  });
const buttons = ({ blocks }: Screen): readonly Button[] =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
const toNext = (screen: Screen) =>
  buttons(screen).find(({ label }) => label === 'Ya, lalu nilai Citra Lestari');

describe('the next person', () => {
  it('is gone on to in the press that sets the predicate, which does all that the other button does', () => {
    const context = asking(citra);
    const button = toNext(draw(context));
    expect(button).toMatchObject({
      action: { type: 'rate.submitNext', appraisalId, revision: 7, nextId: citraId },
    });
    expect(button?.tone).toBeUndefined();
    const next = press(context, { type: 'rate.submitNext', appraisalId, revision: 7, nextId: citraId });
    const alone = press(context, { type: 'rate.submit', appraisalId, revision: 7 });
    expect(acts(next.step.writes)).toContain('rating.submit');
    expect(next.step.writes).toEqual(alone.step.writes);
    expect(next.step).toMatchObject({
      state: { screen: { at: 'rate-first', appraisalId: citraId } },
      isElsewhere: true,
      notice: { text: 'Predikat Budi Santoso sudah ditetapkan. Berikut pegawai selanjutnya.' },
    });
  });

  it('is offered to nobody who has nobody left to rate', () => {
    for (const context of [asking(), asking({ ...citra, status: 'rated', predicate: 'good' })])
      expect(buttons(draw(context)).map((button) => 'action' in button && button.action.type)).not.toContain(
        'rate.submitNext',
      );
  });

  it('is not gone on to when something changed since the question was asked', () => {
    const { step } = press(asking(citra), {
      type: 'rate.submitNext',
      appraisalId,
      revision: 6,
      nextId: citraId,
    });
    expect(step.writes).toBeUndefined();
    expect(step.isElsewhere).toBeUndefined();
    expect(step.state?.screen).toEqual({ at: 'rate-summary', appraisalId });
  });

  it('is shown at the first card that is still open, where a message is its note', () => {
    const screen = { at: 'rate-first', appraisalId: citraId } as const;
    const context = aContext(begun, { screen });
    expect(say(draw(context))).toContain('Citra Lestari · 2 dari 9');
    const typed = rateFlow.text(context, screen, 'Ramah di loket.');
    expect(typed?.model?.subject?.answers.appraiser['M.02']?.note).toBe('Ramah di loket.');
    expect(typed?.state?.screen).toEqual({ at: 'rate-card', appraisalId: citraId, item: 'M.02' });
  });

  it('is shown to the appraiser only, and once rated by its receipt', () => {
    const screen = { at: 'rate-first', appraisalId } as const;
    for (const relation of ['self', 'second-appraiser', 'none'] as const)
      expect(say(draw(aContext(anAppraisal(), { screen, relation })))).not.toContain('Budi Santoso');
    expect(say(draw(aContext(aReleasedResult(), { screen })))).toContain('Dinilai: Budi Santoso');
  });
});
