import { describe, expect, it } from 'vitest';
import type { Screen } from '../../../src/conversation/contract/view.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { type Predicate, predicates } from '../../../src/domain/appraisal/predicate.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { messages } from '../../../src/i18n/messages/index.ts';
import { renderScreen } from '../../../src/platform/telegram/render.ts';
import { screenHeight } from '../../conversation/load/phone.ts';
import {
  aContext,
  actionsOn,
  appraisalId,
  aReleasedResult,
  draw,
  inRating,
  levels,
  press,
  rated,
  say,
} from './rig.ts';

const card = { at: 'result-card', appraisalId } as const;
const details = { ...card, isExpanded: true } as const;
const own = (appraisal: Appraisal, screen: typeof card | typeof details = card) =>
  draw(aContext(appraisal, { relation: 'self', screen }));

/** What a phone of 390x844 shows between its bars, counted as in `test/conversation/load`; some phones show more. */
const phoneLines = 26;
/** Others read besides whose result it is, and that the employee sees the same. */
const lines = { self: phoneLines, appraiser: phoneLines + 3, 'second-appraiser': phoneLines + 3 } as const;

const heightOf = (screen: Screen): number => {
  const [message, ...others] = renderScreen(screen);
  expect(others).toEqual([]);
  return screenHeight({
    lines: message?.text.split('\n') ?? [],
    rows: message?.keyboard.map((row) => row.map(({ text }) => text)) ?? [],
  });
};

const longWords = 'Menata ulang antrean loket bersama rekan, '.repeat(40);
const wholes: Readonly<Record<Predicate, readonly [number, number]>> = {
  excellent: [3, 3],
  good: [2, 3],
  'needs-improvement': [1, 2],
  poor: [2, 1],
  'very-poor': [1, 1],
};
/** The employee has answered in every way there is. */
const answers: readonly Partial<Appraisal>[] = [
  {},
  { acknowledgedAt: inRating },
  { talkRequestedAt: inRating },
  { acknowledgedAt: inRating, status: 'objected', objectedAt: inRating, objectionReason: longWords },
];
/** Everything is written at length; competencies are of every kind, all as required, above it, or below. */
function* everyResult(): Generator<Appraisal> {
  for (const predicate of predicates)
    for (const level of [0, 1, 2, 3])
      for (const answer of answers) {
        const [H, P] = wholes[predicate];
        yield rated(
          aReleasedResult({
            ...{ predicate, openedAt: inRating },
            feedback: { strengths: longWords, improve: longWords, nextStep: longWords },
            ...answer,
          }),
          { ...levels(level), 'M.01': { value: 2 }, H: { value: H }, P: { value: P, note: longWords } },
        );
      }
}

