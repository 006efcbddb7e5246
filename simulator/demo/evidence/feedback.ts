import { withoutTitles } from '../../../src/domain/people/mask-name.ts';
import { command, newest, press, show, type Voice, write } from '../voice.ts';
import type { Cast } from './cast.ts';
import { seenBy, tablesWith } from './look.ts';

const thanks = 'Terima kasih sudah menggantikan saya di loket pada hari Jumat.';

/** What each of the five answers to both questions. */
const answers = [
  ['Selalu membagi bahan rapat sebelum ditanya.', 'Undangan sering mendadak.'],
  ['Mau mengajari cara membalas pengaduan.', 'Catatan serah terima lebih rinci.'],
  ['Tetap tenang ketika antrean panjang.', 'Lebih sering bertanya bila ragu.'],
  ['Data yang dikirim dapat dipercaya.', 'Jadwal piket dibagi lebih awal.'],
  ['Cepat memberi kabar bila jaringan terganggu.', 'Laporan gangguan disertai gambar.'],
] as const;

/** A colleague says thanks; the receiver reads it and lets the appraiser read it too. */
export async function thanksAreShared(cast: Cast): Promise<void> {
  const { stage, employee, appraiser, colleagues, words, checks } = cast;
  const [giver] = colleagues;
  if (!giver) throw new Error('there are no colleagues');
  const name = withoutTitles(employee.who.name);
  await command(giver, 'umpanbalik');
  await press(giver, '✍️ Beri umpan balik');
  await write(giver, name);
  await press(giver, name);
  await press(giver, 'Terima kasih');
  await write(giver, thanks);
  await press(giver, `Kirim ke ${name}`);
  await stage.moveOn(0);
  const seenByAppraiser = async () =>
    (await seenBy(stage, appraiser.who, { feedback: 'now' })).feedback?.notes.some(
      (note) => note.words === thanks,
    ) === true;
  const reader = [employee.onTelegram, employee.onSlack].find(({ actor }) =>
    actor.buttons().includes('Baca'),
  );
  if (!reader) return checks.that(words.thanksAreTold, false);
  show(reader, words.newMessage(reader.who.name, reader.place));
  checks.that(words.thanksAreTold, !newest(reader).includes(thanks));
  await press(reader, 'Baca');
  checks.that(words.thanksAreRead, newest(reader).includes(thanks) && !(await seenByAppraiser()));
  await press(reader, 'Bagikan ke pejabat penilai');
  await command(appraiser.onTelegram, 'umpanbalik');
  checks.that(
    words.thanksAreShared,
    (await seenByAppraiser()) && newest(appraiser.onTelegram).includes('Terima kasih untuk'),
  );
}

async function answer(voice: Voice, [helps, better]: readonly [string, string], isAtOnce: boolean) {
  await press(voice, 'Jawab');
  if (isAtOnce) return write(voice, `1. ${helps}\n2. ${better}`);
  await write(voice, helps);
  await write(voice, better);
}

/** Five colleagues are asked. Until the end nobody can read what they answer, and nobody ever who it was. */
export async function colleaguesAreAsked(cast: Cast): Promise<void> {
  const { stage, employee, appraiser, colleagues, words, checks } = cast;
  const asker = employee.onSlack;
  await command(asker, 'umpanbalik');
  await press(asker, 'Minta umpan balik rekan');
  for (const { who } of colleagues) {
    const name = withoutTitles(who.name);
    await write(asker, name.split(' ').at(-1) ?? name);
    await press(asker, `+ ${name}`);
  }
  await press(asker, 'Tanya 5 rekan ini');
  await stage.moveOn(0);
  for (const [at, voice] of colleagues.slice(0, 4).entries()) await answerOne(voice, at);
  const leaks: string[] = [];
  for (const text of answers.flat()) leaks.push(...(await tablesWith(stage, text)));
  checks.that(words.answersAreSealed, leaks.length === 0);
  await command(asker, 'umpanbalik');
  await press(asker, 'Rekan ditanya: 4 dari 5');
  const names = colleagues.map(({ who }) => withoutTitles(who.name));
  checks.that(words.nobodyIsNamed, !names.some((name) => newest(asker).includes(name)));

  const [last] = colleagues.slice(-1);
  if (last) await answerOne(last, colleagues.length - 1);
  await stage.moveOn(1);
  for (const reader of [employee, appraiser]) {
    const { feedback } = await seenBy(stage, reader.who, { feedback: 'now' });
    const shown = feedback?.askings[0]?.answers;
    const isWhole =
      shown !== undefined &&
      isSame(
        shown.helps,
        answers.map(([helps]) => helps),
      ) &&
      isSame(
        shown.better,
        answers.map(([, better]) => better),
      );
    checks.that(words.answersAreShown(withoutTitles(reader.who.name)), isWhole);
  }
  await command(employee.onTelegram, 'umpanbalik');
  await press(employee.onTelegram, /^Rekan ditanya: 5 dari 5/);
  const screen = newest(employee.onTelegram);
  const isNameless = !names.some((name) => screen.includes(name));
  checks.that(words.answersOnScreen, isNameless && answers.flat().every((text) => screen.includes(text)));

  async function answerOne(voice: Voice, at: number): Promise<void> {
    const both = answers[at];
    if (both) await answer(voice, both, at % 2 === 1);
  }
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.toSorted().join('|') === others.toSorted().join('|');
