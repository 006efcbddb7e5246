import { describe, expect, it } from 'vitest';
import { type AuditedAct, historyFor } from '../../../src/application/audit/appraisal-history.ts';
import { auditActs } from '../../../src/application/outcome/writes.ts';
import type { Context } from '../../../src/conversation/contract/feature.ts';
import { historyFlow } from '../../../src/conversation/features/history/flow.ts';
import { type Appraisal, appraisalStatuses } from '../../../src/domain/appraisal/appraisal.ts';
import { can, relations } from '../../../src/domain/authorization/policy.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { renderScreen as renderSlack } from '../../../src/platform/slack/render.ts';
import { renderScreen as renderTelegram } from '../../../src/platform/telegram/render.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aContext, anAppraisal, inStatus, now } from '../../support/builders.ts';
import { buttonsOf, wordsOf } from '../self/rig.ts';

const { employee, appraiser, id: appraisalId } = anAppraisal();
const zone = 'Asia/Makassar';
const at = (minute: number, day = 0) => now.add({ minutes: minute, hours: day * 24 });
const own = (act: AuditedAct['act'], moment: Temporal.Instant, ...items: string[]): AuditedAct => ({
  at: moment,
  act,
  role: 'self',
  actor: employee,
  items,
});
const theirs = (act: AuditedAct['act'], moment: Temporal.Instant, ...items: string[]): AuditedAct => ({
  at: moment,
  act,
  role: 'appraiser',
  actor: appraiser,
  items,
});
/** A history in which every act was done by each role. */
const everything: readonly AuditedAct[] = auditActs.flatMap((act, index) => [
  theirs(act, at(index)),
  own(act, at(index)),
]);

function open(appraisal: Appraisal, acts: readonly AuditedAct[], over: Parameters<typeof aContext>[1] = {}) {
  const context = aContext(appraisal, { screen: { at: 'history', appraisalId, page: 0 }, ...over });
  const loaded: Context = { ...context, model: { ...context.model, history: { acts, isCut: false } } };
  return { context: loaded, screen: historyFlow.screen(loaded, { at: 'history', appraisalId, page: 0 }) };
}

describe('who sees the history of an appraisal', () => {
  it('is only its employee, by the screen and by a forged press, in every state', () => {
    for (const status of appraisalStatuses) {
      for (const relation of relations) {
        const lines = historyFor(relation, status, everything, zone);
        const { context, screen } = open(inStatus(status), everything, { relation });
        const step = historyFlow.act(context, { type: 'history.open', appraisalId, page: 0 });
        if (relation === 'self') {
          expect(lines.length).toBeGreaterThan(0);
          expect(step.state?.screen.at).toBe('history');
          continue;
        }
        expect(lines).toEqual([]);
        expect(step.state).toBeUndefined();
        expect(step.notice?.text).toBe(
          historyFlow.act(aContext(undefined), { type: 'history.open', appraisalId, page: 0 }).notice?.text,
        );
        expect(wordsOf(screen)).not.toContain('Riwayat');
      }
    }
  });

  it('learns nothing of what the appraiser does before the result is given, not even that something is left out', () => {
    for (const status of appraisalStatuses.filter((one) => !can('self', 'result.view', one).allowed)) {
      const before = [
        own('self.submit', at(9)),
        own('self.answer', at(5), 'M.01'),
        own('self.answer', at(1), 'M.02'),
      ];
      const rating = auditActs
        .filter((act) => act.startsWith('rating.'))
        .map((act) => theirs(act, at(7), 'M.01'));
      const unknown: AuditedAct = { at: at(6), role: 'appraiser', actor: appraiser, items: [] };
      const mixed = [before[0], ...rating, before[1], unknown, ...rating, before[2]].filter(
        (one) => one !== undefined,
      );
      const seen = historyFor('self', status, mixed, zone);
      expect(seen).toEqual(historyFor('self', status, before, zone));
      const { screen } = open(inStatus(status), mixed);
      expect(wordsOf(screen)).toBe(wordsOf(open(inStatus(status), before).screen));
      expect(wordsOf(screen)).not.toMatch(/Ani|menilai|umpan balik/);
    }
  });

  it('sees all of it once the result is given, but not where the record begins', () => {
    const deeds = everything.filter(({ act }) => act !== 'audit.start');
    expect(deeds.length).toBeLessThan(everything.length);
    for (const status of appraisalStatuses.filter((one) => can('self', 'result.view', one).allowed))
      expect(historyFor('self', status, everything, zone)).toHaveLength(deeds.length);
  });
});

