import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saveFeedback } from '../../../src/application/rating/save-feedback.ts';
import { noteRating } from '../../../src/application/rating/save-rating.ts';
import { objectToResult } from '../../../src/application/result/respond-to-result.ts';
import { putResult } from '../../../src/application/self/manage-results.ts';
import { noteItems } from '../../../src/application/self/save-answer.ts';
import type { InboundEvent } from '../../../src/conversation/contract/platform.ts';
import { checkField } from '../../../src/conversation/engine/form-runner.ts';
import { typed } from '../../../src/conversation/engine/router.ts';
import { numberedNotes } from '../../../src/conversation/features/self/numbered-notes.ts';
import { storable } from '../../../src/conversation/guards/storable.ts';
import { missingReason } from '../../../src/domain/appraisal/rating.ts';
import { cellText } from '../../../src/domain/people/roster-table.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { anAppraisal, inStatus, now } from '../../support/builders.ts';
import { aContext } from '../rating/rig.ts';

const unseen = [
  '\u200b',
  '\u2800',
  '\u3164',
  '\u0000',
  '\u001b',
  '\u0301',
  '\ufe0f',
  '\u00ad',
  ' ',
  '\n',
  '\u202e',
];
const nothing = fc.string({ unit: fc.constantFrom(...unseen), minLength: 1, maxLength: 40 });
const inRating = Temporal.Instant.from('2026-12-14T02:00:00Z');
const t = translator('id');
const { id: appraisalId } = anAppraisal();

/** Every way a person's words come in, with words nobody can see. */
describe('a text of invisible characters is no text, wherever a person writes one', () => {
  it('is no reason of a rating: the reason is missing still', () => {
    const rated = inStatus('rating', {
      answers: { self: {}, appraiser: { 'M.01': { value: 1 } } },
    });
    fc.assert(
      fc.property(nothing, (text) => {
        const outcome = noteRating(rated, 'appraiser', inRating, 'M.01', text);
        expect(outcome.ok && missingReason(outcome.value.appraisal, 'M.01')).toBe('below-required');
        expect(outcome.ok && outcome.value.writes).toEqual([]);
      }),
    );
  });

  it('is no note, no feedback and no target', () => {
    fc.assert(
      fc.property(nothing, (text) => {
        const noted = noteItems(anAppraisal(), 'self', now, { 'M.01': text });
        expect(noted.ok && noted.value.writes).toEqual([]);
        const fed = saveFeedback(inStatus('rating'), 'appraiser', inRating, 'strengths', text);
        expect(fed.ok && fed.value.writes).toEqual([]);
        const put = putResult(anAppraisal(), 'self', now, {
          title: 'Pelatihan',
          target: text,
          realisation: text,
        });
        expect(put.ok && put.value.appraisal.results).toEqual([{ no: 1, isOwn: true, title: 'Pelatihan' }]);
      }),
    );
  });

  it('does not make a short reason of an objection long enough', () => {
    const released = inStatus('released', { predicate: 'good', releasedAt: inRating, openedAt: inRating });
    fc.assert(
      fc.property(nothing, (text) => {
        const outcome = objectToResult(released, 'self', inRating, `kurang${text}${text}${text}.`);
        expect(outcome.ok || outcome.error.code).toBe('reason-missing');
      }),
    );
  });

  it('does not answer a question of a form, and is no numbered note', () => {
    const field = { kind: 'text', id: 'a', label: 'A', textMax: 50, isMultiline: false } as const;
    fc.assert(
      fc.property(nothing, (text) => {
        expect(checkField(t, { ...field, isOptional: false }, text)).toHaveProperty('complaint');
        expect(checkField(t, { ...field, isOptional: true }, text)).toEqual({ value: '' });
        expect(numberedNotes(`1 ${text}`, ['M.01'])).toBeUndefined();
      }),
    );
  });

  it('is an empty cell of a roster', () => {
    fc.assert(
      fc.property(nothing, (text) => {
        expect(cellText(text)).toBe('');
      }),
    );
  });

  it('says so to whoever typed it, and saves nothing', () => {
    const card = aContext(inStatus('rating'), {
      now: inRating,
      screen: { at: 'rate-card', appraisalId, item: 'M.01' },
    });
    fc.assert(
      fc.property(nothing, (text) => {
        const step = typed(card, card.state.screen, text);
        expect(step?.notice?.text).toBe(t('typed.blank'));
        expect(step?.writes ?? []).toEqual([]);
      }),
    );
  });

  it('control characters are gone from a text before anything is decided about it, however it came', () => {
    const sent = {
      ...{ platform: 'telegram', tenant: 't', userId: 'u', eventId: 'e', isPrivate: true },
      address: { chatId: 1 },
    } as const;
    const odd = 'Rapat\u0000 \u001b[31mmerah\u0007\r\nbaris\u0085 dua';
    const clean = 'Rapat [31mmerah\nbaris dua';
    const action = { type: 'nav.home' } as const;
    const ways = (text: string): readonly InboundEvent[] => [
      { kind: 'text', text },
      { kind: 'edited', text, message: '5' },
      { kind: 'command', name: 'start', argument: text },
      { kind: 'file', what: 'photo', files: [], caption: text },
      { kind: 'submit', action, values: { words: text } },
    ];
    const read = ways(odd).map((event) => storable({ ...sent, event }).event);
    expect(read).toEqual(ways(clean));
    const { localeHint } = storable({ ...sent, localeHint: 'i\u0000d', event: { kind: 'action', action } });
    expect(localeHint).toBe('id');
  });
});
