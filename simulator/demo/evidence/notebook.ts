import type { NotebookEntry } from '../../../src/domain/notes/notebook.ts';
import { withoutTitles } from '../../../src/domain/people/mask-name.ts';
import { command, newest, press, show, type Voice, write } from '../voice.ts';
import type { Cast } from './cast.ts';
import { seenBy } from './look.ts';

export const noted = {
  observation: 'Menenangkan warga yang marah di loket, lalu menyelesaikan aduannya.',
  effect: 'Warga itu pulang dengan jawaban tertulis.',
  document: 'Surat edaran ditulis ulang dua kali karena lampirannya tertinggal.',
  interview: 'Menjelaskan dengan contoh cara membagi tugas ketika antrean panjang.',
  visit: 'Posko aduan keliling tertata dan buku tamunya lengkap.',
} as const;

const entriesOf = async ({ stage, appraiser }: Cast, employeeId: string): Promise<readonly NotebookEntry[]> =>
  (await seenBy(stage, appraiser.who, { notebookOf: { employeeId } })).notebook?.entries ?? [];

/** One message and three taps. */
async function note(voice: Voice, text: string, name: string, method: string, item: string): Promise<void> {
  await command(voice, 'amati', text);
  await press(voice, name);
  await press(voice, method);
  await press(voice, item);
}

type Expected = Pick<NotebookEntry, 'method' | 'fact'> & { readonly item: string };

function isNoted({ stage }: Cast, entries: readonly NotebookEntry[], wanted: Expected): boolean {
  const today = stage.clock.now().toZonedDateTimeISO('Asia/Makassar').toPlainDate();
  const found = entries.find(({ fact }) => fact === wanted.fact);
  return found?.method === wanted.method && found.item === wanted.item && found.seenOn.equals(today);
}

export async function observation(cast: Cast): Promise<void> {
  const { employee, appraiser, words, checks } = cast;
  const name = withoutTitles(employee.who.name);
  await note(appraiser.onSlack, noted.observation, name, 'Observasi', 'Pelayanan Publik');
  await write(appraiser.onSlack, noted.effect);
  const entries = await entriesOf(cast, employee.who.id);
  const wanted = { method: 'observation', fact: noted.observation, item: 'M.05' } as const;
  checks.that(
    words.observationIsNoted,
    isNoted(cast, entries, wanted) && entries[0]?.effect === noted.effect,
  );
}

export async function documentReview(cast: Cast): Promise<void> {
  const { employee, appraiser, words, checks } = cast;
  const name = withoutTitles(employee.who.name);
  await note(appraiser.onTelegram, noted.document, name, 'Telaah dokumen', 'Orientasi Hasil');
  const wanted = { method: 'document', fact: noted.document, item: 'M.04' } as const;
  checks.that(words.documentIsNoted, isNoted(cast, await entriesOf(cast, employee.who.id), wanted));
  await command(employee.onTelegram, 'tentangsaya');
  checks.that(words.notYetShown, newest(employee.onTelegram).includes('Belum ada catatan yang ditunjukkan'));
}

export async function fieldVisit(cast: Cast): Promise<void> {
  const { employee, appraiser, colleagues, words, checks } = cast;
  // The first two colleagues have the same appraiser.
  const visited = [employee.who, ...colleagues.slice(0, 2).map(({ who }) => who)];
  const voice = appraiser.onTelegram;
  await command(voice, 'amati', noted.visit);
  await press(voice, 'Beberapa orang');
  for (const { name } of visited) await press(voice, new RegExp(withoutTitles(name)));
  await press(voice, 'Lanjut (3) ›');
  await press(voice, 'Kunjungan lapangan');
  await press(voice, 'Kerja Sama');
  const wanted = { method: 'field-visit', fact: noted.visit, item: 'M.02' } as const;
  const each = await Promise.all(
    visited.map(async ({ id }) => isNoted(cast, await entriesOf(cast, id), wanted)),
  );
  checks.that(words.visitIsNoted, each.every(Boolean));
}

/** By the guide: its first question is asked and answered, the other is left out, and the answer is a note. */
export async function interview(cast: Cast): Promise<void> {
  const { stage, employee, appraiser, words, checks } = cast;
  const name = withoutTitles(employee.who.name);
  const voice = appraiser.onSlack;
  await command(voice, 'amati');
  await press(voice, 'Wawancara');
  await press(voice, name);
  await press(voice, 'Keputusan');
  await press(voice, '1');
  await press(voice, /^Mulai: /);
  const asked = newest(voice);
  checks.that(
    words.guideAsks,
    asked.includes('pertanyaan 1 dari ') && asked.includes('Pengambilan Keputusan, perilaku 1.'),
  );
  await write(voice, noted.interview);
  const wanted = { method: 'interview', fact: noted.interview, item: 'M.08' } as const;
  const entries = await entriesOf(cast, employee.who.id);
  const question = entries.find(({ fact }) => fact === noted.interview)?.question;
  checks.that(
    words.interviewIsNoted,
    isNoted(cast, entries, wanted) && question?.startsWith('M.08.1.') === true,
  );
  await press(voice, 'Jawaban');
  await press(voice, '1');
  await press(voice, 'Tunjukkan sekarang');
  await stage.moveOn(0);
  const reader = [employee.onTelegram, employee.onSlack].find(({ actor }) =>
    actor.buttons().includes('Baca catatan'),
  );
  if (!reader) return checks.that(words.noteIsTold, false);
  show(reader, words.newMessage(reader.who.name, reader.place));
  checks.that(words.noteIsTold, !newest(reader).includes(noted.interview));
  await press(reader, 'Baca catatan');
  checks.that(words.noteIsRead, newest(reader).includes(noted.interview));
}
