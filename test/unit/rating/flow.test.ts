import { describe, expect, it } from 'vitest';
import type { State } from '../../../src/conversation/contract/state.ts';
import { rateFlow } from '../../../src/conversation/features/rating/flow.ts';
import { ratedItems } from '../../../src/domain/appraisal/rating.ts';
import {
  aCompleteRating,
  aContext,
  aCycle,
  acts,
  afterRating,
  anAppraisal,
  appraisalId,
  draw,
  inSelf,
  levels,
  press,
  rated,
  say,
  after as stepped,
  writesOf,
} from './rig.ts';

const card = (item: string): State['screen'] => ({ at: 'rate-card', appraisalId, item });
const id = { appraisalId };

describe('opening somebody', () => {
  it('changes nothing by itself and shows the first card without a rating', () => {
    const { step } = press(aContext(anAppraisal()), { type: 'rate.open', ...id });
    expect(step.writes ?? []).toEqual([]);
    expect(step.state?.screen).toEqual(card('M.01'));
    const begun = rated(anAppraisal({ status: 'rating' }), { 'M.01': { value: 2 }, 'M.02': { value: 2 } });
    expect(press(aContext(begun), { type: 'rate.open', ...id }).step.state?.screen).toEqual(card('M.03'));
  });

  it('says for whom it waits, and until when, while the employee may still answer', () => {
    const waiting = anAppraisal({ status: 'self-assessment', selfSubmittedAt: undefined });
    const { step } = press(aContext(waiting, { now: inSelf }), { type: 'rate.open', ...id });
    expect(step.state).toBeUndefined();
    expect(step.notice?.text).toContain('Budi Santoso');
    expect(step.notice?.text).toContain('sampai Kamis, 10 Desember.');
  });

  it('leads to the result once it is confirmed', () => {
    const { step } = press(aContext(aCompleteRating({ status: 'rated', predicate: 'good' })), {
      type: 'rate.open',
      ...id,
    });
    expect(step.state?.screen).toEqual({ at: 'result-card', appraisalId });
  });
});

describe('a whole rating', () => {
  it('takes one tap per item when no reason is needed, in order, and ends at the question whether to set the predicate', () => {
    let context = aContext(anAppraisal(), { screen: card('M.01') });
    for (const [index, item] of ratedItems.entries()) {
      expect(context.state.screen).toEqual(card(item));
      context = press(context, { type: 'rate.set', ...id, item, value: 2 }).after;
      expect(context.model.subject?.status).toBe('rating');
      expect(context.model.team[0]?.ratingAnswered).toBe(index + 1);
    }
    expect(context.state.screen).toEqual({ at: 'rate-confirm', appraisalId });
    const shown = say(draw(context));
    expect(shown).toContain('Hasil kerja: Sesuai ekspektasi × Perilaku kerja: Sesuai ekspektasi → Baik');
    expect(shown).toContain('Usulan');
    const revision = context.model.subject?.revision ?? 0;
    const { step, after: end } = press(context, { type: 'rate.submit', ...id, revision });
    expect(acts(step.writes)).toContain('rating.submit');
    expect(end.state.screen).toEqual({ at: 'rate-receipt', appraisalId });
    expect(end.model.subject?.status).toBe('released');
    expect(shown).toContain(end.model.subject?.feedback.strengths);
    expect(end.model.subject?.feedback.nextStep).toBeUndefined();
  });

  it('suggests feedback from the appraiser’s own notes, on what stands out and on what falls short', () => {
    const noted = rated(aCompleteRating({ feedback: {} }), {
      'M.01': { value: 4, note: 'Menolak bingkisan rekanan.' },
      'M.03': { value: 1, note: 'Surat sering dikembalikan.' },
      'M.04': { value: 2, note: 'Tidak menonjol.' },
    });
    const words = say(draw(aContext(noted, { screen: { at: 'rate-confirm', appraisalId } })));
    expect(words).toMatch(/Kekuatan: .*Integritas: “Menolak bingkisan rekanan.”/);
    expect(words).toMatch(/Yang perlu ditingkatkan: .*Komunikasi: [^:]*\. “Surat sering dikembalikan.”/);
    expect(words).not.toContain('Tidak menonjol');
  });

  it('stays on the card while a reason is missing and goes on with it', () => {
    const { after: asked } = press(aContext(anAppraisal()), {
      type: 'rate.set',
      ...id,
      item: 'M.03',
      value: 1,
    });
    expect(asked.state.screen).toEqual(card('M.03'));
    expect(say(draw(asked))).toContain('di bawah level SKJ');
    const typed = rateFlow.text(asked, card('M.03') as never, 'Surat sering dikembalikan');
    expect(typed?.state?.screen).toEqual(card('M.04'));
    expect(typed?.model?.subject?.answers.appraiser['M.03']).toEqual({
      value: 1,
      note: 'Surat sering dikembalikan',
    });
  });

  it('takes a reason that was written before the level as given', () => {
    const context = aContext(anAppraisal(), { screen: card('M.03') });
    const typed = rateFlow.text(context, card('M.03') as never, 'Alasan');
    expect(typed?.state?.screen).toEqual(card('M.03'));
    const set = press(stepped(context, typed ?? {}), { type: 'rate.set', ...id, item: 'M.03', value: 0 });
    expect(set.step.state?.screen).toEqual(card('M.04'));
  });

  it('goes back to what was left out before ending', () => {
    const all = Object.fromEntries(ratedItems.map((item) => [item, { value: 2 }]));
    const { 'M.02': _left, P: _last, ...most } = all;
    const context = aContext(rated(anAppraisal({ status: 'rating' }), most));
    expect(press(context, { type: 'rate.set', ...id, item: 'P', value: 2 }).step.state?.screen).toEqual(
      card('M.02'),
    );
  });

  it('"not observed" takes one of three reasons and goes on', () => {
    const { after: ask } = press(aContext(anAppraisal()), {
      type: 'rate.askUnobservable',
      ...id,
      item: 'M.01',
    });
    expect(ask.state.screen).toEqual({ at: 'rate-unobservable', appraisalId, item: 'M.01' });
    const { step } = press(ask, { type: 'rate.unobservable', ...id, item: 'M.01', reason: 1 });
    expect(step.model?.subject?.answers.appraiser['M.01']).toEqual({ unobservable: 'not-my-role' });
    expect(step.state?.screen).toEqual(card('M.02'));
    expect(
      press(ask, { type: 'rate.unobservable', ...id, item: 'M.01', reason: 3 }).step.writes,
    ).toBeUndefined();
    expect(press(ask, { type: 'rate.askUnobservable', ...id, item: 'H' }).step.state).toBeUndefined();
  });

  it('opens and closes the behaviours of all levels without saving', () => {
    const open = press(aContext(anAppraisal(), { screen: card('M.03') }), {
      type: 'rate.details',
      ...id,
      item: 'M.03',
    });
    expect(open.step.writes ?? []).toEqual([]);
    expect(say(draw(open.after))).toContain('5 Ahli: ');
    const closed = press(open.after, { type: 'rate.details', ...id, item: 'M.03' });
    expect(say(draw(closed.after))).not.toContain('5 Ahli: ');
  });
});

