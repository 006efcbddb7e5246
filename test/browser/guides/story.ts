import type { Locale } from '../../../src/i18n/locale.ts';
import { Temporal } from '../../../src/shared/time.ts';
import type { Sitter, Town } from './town.ts';
import { keepsTheYear } from './year.ts';

/** What people type; everything else comes from the bot. */
const words = {
  id: {
    note: 'Saya menyusun notulen rapat setiap minggu.',
    reason: 'Dua pengaduan bulan lalu terlambat dijawab.',
    objection: 'Dua pengaduan itu masuk ketika saya cuti; datanya ada di laporan bulanan.',
    superior: 'Dewi Pratama, Kepala Bidang Statistik',
  },
  en: {
    note: 'I write the minutes of our weekly meeting.',
    reason: 'Two complaints were answered late last month.',
    objection: 'Those two complaints came while I was on leave; the monthly report shows it.',
    superior: 'Dewi Pratama, head of the statistics section',
  },
} as const;

/** One appraisal from the first contact to the objection, with a picture wherever a guide shows one. */
export async function playGuides(town: Town, locale: Locale): Promise<void> {
  await employeeAssesses(town, locale);
  await appraiserRates(town, locale);
  await employeeObjects(town, locale);
  await hrIsTold(town, locale);
  await superiorIsTold(town);
  await keepsTheYear(town, locale);
}

async function employeeAssesses({ budi, codeFor }: Town, locale: Locale): Promise<void> {
  await budi.starts();
  await budi.says(await codeFor('budi'));
  await budi.shows('employee-1-link');
  await budi.presses('link.yes');
  await budi.presses('privacy.accept');
  await budi.presses('button.skip');
  await budi.presses('home.start');
  await budi.shows('employee-2-card');
  await budi.says(words[locale].note);
  for (const level of ['2', '1', '1', '1', '1', '1', '1', '1', '2']) await budi.pressesText(level);
  for (let value = 0; value < 7; value += 1) await budi.presses('scale.2');
  await budi.presses('self.results.onward');
  await budi.shows('employee-3-submit');
  await budi.presses('self.summary.submit');
}

async function appraiserRates({ ani, nameOf }: Town, locale: Locale): Promise<void> {
  await ani.starts();
  await ani.presses('home.teamButton');
  await ani.shows('appraiser-1-team');
  await ani.pressesText(nameOf('budi'));
  await ani.shows('appraiser-2-card');
  for (const level of ['2', '1', '1']) await ani.pressesText(level);
  await ani.presses('rate.option.0');
  await ani.shows('appraiser-3-reason');
  await ani.says(words[locale].reason);
  for (let card = 4; card < 9; card += 1) await ani.pressesText('1');
  await ani.presses('scale.2');
  await ani.presses('scale.2');
  await ani.shows('appraiser-4-confirm');
  await ani.presses('rate.summary.submit');
}

async function employeeObjects({ budi, wayan, delivers }: Town, locale: Locale): Promise<void> {
  await delivers();
  await budi.presses('news.result.open');
  await budi.shows('employee-4-result');
  await budi.presses('result.button.object');
  await budi.presses('result.object.button');
  await budi.says(words[locale].objection);
  await budi.shows('employee-5-objection');
  await budi.presses('result.object.file');
  await wayan.starts();
  await delivers();
  await wayan.shows('superior-1-news');
  await wayan.presses('news.objection.open');
  await wayan.shows('superior-2-objection');
}

async function hrIsTold(town: Town, locale: Locale): Promise<void> {
  const { citra, hr, thief, codeFor, delivers } = town;
  await hr.starts();
  await citra.starts();
  await citra.presses('home.start');
  await citra.presses('self.button.wrongAppraiser');
  await citra.says(words[locale].superior);
  await citra.presses('self.wrongAppraiser.report');
  await delivers();
  await hr.shows('hr-1-wrong-appraiser');
  await takesOver(thief, await codeFor('citra'));
  await delivers();
  await citra.presses('account.ask.no');
  await delivers();
  await hr.shows('hr-2-blocked-account');
}

async function takesOver(who: Sitter, code: string): Promise<void> {
  await who.starts();
  await who.says(code);
  await who.presses('link.yes');
}

/** Three days after the last day of the self-assessment, when its appraiser has been told already. */
async function superiorIsTold({ wayan, clock, delivers }: Town): Promise<void> {
  clock.set(Temporal.Instant.from('2026-12-14T02:30:00Z'));
  await delivers();
  await wayan.shows('superior-3-overdue');
}
