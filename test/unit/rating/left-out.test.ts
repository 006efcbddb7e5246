import { describe, expect, it } from 'vitest';
import { confirmRating } from '../../../src/application/rating/confirm-rating.ts';
import type { Context } from '../../../src/conversation/contract/feature.ts';
import type { RatingAction } from '../../../src/conversation/features/rating/verbs.ts';
import { draftsOf } from '../../../src/conversation/ui/feedback-draft.ts';
import { type Appraisal, type FeedbackPart, feedbackParts } from '../../../src/domain/appraisal/appraisal.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { renderScreen as renderSlack } from '../../../src/platform/slack/render.ts';
import { renderScreen as renderTelegram } from '../../../src/platform/telegram/render.ts';
import {
  aCompleteRating,
  aContext,
  actionsOn,
  appraisalId,
  draw,
  inRating,
  press,
  refusalOf,
  say,
  writesOf,
} from './rig.ts';
import { done } from './saved.ts';

const screen = { at: 'rate-confirm', appraisalId } as const;
/** Nothing is written, and the ratings suggest all three parts. */
const asked = (over: Partial<Appraisal> = {}, locale: 'id' | 'en' = 'id'): Context =>
  aContext(aCompleteRating({ feedback: {}, ...over }), { screen, locale });
const choose = (context: Context, type: 'rate.leaveOut' | 'rate.takeIn', part: FeedbackPart) =>
  press(context, { type, appraisalId, part: feedbackParts.indexOf(part) });
const offered = (context: Context): readonly string[] =>
  actionsOn(draw(context)).flatMap((action) =>
    action.type === 'rate.leaveOut' || action.type === 'rate.takeIn'
      ? [`${action.type} ${feedbackParts[action.part]}`]
      : [],
  );
const submitted = (context: Context) => {
  const action = actionsOn(draw(context)).find(({ type }) => type === 'rate.submit') as RatingAction;
  return press(context, action).step.model?.subject?.feedback;
};

