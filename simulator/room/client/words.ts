import type { App, ClockStep, Part, RoomProblem } from '../protocol.ts';

export type Language = 'id' | 'en';

type Words = {
  readonly title: string;
  readonly welcome: readonly [string, string, string];
  readonly begin: string;
  readonly lookAround: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly who: string;
  readonly whichApp: string;
  readonly window: (at: number) => string;
  readonly windows: string;
  readonly openMenu: string;
  readonly closeMenu: string;
  readonly news: string;
  readonly clock: string;
  readonly clockNote: string;
  readonly steps: Readonly<Record<ClockStep, string>>;
  readonly wire: string;
  readonly wireNote: string;
  readonly wireEmpty: string;
  readonly refused: string;
  readonly sent: string;
  readonly answered: string;
  readonly language: string;
  readonly close: string;
  readonly message: string;
  readonly send: string;
  readonly attach: string;
  readonly drop: string;
  readonly passOn: Readonly<Record<App, string>>;
  readonly menu: string;
  readonly start: string;
  readonly empty: string;
  readonly slackEmpty: (command: string) => string;
  readonly bot: string;
  readonly edited: string;
  readonly chat: string;
  readonly homeTab: string;
  readonly messagesTab: string;
  readonly homeEmpty: string;
  readonly onlyYou: string;
  readonly optional: string;
  readonly choose: string;
  readonly slashHint: string;
  readonly unfold: string;
  readonly foldUp: string;
  readonly whoHint: string;
  readonly nobody: string;
  readonly codeNote: string;
  readonly takeCode: string;
  readonly codeIs: (code: string) => string;
  readonly ok: string;
  readonly offline: string;
  readonly table: string;
  readonly problems: Readonly<Record<RoomProblem, string>>;
  readonly again: string;
};

const id: Words = {
  title: 'Ruang latihan Kinerja Bot',
  welcome: [
    'Di sini Anda mencoba penilaian kinerja seperti di Telegram dan Slack, tanpa akun dan tanpa data sungguhan.',
    'Anda dapat menjadi siapa saja: pegawai, penilai, atasan penilai, atau pengelola kinerja, dua orang berdampingan.',
    'Semua orang dan angkanya rekaan, jadi tekan saja apa pun: tidak ada yang bisa rusak.',
  ],
  begin: 'Mulai sebagai pegawai',
  lookAround: 'Lihat-lihat dulu',
  parts: {
    employee: 'Pegawai',
    secondEmployee: 'Pegawai kedua',
    appraiser: 'Pejabat penilai',
    secondAppraiser: 'Atasan pejabat penilai',
    hr: 'Pengelola kinerja',
  },
  who: 'Anda sebagai',
  whichApp: 'Aplikasi',
  window: (at) => `Jendela ${at}`,
  windows: 'Jendela percakapan',
  openMenu: 'Buka pengaturan ruang',
  closeMenu: 'Tutup pengaturan ruang',
  news: 'ada yang baru',
  clock: 'Waktu latihan',
  clockNote: 'Majukan waktu',
  steps: {
    hour: '1 jam',
    day: '1 hari',
    month: '30 hari',
    reminder: 'Ke pengingat berikutnya',
    window: 'Ke akhir tahap ini',
  },
  wire: 'Lalu lintas',
  wireNote: 'Yang dikirim bot ke aplikasi, dan sebaliknya.',
  wireEmpty: 'Belum ada yang lewat.',
  refused: 'ditolak',
  sent: 'Dikirim',
  answered: 'Jawaban',
  language: 'Bahasa',
  close: 'Tutup',
  message: 'Tulis pesan',
  send: 'Kirim',
  attach: 'Lampirkan berkas atau foto',
  drop: 'Lepaskan berkasnya di sini',
  passOn: {
    telegram: 'Teruskan: seperti pesan orang lain',
    slack: 'Simpan sebagai bukti: seperti pesan orang lain',
  },
  menu: 'Menu',
  start: 'Mulai',
  empty: 'Belum ada pesan.',
  slackEmpty: (command) => `Belum ada pesan. Kirim ${command}, atau buka Beranda.`,
  bot: 'bot',
  edited: 'diedit',
  chat: 'Percakapan dengan bot',
  homeTab: 'Beranda',
  messagesTab: 'Pesan',
  homeEmpty: 'Beranda masih kosong.',
  onlyYou: 'Hanya Anda yang melihat ini',
  optional: '(boleh kosong)',
  choose: 'Pilih',
  slashHint: 'Perintah garis miring',
  unfold: 'Buka selengkapnya',
  foldUp: 'Lipat lagi',
  whoHint: 'Ketik nama, peran, atau jabatan',
  nobody: 'Tidak ada yang cocok.',
  codeNote: 'Di Telegram, bot mengenali Anda lewat kode sekali pakai dari pengelola kinerja.',
  takeCode: 'Ambil kode dari pengelola kinerja',
  codeIs: (code) => `Kode Anda ${code} sudah diketikkan di bawah. Tinggal dikirim.`,
  ok: 'Mengerti',
  offline: 'Sambungan terputus. Menyambung lagi …',
  table: 'Tabel',
  problems: {
    gone: 'Tombol itu sudah berganti. Lihat pesan terbaru.',
    'nothing-due':
      'Belum ada yang dituju: pengingat hanya untuk orang yang sudah masuk dan masih punya tugas. Waktu tidak dimajukan.',
    'too-big': 'Berkas itu terlalu besar: paling besar 20 MB.',
    'no-code': 'Kode belum dapat diberikan sekarang. Coba sebentar lagi.',
    failed: 'Itu belum berhasil. Coba sekali lagi.',
  },
  again: 'Tentang ruang ini',
};

