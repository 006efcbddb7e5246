/** `catalogue`: the trainings of the agency. Keys of `cli.catalogue.fault` end in the codes of the problems of a file. */
export const en = {
  'cli.catalogue.about': 'the trainings that the agency offers, from which plans of development are made',
  'cli.catalogue.import':
    'add or change trainings from a file (CSV or XLSX); all of them, or none. The same file again changes nothing',
  'cli.catalogue.file':
    'columns judul, bentuk, jp, kompetensi, level and, if you like, mulai, selesai, kursi',
  'cli.catalogue.import-more':
    'kompetensi is a name or a code such as M.03, level the one that the training leads to. Without mulai it can be\nbegun at any time, without kursi as many as want to take part; kursi 0 = it is not offered any more.\nTrainings that are not in the file stay as they are: plans may name them.',
  'cli.catalogue.export': 'write the trainings to a file that can be changed and imported',
  'cli.catalogue.out': 'the file to write; it must not exist yet',
  'cli.catalogue.refused':
    'Nothing was imported: {count, plural, one {1 problem} other {{count} problems}}. Correct the file and import it again.',
  'cli.catalogue.imported':
    '{added, plural, one {1 training} other {{added} trainings}} added, {changed} changed, {unchanged} as before.',
  'cli.catalogue.others':
    '{count, plural, one {1 training is} other {{count} trainings are}} not in the file and stay as they are.',
  'cli.catalogue.exported': '{count, plural, one {1 training} other {{count} trainings}} written to {path}.',
  'cli.catalogue.fault.empty': 'The file has no training in it. Write each training in a row.',
  'cli.catalogue.fault.unknown-column':
    'There is no such column. The columns are judul, bentuk, jp, kompetensi, level, mulai, selesai, kursi.',
  'cli.catalogue.fault.column-twice': 'This column is there twice. Keep one of them.',
  'cli.catalogue.fault.no-column': 'This column is missing. Add it.',
  'cli.catalogue.fault.wide':
    'This row has more cells than there are columns. Put a title with commas between quotation marks.',
  'cli.catalogue.fault.missing': 'This cell is empty. Fill it in.',
  'cli.catalogue.fault.unreadable': 'This cell has a formula without a result. Write the value itself.',
  'cli.catalogue.fault.title-length': 'A title has at most 120 characters. Shorten it.',
  'cli.catalogue.fault.no-form':
    'This is no form of development. Write one such as Pelatihan, Kursus, Bimtek, Workshop, E-learning or Coaching.',
  'cli.catalogue.fault.no-hours': 'Write the JP as a whole number from 1 to 999.',
  'cli.catalogue.fault.no-competency':
    'This is no competency. Write its name, such as Komunikasi, or its code, such as M.03.',
  'cli.catalogue.fault.no-level': 'Write a level from 1 to 5.',
  'cli.catalogue.fault.no-date': 'This is no date. Write it like 2027-03-11 or 11/03/2027.',
  'cli.catalogue.fault.no-start': 'A training with a last day needs a first one too. Fill in mulai.',
  'cli.catalogue.fault.ends-before': 'The last day is before the first. Correct one of them.',
  'cli.catalogue.fault.no-seats':
    'Write the seats as a whole number from 0 to 9999, or leave the cell empty.',
  'cli.catalogue.fault.again':
    'Row {first} has the same training already: title, competency and first day. Keep one of them.',
  'act.catalogue.import': 'imported the catalogue of trainings',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.catalogue.about': 'pelatihan yang ditawarkan instansi, bahan rencana pengembangan',
  'cli.catalogue.import':
    'tambahkan atau ubah pelatihan dari berkas (CSV atau XLSX); semuanya, atau tidak sama sekali. Berkas yang sama tidak\nmengubah apa pun',
  'cli.catalogue.file': 'kolom judul, bentuk, jp, kompetensi, level, dan bila perlu mulai, selesai, kursi',
  'cli.catalogue.import-more':
    'kompetensi berisi nama atau kode seperti M.03; level adalah level yang dituju pelatihan. Tanpa mulai, pelatihan dapat\ndimulai kapan saja; tanpa kursi, pesertanya tidak dibatasi; kursi 0 = tidak ditawarkan lagi.\nPelatihan yang tidak ada di berkas dibiarkan apa adanya: mungkin sudah ada di suatu rencana.',
  'cli.catalogue.export': 'tulis daftar pelatihan ke berkas yang dapat diubah dan diimpor kembali',
  'cli.catalogue.out': 'berkas yang ditulis; belum boleh ada',
  'cli.catalogue.refused': 'Tidak ada yang diimpor: {count} masalah. Perbaiki berkas, lalu impor kembali.',
  'cli.catalogue.imported': '{added} pelatihan ditambahkan, {changed} diubah, {unchanged} tetap.',
  'cli.catalogue.others': '{count} pelatihan tidak ada di berkas dan dibiarkan apa adanya.',
  'cli.catalogue.exported': '{count} pelatihan ditulis ke {path}.',
  'cli.catalogue.fault.empty': 'Berkas tidak memuat pelatihan. Tulis setiap pelatihan di satu baris.',
  'cli.catalogue.fault.unknown-column':
    'Kolom ini tidak dikenal. Kolomnya judul, bentuk, jp, kompetensi, level, mulai, selesai, kursi.',
  'cli.catalogue.fault.column-twice': 'Kolom ini tertulis dua kali. Sisakan salah satu.',
  'cli.catalogue.fault.no-column': 'Kolom ini tidak ada. Tambahkan.',
  'cli.catalogue.fault.wide':
    'Selnya lebih banyak daripada kolomnya. Apit judul yang memuat koma dengan tanda kutip.',
  'cli.catalogue.fault.missing': 'Sel ini kosong. Isi dahulu.',
  'cli.catalogue.fault.unreadable': 'Sel ini berisi rumus tanpa hasil. Tulis nilainya.',
  'cli.catalogue.fault.title-length': 'Judul paling panjang 120 karakter. Persingkat.',
  'cli.catalogue.fault.no-form':
    'Ini bukan bentuk pengembangan. Tulis misalnya Pelatihan, Kursus, Bimtek, Workshop, E-learning, atau Coaching.',
  'cli.catalogue.fault.no-hours': 'Tulis JP berupa bilangan bulat dari 1 sampai 999.',
  'cli.catalogue.fault.no-competency':
    'Ini bukan kompetensi. Tulis namanya, misalnya Komunikasi, atau kodenya, misalnya M.03.',
  'cli.catalogue.fault.no-level': 'Tulis level dari 1 sampai 5.',
  'cli.catalogue.fault.no-date': 'Ini bukan tanggal. Tulis seperti 2027-03-11 atau 11/03/2027.',
  'cli.catalogue.fault.no-start':
    'Pelatihan yang punya tanggal selesai juga memerlukan tanggal mulai. Isi kolom mulai.',
  'cli.catalogue.fault.ends-before':
    'Tanggal selesai lebih awal daripada tanggal mulai. Perbaiki salah satu.',
  'cli.catalogue.fault.no-seats': 'Tulis kursi berupa bilangan bulat dari 0 sampai 9999, atau kosongkan.',
  'cli.catalogue.fault.again':
    'Baris {first} sudah memuat pelatihan yang sama: judul, kompetensi, dan tanggal mulai. Sisakan salah satu.',
  'act.catalogue.import': 'mengimpor katalog pelatihan',
};
