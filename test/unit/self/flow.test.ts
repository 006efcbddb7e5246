import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/conversation/contract/feature.ts';
import { selfFlow } from '../../../src/conversation/features/self/flow.ts';
import { behaviourCodes, competencyCodes } from '../../../src/domain/appraisal/items.ts';
import { relations } from '../../../src/domain/authorization/policy.ts';
import {
  aCompleteSelf,
  aContext,
  afterSelf,
  anAppraisal,
  answered,
  beforeSelf,
  inStatus,
  now,
  withForms,
  withSelf,
} from '../../support/builders.ts';
import { buttonsOf, drawn, press, type SelfAction, selectedOf, tap, type, wordsOf } from './rig.ts';

const appraisalId = anAppraisal().id;
const on = (item: string, appraisal = anAppraisal()): Context =>
  aContext(appraisal, { screen: { at: 'self-card', appraisalId, item } });
const at = (
  place: 'self-compact' | 'self-results' | 'self-summary' | 'self-receipt',
  appraisal = anAppraisal(),
  moment = now,
): Context => aContext(appraisal, { screen: { at: place, appraisalId }, now: moment });

/** One action of each kind, on an appraisal in which all of them make sense. */
const everyAction: readonly SelfAction[] = [
  { type: 'self.open', appraisalId },
  { type: 'self.card', appraisalId, item: 'M.01' },
  { type: 'self.rate', appraisalId, item: 'M.01', value: 3 },
  { type: 'self.rateCompact', appraisalId, item: 'M.01', value: 3 },
  { type: 'self.askUnobservable', appraisalId, item: 'M.01' },
  { type: 'self.unobservable', appraisalId, item: 'M.01', reason: 0 },
  { type: 'self.details', appraisalId, item: 'M.01' },
  { type: 'self.note', appraisalId, item: 'M.01' },
  { type: 'self.clearNote', appraisalId, item: 'M.01' },
  { type: 'self.compact', appraisalId },
  { type: 'self.compactBehaviour', appraisalId },
  { type: 'self.compactAt', appraisalId, item: 'M.06' },
  { type: 'self.cards', appraisalId },
  { type: 'self.summary', appraisalId },
  { type: 'self.pause', appraisalId },
  { type: 'self.submit', appraisalId, revision: 1 },
  { type: 'self.withdraw', appraisalId, revision: 1 },
  { type: 'self.wrongAppraiser', appraisalId },
  { type: 'self.results', appraisalId },
  { type: 'self.addResult', appraisalId },
  { type: 'self.editResult', appraisalId, item: 'R.1' },
  { type: 'self.askRemove', appraisalId, item: 'R.1' },
  { type: 'self.removeResult', appraisalId, item: 'R.1' },
];
const withResult = aCompleteSelf({ results: [{ no: 1, title: 'Layanan pengaduan warga' }] });

