import type { Person } from '../person.ts';
import type { Flow } from './flow.ts';

const desk = {
  who: 'ani',
  seed: { team: 40, isHandedIn: false, doResultsWait: false, isDesk: true },
} as const;

const officer = 'Officer for the whole agency: forty people in eight units, nobody has handed in; from home';

async function opensDesk(who: Person): Promise<void> {
  await who.starts();
  await who.measures();
  await who.presses('hr.button.desk');
}

const title = 'NIP,Nama,Unit Kerja,Jabatan,Jenjang,NIP Penilai';
const roster = {
  name: 'daftar-pegawai.csv',
  mimeType: 'text/csv',
  bytes: new TextEncoder().encode(
    [
      title,
      '197805102003122002,Ani Rahmawati,Dinas Komunikasi dan Informatika,Kepala Bidang,Pengawas,197003121995031001',
      '198609262015051001,Budi Santoso,Dinas Kesehatan,Analis Layanan,Pelaksana,197805102003122002',
      '',
    ].join('\n'),
  ),
};

/** What HR comes to its desk for. */
export const hrFlows: readonly Flow[] = [
  {
    ...{ name: 'hr-desk', ...desk },
    title: "HR's desk: how far everybody is, the next units, and whose turn it is in one",
    profile: officer,
    play: async ({ ani }) => {
      await opensDesk(ani);
      await ani.presses('hr.button.more');
      await ani.pressesText('4');
    },
  },
  {
    ...{ name: 'hr-person', ...desk },
    title: 'Anybody found by letters of the name: where they stand, accounts and dates',
    profile: officer,
    play: async ({ ani, agency }) => {
      await opensDesk(ani);
      await ani.presses('people.button.find');
      await ani.says(agency.budi.name);
      await ani.pressesText('1');
    },
  },
  {
    ...{ name: 'hr-lists', ...desk },
    title: 'Who has linked no account, and the first of them',
    profile: officer,
    play: async ({ ani }) => {
      await opensDesk(ani);
      await ani.presses('people.button.lists');
      await ani.pressesText(/^(Belum tertaut|Not linked)/u);
      await ani.pressesText('1');
    },
  },
  {
    ...{ name: 'hr-remind', ...desk },
    title: 'Whose turn it is by name, and everybody reminded',
    profile: officer,
    play: async ({ ani }) => {
      await opensDesk(ani);
      await ani.presses('hr.button.open');
      await ani.presses('hr.button.remindAll');
      await ani.pressesText(/^(Kirim|Send)/u);
    },
  },
  {
    ...{ name: 'hr-cycle', ...desk },
    title: 'The cycles, and what can be done with the one that runs',
    profile: officer,
    play: async ({ ani }) => {
      await opensDesk(ani);
      await ani.presses('errand.button.cyclesAll');
      await ani.pressesText(/^Triwulan I/u);
    },
  },
  {
    ...{ name: 'hr-roster', ...desk },
    title: 'A roster of two sent, looked at and imported',
    profile: officer,
    play: async ({ ani, delivers }) => {
      // What else waits for an officer comes before, and is not what this is about.
      await ani.starts();
      await delivers();
      await opensDesk(ani);
      await ani.presses('errand.button.files');
      await ani.sendsFile(roster);
      await ani.presses('errand.button.confirm.roster');
    },
  },
  {
    ...{ name: 'hr-request', ...desk },
    title: 'A correction that somebody asked for, answered',
    profile: 'Officer for the whole agency; one person has asked for a correction; from home',
    play: async ({ ani, budi }) => {
      await budi.commands('datasaya');
      await budi.presses('rights.button.asks');
      await budi.presses('rights.ask.correction');
      await budi.presses('request.part.unit');
      await budi.says('Seharusnya Dinas Kesehatan.');
      await budi.presses('rights.send');
      await opensDesk(ani);
      await ani.presses('requests.button.desk');
      await ani.pressesText('1');
      await ani.says('Sudah diperbaiki dalam daftar pegawai.');
      await ani.presses('requests.done');
    },
  },
];
