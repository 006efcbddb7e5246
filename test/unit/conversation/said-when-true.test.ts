import { describe, expect, it } from 'vitest';
import { confirmRating } from '../../../src/application/rating/confirm-rating.ts';
import { contextOf } from '../../../src/conversation/engine/context.ts';
import { decide } from '../../../src/conversation/engine/decide.ts';
import { reminderScreen } from '../../../src/conversation/features/reminder/reminder.screen.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { withForms } from '../../support/builders.ts';
import {
  aCompleteRating,
  aContext,
  afterRating,
  anAppraisal,
  appraisalId,
  aReleasedResult,
  draw,
  inRating,
  inSelf,
  levels,
  rated,
  refusalOf,
  say,
} from '../rating/rig.ts';

const draft = { status: 'self-assessment', selfSubmittedAt: undefined } as const;

describe('a sentence stands only where it is true', () => {
  it('answers are said to be saved in a reminder only where there are any', () => {
    const asks = (appraisal: Appraisal) =>
      say(reminderScreen(aContext(appraisal, { relation: 'self', now: inSelf })));
    expect(asks(anAppraisal(draft))).toContain('sudah tersimpan. Kapan kami');
    const nothing = asks(anAppraisal({ ...draft, answers: { self: {}, appraiser: {} } }));
    expect(nothing).toContain('Belum sempat? Kapan kami ingatkan lagi?');
    expect(nothing).not.toContain('tersimpan');
  });

  it('notes are offered as a reason only where there is one', () => {
    const card = (appraisal: Appraisal) =>
      say(draw(aContext(appraisal, { screen: { at: 'rate-card', appraisalId, item: 'M.03' } })));
    const low = { 'M.03': { value: 1 } };
    const without = anAppraisal({ status: 'rating', answers: { self: levels(2), appraiser: low } });
    expect(card(without)).toContain('Mohon beri alasan');
    expect(card(without)).not.toContain('pakai catatan');
    const noted = { ...levels(2), 'M.03': { value: 2, note: 'Menyusun notulen' } };
    expect(card({ ...without, answers: { self: noted, appraiser: low } })).toContain(
      'pakai catatan di bawah',
    );
  });

  it('where nothing falls short, a question takes the place of a draft, and no sentence stands twice', () => {
    const answers = { self: levels(2), appraiser: { ...levels(2), H: { value: 2 }, P: { value: 2 } } };
    const words = say(
      draw(
        aContext(aCompleteRating({ answers, feedback: {} }), {
          screen: { at: 'rate-feedback', appraisalId },
        }),
      ),
    );
    expect(words.split('Apa satu hal yang paling membantu unit')).toHaveLength(2);
    expect(words).not.toMatch(/Pakai usulan: (Peningkatan|Langkah)/);
    const gap = rated(aCompleteRating({ answers, feedback: {} }), { 'M.03': { value: 1, note: 'x' } });
    const drafted = say(draw(aContext(gap, { screen: { at: 'rate-feedback', appraisalId } })));
    expect(drafted).toContain('Pakai usulan: Peningkatan');
    expect(drafted).not.toContain('Apa satu hal');
    const written = aCompleteRating({ answers, feedback: { improve: 'Surat lebih ringkas' } });
    expect(say(draw(aContext(written, { screen: { at: 'rate-feedback', appraisalId } })))).not.toContain(
      'Apa satu hal',
    );
  });

  it('a step that the appraiser wrote alone is called a proposal', () => {
    const screen = { at: 'result-card', appraisalId, isExpanded: true } as const;
    expect(say(draw(aContext(aReleasedResult(), { relation: 'self', screen })))).toContain(
      'usulan pejabat penilai',
    );
  });

  it('an objection is recorded and passed on, not "received"', () => {
    const objected = aReleasedResult({ status: 'objected', objectedAt: inRating, objectionReason: 'Bukti' });
    const home = say(draw(aContext(objected, { relation: 'self', now: afterRating })));
    expect(home).toContain(
      'tercatat 12 Desember 2026 12.00 WITA dan sudah diteruskan kepada I Wayan Sudarma',
    );
    expect(home).toContain('Belum ada keputusan');
    const alone = { ...objected, secondAppraiser: undefined };
    const noSecond = say(draw(aContext(alone, { relation: 'self', now: afterRating })));
    expect(noSecond).toContain('tercatat 12 Desember 2026 12.00 WITA');
    expect(`${home} ${noSecond}`).not.toMatch(/diterima|undefined/);
  });
});