describe('the first view of a result', () => {
  it.each(['self', 'appraiser', 'second-appraiser'] as const)(
    'is seen whole on a phone, predicate and buttons together, however much was written, by %s',
    (relation) => {
      const tall = locales.flatMap((locale) =>
        [...everyResult()].flatMap((appraisal) => {
          const screen = draw(aContext(appraisal, { relation, locale, screen: card }));
          const height = heightOf(screen);
          return height > lines[relation] ? [`${height} lines:\n${say(screen)}`] : [];
        }),
      );
      expect(tall).toEqual([]);
    },
  );

  it('says the predicate and why first, then strengths, one thing to develop, and what one can do', () => {
    const words = say(own(aReleasedResult()));
    const order = [
      'Hasil Triwulan IV 2026',
      'Predikat: Baik. Hasil kerja sesuai, perilaku kerja di atas ekspektasi.',
      'Kekuatan: Integritas di atas SKJ.',
      'Pengembangan: Komunikasi, level 1 (SKJ 2)',
      'bukan persetujuan',
      'Ani Rahmawati diberi tahu',
      'sampai Senin, 28 Desember.',
      '[Sudah saya baca]',
      '[Minta dialog kinerja]',
      '[Ajukan keberatan…]',
      '[Rincian] [🏠 Beranda]',
    ].map((part) => words.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('tells the appraiser what the employee reads, and whether the employee has answered', () => {
    const words = say(draw(aContext(aReleasedResult(), { screen: card })));
    const [said] = words.split('Belum ada tanggapan pegawai.');
    for (const part of ['Predikat: Baik. Hasil kerja sesuai', 'Kekuatan: ', 'Pengembangan: Komunikasi'])
      expect(said).toContain(part);
  });

  it('names one thing to develop: what falls short as a whole, else the widest gap, else what was written', () => {
    const develops = (appraisal: Appraisal) => /Pengembangan: (.*)/.exec(say(own(appraisal)))?.[1];
    const gaps = rated(aReleasedResult(), { 'M.05': { value: 0, note: 'x' } });
    expect(develops(gaps)).toBe('Pelayanan Publik, belum level 1 (SKJ 2); 1 lainnya');
    expect(develops(rated(gaps, { P: { value: 1 } }))).toBe('perilaku kerja lebih dahulu; 2 lainnya');
    const none = rated(aReleasedResult(), { 'M.03': { value: 2 } });
    expect(develops(none)).toBe('“Surat lebih ringkas”');
    expect(develops({ ...none, feedback: {} })).toMatch(/^tidak ada; semua kompetensi/);
  });

  it('says why "misconduct" is called so instead of leaving the word alone', () => {
    const poor = { ...rated(aReleasedResult(), { P: { value: 1 } }), predicate: 'poor' } as const;
    expect(say(own(poor))).toContain('Kurang/Misconduct. Sebutan resmi bila hanya perilaku kerja');
  });
});

describe('the details of a result', () => {
  it('are one press away, have all the rest and the way back, and nothing that could be pressed by mistake', () => {
    const first = aContext(aReleasedResult({ openedAt: inRating }), { relation: 'self', screen: card });
    const { step, after } = press(first, { type: 'result.details', appraisalId });
    expect(step.writes).toEqual([]);
    expect(after.state.screen).toEqual(details);
    expect(actionsOn(draw(after)).map(({ type }) => type)).toEqual([
      'picture.result',
      'result.open',
      'nav.results',
      'answer.open',
      'history.open',
      'talk.open',
      'growth.open',
      'takeOut.open',
      'nav.home',
    ]);
    const back = press(after, { type: 'result.open', appraisalId });
    expect(back.after.state.screen).toEqual(card);
  });

  it('fold away how the predicate follows and what the law says', () => {
    const fold = own(aReleasedResult(), details).blocks.find((block) => block.kind === 'details');
    const words = JSON.stringify(fold);
    for (const part of ['→ Baik', 'PermenPANRB 6/2022', 'PP 30/2019 Pasal 59']) expect(words).toContain(part);
    expect(say(own(aReleasedResult()))).not.toMatch(/PermenPANRB|PP 30/);
  });

  it('are recorded as read when a colleague opens them, and as received when they are the first thing opened', () => {
    const acts = (relation: 'self' | 'appraiser') =>
      press(aContext(aReleasedResult(), { relation }), { type: 'result.details', appraisalId }).step.writes;
    expect(acts('appraiser')).toEqual([{ kind: 'audit', act: 'result.read', appraisalId }]);
    expect(acts('self')).toContainEqual(expect.objectContaining({ kind: 'audit', act: 'result.open' }));
  });

  it('show the reasons of an objection whole, of which the first view shows the beginning', () => {
    const objected = aReleasedResult({
      ...{ status: 'objected', acknowledgedAt: inRating, objectedAt: inRating },
      objectionReason: longWords.trim(),
    });
    expect(say(own(objected))).toContain('“Menata ulang antrean');
    expect(say(own(objected))).not.toContain(longWords.trim());
    expect(say(own(objected, details))).toContain(`> ${longWords.trim()}`);
  });
});

it('a term that is over is not promised to stay', () => {
  const late = { relation: 'self', screen: card, now: inRating.add({ hours: 24 * 40 }) } as const;
  const words = say(draw(aContext(aReleasedResult(), late)));
  expect(words).toContain('[Sudah saya baca]');
  expect(words).not.toContain(messages.id['result.right'].split('{')[0]);
});