describe('answering card by card', () => {
  it('takes eleven presses for nine competencies: start, nine levels, hand in', () => {
    const appraisal = anAppraisal({ answers: { self: answered(behaviourCodes, 2), appraiser: {} } });
    let { next } = press(aContext(appraisal), { type: 'self.open', appraisalId });
    let presses = 1;
    for (const _item of competencyCodes) {
      next = tap(next, '2').next;
      presses += 1;
    }
    next = tap(next, 'Kirim penilaian diri').next;
    presses += 1;
    expect(presses).toBe(11);
    expect(next.model.subject?.status).toBe('submitted');
    expect(next.model.own[0]?.status).toBe('submitted');
    expect(wordsOf(drawn(next))).toContain('2 Desember 2026 10.00 WITA');
  });

  it('goes through nine competencies and seven behaviours to the summary, without any typing', () => {
    let { next } = press(aContext(anAppraisal()), { type: 'self.open', appraisalId });
    for (const [index] of competencyCodes.entries()) {
      expect(wordsOf(drawn(next))).toContain(`${index + 1} dari 9`);
      next = tap(next, '1').next;
    }
    for (const [index] of behaviourCodes.entries()) {
      expect(wordsOf(drawn(next))).toContain(`${index + 1} dari 7`);
      next = tap(next, 'Sesuai ekspektasi').next;
    }
    expect(next.state.screen.at).toBe('self-summary');
    expect(tap(next, 'Kirim penilaian diri').next.state.screen.at).toBe('self-receipt');
  });

  it('passes the work results as long as one of them has no realisation yet', () => {
    const last = behaviourCodes.at(-1) ?? '';
    const open = aCompleteSelf({ results: [{ no: 1, title: 'Layanan pengaduan warga' }] });
    const { [last]: _answer, ...others } = open.answers.self;
    const next = tap(
      on(last, { ...open, answers: { ...open.answers, self: others } }),
      'Sesuai ekspektasi',
    ).next;
    expect(next.state.screen.at).toBe('self-results');
    expect(tap(next, 'Lanjut ke ringkasan ›').next.state.screen.at).toBe('self-summary');
  });

  it('marks nothing before the person has chosen, on any card or view', () => {
    const fresh = anAppraisal({ results: withResult.results });
    for (const item of [...competencyCodes, ...behaviourCodes])
      expect(selectedOf(drawn(on(item, fresh))), item).toEqual([]);
    expect(selectedOf(drawn(at('self-compact', fresh)))).toEqual([]);
    expect(selectedOf(drawn(at('self-results', fresh)))).toEqual([]);
    expect(selectedOf(drawn(on('M.02', withSelf(fresh, { 'M.02': { value: 4 } }))))).toEqual(['4']);
  });

  it('saves the answer in the step that goes on, for the card that was pressed', () => {
    const { step } = tap(on('M.03'), '4');
    expect(step.state?.screen).toEqual({ at: 'self-card', appraisalId, item: 'M.04' });
    expect(step.writes).toContainEqual({
      kind: 'answers',
      appraisalId,
      author: 'self',
      answers: { 'M.03': { value: 4 } },
    });
  });

  it('comes back to the summary when an answer is changed from there', () => {
    const { next } = press(at('self-summary', aCompleteSelf()), {
      type: 'self.card',
      appraisalId,
      item: 'M.03',
    });
    expect(tap(next, '4').next.state.screen.at).toBe('self-summary');
  });

  it('can be skipped, and the summary names what was skipped and leads to it', () => {
    let next = on('M.01');
    for (let card = 0; card < 16; card += 1) next = tap(next, 'Lewati ›').next;
    expect(next.state.screen.at).toBe('self-summary');
    expect(next.model.subject).toEqual(anAppraisal());
    expect(buttonsOf(drawn(next)).map((button) => button.label)).not.toContain('Kirim penilaian diri');
    expect(tap(next, 'Isi: Integritas').next.state.screen).toMatchObject({ item: 'M.01' });
  });

  it('keeps "not yet level 1" and "not observable" with its reason as answers of their own', () => {
    let { next } = tap(on('M.01'), 'Belum level 1');
    expect(next.model.subject?.answers.self['M.01']).toEqual({ value: 0 });
    next = tap(next, 'Belum sempat').next;
    expect(next.state.screen.at).toBe('self-unobservable');
    next = tap(next, 'Bukan tugas jabatan ini').next;
    expect(next.model.subject?.answers.self['M.02']).toEqual({ unobservable: 'not-my-role' });
    expect(next.state.screen).toMatchObject({ at: 'self-card', item: 'M.03' });
  });

  it('opens every level on request and closes them again, on the same card', () => {
    const open = tap(on('M.03'), 'Teks resmi').next;
    expect(open.state.screen).toMatchObject({ item: 'M.03', isExpanded: true });
    expect(wordsOf(drawn(open))).toContain(
      'Menggagas sistem komunikasi dengan melibatkan pemangku kepentingan sejak dini',
    );
    expect(tap(open, 'Versi singkat').next.state.screen).toEqual({
      at: 'self-card',
      appraisalId,
      item: 'M.03',
    });
  });

  it('pauses home and says what is kept', () => {
    const { step } = tap(
      on('M.05', withSelf(anAppraisal(), answered(competencyCodes.slice(0, 4), 2))),
      'Nanti saja',
    );
    expect(step.state).toEqual({ screen: { at: 'home' } });
    expect(step.notice?.text).toContain('4 dari 16');
    expect(step.writes ?? []).toEqual([]);
  });
});

