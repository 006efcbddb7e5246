import type { Piece } from '../../../src/domain/pocket/piece.ts';
import { keptFile } from '../../../src/persistence/files/kept-files.ts';
import { comesTrue } from '../checks.ts';
import { person } from '../terminal/print.ts';
import { command, newest, press, sendFile, show, type Voice, write } from '../voice.ts';
import { arrives, type Cast, realFile } from './cast.ts';
import { seenBy } from './look.ts';

/** What the employee puts into the pocket, with what it shows. */
export const kept = {
  photo: 'Antrean loket pelayanan publik dibagi dua, warga menunggu lebih singkat.',
  sentence: 'Menyusun notulen rapat mingguan dan membagikannya pada hari yang sama.',
  thanks: 'Terima kasih, berkas saya selesai hari itu juga.',
  shortcut: 'Terima kasih, bahan siaran persnya lengkap dan tepat waktu.',
  link: 'Panduan permohonan informasi untuk warga: https://kota.example/panduan',
  later: 'Ikut menyiapkan ruang rapat gabungan.',
} as const;

const pocketOf = async ({ stage, employee }: Cast): Promise<readonly Piece[]> =>
  (await seenBy(stage, employee.who, { wantsPocket: true })).pocket ?? [];

/** Files the piece that is open: by one of the guesses, or from the whole list. */
async function fileUnder(voice: Voice, label: string): Promise<void> {
  if (!voice.actor.buttons().includes(label)) await press(voice, 'Lainnya …');
  await press(voice, label);
}

const isFiled = (pieces: readonly Piece[], words: string, item: string): boolean =>
  pieces.some((piece) => piece.words === words && piece.item === item);

const fileOf = (pieces: readonly Piece[], kind: Piece['fileKind']): Piece | undefined =>
  pieces.find((piece) => piece.fileKind === kind && piece.fileStatus === 'kept');

export async function photoAndSentence(cast: Cast): Promise<void> {
  const { stage, employee, appraiser, words, checks } = cast;
  const photo = await realFile('photo');
  await sendFile(employee.onTelegram, photo, kept.photo);
  await comesTrue(async () => fileOf(await pocketOf(cast), 'picture') !== undefined);
  await stage.moveOn(0);
  await fileUnder(employee.onTelegram, 'Pelayanan Publik');
  const pieces = await pocketOf(cast);
  const piece = fileOf(pieces, 'picture');
  checks.that(words.photoIsKept, piece?.words === kept.photo && piece.item === 'M.05');
  const row = piece && (await keptFile(stage.db, piece.id));
  const bytes = row && (await stage.files.read(row.sha256));
  const hadPlace = Buffer.from(photo.bytes).includes('Exif');
  checks.that(words.photoIsClean, hadPlace && bytes !== undefined && !Buffer.from(bytes).includes('Exif'));

  await command(employee.onSlack, 'catat', kept.sentence);
  await fileUnder(employee.onSlack, 'Kerja Sama');
  checks.that(words.sentenceIsKept, isFiled(await pocketOf(cast), kept.sentence, 'M.02'));
  await copyRecord(cast, employee.onSlack);
  await command(employee.onTelegram, 'bukti');
  checks.that(words.otherApp, newest(employee.onTelegram).includes('Menyusun notulen rapat mingguan'));
  await command(appraiser.onSlack, 'tim');
  checks.that(words.pocketIsPrivate, !/Antrean loket|notulen/.test(appraiser.onSlack.actor.screen()));
}

/** Written once, copied into e-Kinerja: what the sentence is in the fields of the daily record. */
async function copyRecord(cast: Cast, voice: Voice): Promise<void> {
  const { words, checks } = cast;
  await press(voice, 'Untuk e-Kinerja');
  const copied = voice.actor.copyable().join('\n');
  checks.that(
    words.recordIsCopied,
    copied.includes(`Kegiatan Harian: ${kept.sentence}`) && copied.includes('Tanggal Kegiatan: '),
  );
  await press(voice, 'Tandai disalin');
  const piece = (await pocketOf(cast)).find((one) => one.words === kept.sentence);
  checks.that(words.copyIsMarked, piece?.copiedAt !== undefined);
}

export async function documentAndLater(cast: Cast): Promise<void> {
  const { stage, employee, words, checks } = cast;
  await sendFile(employee.onSlack, await realFile('document'));
  await comesTrue(async () => fileOf(await pocketOf(cast), 'pdf') !== undefined);
  await stage.moveOn(0);
  await fileUnder(employee.onSlack, 'Komunikasi');
  const pieces = await pocketOf(cast);
  checks.that(words.documentIsKept, fileOf(pieces, 'pdf')?.item === 'M.03');
  await command(employee.onSlack, 'catat', kept.later);
  await press(employee.onSlack, 'Nanti');
  const later = (await pocketOf(cast)).find((piece) => piece.words === kept.later);
  checks.that(words.laterIsUnfiled, later !== undefined && later.item === undefined);
}

/** Gives the bot what somebody else wrote. */
async function passOn({ stage }: Cast, voice: Voice, text: string, how: string): Promise<void> {
  const writer = 'Ibu Rahmi, warga';
  person(`${voice.who.name} (${voice.place})`, `${how}: “${text}”`);
  await stage.passOn(voice.who, voice.place === 'Telegram' ? 'telegram' : 'slack', text, writer);
  show(voice);
}

export async function thanksAndLink(cast: Cast): Promise<void> {
  const { employee, words, checks } = cast;
  await passOn(cast, employee.onTelegram, kept.thanks, words.forwards);
  await fileUnder(employee.onTelegram, 'Pelayanan Publik');
  await passOn(cast, employee.onSlack, kept.shortcut, words.picks);
  await fileUnder(employee.onSlack, 'Kerja Sama');
  await write(employee.onTelegram, kept.link);
  const before = await pocketOf(cast);
  checks.that(words.linkIsOffered, !before.some((piece) => piece.words === kept.link));
  await press(employee.onTelegram, 'Simpan sebagai bukti');
  await fileUnder(employee.onTelegram, 'Pelayanan Publik');
  const pieces = await pocketOf(cast);
  const thanks = pieces.find((piece) => piece.words === kept.thanks);
  checks.that(words.thanksAreKept, thanks?.item === 'M.05' && thanks.writtenBy === 'Ibu Rahmi, warga');
  checks.that(words.shortcutIsKept, isFiled(pieces, kept.shortcut, 'M.02'));
  checks.that(words.linkIsKept, isFiled(pieces, kept.link, 'M.05'));
}

export async function voiceNote(cast: Cast): Promise<void> {
  const { stage, employee, words, checks } = cast;
  await sendFile(employee.onTelegram, await realFile('voice'));
  await comesTrue(async () => fileOf(await pocketOf(cast), 'audio') !== undefined);
  await stage.moveOn(0);
  await fileUnder(employee.onTelegram, 'Kolaboratif');
  const pieces = await pocketOf(cast);
  checks.that(words.voiceIsKept, fileOf(pieces, 'audio')?.item?.startsWith('B.') === true);
  await press(employee.onTelegram, 'Lihat berkas');
  checks.that(words.voiceComesBack, await arrives(cast, employee.onTelegram, 1));
  checks.that(words.pocketHasAll, pieces.length === 8);
}
