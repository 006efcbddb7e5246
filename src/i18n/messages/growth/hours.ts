/** The table of JP by form. Keys of `cli.hours.fault` end in the codes of the problems of a file. */
export const en = {
  'cli.hours.about': 'how many JP a form of development counts, where no catalogue says so',
  'cli.hours.import':
    'count forms as a file says (CSV or XLSX); all of them, or none. The same file again changes nothing',
  'cli.hours.file': 'columns bentuk, jp and, if you like, satuan, maksimal sebulan',
  'cli.hours.more':
    'Start from the file that “catalogue hours export” writes. A form that is not in the file counts as printed. What was\nproposed or agreed keeps the JP it had; another table acts on proposals from then on.',
  'cli.hours.export': 'write the table in force to a file that can be changed and imported',
  'cli.hours.same': 'That is how they count already. Nothing was changed.',
  'cli.hours.exported': '{count, plural, one {1 form} other {{count} forms}} written to {path}.',
  'cli.hours.fault.empty': 'The file has no form in it. Write each form in a row.',
  'cli.hours.fault.unknown-column':
    'There is no such column. The columns are bentuk, jp, satuan, maksimal sebulan.',
  'cli.hours.fault.column-twice': 'This column is there twice. Keep one of them.',
  'cli.hours.fault.no-column': 'This column is missing. Add it.',
  'cli.hours.fault.missing': 'This cell is empty. Fill it in.',
  'cli.hours.fault.unreadable': 'This cell has a formula without a result. Write the value itself.',
  'cli.hours.fault.no-form': 'This is no form of development. Write one such as Coaching or E-learning.',
  'cli.hours.fault.not-by-table':
    'This form counts as its training is scheduled, or nothing is printed for it. Write its JP in the catalogue.',
  'cli.hours.fault.no-hours': 'Write the JP as a whole number from 0 to 100.',
  'cli.hours.fault.no-most': 'Write how often it counts in a month as a number from 1 to 31, or nothing.',
  'cli.hours.fault.again': 'Row {first} has the same form already. Keep one of them.',
  'growth.per.session': 'session',
  'growth.per.day': 'day',
  'growth.per.whole': 'time',
  'settings.button.jp-table': 'JP by form',
  'settings.name.jp-table': 'JP by form of development',
  'settings.about.jp-table':
    'How many JP a form counts where no catalogue says so. As printed in the guide of the 20-JP system of the BPS training centre; an agency changes it with “catalogue hours import”.',
  'settings.hint.jp-table': 'forms with their JP, such as coaching=2/2, seminar=4; or printed',
  'settings.jp-table':
    '{count, plural, =0 {as printed} one {1 form otherwise than printed} other {# forms otherwise than printed}}',
  'settings.wrong.jp-table-shape':
    'Please write forms with their JP, such as coaching=2/2, seminar=4; or printed.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.hours.about': 'jumlah JP tiap bentuk pengembangan, bila tidak disebut katalog',
  'cli.hours.import':
    'hitung bentuk menurut berkas (CSV atau XLSX); semuanya, atau tidak sama sekali. Berkas yang sama tidak mengubah apa\npun',
  'cli.hours.file': 'kolom bentuk, jp, dan bila perlu satuan, maksimal sebulan',
  'cli.hours.more':
    'Mulailah dari berkas tulisan "catalogue hours export". Bentuk yang tidak ada di berkas dihitung menurut tabel cetak. Yang\nsudah diusulkan atau disetujui tetap dengan JP-nya; tabel lain berlaku bagi usulan sesudahnya.',
  'cli.hours.export': 'tulis tabel yang berlaku ke berkas yang dapat diubah dan diimpor kembali',
  'cli.hours.same': 'Hitungannya sudah demikian. Tidak ada yang diubah.',
  'cli.hours.exported': '{count} bentuk ditulis ke {path}.',
  'cli.hours.fault.empty': 'Berkas tidak memuat bentuk. Tulis setiap bentuk di satu baris.',
  'cli.hours.fault.unknown-column': 'Kolom ini tidak dikenal. Kolomnya bentuk, jp, satuan, maksimal sebulan.',
  'cli.hours.fault.column-twice': 'Kolom ini tertulis dua kali. Sisakan salah satu.',
  'cli.hours.fault.no-column': 'Kolom ini tidak ada. Tambahkan.',
  'cli.hours.fault.missing': 'Sel ini kosong. Isi dahulu.',
  'cli.hours.fault.unreadable': 'Sel ini berisi rumus tanpa hasil. Tulis nilainya.',
  'cli.hours.fault.no-form': 'Ini bukan bentuk pengembangan. Tulis misalnya Coaching atau E-learning.',
  'cli.hours.fault.not-by-table':
    'Bentuk ini dihitung menurut jadwal pelatihannya, atau tidak ada angka cetaknya. Tulis JP-nya di katalog.',
  'cli.hours.fault.no-hours': 'Tulis JP berupa bilangan bulat dari 0 sampai 100.',
  'cli.hours.fault.no-most': 'Tulis berapa kali dihitung dalam sebulan, dari 1 sampai 31, atau kosongkan.',
  'cli.hours.fault.again': 'Baris {first} sudah memuat bentuk yang sama. Sisakan salah satu.',
  'growth.per.session': 'sesi',
  'growth.per.day': 'hari',
  'growth.per.whole': 'kali',
  'settings.button.jp-table': 'JP per bentuk',
  'settings.name.jp-table': 'JP per bentuk pengembangan',
  'settings.about.jp-table':
    'Jumlah JP tiap bentuk bila tidak disebut katalog. Bawaannya menurut panduan sistem 20 JP pusat pelatihan BPS; instansi mengubahnya dengan "catalogue hours import".',
  'settings.hint.jp-table': 'bentuk dengan JP-nya, misalnya coaching=2/2, seminar=4; atau printed',
  'settings.jp-table': '{count, plural, =0 {menurut tabel cetak} other {# bentuk berbeda dari tabel cetak}}',
  'settings.wrong.jp-table-shape':
    'Mohon tulis bentuk dengan JP-nya, misalnya coaching=2/2, seminar=4; atau printed.',
};
