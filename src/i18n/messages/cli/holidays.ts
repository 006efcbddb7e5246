/** `holidays`: the days off, as HR corrects them. Keys of `cli.holidays.fault` end in the codes of the problems of a file. */
export const en = {
  'cli.holidays.about':
    'days without reminders beside weekends: national holidays and joint leave, as HR corrects them',
  'cli.holidays.list': 'the days off of a year; without a year, of this one and the next',
  'cli.holidays.year': 'such as 2027',
  'cli.holidays.add': 'add a day off, or give it another name',
  'cli.holidays.date': 'such as 2027-03-11',
  'cli.holidays.name': 'such as "Cuti bersama"',
  'cli.holidays.workday': 'the other way round: a day off on which people work',
  'cli.holidays.import': 'add or rename many days from a file (CSV, XLSX or YAML); all of them, or none',
  'cli.holidays.file': 'columns tanggal, nama and, if you like, jenis',
  'cli.holidays.import-more':
    'jenis is “libur nasional”, “cuti bersama” or “hari kerja” (a day off on which people work); empty means a day off.\nDays that are not in the file stay as they are.',
  'cli.holidays.confirm': 'say that the days off of a year are right; until then the doctor asks for it',
  'cli.holidays.remove': 'take back a day that was added',
  'cli.holidays.name-length': 'The name must have 1 to {max} characters.',
  'cli.holidays.added': '{day} {name}: a day off.',
  'cli.holidays.added-workday': '{day} {name}: a working day.',
  'cli.holidays.removed': '{day} is no longer marked.',
  'cli.holidays.decreed':
    '{day} is a day off by decree ({name}). If people work on it: holidays add {day} "..." --workday',
  'cli.holidays.not-added': '{day} has not been added: "holidays list" shows the days.',
  'cli.holidays.kind.national': 'national',
  'cli.holidays.kind.joint-leave': 'joint leave',
  'cli.holidays.kind.by-hr': 'added by HR',
  'cli.holidays.kind.workday': 'WORKING DAY',
  'cli.holidays.may-move': 'may still move',
  'cli.holidays.set-by-hr': 'set by HR',
  'cli.holidays.confirmed-year': '{year}: confirmed',
  'cli.holidays.open-year': '{year}: not confirmed yet',
  'cli.holidays.no-day': 'No day is known. Add them with "holidays import" or "holidays add".',
  'cli.holidays.sources': 'Sources: {sources}',
  'cli.holidays.compare':
    'Compare this with the decree, correct it, then: npm run kinerja -- holidays confirm {year}',
  'cli.holidays.refused': 'Nothing was imported: correct the file and import it again.',
  'cli.holidays.imported':
    '{added, plural, one {1 day} other {{added} days}} added, {changed} changed, {unchanged} as before.',
  'cli.holidays.look': 'Look at them: npm run kinerja -- holidays list --year {year}',
  'cli.holidays.unknown-year':
    'No day off of {year} is known: add them with "holidays import" or "holidays add" first.',
  'cli.holidays.confirmed':
    '{count, plural, one {The only day off} other {The {count} days off}} of {year} {count, plural, one {is} other {are}} confirmed.',
  'cli.holidays.moves': '{day} {name} may still move: correct it when it is decided.',
  'cli.holidays.at-row': 'Row {row}: {sentence}',
  'cli.holidays.fault.no-yaml':
    'This is not YAML. Check the indentation, colons, quotation marks and brackets there.',
  'cli.holidays.fault.twice': 'This day has the same name for two of its values. Keep one of them.',
  'cli.holidays.fault.no-list': 'The file must be a list of days, each with “date” and “name”.',
  'cli.holidays.fault.no-day': 'Each day must have “date” and “name”.',
  'cli.holidays.fault.unknown-key': 'There is no “{key}”. A day has date, name and, if you like, kind.',
  'cli.holidays.fault.unknown-column':
    'There is no column “{key}”. The columns are tanggal, nama and, if you like, jenis.',
  'cli.holidays.fault.column-twice': 'The column “{key}” is there twice. Keep one of them.',
  'cli.holidays.fault.no-column': 'The column “{key}” is missing. Add it.',
  'cli.holidays.fault.wide':
    'This row has more cells than there are columns. Put a name with commas between quotation marks.',
  'cli.holidays.fault.no-date': '“{value}” is no date. Write it like 2027-03-11 or 11/03/2027.',
  'cli.holidays.fault.date-missing': 'The date is missing. Write it like 2027-03-11 or 11/03/2027.',
  'cli.holidays.fault.name-length': 'The name must have 1 to {max} characters.',
  'cli.holidays.fault.no-kind':
    '“{value}” is no kind of day. Write libur nasional, cuti bersama or hari kerja.',
  'cli.holidays.fault.again': '{day} is in row {first} already. Keep one of them.',
  'cli.holidays.fault.empty': 'The file has no day in it. Write each day in a row with tanggal and nama.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.holidays.about':
    'hari tanpa pengingat selain akhir pekan: libur nasional dan cuti bersama, sesuai koreksi pengelola kinerja',
  'cli.holidays.list': 'hari libur satu tahun; tanpa tahun, tahun ini dan tahun depan',
  'cli.holidays.year': 'misalnya 2027',
  'cli.holidays.add': 'tambahkan hari libur, atau ganti namanya',
  'cli.holidays.date': 'misalnya 2027-03-11',
  'cli.holidays.name': 'misalnya "Cuti bersama"',
  'cli.holidays.workday': 'kebalikannya: hari libur yang menjadi hari kerja',
  'cli.holidays.import':
    'tambahkan atau ganti nama banyak hari dari berkas (CSV, XLSX atau YAML); semuanya, atau tidak sama sekali',
  'cli.holidays.file': 'kolom tanggal, nama, dan bila perlu jenis',
  'cli.holidays.import-more':
    'jenis berisi “libur nasional”, “cuti bersama” atau “hari kerja” (hari libur yang menjadi hari kerja); kosong berarti\nhari libur. Hari yang tidak ada di berkas dibiarkan apa adanya.',
  'cli.holidays.confirm':
    'nyatakan bahwa hari libur satu tahun sudah benar; sebelum itu "doctor" mengingatkannya',
  'cli.holidays.remove': 'batalkan hari yang pernah ditambahkan',
  'cli.holidays.name-length': 'Nama terdiri atas 1 sampai {max} karakter.',
  'cli.holidays.added': '{day} {name}: hari libur.',
  'cli.holidays.added-workday': '{day} {name}: hari kerja.',
  'cli.holidays.removed': '{day} tidak lagi ditandai.',
  'cli.holidays.decreed':
    '{day} libur menurut ketetapan resmi ({name}). Bila hari itu menjadi hari kerja: holidays add {day} "..." --workday',
  'cli.holidays.not-added': '{day} belum pernah ditambahkan: "holidays list" menampilkan harinya.',
  'cli.holidays.kind.national': 'libur nasional',
  'cli.holidays.kind.joint-leave': 'cuti bersama',
  'cli.holidays.kind.by-hr': 'ditambahkan',
  'cli.holidays.kind.workday': 'HARI KERJA',
  'cli.holidays.may-move': 'masih dapat berubah',
  'cli.holidays.set-by-hr': 'dari pengelola kinerja',
  'cli.holidays.confirmed-year': '{year}: sudah dikonfirmasi',
  'cli.holidays.open-year': '{year}: belum dikonfirmasi',
  'cli.holidays.no-day':
    'Belum ada hari yang diketahui. Tambahkan dengan "holidays import" atau "holidays add".',
  'cli.holidays.sources': 'Sumber: {sources}',
  'cli.holidays.compare':
    'Cocokkan dengan ketetapan resmi, perbaiki, lalu: npm run kinerja -- holidays confirm {year}',
  'cli.holidays.refused': 'Tidak ada yang diimpor: perbaiki berkas, lalu impor kembali.',
  'cli.holidays.imported': '{added} hari ditambahkan, {changed} diubah, {unchanged} tetap.',
  'cli.holidays.look': 'Lihat hasilnya: npm run kinerja -- holidays list --year {year}',
  'cli.holidays.unknown-year':
    'Belum ada hari libur {year} yang diketahui: tambahkan dahulu dengan "holidays import" atau "holidays add".',
  'cli.holidays.confirmed': '{count} hari libur {year} sudah dikonfirmasi.',
  'cli.holidays.moves': '{day} {name} masih dapat berubah: perbaiki setelah ditetapkan.',
  'cli.holidays.at-row': 'Baris {row}: {sentence}',
  'cli.holidays.fault.no-yaml':
    'Ini bukan YAML. Periksa indentasi, titik dua, tanda kutip, dan tanda kurung di sana.',
  'cli.holidays.fault.twice': 'Hari ini memuat nama isian yang sama dua kali. Sisakan salah satu.',
  'cli.holidays.fault.no-list': 'Isi berkas harus daftar hari, masing-masing dengan “date” dan “name”.',
  'cli.holidays.fault.no-day': 'Setiap hari harus memuat “date” dan “name”.',
  'cli.holidays.fault.unknown-key': 'Tidak ada “{key}”. Satu hari memuat date, name, dan bila perlu kind.',
  'cli.holidays.fault.unknown-column':
    'Tidak ada kolom “{key}”. Kolomnya tanggal, nama, dan bila perlu jenis.',
  'cli.holidays.fault.column-twice': 'Kolom “{key}” tertulis dua kali. Sisakan salah satu.',
  'cli.holidays.fault.no-column': 'Kolom “{key}” tidak ada. Tambahkan.',
  'cli.holidays.fault.wide':
    'Selnya lebih banyak daripada kolomnya. Apit nama yang memuat koma dengan tanda kutip.',
  'cli.holidays.fault.no-date': '“{value}” bukan tanggal. Tulis seperti 2027-03-11 atau 11/03/2027.',
  'cli.holidays.fault.date-missing': 'Tanggal belum diisi. Tulis seperti 2027-03-11 atau 11/03/2027.',
  'cli.holidays.fault.name-length': 'Nama terdiri atas 1 sampai {max} karakter.',
  'cli.holidays.fault.no-kind':
    '“{value}” bukan jenis hari. Tulis libur nasional, cuti bersama, atau hari kerja.',
  'cli.holidays.fault.again': '{day} sudah ada di baris {first}. Sisakan salah satu.',
  'cli.holidays.fault.empty':
    'Berkas tidak memuat hari. Tulis setiap hari di satu baris dengan tanggal dan nama.',
};
