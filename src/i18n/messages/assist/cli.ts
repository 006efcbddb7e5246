/** `assist print` and `assist enter`. */
export const en = {
  'cli.assist.about': 'the path on paper, for who has no phone, no account or cannot read a screen',
  'cli.assist.print.about': 'print the self-assessment form, or the result with its answer slip',
  'cli.assist.print.person': 'NIP of the person',
  'cli.assist.print.unit': 'everybody of this unit for whom there is something to print',
  'cli.assist.print.out': 'the new page; open it in a browser and print it',
  'cli.assist.print.more':
    'What is printed follows from where the appraisal stands. A printed result is recorded, with who printed it.',
  'cli.assist.print.whom': 'Give either --person or --unit.',
  'cli.assist.print.none':
    'There is nothing to print: nobody has a form or a result open now, or it is not yours to print.',
  'cli.assist.print.done': 'Printed for {count, plural, one {# person} other {# people}}: {path}',
  'cli.assist.enter.about': 'enter papers in the name of employees: all of a file, or none',
  'cli.assist.enter.file': 'CSV or XLSX with one row for each paper',
  'cli.assist.enter.more':
    'Columns: nip, untuk (diri, hasil), alasan (hp, akun, layar, aplikasi), saksi, tanggal, 1 to 16 as numbered on the paper (0 to 5; a, b, c = not observed), c1 to c16 for notes, h1 to h10 for work results, jawaban (disampaikan, diterima, keberatan), keberatan. You enter as yourself (--as), with your own rights.',
  'cli.assist.entered.self': '{name}: self-assessment submitted',
  'cli.assist.entered.result': '{name}: result on paper recorded',
  'cli.assist.enter.done': '{count, plural, one {# paper} other {# papers}} entered.',
  'cli.assist.enter.would':
    'Nothing is written: {count, plural, one {# paper} other {# papers}} would be entered.',
  'cli.assist.enter.none': 'Nothing was entered. Correct the rows above and give the command again.',
  'cli.assist.no-officer': 'Whoever enters paper must be on the roster: give your own NIP with --as.',
  'cli.assist.no.no-column': 'The column “{column}” is missing. Add it to the first row.',
  'cli.assist.no.no-rows': 'There is no paper in the file. Write one row for each paper.',
  'cli.assist.no.bad-number': 'This is no NIP. Write its 18 digits.',
  'cli.assist.no.bad-kind': 'Write “diri” for a self-assessment or “hasil” for a result.',
  'cli.assist.no.bad-reason': 'Write “hp”, “akun”, “layar” or “aplikasi”.',
  'cli.assist.no.bad-date': 'This is no date. Write it as 2026-12-31.',
  'cli.assist.no.bad-answer':
    'This is no answer. Write the number that is ticked: 0 to 5, or a, b, c; from item 10 on 1 to 3.',
  'cli.assist.no.bad-slip':
    'Write “disampaikan”, “diterima” or “keberatan”; with an objection also its reasons, and only then.',
  'cli.assist.no.twice': 'This paper is in the file twice. Remove one of the rows.',
  'cli.assist.no.no-such-person': 'This person takes part in no cycle. Check the NIP.',
  'cli.assist.no.not-now':
    'This is not what can be entered now: see where the appraisal stands with “cycle progress”.',
  'cli.differs.what.paper': 'what was entered from paper',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.assist.about':
    'jalur kertas, untuk yang tidak punya HP, tidak punya akun, atau tidak dapat membaca layar',
  'cli.assist.print.about': 'mencetak formulir penilaian diri, atau hasil dengan lembar jawabannya',
  'cli.assist.print.person': 'NIP pegawai',
  'cli.assist.print.unit': 'semua pegawai unit ini yang ada cetakannya',
  'cli.assist.print.out': 'halaman baru; buka di peramban lalu cetak',
  'cli.assist.print.more':
    'Yang dicetak mengikuti sampai di mana penilaiannya. Hasil yang dicetak dicatat, beserta siapa yang mencetak.',
  'cli.assist.print.whom': 'Beri --person atau --unit, salah satu.',
  'cli.assist.print.none':
    'Tidak ada yang dicetak: tidak ada formulir atau hasil yang terbuka sekarang, atau bukan bagian Anda.',
  'cli.assist.print.done': 'Dicetak untuk {count} orang: {path}',
  'cli.assist.enter.about': 'memasukkan kertas atas nama pegawai: seluruh berkas, atau tidak sama sekali',
  'cli.assist.enter.file': 'CSV atau XLSX, satu baris untuk satu kertas',
  'cli.assist.enter.more':
    'Kolom: nip, untuk (diri, hasil), alasan (hp, akun, layar, aplikasi), saksi, tanggal, 1 sampai 16 seperti nomor di kertas (0 sampai 5; a, b, c = tidak teramati), c1 sampai c16 untuk catatan, h1 sampai h10 untuk hasil kerja, jawaban (disampaikan, diterima, keberatan), keberatan. Anda memasukkan atas nama sendiri (--as), dengan hak Anda.',
  'cli.assist.entered.self': '{name}: penilaian diri dikirim',
  'cli.assist.entered.result': '{name}: hasil di kertas dicatat',
  'cli.assist.enter.done': '{count} kertas dimasukkan.',
  'cli.assist.enter.would': 'Tidak ada yang disimpan: {count} kertas akan dimasukkan.',
  'cli.assist.enter.none': 'Tidak ada yang dimasukkan. Perbaiki baris di atas, lalu beri perintah lagi.',
  'cli.assist.no-officer':
    'Yang memasukkan kertas harus ada dalam daftar pegawai: beri NIP Anda dengan --as.',
  'cli.assist.no.no-column': 'Kolom “{column}” tidak ada. Tambahkan di baris pertama.',
  'cli.assist.no.no-rows': 'Tidak ada kertas dalam berkas. Tulis satu baris untuk satu kertas.',
  'cli.assist.no.bad-number': 'Ini bukan NIP. Tulis 18 angkanya.',
  'cli.assist.no.bad-kind': 'Tulis “diri” untuk penilaian diri atau “hasil” untuk hasil.',
  'cli.assist.no.bad-reason': 'Tulis “hp”, “akun”, “layar”, atau “aplikasi”.',
  'cli.assist.no.bad-date': 'Ini bukan tanggal. Tulis seperti 2026-12-31.',
  'cli.assist.no.bad-answer':
    'Ini bukan jawaban. Tulis angka yang dicentang: 0 sampai 5, atau a, b, c; mulai butir 10, 1 sampai 3.',
  'cli.assist.no.bad-slip':
    'Tulis “disampaikan”, “diterima”, atau “keberatan”; alasan ditulis untuk keberatan, dan hanya untuk itu.',
  'cli.assist.no.twice': 'Kertas ini ada dua kali dalam berkas. Hapus salah satu barisnya.',
  'cli.assist.no.no-such-person': 'Orang ini tidak ikut dalam siklus mana pun. Periksa NIP-nya.',
  'cli.assist.no.not-now':
    'Bukan ini yang dapat dimasukkan sekarang: lihat sampai di mana penilaiannya dengan “cycle progress”.',
  'cli.differs.what.paper': 'yang dimasukkan dari kertas',
};
