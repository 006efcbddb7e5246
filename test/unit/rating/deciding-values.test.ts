import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmRating } from '../../../src/application/rating/confirm-rating.ts';
import { restOnEvidence } from '../../../src/application/rating/rest-on-evidence.ts';
import { noteRating, pickReason, rateItem } from '../../../src/application/rating/save-rating.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { asksValues, decidingValues, mayDecide } from '../../../src/domain/appraisal/deciding-values.ts';
import { behaviourCodes } from '../../../src/domain/appraisal/items.ts';
import { missingReason, offeredNotes, reasonsMissing } from '../../../src/domain/appraisal/rating.ts';
import {
  aCompleteRating,
  aContext,
  aCycle,
  actionsOn,
  acts,
  draw,
  inRating,
  press,
  rated,
  refusalOf,
  say,
} from './rig.ts';

const asking = (value: number, over: Partial<Appraisal> = {}): Appraisal =>
  rated(aCompleteRating({ cycle: aCycle({ asksValues: true }), ...over }), { P: { value } });
const write = (appraisal: Appraisal, item: string, words: string) =>
  noteRating(appraisal, 'appraiser', inRating, item, words);

describe('the values that decided the rating of behaviour', () => {
  it('are never more than two, whatever is written, removed and rated in whatever order', () => {
    const step = fc.oneof(
      fc.record({
        item: fc.constantFrom(...behaviourCodes),
        words: fc.constantFrom('', 'Antrean rapi', 'Lain'),
      }),
      fc.record({ value: fc.constantFrom(1, 2, 3) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, asks) => {
        let appraisal = aCompleteRating({ cycle: aCycle(asks ? { asksValues: true } : {}) });
        for (const one of steps) {
          const outcome =
            'value' in one
              ? rateItem(appraisal, 'appraiser', inRating, 'P', one)
              : write(appraisal, one.item, one.words);
          if (outcome.ok) appraisal = outcome.value.appraisal;
          const named = decidingValues(appraisal);
          expect(named.length).toBeLessThanOrEqual(asks ? 2 : 0);
          // What is named can always be changed; a third only where one was emptied.
          for (const code of behaviourCodes)
            expect(mayDecide(appraisal, code)).toBe(
              named.includes(code) || (asksValues(appraisal) && named.length < 2),
            );
          // Confirming waits for at least one of them, and only above or below expectation.
          const value = appraisal.answers.appraiser.P?.value;
          if (asks) expect(reasonsMissing(appraisal).includes('P')).toBe(value !== 2 && named.length === 0);
        }
      }),
    );
  });

  it('are asked for above and below expectation, and where the cycle asks', () => {
    expect([1, 2, 3].map((value) => missingReason(asking(value), 'P'))).toEqual([
      'below-expectation',
      undefined,
      'above-expectation',
    ]);
    expect(refusalOf(write(asking(2), 'B.2', 'Rapi'))).toBe('no-such-item');
    const without = rated(aCompleteRating(), { P: { value: 3, note: 'Membantu' } });
    expect(missingReason(without, 'P')).toBeUndefined();
    expect(refusalOf(write(without, 'B.2', 'Rapi'))).toBe('no-such-item');
  });

  it('hold confirming up, and go out with it; a general reason does not do instead', () => {
    const open = rated(asking(3), { P: { value: 3, note: 'Secara umum baik' } });
    expect(refusalOf(confirmRating(open, 'appraiser', inRating, open.revision, {}))).toBe('reason-missing');
    const named = write(open, 'B.7', 'Mengajak tiga unit menyusun jadwal bersama');
    if (!named.ok) throw new Error(named.error.code);
    expect(acts(named.value.writes)).toEqual(['rating.answer']);
    const { appraisal } = named.value;
    const confirmed = confirmRating(appraisal, 'appraiser', inRating, appraisal.revision, {});
    expect(confirmed.ok).toBe(true);
  });

  it('take their sentence from what is written already: of the employee, and of behaviour as a whole first', () => {
    const open = rated(asking(3), {
      P: { value: 3, note: 'Menolong loket lain' },
      'M.01': { value: 3, note: 'Satu' },
    });
    expect(offeredNotes(open, 'B.1').map(({ text }) => text)).toEqual([
      'Antrean pagi selalu saya buka',
      'Menolong loket lain',
      'Satu',
      'Surat sering dikembalikan untuk diperbaiki',
    ]);
    const picked = pickReason(open, 'appraiser', inRating, 'B.1', { author: 'self', from: 'B.1' });
    expect(picked.ok && picked.value.appraisal.answers.appraiser['B.1']).toEqual({
      note: 'Antrean pagi selalu saya buka',
    });
  });

  it('rest on evidence only after behaviour is rated', () => {
    const unrated = aCompleteRating({ cycle: aCycle({ asksValues: true }) });
    const { P: _, ...rest } = unrated.answers.appraiser;
    const before = { ...unrated, answers: { ...unrated.answers, appraiser: rest } };
    expect(refusalOf(restOnEvidence(before, 'appraiser', inRating, 'B.1', 'x', 'Lihat'))).toBe(
      'no-such-item',
    );
    expect(refusalOf(restOnEvidence(asking(3), 'appraiser', inRating, 'B.1', 'x', 'Lihat'))).toBe(
      'no-such-file',
    );
  });

  it('keep their sentence when behaviour is rated otherwise, and nothing is asked as expected', () => {
    const named = write(asking(3), 'B.2', 'Kas selalu cocok');
    if (!named.ok) throw new Error(named.error.code);
    const after = rateItem(named.value.appraisal, 'appraiser', inRating, 'P', { value: 2 });
    expect(after.ok && decidingValues(after.value.appraisal)).toEqual(['B.2']);
    expect(after.ok && reasonsMissing(after.value.appraisal)).toEqual([]);
  });

  it('are chosen on the card and written on their own: a press more than a reason, and none as expected', () => {
    const open = asking(2);
    const card = aContext(open, { screen: { at: 'rate-card', appraisalId: open.id, item: 'P' } });
    const same = press(card, { type: 'rate.set', appraisalId: open.id, item: 'P', value: 2 });
    expect(same.step.state?.screen.at).toBe('rate-confirm');
    const { step } = press(card, { type: 'rate.set', appraisalId: open.id, item: 'P', value: 1 });
    expect(step.state?.screen).toMatchObject({ at: 'rate-card', item: 'P' });
    const low = asking(1);
    const asked = aContext(low, { screen: { at: 'rate-card', appraisalId: low.id, item: 'P' } });
    expect(say(draw(asked))).toContain('pilih satu atau dua nilai yang menentukan');
    const offered = actionsOn(draw(asked)).flatMap((one) =>
      one.type === 'rate.card' && one.item.startsWith('B.') ? [one.item] : [],
    );
    expect(offered).toEqual([...behaviourCodes]);
    const opened = press(asked, { type: 'rate.card', appraisalId: low.id, item: 'B.4' });
    expect(opened.step.state?.screen).toMatchObject({ at: 'rate-card', item: 'B.4' });
    expect(say(draw(opened.after))).toContain('Menghargai setiap orang');
  });

  it('refuse a third in words, and show the whole when behaviour was rated otherwise meanwhile', () => {
    const two = rated(asking(3), { 'B.1': { note: 'Satu' }, 'B.2': { note: 'Dua' } });
    const card = aContext(two, { screen: { at: 'rate-card', appraisalId: two.id, item: 'P' } });
    const third = press(card, { type: 'rate.card', appraisalId: two.id, item: 'B.3' });
    expect(third.step.state?.screen).toMatchObject({ item: 'P' });
    expect(third.step.notice?.text).toContain('Maksimal 2 nilai');
    expect(refusalOf(write(two, 'B.3', 'Tiga'))).toBe('no-such-item');
    const meanwhile = asking(2);
    const stale = aContext(meanwhile, { screen: { at: 'rate-card', appraisalId: two.id, item: 'B.3' } });
    expect(say(draw(stale))).toContain('Perilaku kerja');
  });
});