describe('a suggested part of the feedback', () => {
  it('goes out as it was shown for who accepts all: one tap, as before', () => {
    const context = asked();
    const drafts = draftsOf(context.t, aCompleteRating({ feedback: {} }));
    expect(Object.keys(drafts)).toEqual(feedbackParts);
    expect(submitted(context)).toEqual(drafts);
  });

  it('can be left out with one tap: it is no longer shown, is named as left out, and does not go out', () => {
    for (const part of feedbackParts) {
      const before = asked();
      const { [part]: words, ...others } = draftsOf(before.t, aCompleteRating({ feedback: {} }));
      const { step, after } = choose(before, 'rate.leaveOut', part);
      expect(say(draw(before))).toContain(words);
      expect(say(draw(after))).not.toContain(words);
      expect(say(draw(after))).toMatch(/Tidak disertakan: /);
      expect(step.notice?.text).toContain('tidak disertakan');
      expect(submitted(after)).toEqual(others);
    }
  });

  it('can be taken in again, and is then what it was', () => {
    const before = asked();
    const out = choose(before, 'rate.leaveOut', 'improve').after;
    expect(offered(out)).toContain('rate.takeIn improve');
    const back = choose(out, 'rate.takeIn', 'improve').after;
    expect(say(draw(back))).toBe(say(draw(before)));
    expect(submitted(back)).toEqual(submitted(before));
  });

  it('is left out for good: on the summary, on the screen of the feedback, and with every later way to confirm', () => {
    const { improve = '', ...others } = draftsOf(asked().t, aCompleteRating({ feedback: {} }));
    const appraisal = aCompleteRating({ feedback: {}, leftOut: ['improve'] });
    const seen = (at: 'rate-summary' | 'rate-feedback') =>
      say(draw(aContext(appraisal, { screen: { at, appraisalId } })));
    expect(seen('rate-summary')).not.toContain(improve);
    expect(seen('rate-feedback')).toContain(`usulan, tidak disertakan\n${improve}`);
    const confirmed = done(confirmRating(appraisal, 'appraiser', inRating, 7, { ...others, improve }));
    expect(confirmed.appraisal.feedback).toEqual(others);
  });

  it('that is the last one is kept, with the reason and the way out said', () => {
    const two = choose(asked(), 'rate.leaveOut', 'strengths').after;
    const one = choose(two, 'rate.leaveOut', 'nextStep').after;
    const { step, after } = choose(one, 'rate.leaveOut', 'improve');
    expect(step.writes).toBeUndefined();
    expect(step.refusal).toBe('feedback-missing');
    expect(step.notice).toEqual({
      text: expect.stringMatching(/sedikitnya satu bagian.+“Ubah kata”/),
      isAlert: true,
    });
    expect(step.notice?.text).toContain(one.t('rate.confirm.feedback'));
    expect(say(draw(after))).toBe(say(draw(one)));
  });

  it('can be left out where the appraiser wrote another part, and all of them then', () => {
    const written = asked({ feedback: { strengths: 'Jujur dan dipercaya rekan' } });
    const out = choose(choose(written, 'rate.leaveOut', 'improve').after, 'rate.leaveOut', 'nextStep').after;
    expect(submitted(out)).toEqual({ strengths: 'Jujur dan dipercaya rekan' });
  });

  it('is not offered to be left out where it is the only part there is', () => {
    const appraiser = {
      ...aCompleteRating().answers.appraiser,
      'M.03': { value: 2 },
      P: { value: 2 },
    };
    const answers = { self: aCompleteRating().answers.self, appraiser };
    const context = asked({ answers });
    expect(Object.keys(draftsOf(context.t, aCompleteRating({ answers, feedback: {} })))).toEqual([
      'strengths',
    ]);
    expect(offered(context)).toEqual([]);
    expect(offered(asked({ answers, feedback: { improve: 'Surat lebih ringkas' } }))).toEqual([
      'rate.leaveOut strengths',
    ]);
  });

  it('does not come in the way of what the appraiser writes: that goes out, whatever was left out', () => {
    const leftOut = ['improve'] as const;
    const written = asked({ feedback: { improve: 'Surat lebih ringkas' }, leftOut });
    expect(submitted(written)?.improve).toBe('Surat lebih ringkas');
    const kept = choose(asked({ feedback: { improve: 'Surat lebih ringkas' } }), 'rate.leaveOut', 'improve');
    expect(kept.step.writes).toBeUndefined();
    expect(kept.step.notice?.text).toContain('tulisan Anda tidak diganti');
  });

  it('is left out in the record of acts too, and a question that was shown before cannot be answered any more', () => {
    const before = asked();
    const { step, after } = choose(before, 'rate.leaveOut', 'nextStep');
    expect(writesOf(step.writes, 'audit')).toMatchObject([
      { act: 'rating.feedback', before: { leftOut: [] }, after: { leftOut: ['nextStep'] } },
    ]);
    const subject = after.model.subject ?? aCompleteRating();
    expect(refusalOf(confirmRating(subject, 'appraiser', inRating, 7, {}))).toBe('changed-since-shown');
    expect(choose(after, 'rate.leaveOut', 'nextStep').step.writes).toEqual([]);
  });

  it.each(locales)('is chosen by buttons that carry its name, on both platforms (%s)', (locale) => {
    for (const leftOut of [[], ['improve']] as const) {
      const context = asked({ leftOut }, locale);
      const names = feedbackParts.map((part) => context.t(`rate.feedback.short.${part}`));
      const drawn = [renderTelegram(draw(context)), renderSlack(draw(context), 'n')].map((one) =>
        JSON.stringify(one),
      );
      for (const words of drawn)
        for (const [at, name] of names.entries())
          expect(words).toContain(
            `"${leftOut.some((part) => part === feedbackParts[at]) ? '+' : '✓'} ${name}"`,
          );
    }
  });

  it('says a level once: in the suggestion that goes out, or in a line of its own when it does not', () => {
    const before = asked();
    expect(say(draw(before))).not.toContain('Di atas level yang dipersyaratkan:');
    const without = choose(before, 'rate.leaveOut', 'strengths').after;
    expect(say(draw(without))).toContain('Di atas level yang dipersyaratkan: Integritas.');
  });
});
