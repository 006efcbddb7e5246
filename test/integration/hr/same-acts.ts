import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { World } from '../../support/script/actor.ts';

/** What HR does to a roster, a cycle, a request and an account: each once in the chat and once by command. */

export type Desk = {
  readonly world: World;
  /** Gives a command as Citra, or as somebody else in HR. */
  readonly kinerja: (args: readonly string[], as?: 'citra' | 'wayan') => Promise<void>;
  readonly folder: string;
};

type Act = { readonly chat: (desk: Desk) => Promise<void>; readonly command: (desk: Desk) => Promise<void> };

export const numbers = {
  wayan: '197003121995031001',
  ani: '197805102003122002',
  budi: '198609262015051001',
  citra: '199001012019032004',
  dewi: '199503152023212005',
  /** Of another contract. */
  dewiAnew: '199503152026212001',
} as const;

const cycle = 'Triwulan IV 2026';
const unit = 'Dinas Komunikasi dan Informatika';
const columns =
  'NIP;Nama;Unit Kerja;Jabatan;Jenjang;NIP Penilai;TMT;Puncak;Pengelola Kinerja;Keluar Sejak;Alasan Keluar';
const row = (...cells: readonly string[]) => cells.join(';');
const wayan = row(
  numbers.wayan,
  'I Wayan Sudarma',
  unit,
  'Kepala Dinas',
  'Administrator',
  '',
  '',
  'ya',
  'ya',
);
const ani = row(numbers.ani, 'Ani Rahmawati', unit, 'Kepala Bidang', 'Pengawas', numbers.wayan);
const budi = (appraiser: string) =>
  row(numbers.budi, 'Budi Santoso', unit, 'Analis Layanan', 'Pelaksana', appraiser);
const citra = (appraiser: string) =>
  row(numbers.citra, 'Citra Lestari', unit, 'Arsiparis', 'Pelaksana', appraiser, '', '', 'ya');
const dewi = (nip: string, appraiser: string) =>
  row(nip, 'Dewi Anggraini', unit, 'Pranata Humas', 'Pelaksana', appraiser, '2026-11-16');

const rosters = {
  first: [wayan, ani, budi(numbers.ani), citra(numbers.ani), dewi(numbers.dewi, numbers.ani)],
  renumbered: [wayan, ani, budi(numbers.ani), citra(numbers.ani), dewi(numbers.dewiAnew, numbers.ani)],
  left: [
    wayan,
    `${ani};;;;2026-12-04;pensiun`,
    ...[budi(numbers.wayan), citra(numbers.wayan), dewi(numbers.dewiAnew, numbers.wayan)],
  ],
} as const;
const textOf = (which: keyof typeof rosters) => [columns, ...rosters[which], ''].join('\n');

/** Sends a roster, answers what is asked, and imports it once. */
async function sends({ world }: Desk, which: keyof typeof rosters, ...answers: readonly string[]) {
  const { citra: officer } = world;
  await officer.commands('meja');
  await officer.presses('Pegawai');
  await officer.sendsFile({
    name: `${which}.csv`,
    mimeType: 'text/csv',
    bytes: new TextEncoder().encode(textOf(which)),
  });
  for (const answer of [...answers, 'Impor']) {
    await world.delivers();
    await officer.presses(answer);
  }
  await world.delivers();
}

async function imports({ kinerja, folder }: Desk, which: keyof typeof rosters, ...options: string[]) {
  const path = join(folder, `${which}.csv`);
  await writeFile(path, textOf(which));
  await kinerja(['roster', 'import', path, '--yes', ...options]);
}

/** What HR asks for on the screen of the cycle, looked at and confirmed. */
async function acts(
  { world }: Desk,
  label: string | readonly string[],
  values: Readonly<Record<string, string>>,
) {
  const { citra: officer } = world;
  await officer.commands('meja');
  await officer.presses('Periode');
  await officer.presses(cycle);
  for (const one of [label].flat()) await officer.presses(one);
  await officer.fills(values);
  await world.delivers();
  await officer.presses('Kerjakan');
  await world.delivers();
}

async function secondAgrees({ world }: Desk) {
  const { wayan: second } = world;
  await second.commands('meja');
  await second.presses('Periode');
  await second.presses('Setujui…');
  await world.delivers();
  await second.presses('Ya, setujui');
  await world.delivers();
}

async function secondConfirms({ world, kinerja }: Desk) {
  // The other officer is asked by a message first, as in the chat.
  await world.delivers();
  const [asked] = await world.db.execute<{ no: number }>(
    sql`select no from cycle_act where settled_at is null and confirm_by is not null`,
  );
  await kinerja(['cycle', 'confirm', String(asked?.no)], 'wayan');
}

const until = 'Hari terakhir yang baru (contoh 15-12-2026)';
const wrong = 'Seharusnya Dinas Kesehatan.';
const answer = 'Sudah diperbaiki dalam daftar pegawai.';