describe('notes', () => {
  it('are what is typed on a card, which stays open and shows them', () => {
    const { step, next } = type(on('M.03'), 'Saya menyusun notulen rapat.');
    expect(step?.writes?.[0]).toMatchObject({
      answers: { 'M.03': { note: 'Saya menyusun notulen rapat.' } },
    });
    expect(next.state.screen).toMatchObject({ item: 'M.03' });
    expect(wordsOf(drawn(next))).toContain('Saya menyusun notulen rapat.');
    expect(type(next, 'Lain').step?.notice?.text).toContain('Ditambahkan');
  });

  it('that are too long are not saved, and the person is told how long they may be', () => {
    const { step, next } = type(on('M.03'), 'x'.repeat(1001));
    expect(wordsOf(drawn(next))).toContain('1.000');
    expect(step?.writes ?? []).toEqual([]);
    expect(next.state.screen).toEqual(on('M.03').state.screen);
  });

  it('stay in the form when they are too long for it', () => {
    const step = selfFlow.submit(
      on('M.03'),
      { type: 'self.note', appraisalId, item: 'M.03' },
      { note: 'x'.repeat(1001) },
    );
    expect(Object.keys(step.formErrors ?? {})).toEqual(['note']);
  });

  it('go by numbers in the compact view, several at once', () => {
    const { next } = type(
      at('self-compact'),
      '3 Notulen rapat\nsetiap minggu\n5. Antrean pagi\n9) Kerja bakti',
    );
    const notes = next.model.subject?.answers.self;
    expect(notes?.['M.03']?.note).toBe('Notulen rapat\nsetiap minggu');
    expect(notes?.['M.05']?.note).toBe('Antrean pagi');
    expect(notes?.['SK.01']?.note).toBe('Kerja bakti');
  });

  it.each(['Notulen rapat', '10 Notulen', '0 Notulen', '3', '3 Notulen\n12 Lagi'])(
    'are asked for again when their number is unclear: %s',
    (typed) => {
      const { step } = type(at('self-compact'), typed);
      expect(step?.writes ?? []).toEqual([]);
      expect(step?.notice?.text).toContain('nomor');
    },
  );

  it('are offered as a form where there are forms, and asked for in words elsewhere', () => {
    const slack = aContext(anAppraisal(), {
      screen: { at: 'self-card', appraisalId, item: 'M.03' },
      capabilities: withForms,
    });
    expect(drawn(slack).expectsText).toBeUndefined();
    expect(tap(slack, '✍️ Catatan').step.form?.fields[0]).toMatchObject({
      textMax: 1000,
      isMultiline: true,
      isOptional: true,
    });
    expect(drawn(on('M.03')).expectsText).toBeDefined();
  });
});