const en: Words = {
  title: 'Kinerja Bot practice room',
  welcome: [
    'Here you try performance appraisal as it is in Telegram and Slack, without an account and without real data.',
    'You can be anybody: employee, appraiser, second appraiser or HR, two people side by side.',
    'Everyone and every figure is made up, so press whatever you like: nothing can break.',
  ],
  begin: 'Start as employee',
  lookAround: 'Look around first',
  parts: {
    employee: 'Employee',
    secondEmployee: 'Second employee',
    appraiser: 'Appraiser',
    secondAppraiser: 'Second appraiser',
    hr: 'HR',
  },
  who: 'You are',
  whichApp: 'App',
  window: (at) => `Window ${at}`,
  windows: 'Chat windows',
  openMenu: 'Open the settings of the room',
  closeMenu: 'Close the settings of the room',
  news: 'something new',
  clock: 'Practice time',
  clockNote: 'Move the clock',
  steps: {
    hour: '1 hour',
    day: '1 day',
    month: '30 days',
    reminder: 'To the next reminder',
    window: 'To the end of this stage',
  },
  wire: 'Traffic',
  wireNote: 'What the bot sends to the apps, and back.',
  wireEmpty: 'Nothing has passed yet.',
  refused: 'refused',
  sent: 'Sent',
  answered: 'Answer',
  language: 'Language',
  close: 'Close',
  message: 'Write a message',
  send: 'Send',
  attach: 'Attach a file or photo',
  drop: 'Drop the file here',
  passOn: {
    telegram: 'Forward: as a message of somebody else',
    slack: 'Save as evidence: as a message of somebody else',
  },
  menu: 'Menu',
  start: 'Start',
  empty: 'No messages yet.',
  slackEmpty: (command) => `No messages yet. Send ${command}, or open Home.`,
  bot: 'bot',
  edited: 'edited',
  chat: 'Chat with the bot',
  homeTab: 'Home',
  messagesTab: 'Messages',
  homeEmpty: 'The Home tab is still empty.',
  onlyYou: 'Only visible to you',
  optional: '(optional)',
  choose: 'Choose',
  slashHint: 'Slash command',
  unfold: 'Show all of it',
  foldUp: 'Fold it again',
  whoHint: 'Type a name, a part or a position',
  nobody: 'Nobody fits.',
  codeNote: 'On Telegram the bot recognises you by a one-time code from HR.',
  takeCode: 'Take the code from HR',
  codeIs: (code) => `Your code ${code} is typed in below. Just send it.`,
  ok: 'OK',
  offline: 'The connection was lost. Connecting again …',
  table: 'Table',
  problems: {
    gone: 'That button has changed. Please look at the newest message.',
    'nothing-due':
      'Nothing to move to: only people who have signed in and still have work are reminded. The clock was not moved.',
    'too-big': 'That file is too big: 20 MB at most.',
    'no-code': 'No code can be given right now. Try again in a moment.',
    failed: 'That did not work. Please try once more.',
  },
  again: 'About this room',
};

export const wordsIn: Readonly<Record<Language, Words>> = { id, en };
export type { Words };

/** Indonesian unless the browser clearly asks for something else. */
export const languageOf = (tags: readonly string[]): Language =>
  tags.length === 0 || tags.some((tag) => /^(id|in|ms)\b/i.test(tag)) ? 'id' : 'en';
