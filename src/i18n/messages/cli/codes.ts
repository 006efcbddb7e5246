/** `link-codes issue`. */
export const en = {
  'cli.codes.about': 'one-time codes that link a chat account to a person',
  'cli.codes.issue': 'issue one code per person into a CSV file; older unused codes of these people end',
  'cli.codes.nip': 'for one person; spaces and dots in the NIP do no harm',
  'cli.codes.unit': 'for everybody of a unit',
  'cli.codes.all':
    'for everybody whom no linked account reaches: none, one that was closed, or one on a messenger no longer configured',
  'cli.codes.days':
    'for printed letters: a longer code, valid 1 to 14 days (otherwise {minutes} minutes, for at most 200 people)',
  'cli.codes.out': 'CSV to write, readable by you alone; it must not exist yet',
  'cli.codes.split': 'one CSV per unit into a new folder, instead of --out',
  'cli.codes.bot': 'user name of the Telegram bot, for links that open it',
  'cli.codes.more':
    'The file is the only place where the codes can be read: the database keeps hashes. Hand it out, then delete it.\nThe NIP stands in it as text of 18 digits, as in the tables of HR. If the command breaks off, delete what it wrote and\nrun it again: the codes in it are none, and older codes are still good.',
  'cli.codes.for-whom': 'Say for whom: --nip, --unit or --all-unlinked.',
  'cli.codes.where-to': 'Say where to: --out FILE or --split-by-unit FOLDER.',
  'cli.codes.nobody': 'Nobody on the roster fits: no code was issued.',
  'cli.codes.too-many':
    'These are {people, number} people, and codes of minutes are for at most {most}. Add --days for letters.',
  'cli.codes.done': '{count, plural, one {One code is} other {{count, number} codes are}} in {path}.',
  'cli.codes.done-split':
    '{count, plural, one {One code is} other {{count, number} codes are}} in {path}, {files, plural, one {one file} other {{files, number} files}}.',
  'cli.codes.until': 'Valid until {moment}, for one use each.',
  'cli.codes.progress': 'codes',
  'cli.codes.days-expected': 'It must be a whole number of days from 1 to 14.',
  'cli.codes.bot-expected': 'It must be the user name of a Telegram bot, such as kinerja_kota_bot.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.codes.about': 'kode sekali pakai untuk menghubungkan akun percakapan dengan pegawainya',
  'cli.codes.issue':
    'buat satu kode per pegawai ke berkas CSV; kode lama yang belum dipakai tidak berlaku lagi',
  'cli.codes.nip': 'untuk satu pegawai; NIP boleh ditulis dengan spasi atau titik',
  'cli.codes.unit': 'untuk semua pegawai satu unit kerja',
  'cli.codes.all':
    'untuk semua pegawai yang tidak terjangkau: belum menghubungkan akun, akunnya ditutup, atau layanannya tidak dipakai lagi',
  'cli.codes.days':
    'untuk surat cetak: kode lebih panjang, berlaku 1 sampai 14 hari (tanpa ini {minutes} menit, paling banyak 200 orang)',
  'cli.codes.out': 'berkas CSV yang hanya dapat Anda baca; berkas itu belum boleh ada',
  'cli.codes.split': 'satu CSV per unit kerja ke folder baru, sebagai ganti --out',
  'cli.codes.bot': 'nama pengguna bot Telegram, untuk tautan yang membukanya',
  'cli.codes.more':
    'Kode hanya dapat dibaca di berkas ini: basis data tidak menyimpan kodenya. Bagikan, lalu hapus berkasnya.\nNIP ditulis sebagai teks 18 angka, seperti pada tabel kepegawaian. Bila perintah terputus, hapus berkas yang sudah\nditulis dan jalankan lagi: kode di dalamnya tidak berlaku, dan kode lama tetap berlaku.',
  'cli.codes.for-whom': 'Sebutkan untuk siapa: --nip, --unit atau --all-unlinked.',
  'cli.codes.where-to': 'Sebutkan ke mana: --out BERKAS atau --split-by-unit FOLDER.',
  'cli.codes.nobody': 'Tidak ada pegawai yang cocok: tidak ada kode yang dibuat.',
  'cli.codes.too-many':
    'Ada {people, number} pegawai, sedangkan kode beberapa menit paling banyak untuk {most} orang. Tambahkan --days untuk surat.',
  'cli.codes.done': '{count, number} kode ada di {path}.',
  'cli.codes.done-split': '{count, number} kode ada di {path}, dalam {files, number} berkas.',
  'cli.codes.until': 'Berlaku sampai {moment}, masing-masing sekali pakai.',
  'cli.codes.progress': 'kode',
  'cli.codes.days-expected': 'Isinya jumlah hari dari 1 sampai 14.',
  'cli.codes.bot-expected': 'Isinya nama pengguna bot Telegram, seperti kinerja_kota_bot.',
};