describe('the compact view', () => {
  const pressRow = (context: Context, item: string, value: number): Context => {
    const found = buttonsOf(drawn(context)).find(
      (button) =>
        'action' in button &&
        button.action.type === 'self.rateCompact' &&
        button.action.item === item &&
        button.action.value === value,
    );
    if (!found || !('action' in found)) throw new Error(item);
    return press(context, found.action).next;
  };

  const parts = [
    competencyCodes.slice(0, 5),
    competencyCodes.slice(5),
    behaviourCodes.slice(0, 4),
    behaviourCodes.slice(4),
  ];
  const rowsOf = (context: Context): readonly string[] =>
    drawn(context).blocks.flatMap((block) =>
      block.kind === 'grid' ? block.rows.map(({ open }) => open.label) : [],
    );

  it('takes a press for each competency and each behaviour, and leads by itself from one to the other and to the end', () => {
    let next = at('self-compact');
    for (const [half, part] of parts.entries())
      for (const [index, item] of part.entries()) {
        expect(next.state.screen).toMatchObject({ at: 'self-compact', appraisalId });
        expect([half, rowsOf(next)]).toEqual([half, part.map(() => 'Buka')]);
        expect(selectedOf(drawn(next))).toHaveLength(index);
        next = pressRow(next, item, 2);
      }
    expect(next.state.screen.at).toBe('self-summary');
    expect(tap(next, 'Kirim penilaian diri').next.state.screen.at).toBe('self-receipt');
  });

  it('stays while an answer in it is changed', () => {
    expect(pressRow(at('self-compact', aCompleteSelf()), 'M.02', 4).state.screen).toEqual({
      at: 'self-compact',
      appraisalId,
      item: 'M.02',
    });
  });

  it('is never more than five rows, goes on past a row that is left open, and comes back to it', () => {
    let next = at('self-compact');
    for (const item of ['M.01', 'M.02', 'M.04', 'M.05']) next = pressRow(next, item, 2);
    next = tap(next, 'Lanjut ›').next;
    for (const part of parts.slice(1))
      for (const item of part) {
        expect(rowsOf(next).length).toBeLessThanOrEqual(5);
        next = pressRow(next, item, 2);
      }
    expect(next.state.screen).toEqual({ at: 'self-compact', appraisalId, item: 'M.03' });
    expect(pressRow(next, 'M.03', 2).state.screen.at).toBe('self-summary');
  });

  it('leads back and on through its parts, and to the summary from each of them when nothing is open', () => {
    let next = at('self-compact', aCompleteSelf());
    for (const _ of parts.slice(1)) {
      expect(tap(next, 'Ringkasan').next.state.screen.at).toBe('self-summary');
      const on = tap(next, 'Lanjut ›').next;
      expect(drawn(tap(on, '‹ Kembali').next)).toEqual(drawn(next));
      next = on;
    }
    expect(rowsOf(next)).toEqual(['Buka', 'Buka', 'Buka']);
    expect(tap(next, 'Ringkasan').next.state.screen.at).toBe('self-summary');
  });

  it('is whole for whoever sees it as a table, which takes less room', () => {
    const context = at('self-compact');
    const table = {
      ...context,
      state: { ...context.state, isTable: true },
      capabilities: { ...context.capabilities, canTable: true },
    } as const;
    let next: Context = table;
    for (const item of competencyCodes.slice(5)) {
      expect(rowsOf(next)).toHaveLength(9);
      next = { ...table, ...pressRow(next, item, 2), state: { ...table.state, ...next.state } };
    }
    expect(rowsOf(next)).toHaveLength(9);
  });

  it('opens again the next time, until the cards are asked for', () => {
    const chosen = tap(on('M.01'), 'Ringkas').next;
    expect(
      press(
        { ...chosen, state: { screen: { at: 'home' }, isCompact: true } },
        { type: 'self.open', appraisalId },
      ).next.state.screen,
    ).toEqual({ at: 'self-compact', appraisalId });
    expect(chosen.state).toEqual({ screen: { at: 'self-compact', appraisalId }, isCompact: true });
    const back = tap(chosen, 'Kartu').next;
    expect(back.state).toEqual({
      screen: { at: 'self-card', appraisalId, item: 'M.01' },
      isCompact: undefined,
    });
  });

  it('numbers the behaviours as the summary does, for notes too', () => {
    const next = press(at('self-compact'), { type: 'self.compactAt', appraisalId, item: 'B.1' }).next;
    const grid = drawn(next).blocks.find((block) => block.kind === 'grid');
    expect(grid).toMatchObject({ firstNumber: 10 });
    expect(type(next, '12 Selalu tepat waktu').next.model.subject?.answers.self['B.3']?.note).toBe(
      'Selalu tepat waktu',
    );
  });

  it('takes competencies and behaviours only', () => {
    for (const item of ['R.1', 'H', 'M.99']) {
      const { step } = press(at('self-compact', withResult), {
        type: 'self.rateCompact',
        appraisalId,
        item,
        value: 2,
      });
      expect(step.writes ?? [], item).toEqual([]);
    }
  });
});