describe('in a blind cycle', () => {
  const self = {
    ...levels(4),
    'M.01': { value: 4, note: 'rahasia-komp' },
    'B.1': { value: 3, note: 'rahasia-perilaku' },
    'R.1': { value: 3, note: 'rahasia-hasil' },
  };
  const blind = anAppraisal({ cycle: aCycle({ isBlind: true }), answers: { self, appraiser: {} } });

  it('nothing of the self-assessment is shown before the appraiser’s own rating, on any screen', () => {
    const screens: readonly State['screen'][] = [
      ...ratedItems.map(card),
      { at: 'rate-summary', appraisalId },
      { at: 'rate-feedback', appraisalId },
      { at: 'rate-unobservable', appraisalId, item: 'M.01' },
    ];
    for (const screen of screens) {
      const words = say(draw(aContext(blind, { screen })));
      expect(words).not.toMatch(/rahasia|Mumpuni\n|Melebihi target/);
      expect(words).not.toContain('Penilaian diri: 4');
    }
    expect(say(draw(aContext(blind, { screen: { at: 'rate-summary', appraisalId } })))).not.toMatch(
      /\| 4 \|/,
    );
  });

  it('the self-assessment is shown together with the appraiser’s own rating', () => {
    const given = rated(blind, { 'M.01': { value: 4 }, H: { value: 2 }, P: { value: 2 } });
    const words = ['M.01', 'H', 'P'].map((item) => say(draw(aContext(given, { screen: card(item) }))));
    expect(words[0]).toContain('rahasia-komp');
    expect(words[1]).toContain('rahasia-hasil');
    expect(words[2]).toContain('rahasia-perilaku');
  });

  it('"same as the self-rating" is neither offered nor done', () => {
    expect(say(draw(aContext(blind, { screen: card('M.01') })))).not.toContain('Sama dengan penilaian diri');
    expect(press(aContext(blind), { type: 'rate.askSame', ...id }).step.state).toBeUndefined();
    expect(press(aContext(blind), { type: 'rate.same', ...id, revision: 7 }).step.writes).toBeUndefined();
  });
});

