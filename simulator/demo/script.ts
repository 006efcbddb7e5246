import { withoutTitles } from '../../src/domain/people/mask-name.ts';
import { newestStatusOf } from './ask-database.ts';
import type { Stage } from './stage.ts';
import { bot, say, title } from './terminal/print.ts';
import type { TerminalWords } from './terminal/words.ts';
import { arrive, command, offers, press, slack, telegram, type Voice, write } from './voice.ts';

async function assess(first: Voice, second: Voice | undefined): Promise<void> {
  await press(first, /^(Mulai|Lanjutkan) penilaian diri$/);
  await press(first, '2');
  await press(first, '1');
  if (first.place === telegram)
    await write(first, 'Notulen rapat mingguan saya susun dan bagikan pada hari yang sama.');
  await press(first, '1');
  let voice = first;
  if (second) {
    await press(first, 'Nanti saja');
    await arriveAgain(second);
    voice = second;
  }
  for (const level of ['1', 'Belum level 1', '1', '1']) await press(voice, level);
  await press(voice, 'Belum sempat');
  await press(voice, /Tidak ada kesempatan/);
  await press(voice, '2');
  for (const value of ['Sesuai', 'Sesuai', 'Di atas', 'Sesuai', 'Sesuai', 'Sesuai', 'Di atas'])
    await press(voice, `${value} ekspektasi`);
  if (voice.actor.buttons().includes('1 Tercapai')) {
    await press(voice, '1 Tercapai');
    await press(voice, /^Lanjut/);
  }
  await press(voice, /^Kirim/);
}

/** Shows that the person finds the same screen and the same answers on their other platform. */
async function arriveAgain(voice: Voice): Promise<void> {
  await command(voice, 'penilaian');
}

/** Rates somebody whose self-assessment is in, until only the predicate is missing; `levels` are the first three. */
export async function rate(voice: Voice, name: string, levels = ['2', '1', '1']): Promise<void> {
  await command(voice, 'tim');
  await press(voice, new RegExp(withoutTitles(name)));
  // Before the first rating of a cycle come three short situations, which can be skipped at any time.
  if (voice.actor.screen().includes('Mata yang adil')) {
    await press(voice, '3');
    await press(voice, 'Lewati ›');
  }
  for (const level of levels) await press(voice, level);
  await press(voice, 'Samakan sisanya');
  await press(voice, /^Ya, samakan/);
  const isDone = (): boolean => ['Buka ', 'Tetapkan ', 'Ya, tetapkan '].some((start) => offers(voice, start));
  for (let round = 0; round < 20 && !isDone(); round += 1) await answerOpen(voice);
  // Whatever is missing is opened from the summary: "same as self" has set a level below the required one, for which
  // the appraiser must still give a reason.
  for (let round = 0; round < 5 && offers(voice, 'Buka '); round += 1) {
    if (offers(voice, 'Buka Umpan balik')) {
      await press(voice, 'Buka Umpan balik');
      for (const part of ['Kekuatan', 'Peningkatan', 'Langkah'])
        if (offers(voice, `Pakai usulan: ${part}`)) await press(voice, `Pakai usulan: ${part}`);
      await press(voice, 'Lanjut ke ringkasan ›');
    } else {
      await press(voice, /^Buka /);
      await write(
        voice,
        'Standar pelayanan belum selalu diikuti: dua pengaduan pada bulan lalu terlambat dijawab.',
      );
      if (offers(voice, 'Ringkasan')) await press(voice, 'Ringkasan');
    }
  }
}

/** Answers the card that is shown: with a reason if it asks for one, otherwise with a rating. */
async function answerOpen(voice: Voice): Promise<void> {
  const screen = voice.actor.screen();
  if (screen.includes('Mohon beri alasan'))
    return write(voice, 'Membantu loket lain tanpa diminta ketika antrean panjang.');
  if (!voice.actor.buttons().includes('Sesuai ekspektasi')) return press(voice, '1');
  return press(voice, screen.includes('BerAKHLAK') ? 'Di atas ekspektasi' : 'Sesuai ekspektasi');
}

/** Plays one whole appraisal; true when its result was acknowledged at the end. */
async function playOne(
  stage: Stage,
  employee: Voice,
  appraiser: Voice,
  alsoOn: Voice | undefined,
  words: TerminalWords,
): Promise<boolean> {
  title(words.playing(employee.who.name, employee.place, appraiser.who.name, appraiser.place));
  await arrive(stage, employee, words.handsCode);
  if (alsoOn) await arrive(stage, alsoOn, words.handsCode);
  await arrive(stage, appraiser, words.handsCode);
  await command(employee, 'start');
  await assess(employee, alsoOn);
  await rate(appraiser, employee.who.name);
  await press(appraiser, 'Tetapkan predikat…');
  await press(appraiser, 'Tetapkan dan kirim');
  // The message about the result is sent by a lane, a moment later.
  await stage.moveOn(0);
  const reader =
    [employee, ...(alsoOn ? [alsoOn] : [])].find(({ actor }) =>
      actor.buttons().includes('Buka hasil saya'),
    ) ?? employee;
  bot(words.newMessage(reader.who.name, reader.place), reader.actor.screen());
  await press(reader, 'Buka hasil saya');
  await press(reader, 'Sudah saya baca');
  await stage.moveOn(0);
  bot(words.newMessage(appraiser.who.name, appraiser.place), appraiser.actor.screen());
  const status = await newestStatusOf(stage.db, employee.who.id);
  say(`\n  ${words.standsAt(employee.who.name, status === 'acknowledged')}`);
  return status === 'acknowledged';
}

/** Plays two appraisals, so that both platforms have each role once. True when both results were acknowledged. */
export async function playScript(stage: Stage, words: TerminalWords): Promise<boolean> {
  const { employee, appraiser, secondEmployee } = stage.people;
  const first = await playOne(
    stage,
    { who: employee, place: telegram, actor: stage.onTelegram(employee) },
    { who: appraiser, place: slack, actor: stage.onSlack(appraiser) },
    { who: employee, place: slack, actor: stage.onSlack(employee) },
    words,
  );
  const second = await playOne(
    stage,
    { who: secondEmployee, place: slack, actor: stage.onSlack(secondEmployee) },
    { who: appraiser, place: telegram, actor: stage.onTelegram(appraiser) },
    undefined,
    words,
  );
  return first && second;
}
