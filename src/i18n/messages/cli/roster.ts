/** The help of `roster import`; what it reports is in `roster.ts` beside this folder. */
export const en = {
  'cli.roster.about': 'who works where, and who appraises whom',
  'cli.roster.import':
    'import the staff table (CSV or XLSX): all of it, or nothing with every problem at once',
  'cli.roster.file': 'CSV (semicolon, comma, tab or |) or XLSX',
  'cli.roster.sheet': 'read this sheet only; without it, every sheet that is not hidden',
  'cli.roster.headings': 'what the columns are called in your files, as YAML: "nip: [NIP BARU]"',
  'cli.roster.yes': 'also remove what the report lists as removed',
  'cli.roster.same-person': 'whether those who seem to be somebody under a new number are: yes or no',
  'cli.roster.missing-left': 'who is missing in the file left, from this day on (with --yes)',
  'cli.roster.missing-reason': 'why: retired, died, moved or other',
  'cli.roster.more': `Columns (Indonesian or English, in any order):
  needed    NIP, Nama, Unit Kerja, Jabatan, Jenjang, NIP Penilai
  optional  Email, TMT (active from), Penilai Sejak (appraiser from), Puncak (ya for the head of the agency),
            Pengelola Kinerja (ya for HR), Zona Waktu (WIB, WITA, WIT), Hasil Kerja 1..10, Target 1..10,
            Gelar Depan and Gelar Belakang (put around the name), Keluar Sejak (gone from that day on) and
            Alasan Keluar (pensiun, meninggal, pindah, lainnya), TMT Mutasi (first day in the office of the row) and
            Penilaian Berjalan (tetap, arsip, serahkan: what becomes of the appraisal that runs; empty: tetap)
They may be called as in SIASN (NIP BARU, UNOR NAMA, JABATAN NAMA), stand in two rows with merged cells, and have a
title above and a signature below. What is not read is named in the report.

An appraiser without a NIP has a mark and a code of yours in its place (NON ASN 1, PEJABAT NEGARA 1), is named so by
those they appraise, and is not appraised. Jenjang and NIP Penilai may stay empty there.

An empty cell leaves things as they are; - removes (e-mail, time zone, appraiser, HR, work result, target, leaving).
What would be removed is listed first, and removed only with --yes.
Importing the same file again changes nothing. People missing in the file are listed, and stay as they are without
--missing-left. A new NIP with the name, day of birth and unit of somebody known is asked about: --same-person.
Who is in another unit or under another appraiser in the file while an appraisal runs is listed: --moved-on.`,
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.roster.about': 'siapa bekerja di mana, dan siapa pejabat penilainya',
  'cli.roster.import':
    'impor tabel pegawai (CSV atau XLSX): seluruhnya, atau tidak sama sekali dengan semua masalahnya sekaligus',
  'cli.roster.file': 'CSV (titik koma, koma, tab atau |) atau XLSX',
  'cli.roster.sheet': 'baca lembar ini saja; tanpa ini, semua lembar yang tidak tersembunyi',
  'cli.roster.headings': 'nama kolom di berkas Anda, dalam YAML: "nip: [NIP BARU]"',
  'cli.roster.yes': 'hapus juga yang disebut laporan akan dihapus',
  'cli.roster.same-person': 'apakah yang tampak sama dengan nomor baru memang orangnya: yes atau no',
  'cli.roster.missing-left': 'yang tidak ada di berkas keluar sejak tanggal ini (dengan --yes)',
  'cli.roster.missing-reason': 'alasannya: pensiun, meninggal, pindah, atau lainnya',
  'cli.roster.more': `Kolom (bahasa Indonesia atau Inggris, urutannya bebas):
  wajib     NIP, Nama, Unit Kerja, Jabatan, Jenjang, NIP Penilai
  pilihan   Email, TMT (mulai bertugas), Penilai Sejak (mulai dinilai pejabat itu), Puncak (ya untuk pimpinan
            tertinggi instansi), Pengelola Kinerja (ya untuk pengelola), Zona Waktu (WIB, WITA, WIT),
            Hasil Kerja 1..10, Target 1..10, Gelar Depan dan Gelar Belakang (ditulis di depan dan di belakang nama),
            Keluar Sejak (tidak ada lagi sejak tanggal itu) dan Alasan Keluar (pensiun, meninggal, pindah, lainnya),
            TMT Mutasi (hari pertama di jabatan pada baris itu) dan Penilaian Berjalan (tetap, arsip, serahkan: apa yang
            terjadi dengan penilaian yang berjalan; kosong: tetap)
Namanya boleh seperti di SIASN (NIP BARU, UNOR NAMA, JABATAN NAMA), terdiri atas dua baris dengan sel gabungan, serta
diberi judul di atas dan tanda tangan di bawah. Yang tidak dibaca disebut dalam laporan.

Pejabat penilai tanpa NIP ditulis dengan tanda dan kode dari Anda (NON ASN 1, PEJABAT NEGARA 1), disebut demikian pula
pada pegawai yang dinilainya, dan tidak dinilai. Jenjang dan NIP Penilai-nya boleh kosong.

Sel kosong membiarkan data apa adanya; tanda - menghapus (e-mail, zona waktu, pejabat penilai, hak pengelola, hasil
kerja, target, keluar). Yang akan dihapus ditampilkan dahulu, dan baru dihapus dengan --yes.
Mengimpor berkas yang sama lagi tidak mengubah apa pun. Pegawai yang tidak ada di berkas ditampilkan, dan dibiarkan
apa adanya tanpa --missing-left. NIP baru dengan nama, tanggal lahir, dan unit pegawai yang dikenal ditanyakan dahulu:
--same-person. Yang unit atau penilainya lain di berkas saat penilaiannya berjalan ditampilkan: --moved-on.`,
};
