import type { PersonWindow } from './person-window.ts';

/** Links the account by a code (Telegram) or by the work e-mail (Slack), confirms the privacy notice, and skips the cards after it. */
export async function arrives(who: PersonWindow): Promise<void> {
  if (await who.has('Mulai')) await who.presses('Mulai');
  if (await who.has('/kinerja')) await who.presses('/kinerja');
  if (await who.has('Ambil kode dari pengelola kinerja')) {
    await who.pane.getByRole('button', { name: 'Ambil kode dari pengelola kinerja' }).click();
    const field = who.pane.locator('.composer textarea');
    await field.and(who.page.locator(':focus')).waitFor();
    await who.sends();
  }
  if (await who.has('Ya, ini saya')) await who.presses('Ya, ini saya');
  if (await who.has('Sudah saya baca, lanjutkan')) {
    await who.presses('Sudah saya baca, lanjutkan');
    await who.presses('Lewati ›');
  }
}

/** Answers everything from the card of the first competency to the receipt. */
export async function assesses(who: PersonWindow, onCard?: (card: number) => Promise<void>): Promise<void> {
  for (const [card, level] of [
    '2',
    '1',
    '1',
    'Belum level 1',
    '1',
    '1',
    'Belum sempat',
    '2',
    '1',
  ].entries()) {
    await onCard?.(card);
    await who.presses(level);
    if (level === 'Belum sempat') await who.presses(/Tidak ada kesempatan/);
  }
  await onCard?.(9);
  for (const value of ['Sesuai', 'Sesuai', 'Di atas', 'Sesuai', 'Sesuai', 'Sesuai', 'Di atas'])
    await who.presses(`${value} ekspektasi`);
  await onCard?.(16);
  if (await who.has('1 Tercapai')) await who.presses('1 Tercapai');
}

/** Rates a person with a submitted self-assessment, up to the summary. */
export async function rates(
  who: PersonWindow,
  name: string,
  command: string,
  answerReason: (text: string) => Promise<void>,
): Promise<void> {
  await who.says(command);
  await who.presses(new RegExp(name));
  if ((await who.reads()).includes('Mata yang adil')) await who.presses('Lewati ›');
  for (const level of ['2', '1', '1']) await who.presses(level);
  await who.presses('Samakan sisanya');
  await who.presses(/^Ya, samakan/);
  const isAtEnd = async () => (await who.has(/^Buka /)) || (await who.has('Ubah kata'));
  for (let round = 0; round < 20 && !(await isAtEnd()); round += 1) {
    const screen = await who.reads();
    if (screen.includes('Mohon beri alasan'))
      await answerReason('Membantu loket lain tanpa diminta ketika antrean panjang.');
    else if (!(await who.has('Sesuai ekspektasi'))) await who.presses('1');
    else await who.presses(screen.includes('BerAKHLAK') ? 'Di atas ekspektasi' : 'Sesuai ekspektasi');
  }
  // What is still missing, from the summary.
  for (let round = 0; round < 5 && (await who.has(/^Buka /)); round += 1) {
    if (await who.has('Buka Umpan balik')) {
      await who.presses('Buka Umpan balik');
      for (const part of ['Kekuatan', 'Peningkatan', 'Langkah'])
        if (await who.has(new RegExp(`^Pakai usulan: ${part}`)))
          await who.presses(new RegExp(`^Pakai usulan: ${part}`));
      await who.presses('Lanjut ke ringkasan ›');
    } else {
      await who.presses(/^Buka /);
      await answerReason(
        'Standar pelayanan belum selalu diikuti: dua pengaduan bulan lalu terlambat dijawab.',
      );
      if (await who.has('Ringkasan')) await who.presses('Ringkasan');
    }
  }
  if (await who.has('Ubah kata')) await who.presses('Ringkasan');
}

type Noting = { readonly about: string; readonly method: string; readonly shows: string };

/** Writes a note of the notebook: one message and three taps. */
export async function notes(
  who: PersonWindow,
  command: string,
  words: string,
  { about, method, shows }: Noting,
): Promise<void> {
  await who.says(`${command} ${words}`);
  for (const label of [about, method, shows]) await who.presses(label);
}

/** Keeps a sentence in the pocket, and says what it shows. */
export async function keeps(who: PersonWindow, command: string, words: string, shows: string): Promise<void> {
  await who.says(`${command} ${words}`);
  await filesUnder(who, shows);
}

/** Says what the piece on the screen shows; what is no guess of the bot is behind a button. */
export async function filesUnder(who: PersonWindow, label: string): Promise<void> {
  if (!(await who.has(label))) await who.presses('Lainnya …');
  await who.presses(label);
}

/** Thanks a colleague, who is found by the beginning of the name. */
export async function thanks(who: PersonWindow, command: string, name: string, words: string): Promise<void> {
  await who.says(command);
  await who.presses('✍️ Beri umpan balik');
  await who.says(name.split(' ').at(-1) ?? name);
  await who.presses(name);
  await who.presses('Terima kasih');
  await who.says(words);
  await who.presses(`Kirim ke ${name}`);
}