describe('a free question', () => {
  const asked = (screen: 'home' | 'results', hrContact?: string) => {
    const { model } = aContext(anAppraisal(draft), { relation: 'self', now: inSelf });
    const facts = {
      state: { screen: { at: screen } },
      model: { ...model, hrContact },
      capabilities: withForms,
    };
    return decide(facts, { kind: 'text', text: 'Pagi, kapan hasilnya keluar?' }).notice?.text ?? '';
  };

  it('is answered with where things stand and whom to ask', () => {
    expect(asked('results', 'Ibu Sri, 0370-123456')).toContain('Hubungi Ibu Sri, 0370-123456.');
    expect(asked('results')).toContain('pengelola kinerja (BKPSDM)');
    expect(asked('results')).toMatch(/Status Anda saat ini: .*terjawab/);
    expect(asked('home')).toContain('di bawah ini');
  });
});

describe('a rating whose appraiser is in question', () => {
  it('cannot be confirmed until HR has decided, and its appraiser is not told who said what', () => {
    const inQuestion = aCompleteRating({ appraiserDisputedAt: inSelf, disputedSuperior: 'Ibu Wulan' });
    expect(refusalOf(confirmRating(inQuestion, 'appraiser', inRating, 7, {}))).toBe('appraiser-in-question');
    expect(refusalOf(confirmRating(aCompleteRating(), 'appraiser', inRating, 7, {}))).toBeUndefined();
    const words = say(draw(aContext(inQuestion, { screen: { at: 'rate-confirm', appraisalId } })));
    expect(words).toContain('sedang diperiksa BKPSDM');
    expect(words).not.toMatch(/Ibu Wulan|melaporkan/);
  });
});

describe('the privacy notice', () => {
  const due = (acceptedPrivacyVersion: number | undefined, screen: 'home' | 'results' = 'results') => {
    const { model } = aContext(anAppraisal(draft), { relation: 'self' });
    const person = model.person && { ...model.person, hasAcceptedPrivacy: false, acceptedPrivacyVersion };
    return contextOf({
      state: { screen: { at: screen } },
      model: { ...model, person },
      capabilities: withForms,
    });
  };

  it('says what changed to whoever has read an older one, and nothing of it to a newcomer', () => {
    expect(say(draw(due(privacyVersion - 1)))).toContain('Pemberitahuan privasi diperbarui');
    expect(say(draw(due(privacyVersion - 1)))).toContain('Baru:');
    expect(say(draw(due(undefined)))).not.toMatch(/diperbarui|Baru:/);
    // Whoever has read the first one is told of all that came since.
    const all = say(draw(due(1)));
    expect(all).toContain('pejabat penilai yang keliru');
    expect(all).toContain('disimpan sebagai bukti');
  });

  it('once read again, lets a person go on where they stood; a newcomer is first told what this is', () => {
    const accept = { kind: 'action', action: { type: 'privacy.accept' } } as const;
    const again = decide(due(privacyVersion - 1), accept);
    expect(again.state.screen).toEqual({ at: 'results' });
    expect(again.writes).toContainEqual(
      expect.objectContaining({ changes: expect.objectContaining({ privacyVersion }) }),
    );
    expect(again.model.person?.hasAcceptedPrivacy).toBe(true);
    expect(decide(due(undefined), accept).state.screen).toEqual({ at: 'intro-card', card: 1 });
  });

  it('stands before every press until it was read', () => {
    const pressed = decide(due(privacyVersion - 1), { kind: 'action', action: { type: 'nav.home' } });
    expect(pressed.state.screen).toEqual({ at: 'results' });
  });
});