/** In the order in which they are done; between them a day or more may pass. */
export const sameActs: readonly (readonly [what: string, act: Act, daysAfter: number])[] = [
  [
    'a day is marked as free',
    {
      chat: async ({ world }) => {
        const { citra: officer } = world;
        await officer.commands('meja');
        await officer.presses('Pengaturan');
        await officer.presses('Waktu kerja');
        await officer.presses('Hari libur');
        await officer.presses('Tambah hari libur…');
        await officer.fills({
          'Tanggal (contoh 31-12-2026)': '2027-03-02',
          'Nama hari': 'Hari jadi kota',
          Alasan: 'SE 12/2026',
        });
        await officer.presses('Simpan');
      },
      command: async ({ kinerja, folder }) => {
        const path = join(folder, 'pengaturan.yaml');
        await writeFile(path, 'holidays:\n  2027-03-02: Hari jadi kota\n');
        await kinerja(['settings', 'import', path, '--reason', 'SE 12/2026']);
      },
    },
    0,
  ],
  [
    'a roster is imported, with somebody new',
    {
      chat: (desk) => sends(desk, 'first'),
      command: (desk) => imports(desk, 'first'),
    },
    0,
  ],
  [
    'somebody has another number',
    {
      chat: (desk) => sends(desk, 'renumbered', 'Orang yang sama'),
      command: (desk) => imports(desk, 'renumbered', '--same-person', 'yes'),
    },
    0,
  ],
  [
    'a unit gets more days',
    {
      chat: (desk) =>
        acts(desk, '+ Hari: penilaian diri…', {
          [until]: '2026-12-14',
          'Untuk siapa': unit,
          Alasan: 'Jaringan sempat putus',
        }),
      command: ({ kinerja }) =>
        kinerja([
          ...['cycle', 'extend', cycle, '--stage', 'self-assessment', '--until', '2026-12-14'],
          ...['--unit', unit, '--reason', 'Jaringan sempat putus'],
        ]),
    },
    0,
  ],
  [
    'a request is answered',
    {
      chat: async ({ world }) => {
        await asksInChat(world);
        await world.citra.commands('permintaan');
        await world.citra.presses('1');
        await world.citra.says(answer);
        await world.citra.presses('Dipenuhi');
      },
      command: async ({ world, kinerja }) => {
        await asksInChat(world);
        const [asked] = await world.db.execute<{ id: string }>(sql`select id from person_request`);
        await kinerja(['people', 'answer-request', asked?.id ?? '', '--outcome', 'done', '--words', answer]);
      },
    },
    0,
  ],
  [
    'an account is unlinked',
    {
      chat: async ({ world }) => {
        const { citra: officer } = world;
        await officer.commands('meja');
        await officer.presses('Cari orang');
        await officer.says('budi santoso');
        await officer.presses('1');
        await officer.presses(/^Lepas /);
        await officer.fills({ Alasan: 'HP hilang' });
        await officer.presses('Lepas');
      },
      command: ({ kinerja }) =>
        kinerja([
          ...['people', 'unlink', '--nip', numbers.budi, '--platform', 'neutral'],
          ...['--reason', 'HP hilang'],
        ]),
    },
    2,
  ],
  [
    'a head leaves, and the staff go to another',
    { chat: (desk) => sends(desk, 'left'), command: (desk) => imports(desk, 'left') },
    0,
  ],
  [
    'a result is taken back by two officers',
    {
      chat: async (desk) => {
        await acts(desk, ['Peserta dan hasil…', 'Tarik kembali hasil…'], {
          'NIP pegawai': numbers.budi,
          Alasan: 'Salah target',
        });
        await secondAgrees(desk);
      },
      command: async (desk) => {
        await desk.kinerja([
          ...['cycle', 'withdraw', cycle, '--person', numbers.budi, '--reason', 'Salah target'],
        ]);
        await secondConfirms(desk);
      },
    },
    // The days of the self-assessment are over then.
    13,
  ],
  [
    'a stage that is over is reopened for somebody',
    {
      chat: (desk) =>
        acts(desk, 'Buka: penilaian diri…', {
          [until]: '2026-12-18',
          'Untuk siapa': numbers.citra,
          Alasan: 'Sakit',
        }),
      command: ({ kinerja }) =>
        kinerja([
          ...['cycle', 'reopen', cycle, '--stage', 'self-assessment', '--until', '2026-12-18'],
          ...['--person', numbers.citra, '--reason', 'Sakit'],
        ]),
    },
    0,
  ],
  [
    'a result that was taken back is given again',
    { chat: givesAgain, command: givesAgain },
    // Nobody may object any more then.
    40,
  ],
  [
    'a cycle is closed by two officers',
    {
      chat: async (desk) => {
        await acts(desk, 'Tutup untuk seterusnya…', { Alasan: 'Selesai' });
        await secondAgrees(desk);
      },
      command: async (desk) => {
        await desk.kinerja(['cycle', 'close', cycle, '--reason', 'Selesai']);
        await secondConfirms(desk);
      },
    },
    0,
  ],
];

/** The chat has no way to this yet. */
async function givesAgain({ kinerja }: Desk): Promise<void> {
  await kinerja(['cycle', 'give-again', cycle, '--person', numbers.budi, '--reason', 'Sudah benar']);
}

/** The person asks in the chat either way: on paper is another act, with another asker. */
async function asksInChat({ budi: asker }: World): Promise<void> {
  await asker.commands('datasaya');
  await asker.presses('Ajukan permintaan…');
  await asker.presses('Perbaiki data saya');
  await asker.presses('Unit kerja');
  await asker.says(wrong);
  await asker.presses('Kirim permintaan');
}