describe('the lines of a history', () => {
  it('put answers in a row by one person on one day together, counting each item once', () => {
    const acts = [
      own('self.submit', at(9)),
      own('self.answer', at(8), 'M.02'),
      own('self.answer', at(7), 'M.01'),
      own('self.answer', at(6), 'M.01', 'M.03'),
      own('self.answer', at(0, -1), 'M.01'),
      theirs('rating.answer', at(0, -1), 'M.01'),
      { ...theirs('rating.answer', at(0, -1), 'M.01'), actor: { id: 'another', name: 'Made' } },
    ];
    expect(historyFor('self', 'released', acts, zone).map(({ act, itemCount }) => [act, itemCount])).toEqual([
      ['self.submit', 0],
      ['self.answer', 3],
      ['self.answer', 1],
      ['rating.answer', 1],
      ['rating.answer', 1],
    ]);
  });

  it('divide days by the time zone of the person', () => {
    const midnight = Temporal.Instant.from('2026-12-02T16:00:00Z');
    const acts = [
      own('self.answer', midnight, 'M.01'),
      own('self.answer', midnight.subtract({ seconds: 1 }), 'M.02'),
    ];
    expect(historyFor('self', 'submitted', acts, 'Asia/Makassar')).toHaveLength(2);
    expect(historyFor('self', 'submitted', acts, 'Asia/Jakarta')).toHaveLength(1);
  });

  it.each(locales)(
    'have words for every act, with the moment and who it was, and fit one message: %s',
    (locale) => {
      for (let page = 0; page < 8; page += 1) {
        const { context } = open(inStatus('acknowledged'), everything, { locale });
        const screen = historyFlow.screen(context, { at: 'history', appraisalId, page });
        expect(wordsOf(screen)).not.toMatch(/undefined|\[object|history\.|act\.|\{\w+\}|01930000/);
        expect(wordsOf(screen)).toMatch(/WITA/);
        expect(renderTelegram(screen)).toHaveLength(1);
        expect(renderSlack(screen, 'n')).toHaveLength(1);
        expect(screen.preview).not.toMatch(/Budi|Ani|\d/);
      }
    },
  );

  it('name the person, the role and the act', () => {
    const acts: readonly AuditedAct[] = [
      theirs('rating.submit', at(3)),
      own('self.answer', at(2), 'M.01', 'M.02'),
      { at: at(1), act: 'appraiser.change', role: 'operator', items: [] },
      { at: at(0), act: 'result.release', role: 'system', items: [] },
    ];
    const words = wordsOf(open(inStatus('released'), acts).screen);
    expect(words).toContain(
      '2 Desember 2026 10.03 WITA\nAni Rahmawati, pejabat penilai: menetapkan predikat',
    );
    expect(words).toContain('Anda: mengisi atau mengubah 2 butir penilaian diri');
    expect(words).toContain('pengelola kinerja: mengganti pejabat penilai atau atasannya');
    expect(words).toContain('bot: menyampaikan hasil kepada pegawai');
  });

  it('have pages up to the last one, which is also shown for a forged page', () => {
    const acts = Array.from({ length: 20 }, (_, index) => own('self.submit', at(-index)));
    const { context, screen } = open(inStatus('submitted'), acts);
    expect(buttonsOf(screen).map(({ label }) => label)).toEqual(['Berikutnya ›', '‹ Kembali', '🏠 Beranda']);
    const last = historyFlow.screen(context, { at: 'history', appraisalId, page: 999 });
    expect(wordsOf(last)).toContain('Halaman 3 dari 3');
    expect(buttonsOf(last).map(({ label }) => label)).toEqual(['‹ Sebelumnya', '‹ Kembali', '🏠 Beranda']);
  });

  it('lead back to the result only when it was opened before, so that reading the history does not open it', () => {
    const backFrom = (appraisal: Appraisal) =>
      buttonsOf(open(appraisal, []).screen).find(({ label }) => label === '‹ Kembali');
    expect(backFrom(inStatus('released'))).toMatchObject({ action: { type: 'self.open' } });
    expect(backFrom(inStatus('released', { openedAt: now }))).toMatchObject({
      action: { type: 'result.open' },
    });
  });
});

it('says by name whose turn it is once the result is given, where the appraisal names them', () => {
  const said = (of: Appraisal) => wordsOf(open(of, []).screen);
  expect(said(inStatus('submitted'))).toContain('Sekarang giliran pejabat penilai Anda,');
  expect(said(inStatus('self-assessment'))).toContain('Sekarang giliran Anda,');
  const secondAppraiser = { id: 'wayan', name: 'I Wayan Sudarma', position: 'Kepala Dinas' };
  const objected = {
    secondAppraiser,
    objectedAt: now,
    releasedAt: now,
    objectionReason: 'Bukti belum dilihat.',
  };
  expect(said(inStatus('objected', objected))).toContain(
    'Sekarang giliran I Wayan Sudarma, atasan pejabat penilai, yang memutuskan keberatan Anda,',
  );
  // Where nobody above may decide it is HR's, who has no name here.
  expect(said(inStatus('objected', { ...objected, secondAppraiser: appraiser }))).toContain(
    'Sekarang giliran pengelola kinerja,',
  );
});