describe('work results', () => {
  it('are added by a form, get a value by one press, and are removed only after a question', () => {
    const { step } = tap(at('self-results'), '+ Tambah hasil kerja');
    expect(step.form?.fields.map((field) => field.id)).toEqual(['title', 'target', 'realisation']);
    const added = selfFlow.submit(
      at('self-results'),
      { type: 'self.addResult', appraisalId },
      { title: 'Layanan', target: '120' },
    );
    let next: Context = { ...at('self-results'), model: added.model ?? at('self-results').model };
    next = tap(next, '1 Tercapai').next;
    expect(next.state.screen.at).toBe('self-results');
    expect(next.model.subject?.answers.self['R.1']).toEqual({ value: 2 });
    next = tap(next, 'Hapus 1').next;
    expect(tap(next, 'Batal').next.model.subject?.results).toHaveLength(1);
    expect(tap(next, 'Ya, hapus').next.model.subject?.results).toHaveLength(0);
  });

  it('are not offered beyond ten, and a button of an older screen says so', () => {
    const full = aCompleteSelf({
      results: Array.from({ length: 10 }, (_, index) => ({ no: index + 1, title: `Hasil ${index + 1}` })),
    });
    expect(buttonsOf(drawn(at('self-results', full))).map((button) => button.label)).not.toContain(
      '+ Tambah hasil kerja',
    );
    const { step } = press(at('self-results', full), { type: 'self.addResult', appraisalId });
    expect(step.form).toBeUndefined();
    expect(step.notice?.text).toContain('10');
  });
});

describe('handing in', () => {
  it('is refused from a summary that is out of date, which is drawn anew', () => {
    const { step } = press(at('self-summary', aCompleteSelf({ revision: 9 })), {
      type: 'self.submit',
      appraisalId,
      revision: 8,
    });
    expect(step.writes ?? []).toEqual([]);
    expect(step.state?.screen.at).toBe('self-summary');
    expect(step.notice?.text).toContain('Ada yang berubah');
  });

  it('leads to the receipt from then on, from which it can be taken back with all answers', () => {
    const { next } = press(aContext(inStatus('submitted')), { type: 'self.open', appraisalId });
    expect(next.state.screen.at).toBe('self-receipt');
    expect(tap(next, 'Lihat').next.state.screen.at).toBe('self-summary');
    const back = tap(next, 'Tarik kembali').next;
    expect(back.model.subject?.status).toBe('self-assessment');
    expect(wordsOf(drawn(back))).toContain('semua 16 terjawab');
  });

  it('offers no way back once the rating has begun, and an old button changes nothing', () => {
    const begun = inStatus('rating');
    expect(buttonsOf(drawn(at('self-receipt', begun))).map((button) => button.label)).not.toContain(
      'Tarik kembali',
    );
    const { step } = press(at('self-receipt', begun), { type: 'self.withdraw', appraisalId, revision: 1 });
    expect(step.writes ?? []).toEqual([]);
    expect(step.notice?.text).toContain('Pejabat penilai sudah mulai menilai');
  });

  it('leaves nothing on an older card that could still change an answer', () => {
    const card = on('M.01', inStatus('submitted'));
    expect(wordsOf(drawn(card))).toContain('Sudah terkirim');
    const { step } = press(card, { type: 'self.rate', appraisalId, item: 'M.01', value: 5 });
    expect(step.writes ?? []).toEqual([]);
    expect(step.state?.screen.at).toBe('self-receipt');
    expect(type(card, 'Catatan').step).toBeUndefined();
  });
});

