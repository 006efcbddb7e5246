/** `poster`: the sheet with the QR code of the bot. */
export const en = {
  'cli.poster.about': 'a sheet of A4 with a QR code and three steps, to be printed from a browser',
  'cli.poster.link': 'where the chat with the bot opens, as for everybody',
  'cli.poster.out': 'HTML file to be written; it must not be there yet',
  'cli.poster.agency': 'name of the agency; without it AGENCY_NAME',
  'cli.poster.contact': 'whom people ask, with a number; without it HR_CONTACT',
  'cli.poster.more':
    'Telegram: https://t.me/ with the user name of the bot. Slack: the link of the app in your workspace.\nIt needs no database and no token. It carries nobody’s code: codes are handed out by "link-codes issue".',
  'cli.poster.link-expected':
    'It must be an address that begins with https:// and has at most 200 characters.',
  'cli.poster.link-code':
    'This link carries a one-time code, which everybody would read on the wall. Give it without “start=”.',
  'cli.poster.no-agency': 'Say whose poster it is, with --agency or AGENCY_NAME.',
  'cli.poster.done': 'Written: {path}. Open it in a browser, and print it on A4 or save it as PDF.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.poster.about': 'selembar poster A4 dengan kode QR dan tiga langkah, untuk dicetak dari peramban',
  'cli.poster.link': 'alamat yang membuka obrolan dengan bot, sama untuk semua orang',
  'cli.poster.out': 'berkas HTML yang ditulis; berkas itu belum boleh ada',
  'cli.poster.agency': 'nama instansi; tanpa ini AGENCY_NAME',
  'cli.poster.contact': 'siapa yang dihubungi, beserta nomornya; tanpa ini HR_CONTACT',
  'cli.poster.more':
    'Telegram: https://t.me/ dengan nama pengguna bot. Slack: tautan aplikasi di ruang kerja Anda.\nTidak memerlukan basis data atau token, dan tidak memuat kode siapa pun: kode dibuat dengan "link-codes issue".',
  'cli.poster.link-expected': 'Isinya alamat yang dimulai dengan https://, paling banyak 200 karakter.',
  'cli.poster.link-code':
    'Tautan ini memuat kode sekali pakai, yang akan terbaca semua orang di dinding. Tulis tanpa “start=”.',
  'cli.poster.no-agency': 'Sebutkan nama instansinya, dengan --agency atau AGENCY_NAME.',
  'cli.poster.done': 'Ditulis: {path}. Buka di peramban, lalu cetak pada A4 atau simpan sebagai PDF.',
};
