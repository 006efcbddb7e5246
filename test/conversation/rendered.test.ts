import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { screens } from '../../src/conversation/engine/registry.ts';
import { screens as ofGuide } from '../../src/conversation/features/guide/verbs.ts';
import { screens as ofNotebook } from '../../src/conversation/features/notebook/verbs.ts';
import { codeOf, vignettes } from '../../src/domain/calibration/vignettes.ts';
import { person } from '../../src/persistence/schema/people.ts';
import { startWorld } from '../support/script/world.ts';
import { startRecord } from './recorded.ts';

/**
 * `docs/conversations` contains every screen of the main dialogues on both platforms, so that reviewers see a change in
 * wording. `npm run conversations` writes them again.
 */
const folder = '../../docs/conversations';
/** Shown before somebody gets anywhere, or in a message beside the screen on which they stand. */
const shownBeside = ['privacy', 'reminder'];
/** Recorded in `notebook/rendered.test.ts` and `notebook/guide-rendered.test.ts`. */
const elsewhere = Object.keys({ ...ofNotebook, ...ofGuide });
/** Screens that no recorded dialogue comes by. A new screen is shown by one of them, or is named here. */
const notShown = [
  'approval',
  'approval-correction',
  'approval-one',
  'approval-sure',
  'talk',
  'talk-offer',
  'agency',
  'agency-change',
  'agency-day',
  'agency-days',
  'agency-one',
  'appraiser-find',
  'appraiser-pick',
  'assist',
  'assist-check',
  'assist-staff',
  'assist-team',
  'daily-day',
  'daily-record',
  'delegation',
  'delegation-end',
  'delegation-find',
  'delegation-give',
  'delegation-plan',
  'answer',
  'answer-row',
  'answer-rows',
  'feedback',
  'feedback-answer',
  'feedback-ask',
  'feedback-asking',
  'feedback-give',
  'feedback-note',
  'files',
  'growth',
  'growth-action',
  'growth-draft',
  'growth-offers',
  'growth-pick',
  'growth-proof',
  'mentor-ask',
  'mentor-choose',
  'mentor-pick',
  'guidance',
  'guidance-read',
  'help',
  'history',
  'hr',
  'hr-cycle',
  'hr-cycles',
  'hr-errand',
  'hr-files',
  'hr-letters',
  'hr-mentors',
  'hr-need',
  'hr-needs',
  'hr-remind',
  'hr-tables',
  'hr-tenure',
  'hr-transfer',
  'hr-turns',
  'language',
  'link-confirm',
  'link-enter',
  'objection',
  'objection-ask',
  'objection-confirm',
  'objection-row',
  'objection-withdraw',
  'people-account',
  'people-find',
  'people-list',
  'people-lists',
  'people-person',
  'plan',
  'pocket',
  'pocket-offer',
  'pocket-piece',
  'pulse',
  'pulse-units',
  'quarters',
  'rate-unobservable',
  'request',
  'requests',
  'rights-asks',
  'rights-part',
  'rights-unlink',
  'rights-words',
  'result-copy',
  'result-files',
  'result-object',
  'result-objection',
  'self-wrong-appraiser',
  'results',
  'rights',
  'self-compact',
  'self-remove',
  'take-back',
  'counsel',
  'missed',
  'missed-preview',
  'missed-row',
  'missed-sure',
];

/** So that everybody's next one is the same. */
const oneLeft = {
  vignettes: vignettes.map(codeOf).filter((code) => code !== 'M.05.2.1'),
  cycles: [],
};