describe('a self-assessment that was never handed in', () => {
  it('stays private on every screen of the appraiser, also when rated without it', () => {
    const self = {
      ...levels(4),
      'M.01': { value: 4, note: 'rahasia' },
      'B.1': { value: 3, note: 'rahasia' },
    };
    const results = [{ no: 1, title: 'Rencana', target: '120', realisation: 'rahasia' }];
    const draft = anAppraisal({
      status: 'rating',
      selfSubmittedAt: undefined,
      results,
      answers: { self, appraiser: { 'M.01': { value: 1 } } },
    });
    const at: readonly State['screen'][] = [
      ...ratedItems.map(card),
      { at: 'rate-summary', appraisalId },
      { at: 'rate-feedback', appraisalId },
    ];
    for (const screen of at) expect(say(draw(aContext(draft, { screen })))).not.toMatch(/rahasia|\| 4 \|/);
  });
});

describe('same as the self-rating for the rest', () => {
  it('lists exactly what it then sets, and asks for the reasons that are still missing', () => {
    const self = { ...levels(2), 'M.02': { value: 1 } };
    const appraisal = anAppraisal({ answers: { self, appraiser: { 'M.01': { value: 3 } } } });
    const { after: asked } = press(aContext(appraisal), { type: 'rate.askSame', ...id });
    const words = say(draw(asked));
    expect(words).not.toContain('Integritas');
    expect(words).toContain('Di bawah SKJ, nanti perlu alasan Anda: Kerja Sama.');
    const { step } = press(asked, { type: 'rate.same', ...id, revision: appraisal.revision });
    expect(Object.keys(writesOf(step.writes, 'answers')[0]?.answers ?? {})).toHaveLength(8);
    expect(step.notice?.text).toContain('1 masih perlu alasan');
    expect(step.state?.screen).toEqual(card('H'));
    const summary = draw(
      stepped({ ...asked, state: { screen: { at: 'rate-summary', appraisalId } } }, { model: step.model }),
    );
    expect(say(summary)).toContain('Kerja Sama: alasan belum ada [Buka Kerja Sama]');
  });

  it('sets nothing when something moved since the list was shown', () => {
    const { step } = press(aContext(anAppraisal()), { type: 'rate.same', ...id, revision: 1 });
    expect(step.writes).toBeUndefined();
    expect(step.notice?.text).toContain('berubah');
  });
});

describe('feedback', () => {
  const context = aContext(aCompleteRating({ feedback: {} }), {
    screen: { at: 'rate-feedback', appraisalId },
  });

  it('a typed message fills the first empty part and never replaces written words', () => {
    const typed = rateFlow.text(context, { at: 'rate-feedback', appraisalId }, 'Dipercaya rekan');
    expect(typed?.model?.subject?.feedback).toEqual({ strengths: 'Dipercaya rekan' });
    const next = rateFlow.text(
      stepped(context, typed ?? {}),
      { at: 'rate-feedback', appraisalId },
      'Surat lebih ringkas',
    );
    expect(next?.model?.subject?.feedback.improve).toBe('Surat lebih ringkas');
    const full = rateFlow.text(aContext(aCompleteRating()), { at: 'rate-feedback', appraisalId }, 'lagi');
    expect(full?.writes).toBeUndefined();
  });

  it('suggestions come from the ratings and are used as they were shown', () => {
    const shown = say(draw(context));
    expect(shown).toMatch(/usulan, ikut disampaikan\nKomunikasi/);
    const { step } = press(context, { type: 'rate.draftFeedback', ...id, part: 1 });
    const taken = step.model?.subject?.feedback.improve ?? '';
    expect(taken).toContain('Komunikasi: level 1 (SKJ 2).');
    expect(shown).toContain(`usulan, ikut disampaikan\n${taken}`);
    expect(
      press(aContext(aCompleteRating()), { type: 'rate.draftFeedback', ...id, part: 1 }).step.writes,
    ).toBeUndefined();
    expect(press(context, { type: 'rate.draftFeedback', ...id, part: 3 }).step.writes).toBeUndefined();
    expect(
      press(aContext(anAppraisal()), { type: 'rate.draftFeedback', ...id, part: 0 }).step.writes,
    ).toBeUndefined();
  });

  it('behaviour below expectation is named first, with a counselling talk as the next step', () => {
    const low = rated(aCompleteRating({ feedback: {} }), { P: { value: 1, note: 'alasan' } });
    const words = say(draw(aContext(low, { screen: { at: 'rate-feedback', appraisalId } })));
    expect(words).toContain('usulan, ikut disampaikan\nPerilaku kerja di bawah ekspektasi');
    expect(words).toContain('usulan, ikut disampaikan\nKonseling kinerja');
  });

  it('its form keeps what was typed when it is too long', () => {
    const action = { type: 'rate.editFeedback', ...id, part: 0 } as const;
    expect(press(context, action).step.form?.submit.action).toEqual(action);
    expect(rateFlow.submit(context, action, { words: 'x'.repeat(1001) }).formErrors?.words).toContain('1000');
    expect(rateFlow.submit(context, action, { words: ' rapi ' }).model?.subject?.feedback.strengths).toBe(
      'rapi',
    );
    const note = { type: 'rate.note', ...id, item: 'M.01' } as const;
    expect(rateFlow.submit(context, note, { note: 'x'.repeat(1001) }).formErrors?.note).toContain('1000');
    expect(
      rateFlow.submit(context, note, { note: 'baik' }).model?.subject?.answers.appraiser['M.01']?.note,
    ).toBe('baik');
  });
});

