import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { State } from '../../../src/conversation/contract/state.ts';
import { typed } from '../../../src/conversation/engine/router.ts';
import { resultFlow } from '../../../src/conversation/features/result/flow.ts';
import {
  type Appraisal,
  appraisalStatuses,
  isConfirmed,
  isReleased,
} from '../../../src/domain/appraisal/appraisal.ts';
import { competencyCodes } from '../../../src/domain/appraisal/items.ts';
import { ratedItems } from '../../../src/domain/appraisal/rating.ts';
import { summaryOf } from '../../../src/domain/appraisal/summary.ts';
import states from '../../compat/states.1.json' with { type: 'json' };
import {
  aCompleteRating,
  aContext,
  actionsOn,
  acts,
  anAppraisal,
  appraisalId,
  aReleasedResult,
  at,
  draw,
  inRating,
  inSelf,
  levels,
  press,
  rated,
  say,
  writesOf,
} from './rig.ts';

const id = { appraisalId };
const resultCard: State['screen'] = { at: 'result-card', appraisalId };
const resultDetails: State['screen'] = { at: 'result-card', appraisalId, isExpanded: true };
/** A sample of every screen there is, and every card of the rating; a new screen is there by itself. */
const all = [
  ...states.map(({ screen }) => ('appraisalId' in screen ? { ...screen, appraisalId } : screen)),
  ...ratedItems.map((item) => ({ at: 'rate-card', appraisalId, item })),
] as readonly State['screen'][];