describe('outside the window', () => {
  it.each([
    ['before it opens', beforeSelf, 'dibuka besok (Selasa, 1 Desember).'],
    ['after it has ended', afterSelf, 'berakhir pada Kamis, 10 Desember.'],
  ] as const)('%s, own answers can be read and nothing can be changed', (_when, moment, date) => {
    const context = at(
      'self-summary',
      withSelf(anAppraisal(), { 'M.01': { value: 3, note: 'Contoh saya' } }),
      moment,
    );
    const { step, next } = press(context, { type: 'self.open', appraisalId });
    expect(step.notice?.text).toContain(date);
    expect(wordsOf(drawn(next))).toContain('Contoh saya');
    expect(buttonsOf(drawn(next)).map((button) => button.label)).toEqual(['Riwayat', '🏠 Beranda']);
    expect(wordsOf(drawn({ ...context, state: on('M.01').state }))).toBe(wordsOf(drawn(next)));
    for (const action of everyAction.filter(({ type: kind }) => kind !== 'self.wrongAppraiser')) {
      expect(press(context, action).step.writes ?? [], action.type).toEqual([]);
    }
  });
});

describe('a wrong appraiser', () => {
  it('is shown by name on the first card and can be reported there, once, without losing an answer', () => {
    const first = on('M.01', withSelf(anAppraisal(), { 'M.05': { value: 2 } }));
    expect(wordsOf(drawn(first))).toContain('Ani Rahmawati');
    const asked = tap(first, 'Pejabat penilai keliru…');
    expect(asked.step.writes).toBeUndefined();
    const { step, next } = tap(asked.next, 'Laporkan ke BKPSDM');
    expect(step.notice?.text).toContain('BKPSDM');
    expect(next.model.subject?.appraiserDisputedAt).toEqual(now);
    expect(next.model.subject?.answers).toEqual(first.model.subject?.answers);
    expect(wordsOf(drawn({ ...next, state: first.state }))).not.toContain('keliru…');
    expect(press(next, { type: 'self.wrongAppraiser', appraisalId }).step.writes).toBeUndefined();
    expect(press(next, { type: 'self.reportAppraiser', appraisalId }).step.writes).toEqual([]);
  });

  it('is asked about first: who will see it is said, a name may be written, and nothing is reported by writing', () => {
    const asked = tap(on('M.01'), 'Pejabat penilai keliru…').next;
    expect(wordsOf(drawn(asked))).toContain('tidak melihat tulisan Anda');
    const written = selfFlow.text(asked, asked.state.screen as never, ' Ibu Wulan ');
    expect(written?.writes).toBeUndefined();
    const named = { ...asked, state: written?.state ?? asked.state };
    expect(wordsOf(drawn(named))).toContain('Ibu Wulan');
    const { next } = tap(named, 'Laporkan ke BKPSDM');
    expect(next.model.subject?.disputedSuperior).toBe('Ibu Wulan');
    expect(tap(named, 'Batal').next.model.subject?.appraiserDisputedAt).toBeUndefined();
    expect(selfFlow.text(asked, asked.state.screen as never, 'x'.repeat(201))?.refusal).toBe('text-too-long');
  });
});