describe.each(['telegram', 'slack'] as const)('the screens on %s are those in docs/conversations', (app) => {
  it('from the self-assessment over the rating to the acknowledged result, and a reminder', async () => {
    const world = await startWorld(app, 'normal', { isPrivacyRead: false });
    const place = app === 'slack' ? 'Slack' : 'Telegram';
    const shown = new Set<string>();
    const looks = async () => {
      const rows = await world.db.execute<{ at: string }>(
        sql`select distinct state->'screen'->>'at' as at from conversation`,
      );
      for (const { at } of rows) shown.add(at);
    };
    try {
      const reminder = startRecord(`A reminder on ${place}`, looks);
      const citra = reminder.of('Citra (employee)', world.citra);
      await citra.commands('start');
      await citra.presses('Sudah saya baca, lanjutkan');
      await citra.presses('Lewati ›');

      const self = startRecord(`Self-assessment on ${place}`, looks);
      const budi = self.of('Budi (employee)', world.budi);
      await budi.commands('start');
      await budi.presses('Sudah saya baca, lanjutkan');
      await budi.presses('Lanjut ›');
      await budi.presses('Lanjut ›');
      await budi.presses('Coba satu kartu');
      await budi.presses('3');
      await budi.presses('🏠 Beranda');
      await budi.presses('Mulai penilaian diri');
      await budi.presses('2');
      if (app === 'telegram') await budi.says('Saya menyusun notulen rapat setiap minggu.');
      await budi.presses('1');
      await budi.presses('Belum sempat');
      await budi.presses(/Tidak ada kesempatan/);
      await budi.presses('Belum level 1');
      for (const level of ['1', '1', '1', '1', '2']) await budi.presses(level);
      for (let value = 0; value < 7; value += 1) await budi.presses('Sesuai ekspektasi');
      await budi.presses('+ Tambah hasil kerja');
      if (app === 'slack')
        await budi.fills({
          'Hasil kerja': 'Pelatihan operator',
          Target: '3 angkatan',
          Realisasi: '4 angkatan',
        });
      else for (const words of ['Pelatihan operator', '3 angkatan', '4 angkatan']) await budi.says(words);
      await budi.presses(/^Lanjut/);
      await budi.presses(/^Kirim/);

      const rating = startRecord(`Rating on ${place}`, looks);
      const ani = rating.of('Ani (appraiser)', world.ani);
      await ani.commands('start');
      await ani.presses('Sudah saya baca, lanjutkan');
      await ani.presses('Lewati ›');
      await world.db
        .update(person)
        .set({ vignettes: oneLeft })
        .where(eq(person.id, world.agency.people.ani.id));
      await ani.commands('tim');
      await ani.presses(/Budi Santoso/);
      await ani.presses('3');
      await ani.presses('Lewati ›');
      await ani.presses('2');
      await ani.presses('1');
      await ani.presses('Samakan sisanya');
      await ani.presses(/^Ya, samakan/);
      const isOnCard = () =>
        world.ani.buttons().some((label) => /^1$|^Sesuai ekspektasi$|Tulis alasan/.test(label));
      for (
        let round = 0;
        round < 20 && isOnCard() && !world.ani.screen().includes('Ringkasan ·');
        round += 1
      ) {
        if (world.ani.screen().includes('Mohon beri alasan'))
          await ani.says('Membantu loket lain tanpa diminta.');
        else if (!world.ani.buttons().includes('Sesuai ekspektasi')) await ani.presses('1');
        else
          await ani.presses(
            world.ani.screen().includes('BerAKHLAK') ? 'Di atas ekspektasi' : 'Sesuai ekspektasi',
          );
      }
      if (world.ani.buttons().some((label) => label.startsWith('Buka '))) {
        await ani.presses(/^Buka /);
        await ani.says('Dua pengaduan bulan lalu terlambat dijawab.');
      }
      await ani.presses('✓ Langkah');
      await ani.presses('+ Langkah');
      await ani.presses(/^(Ubah kata|Umpan balik)$/);
      for (const part of ['Kekuatan', 'Peningkatan', 'Langkah'])
        await ani.presses(new RegExp(`^Pakai usulan: ${part}`));
      await ani.presses('Lanjut ke ringkasan ›');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Tetapkan dan kirim');

      const result = startRecord(`The result on ${place}`, looks);
      const reader = result.of('Budi (employee)', world.budi);
      await world.delivers();
      reader.screen();
      await reader.presses('Buka hasil saya');
      await reader.presses('Rincian');
      await reader.presses('‹ Kembali');
      await reader.presses('Sudah saya baca');
      await world.delivers();
      result.of('Ani (appraiser)', world.ani).screen();

      const before = world.citra.screen();
      for (let day = 0; day < 40 && world.citra.screen() === before; day += 1) {
        world.clock.advance({ hours: 6 });
        await world.delivers();
      }
      citra.screen();
      expect(world.citra.screen()).not.toBe(before);

      for (const [name, record] of Object.entries({ self, rating, result, reminder }))
        await expect(record.text()).toMatchFileSnapshot(`${folder}/${app}-${name}.md`);
      expect([...shown, ...shownBeside, ...elsewhere, ...notShown].toSorted()).toEqual(
        [...screens.keys()].toSorted(),
      );
    } finally {
      await world.close();
    }
  });
});