describe('before release', () => {
  const secretly = (status: Appraisal['status'], value: number): Appraisal => {
    const rating = Object.fromEntries(competencyCodes.map((item) => [item, { value, note: 'rahasia' }]));
    const whole = { H: { value: 1, note: 'rahasia' }, P: { value: 1, note: 'rahasia' } };
    return aCompleteRating({
      status,
      answers: { self: levels(2), appraiser: { ...rating, ...whole } },
      feedback: { strengths: 'rahasia', improve: 'rahasia', nextStep: 'rahasia' },
      ...(status === 'rated' && { predicate: 'very-poor', ratedAt: inRating }),
    });
  };
  const hidden = appraisalStatuses.filter((status) => !isReleased(status));

  it('no screen tells the employee, HR, the second appraiser or a stranger anything of the rating', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...hidden),
        fc.constantFrom('self', 'hr', 'second-appraiser', 'none'),
        fc.constantFrom(...all),
        fc.constantFrom('id', 'en'),
        fc.integer({ min: 0, max: 5 }),
        (status, relation, screen, locale, value) => {
          const secret = aContext(secretly(status, value), { relation, screen, locale });
          // The screen is the same for every rating, and also without one.
          const bare = aContext(anAppraisal({ status, answers: { self: levels(2), appraiser: {} } }), {
            relation,
            screen,
            locale,
          });
          expect(draw(secret)).toEqual(draw(bare));
          expect(say(draw(secret))).not.toContain('rahasia');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('handed in, being rated and rated read the same to the employee', () => {
    const words = (['submitted', 'rating', 'rated'] as const).map((status) =>
      say(draw(aContext(secretly(status, 1), { relation: 'self', screen: { at: 'results' } }))),
    );
    expect(new Set(words).size).toBe(1);
  });

  it('opening and answering are refused', () => {
    for (const status of hidden) {
      for (const type of [
        'result.open',
        'result.details',
        'result.acknowledge',
        'result.talk',
        'result.askObject',
        'result.object',
        'result.fileObjection',
      ] as const) {
        const { step } = press(aContext(secretly(status, 1), { relation: 'self' }), { type, ...id });
        expect([step.writes, step.state, step.form], `${status} ${type}`).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
      }
      const submitted = resultFlow.submit(
        aContext(secretly(status, 1), { relation: 'self' }),
        { type: 'result.object', ...id },
        { reason: 'alasan yang cukup' },
      );
      expect(submitted.writes).toBeUndefined();
    }
  });
});

describe('the result card', () => {
  const own = (appraisal: Appraisal, screen = resultDetails) =>
    draw(aContext(appraisal, { relation: 'self', screen }));

  it('puts in its details strengths first, then the predicate with its derivation, the table, what can grow, and who rated', () => {
    const words = say(
      own(rated(aReleasedResult(), { 'M.05': { value: 0, note: 'Dua kali meninggalkan loket' } })),
    );
    const order = [
      'Kekuatan',
      'Jujur dan dipercaya rekan',
      'Predikat: Baik',
      'Hasil kerja: Sesuai ekspektasi × Perilaku kerja: Di atas ekspektasi → Baik',
      'PermenPANRB 6/2022',
      'PP 30/2019 Pasal 59',
      'Membantu loket lain tanpa diminta',
      'Kompetensi | SKJ | Diri | Nilai',
      'Pelayanan Publik | 2 | 2 | 0',
      'Dua kali meninggalkan loket',
      'Yang dapat dikembangkan',
      'konseling kinerja',
      'Coaching dua kali sebulan',
      'Dinilai oleh Ani Rahmawati',
    ].map((part) => words.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('may not be forwarded and tells a locked screen nothing', () => {
    for (const screen of [own(aReleasedResult()), own(aReleasedResult(), resultCard)]) {
      expect(screen.isConfidential).toBe(true);
      expect(screen.preview).not.toMatch(/Budi|Baik|level/i);
    }
  });

  it('a gap of one suggests no structured form, a gap of two does', () => {
    expect(say(own(aReleasedResult()))).not.toContain('kursus');
    expect(say(own(rated(aReleasedResult(), { 'M.03': { value: 0, note: 'x' } })))).toContain('kursus');
  });

  it('the first opening by the employee is recorded, and every one by somebody else, who changes nothing', () => {
    const { step, after } = press(aContext(aReleasedResult(), { relation: 'self' }), {
      type: 'result.open',
      ...id,
    });
    expect(acts(step.writes)).toEqual(['result.open']);
    expect(press(after, { type: 'result.open', ...id }).step.writes).toEqual([]);
    for (const [relation, status] of [
      ['appraiser', 'rated'],
      ['second-appraiser', 'objected'],
    ] as const) {
      const other = press(aContext(aReleasedResult({ status }), { relation }), {
        type: 'result.open',
        ...id,
      });
      expect(other.step.writes).toEqual([{ kind: 'audit', act: 'result.read', appraisalId: id.appraisalId }]);
    }
  });

  it('offers the appraiser no answer of the employee, and a stranger nothing', () => {
    const types = actionsOn(draw(aContext(aReleasedResult(), { screen: resultCard }))).map(
      ({ type }) => type,
    );
    // Nobody has opened it, so they may still take it back; that is gone once the employee has.
    expect(types).toEqual(['takeBack.open', 'result.details', 'nav.team', 'nav.home']);
    const opened = aReleasedResult({ openedAt: inRating });
    expect(actionsOn(draw(aContext(opened, { screen: resultCard }))).map(({ type }) => type)).toEqual([
      ...['result.details', 'nav.team', 'nav.home'],
    ]);
    expect(say(draw(aContext(aReleasedResult(), { relation: 'hr', screen: resultCard })))).not.toContain(
      'Predikat',
    );
    expect(
      say(draw(aContext(aReleasedResult(), { relation: 'second-appraiser', screen: resultCard }))),
    ).not.toContain('Predikat');
    const objected = aReleasedResult({
      status: 'objected',
      objectedAt: inRating,
      objectionReason: 'Ada bukti',
    });
    expect(say(draw(aContext(objected, { relation: 'second-appraiser', screen: resultCard })))).toContain(
      'Ada bukti',
    );
  });
});

describe('answering', () => {
  const self = (appraisal: Appraisal, screen = resultCard) =>
    aContext(appraisal, { relation: 'self', screen });

  it.each([
    ['result.acknowledge', 'Dibaca 12 Desember 2026', 'Tanda terima diberikan'],
    ['result.talk', 'Dialog kinerja diminta 12 Desember 2026', 'Dialog kinerja diminta'],
  ] as const)(
    '%s is recorded once, shown with its day and, in the details, its time; a repeat says so',
    (...[type, day, detail]) => {
      const first = press(self(aReleasedResult()), { type, ...id });
      expect(writesOf(first.step.writes, 'outbox')).toHaveLength(1);
      const screen = draw(first.after);
      expect(say(screen)).toContain(day);
      const details = press(first.after, { type: 'result.details', ...id }).after;
      expect(say(draw(details))).toContain(`${detail} 12 Desember 2026 12.00 WITA`);
      expect(actionsOn(screen).map((action) => action.type)).not.toContain(type);
      const again = press(first.after, { type, ...id });
      expect(again.step.writes).toBeUndefined();
      expect(again.step.notice?.text).toMatch(/sudah/);
    },
  );

  it('an objection is explained first, goes to the superior by name, and is never filed by a mere message', () => {
    const asked = press(self(aReleasedResult()), { type: 'result.askObject', ...id });
    expect(asked.step.writes).toBeUndefined();
    expect(say(draw(asked.after))).toContain('I Wayan Sudarma');
    expect(say(draw(asked.after))).toContain('Belum ada yang diajukan');
    const screen = { at: 'result-object', appraisalId } as const;
    expect(typed(asked.after, screen, 'Apa maksud nilai ini?')).toBeUndefined();
  });

  it('the form complains where the reasons are written, and files nothing: the reasons are shown, and filed once', () => {
    const action = { type: 'result.object', ...id } as const;
    const { step, after } = press(self(aReleasedResult()), action);
    expect(step.form?.submit.action).toEqual(action);
    expect(resultFlow.form(after, action)).toEqual(step.form);
    expect(resultFlow.submit(after, action, { reason: 'x' }).formErrors?.reason).toContain('10');
    expect(resultFlow.submit(after, action, { reason: 'x'.repeat(2001) }).formErrors?.reason).toContain(
      '2.000',
    );
    const sent = resultFlow.submit(after, action, { reason: ' Bukti layanan belum dihitung ' });
    expect(sent.writes).toBeUndefined();
    const seen = { ...after, state: sent.state ?? after.state };
    expect(say(draw(seen))).toContain('(belum diajukan)');
    expect(say(draw(seen))).toContain('> Bukti layanan belum dihitung');
    const filed = press(seen, { type: 'result.fileObjection', ...id }).step;
    expect(acts(filed.writes)).toEqual(['result.object']);
    const objected = self(filed.model?.subject ?? aReleasedResult());
    const again = { ...objected, state: seen.state };
    expect(press(again, { type: 'result.fileObjection', ...id }).step.writes).toBeUndefined();
    expect(
      resultFlow.submit(objected, action, { reason: 'Bukti layanan belum dihitung' }).writes,
    ).toBeUndefined();
    expect(press(objected, action).step.form).toBeUndefined();
    expect(actionsOn(draw(objected)).map(({ type }) => type)).toEqual([
      'result.talk',
      'objection.open',
      'result.details',
      'nav.home',
    ]);
  });

  it('reasons can be changed before they are filed, and a press without any at hand files nothing', () => {
    const screen = { at: 'result-objection', appraisalId, reason: 'Bukti belum dihitung' } as const;
    const seen = aContext(aReleasedResult(), { relation: 'self', screen });
    const { step, after } = press(seen, { type: 'result.object', ...id });
    expect(step.form?.fields[0]).toMatchObject({ value: 'Bukti belum dihitung' });
    expect(step.form?.expects).toContain('belum diajukan');
    expect(after.state.screen).toEqual(screen);
    const old = press(self(aReleasedResult()), { type: 'result.fileObjection', ...id });
    expect([old.step.writes, old.after.state.screen]).toEqual([
      undefined,
      { at: 'result-object', appraisalId },
    ]);
  });

  it('after the term the card says it is over and an old button does nothing', () => {
    const late = aContext(aReleasedResult(), {
      relation: 'self',
      screen: resultCard,
      now: at('2027-01-04T02:00:00Z'),
    });
    expect(say(draw(late))).toContain('Batas waktu keberatan berakhir Senin, 28 Desember 2026');
    expect(actionsOn(draw(late)).map(({ type }) => type)).not.toContain('result.askObject');
    const { step } = press(late, { type: 'result.askObject', ...id });
    expect([step.state, step.writes]).toEqual([undefined, undefined]);
  });

  it('nobody but the employee can answer', () => {
    for (const relation of ['appraiser', 'second-appraiser', 'hr', 'none'] as const) {
      for (const type of [
        'result.acknowledge',
        'result.talk',
        'result.askObject',
        'result.object',
        'result.fileObjection',
      ] as const) {
        const { step } = press(aContext(aReleasedResult(), { relation }), { type, ...id });
        expect([step.writes, step.state, step.form], `${relation} ${type}`).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
      }
    }
  });
});

describe('lists', () => {
  const summary = (name: string, n: number, over: Partial<Appraisal>) =>
    summaryOf(
      anAppraisal({
        id: `01930000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`,
        ...over,
        employee: { ...anAppraisal().employee, name },
      }),
    );
  const draft = { status: 'self-assessment', selfSubmittedAt: undefined } as const;
  const team = [
    summary('Agus', 1, { ...aReleasedResult(), talkRequestedAt: inRating }),
    summary('Bayu', 2, { ...draft }),
    summary('Citra', 3, { status: 'rating', answers: { self: {}, appraiser: levels(2) } }),
    summary('Dewi', 4, { status: 'submitted' }),
  ];

  it('the team shows who is begun first, then ready, waiting, done, each in words, with counts on top', () => {
    const words = say(draw(aContext(undefined, { screen: { at: 'team', page: 0 }, team, now: inSelf })));
    const at = [
      '1 siap, 1 berjalan, 1 mengisi, 1 selesai.',
      'Penilaian Anda berjalan: Citra (9 dari 11)',
      'Siap dinilai: Dewi',
      ': Bayu (10 dari 16)',
      'Hasil terkirim, belum dibuka · meminta dialog kinerja: Agus',
    ].map((part) => words.indexOf(part));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  it('the receipt leads to the next person who is ready', () => {
    const context = aContext(aReleasedResult(), { screen: { at: 'rate-receipt', appraisalId }, team });
    expect(say(draw(context))).toContain('[Berikutnya: Dewi]');
  });

  it('own results come newest first, and what waits is named without saying how far it is', () => {
    const old = summary('Budi', 1, {
      ...aReleasedResult(),
      releasedAt: at('2026-01-05T00:00:00Z'),
      cycle: { ...anAppraisal().cycle, name: 'Lama' },
    });
    const fresh = summary('Budi', 2, {
      ...aReleasedResult(),
      openedAt: inRating,
      cycle: { ...anAppraisal().cycle, name: 'Baru' },
    });
    const waits = summary('Budi', 3, {
      status: 'rated',
      cycle: { ...anAppraisal().cycle, name: 'Berjalan' },
    });
    const screen = draw(aContext(undefined, { screen: { at: 'results' }, own: [waits, old, fresh] }));
    const words = say(screen);
    expect(words.indexOf('Baru ·')).toBeLessThan(words.indexOf('Lama ·'));
    expect(words).toContain('Berjalan · menunggu penilaian');
    expect(actionsOn(screen).filter(({ type }) => type === 'result.open')).toHaveLength(2);
  });
});

describe('every screen', () => {
  it('is drawn in both languages for every relation and state, without raw codes or empty words', () => {
    for (const locale of ['id', 'en'] as const) {
      for (const relation of ['self', 'appraiser', 'second-appraiser', 'hr', 'none'] as const) {
        for (const status of appraisalStatuses) {
          for (const screen of all) {
            const appraisal = isConfirmed(status) ? aReleasedResult({ status }) : aCompleteRating({ status });
            const drawn = draw(aContext(appraisal, { locale, relation, screen }));
            expect(drawn.blocks.length).toBeGreaterThan(0);
            expect(actionsOn(drawn).length).toBeGreaterThan(0);
            expect(say(drawn)).not.toMatch(
              /\b(undefined|null|NaN|M\.0\d|SK\.01|needs-improvement|no-occasion)\b|\{\w+\}|0193000/,
            );
            expect(drawn.preview).not.toMatch(/Budi|Baik|Good/);
          }
        }
      }
    }
  });
});