describe('forged presses', () => {
  it.each(everyAction)('of another relation do nothing and show nothing: $type', (action) => {
    // Whoever enters a paper of theirs presses the same buttons, in their name.
    for (const relation of relations.filter((one) => one !== 'self' && one !== 'assistant')) {
      for (const appraisal of [withResult, inStatus('submitted')]) {
        const context = aContext(appraisal, { relation });
        expect(press(context, action).step, relation).toEqual({
          notice: { text: expect.any(String) },
          refusal: 'not-yours',
        });
        expect(selfFlow.form(context, action)).toBeUndefined();
        expect(selfFlow.submit(context, action, { note: 'x', title: 'x' }).writes).toBeUndefined();
        expect(wordsOf(drawn({ ...context, state: on('M.01').state }))).not.toMatch(/Integritas|Layanan/);
      }
    }
  });

  it.each(everyAction)('about an appraisal that was not loaded do nothing: $type', (action) => {
    const { step } = press(aContext(withResult), {
      ...action,
      appraisalId: '01930000-0000-7000-8000-0000000000ff',
    });
    expect(step).toEqual({ notice: { text: expect.any(String) }, refusal: 'not-yours' });
  });

  it('about items, values or reasons that do not exist are refused in words, and still draw a screen', () => {
    const forged: readonly SelfAction[] = [
      { type: 'self.rate', appraisalId, item: 'M.01', value: 9 },
      { type: 'self.rate', appraisalId, item: 'B.1', value: 0 },
      { type: 'self.rate', appraisalId, item: 'R.7', value: 2 },
      { type: 'self.rate', appraisalId, item: 'H', value: 2 },
      { type: 'self.unobservable', appraisalId, item: 'M.01', reason: 3 },
      { type: 'self.unobservable', appraisalId, item: 'B.1', reason: 0 },
      { type: 'self.askUnobservable', appraisalId, item: 'B.1' },
      { type: 'self.card', appraisalId, item: 'M.09' },
      { type: 'self.details', appraisalId, item: 'P' },
      { type: 'self.note', appraisalId, item: 'H' },
      { type: 'self.clearNote', appraisalId, item: 'R.1' },
      { type: 'self.editResult', appraisalId, item: 'R.9' },
      { type: 'self.askRemove', appraisalId, item: 'M.01' },
      { type: 'self.removeResult', appraisalId, item: 'R.9' },
    ];
    for (const action of forged) {
      const { step } = press(on('M.01'), action);
      expect(step.writes ?? [], action.type).toEqual([]);
      expect(step.notice?.text, action.type).toBeTruthy();
      expect(step.form).toBeUndefined();
    }
    for (const item of ['M.09', 'H', 'R.1', 'x']) expect(drawn(on(item)).blocks.length).toBeGreaterThan(0);
  });
});

describe('in a chat that may hardly be drawn any more', () => {
  const short = (item: string, appraisal = anAppraisal()): Context => ({
    ...on(item, appraisal),
    isShortOfDraws: true,
  });
  const rate = (context: Context, item: string) =>
    press(context, { type: 'self.rate', appraisalId, item, value: 3 }).next.state.screen;

  it('the next competency is answered in the compact view, where all of them stand already', () => {
    const place = rate(short('M.01'), 'M.01');
    expect(place).toEqual({ at: 'self-compact', appraisalId, item: 'M.02', isWhole: true });
    const rows = drawn(aContext(anAppraisal(), { screen: place })).blocks.flatMap((block) =>
      block.kind === 'grid' ? block.rows : [],
    );
    expect(rows).toHaveLength(competencyCodes.length);
    expect(rate(on('M.01'), 'M.01')).toMatchObject({ at: 'self-card' });
  });

  it('what the compact view does not hold comes as ever', () => {
    const [last = ''] = competencyCodes.slice(-1);
    const [first = ''] = behaviourCodes;
    const almost = withSelf(anAppraisal(), answered(competencyCodes.slice(0, -1), 3));
    expect(rate(short(last, almost), last)).toEqual({ at: 'self-card', appraisalId, item: first });
    const [only = ''] = behaviourCodes.slice(-1);
    const { [only]: _, ...others } = aCompleteSelf().answers.self;
    expect(rate(short(only, withSelf(anAppraisal(), others)), only).at).not.toBe('self-compact');
  });
});
