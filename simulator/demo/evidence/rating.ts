import { withoutTitles } from '../../../src/domain/people/mask-name.ts';
import { visiblePieces } from '../../../src/domain/pocket/piece.ts';
import { localDate, type Temporal } from '../../../src/shared/time.ts';
import { openDemoCycle } from '../seed.ts';
import { timeZone } from '../stage.ts';
import { say } from '../terminal/print.ts';
import { command, newest, press } from '../voice.ts';
import { arrives, type Cast } from './cast.ts';
import { appraisalSeenBy, seenBy } from './look.ts';
import { noted } from './notebook.ts';
import { kept } from './pocket.ts';

/** HR opens the cycle of the half year that has passed. */
export async function cycleOpens({ stage, words }: Cast, from: Temporal.PlainDate): Promise<void> {
  const to = localDate(stage.clock.now(), timeZone);
  await openDemoCycle(stage.db, stage.clock.now(), {
    name: `Evaluasi Kinerja Semester ${to.year}`,
    period: { from, to },
  });
  say(`\n  (${words.cycleIsOpen})`);
}

/** The self-assessment, with which the pocket is handed in. Gives the appraisal. */
export async function assessment(cast: Cast): Promise<string> {
  const { stage, employee, words, checks } = cast;
  const voice = employee.onTelegram;
  await command(voice, 'penilaian');
  for (let competency = 0; competency < 9; competency += 1) {
    // The fourth card is Orientasi pada Hasil, the fifth Pelayanan Publik: each shows what lies in the pocket for it.
    if (competency === 4) checks.that(words.cardShowsPocket, newest(voice).includes('Bukti: 3'));
    await press(voice, '1');
  }
  for (let value = 0; value < 7; value += 1) await press(voice, 'Sesuai ekspektasi');
  if (voice.actor.buttons().some((label) => label.startsWith('Lanjut'))) await press(voice, /^Lanjut/);
  const screen = newest(voice);
  checks.that(
    words.nobodyRecalls,
    screen.includes('Ikut dari kantong: 3 Pelayanan Publik, 2 Kerja Sama, 1 Kolaboratif, 1 Komunikasi.'),
  );
  await press(voice, /^Kirim/);
  const { own, pocket = [] } = await seenBy(stage, employee.who, { wantsPocket: true });
  const appraisalId = own[0]?.id ?? '';
  const { pieces } = await appraisalSeenBy(stage, employee.who, appraisalId);
  const handedIn = pieces.filter((piece) => piece.appraisalId === appraisalId);
  checks.that(words.sevenHandedIn, handedIn.length === 7);
  checks.that(words.oneStays, pocket.length === 1 && pocket[0]?.words === kept.later);
  return appraisalId;
}

/** The appraiser rates beside what was seen and what was handed in. */
export async function rating(cast: Cast, appraisalId: string): Promise<void> {
  const { stage, employee, appraiser, words, checks } = cast;
  const voice = appraiser.onSlack;
  await command(voice, 'tim');
  await press(voice, new RegExp(withoutTitles(employee.who.name)));
  // Before the first rating of a cycle come three short situations, which can be skipped at any time.
  if (newest(voice).includes('Mata yang adil')) {
    await press(voice, '3');
    await press(voice, 'Lewati ›');
  }
  checks.that(words.thanksAreBeside, newest(voice).includes('Umpan balik yang dibagikan: 1'));
  await press(voice, '1');
  checks.that(words.visitIsBeside, newest(voice).includes('Catatan Anda: 1 (1 kunjungan)'));
  await press(voice, '1');
  await press(voice, 'Belum level 1');
  await press(voice, /^Bukti: “notulen/);
  await press(voice, 'Belum level 1');
  await press(voice, /^Catatan: “Surat edaran/);
  const screen = newest(voice);
  checks.that(
    words.bothAreBeside,
    screen.includes('Catatan Anda: 1 (1 observasi)') && screen.includes('Bukti: 3'),
  );
  const others = visiblePieces(await appraisalSeenBy(stage, appraiser.who, appraisalId), 'appraiser');
  checks.that(
    words.unfiledIsUnseen,
    others.length > 0 && others.every((piece) => piece.words !== kept.later),
  );
  await press(voice, '3');
  await press(voice, /^Catatan: “Menenangkan/);
  await press(voice, 'Samakan sisanya');
  await press(voice, /^Ya, samakan/);
  await press(voice, 'Sesuai ekspektasi');
  await press(voice, 'Sesuai ekspektasi');
  if (!voice.actor.buttons().includes('Tetapkan dan kirim')) await press(voice, 'Tetapkan predikat…');
  await press(voice, 'Tetapkan dan kirim');
  await stage.moveOn(0);
  const { answers, status } = await appraisalSeenBy(stage, employee.who, appraisalId);
  checks.that(
    words.ratingsRest,
    status === 'released' &&
      ['M.04', 'M.05'].every((item) => answers.appraiser[item]?.restsOn !== undefined) &&
      answers.appraiser['M.03']?.restsOnEvidence !== undefined,
  );
}

/** From the result to its source: on the one app to a note, on the other to a note and the own evidence. */
export async function why(cast: Cast): Promise<void> {
  const { employee, appraiser, words, checks } = cast;
  const { onTelegram, onSlack } = employee;
  await press(onTelegram, 'Buka hasil saya');
  await press(onTelegram, 'Rincian');
  await press(onTelegram, '4');
  const source = newest(onTelegram);
  checks.that(
    words.whyOnTelegram,
    [
      'Mengapa? Orientasi pada Hasil',
      'Telaah dokumen',
      noted.document,
      withoutTitles(appraiser.who.name),
    ].every((part) => source.includes(part)),
  );
  await press(onTelegram, '‹ Rincian');
  await press(onTelegram, '3');
  const pointed = newest(onTelegram);
  const had = onTelegram.actor.received().length;
  await press(onTelegram, '📎 Buka bukti');
  checks.that(
    words.whyOpensEvidence,
    pointed.includes('bersandar pada bukti') && (await arrives(cast, onTelegram, had + 1)),
  );
  await command(onSlack, 'hasil');
  if (!onSlack.actor.buttons().includes('Rincian')) await press(onSlack, /^Buka Evaluasi/);
  await press(onSlack, 'Rincian');
  await press(onSlack, '5');
  const other = newest(onSlack);
  checks.that(
    words.whyOnSlack,
    ['Mengapa? Pelayanan Publik', 'Observasi', noted.observation, noted.effect].every((part) =>
      other.includes(part),
    ),
  );
  checks.that(
    words.whyShowsEvidence,
    [kept.photo, kept.thanks].every((part) => other.includes(part)),
  );
  await press(onSlack, '📎 Bukti: 3');
  const before = onSlack.actor.received().length;
  await press(onSlack, 'Lihat 3');
  checks.that(words.evidenceOpens, await arrives(cast, onSlack, before + 1));
  await press(onSlack, '‹ Kembali');
  // The photo came below; the screen is the message above it.
  checks.that(words.backToWhy, onSlack.actor.screen().includes('Mengapa? Pelayanan Publik'));
}