describe('confirming', () => {
  it('a stale summary is shown again instead of being confirmed', () => {
    const { step } = press(aContext(aCompleteRating()), { type: 'rate.submit', ...id, revision: 1 });
    expect(step.writes).toBeUndefined();
    expect(step.state?.screen).toEqual({ at: 'rate-summary', appraisalId });
  });

  it('the button is there only when nothing is missing', () => {
    const summary = { at: 'rate-summary', appraisalId } as const;
    const label = 'Tetapkan predikat…';
    expect(say(draw(aContext(aCompleteRating(), { screen: summary })))).toContain(label);
    const noReason = rated(aCompleteRating(), { 'M.03': { value: 1 } });
    expect(say(draw(aContext(noReason, { screen: summary })))).not.toContain(label);
  });

  it('pressed twice, the second says it is done and shows the receipt', () => {
    const first = press(aContext(aCompleteRating()), { type: 'rate.submit', ...id, revision: 7 });
    const again = press(first.after, { type: 'rate.submit', ...id, revision: 7 });
    expect(again.step.writes).toBeUndefined();
    expect(again.after.state.screen).toEqual({ at: 'rate-receipt', appraisalId });
  });
});

describe('forged and late presses', () => {
  it('of somebody who is not the appraiser have no effect and show nothing', () => {
    const actions = [
      { type: 'rate.open' },
      { type: 'rate.summary' },
      { type: 'rate.feedback' },
      { type: 'rate.askSame' },
      { type: 'rate.set', item: 'M.01', value: 5 },
      { type: 'rate.note', item: 'M.01' },
      { type: 'rate.same', revision: 7 },
      { type: 'rate.submit', revision: 7 },
      { type: 'rate.submitNext', revision: 7, nextId: appraisalId },
      { type: 'rate.draftFeedback', part: 0 },
      { type: 'rate.leaveOut', part: 0 },
      { type: 'rate.takeIn', part: 0 },
      { type: 'rate.details', item: 'M.01' },
      { type: 'rate.pickNote', item: 'M.03', author: 1, from: 'P' },
      { type: 'rate.unobservable', item: 'M.01', reason: 0 },
    ] as const;
    for (const relation of ['self', 'second-appraiser', 'hr', 'none'] as const) {
      for (const action of actions) {
        const { step } = press(aContext(aCompleteRating(), { relation }), { ...action, ...id } as never);
        expect([step.writes, step.state, step.form], `${relation} ${action.type}`).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
      }
      const typed = rateFlow.text(aContext(aCompleteRating(), { relation }), card('M.01') as never, 'kata');
      expect(typed?.writes).toBeUndefined();
      const form = { type: 'rate.note', ...id, item: 'M.01' } as const;
      expect(
        rateFlow.submit(aContext(aCompleteRating(), { relation }), form, { note: 'kata' }).writes,
      ).toBeUndefined();
    }
  });

  it('of an appraisal that is not there, or of items that do not exist, have no effect', () => {
    expect(
      press(aContext(undefined), { type: 'rate.set', ...id, item: 'M.01', value: 2 }).step.writes,
    ).toBeUndefined();
    const context = aContext(anAppraisal());
    for (const item of ['B.1', 'R.1', 'M.10', '']) {
      for (const type of ['rate.card', 'rate.details', 'rate.note', 'rate.askUnobservable'] as const) {
        expect(press(context, { type, ...id, item }).step.state, `${type} ${item}`).toBeUndefined();
      }
    }
    expect(
      press(context, { type: 'rate.pickNote', ...id, item: 'M.01', author: 2, from: 'M.01' }).step.writes,
    ).toBeUndefined();
  });

  it('after the window say so', () => {
    const { step } = press(aContext(aCompleteRating(), { now: afterRating }), {
      type: 'rate.submit',
      ...id,
      revision: 7,
    });
    expect(step.writes).toBeUndefined();
    expect(step.notice?.text).toContain('pada Minggu, 20 Desember.');
  });

  it('pausing leads home and loses nothing', () => {
    const { step } = press(aContext(anAppraisal()), { type: 'rate.pause', ...id });
    expect(step.state?.screen).toEqual({ at: 'home' });
    expect(step.writes ?? []).toEqual([]);
  });
});
