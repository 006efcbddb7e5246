/** The report of a roster import: what is wrong, where, and what to do. Keys end in the codes of the problems. */
export const en = {
  'roster.file-not-found': 'There is no file at this path. Check the name and the folder.',
  'roster.file-empty': 'The file is empty. Save the table again and try once more.',
  'roster.file-too-big': 'The file is larger than {maxMegabytes} MB. Leave only the table in it.',
  'roster.file-kind':
    'This is neither a CSV nor an XLSX file. In Excel choose Save As, then “Excel Workbook (.xlsx)” or “CSV UTF-8”.',
  'roster.file-xls':
    'This is the old Excel format (.xls). In Excel choose Save As, then “Excel Workbook (.xlsx)”.',
  'roster.file-damaged':
    'The Excel file cannot be opened: it is damaged or has a password. Save it again without a password.',
  'roster.file-swollen':
    'The file becomes far too large when opened. Copy the table into a new workbook and save that.',
  'roster.too-many-rows':
    'The file has more than {max} rows. Remove blank rows below the table, or split the file.',
  'roster.too-many-columns': 'The file has more than {max} columns. Keep only the columns that are needed.',
  'roster.csv-broken':
    'From row {row} on, the quotation marks do not match. Check for a stray quotation mark there, or save as XLSX.',

  'roster.no-rows':
    'The table has no staff in it. Put the titles in one row and one person in each row below.',
  'roster.missing-column': 'The column “{name}” is missing. Add it; everybody needs it.',
  'roster.duplicate-column':
    'The column “{other}” means the same. Keep one of them, or name the other one under “abaikan” in a file of headings (--headings).',
  'roster.row-too-wide':
    'This row has {has} cells, its heading {max}. A separator inside a name or title has moved the cells: put that text between quotation marks, or save as XLSX.',
  'roster.sheet-unknown': 'There is no sheet “{sheet}”. The file has: {sheets}.',
  'roster.sheet-none': 'Every sheet of this file is hidden. Name the one to read with --sheet.',
  'roster.sheet-csv': 'A CSV has no sheets. Leave out --sheet.',
  'roster.headings-not-found': 'There is no file of headings at this path. Check the name and the folder.',
  'roster.headings-broken':
    'The file of headings is not YAML like “nip: [NIP BARU]”: a column of the roster, then what your files call it.',
  'roster.headings-column':
    'The file of headings names “{title}”, which is no column of the roster. Write for example nip, nama, unit kerja, jabatan, jenjang, nip penilai, or abaikan.',
  'roster.headings-blank': 'The file of headings gives “{title}” a title without letters or digits.',
  'roster.headings-twice': 'The file of headings has “{title}” twice. Keep one of them.',
  'roster.too-many-results': 'Work results are numbered 1 to {max}. Remove this column or number it anew.',
  'roster.blank': 'This cell is empty. Fill it in.',
  'roster.cell-error':
    'A formula has failed here, so nobody knows what belongs here. Correct the formula, or copy the column and paste it as values.',
  'roster.cell-uncomputed':
    'There is a formula here without its result. Open the file in Excel, let it calculate, and save it again.',
  'roster.no-word':
    'This says nothing. Write what belongs here. An empty cell leaves what is on the roster as it is.',
  'roster.needed-dash':
    'A dash removes, and this cannot be removed. Write what belongs here, or leave the cell empty so that it stays as it is.',
  'roster.text-too-long': 'Longer than {max} characters. Shorten it.',
  'roster.nip-spoiled':
    'Excel took the NIP for a number and lost its last digits. Format the column as Text, then enter the NIP again.',
  'roster.nip-blank':
    'The NIP is missing. Fill it in. For an appraiser who has none, write NON ASN or PEJABAT NEGARA and a code of yours: NON ASN 1.',
  'roster.nip-not-digits':
    'A NIP has digits only. Remove letters and signs. For an appraiser who has none, write NON ASN or PEJABAT NEGARA and a code of yours: NON ASN 1.',
  'roster.no-nip-code':
    'Behind these words belongs a code that you give to this person alone, of at most 10 letters and digits: NON ASN 1. Write it in the same way where they are the appraiser.',
  'roster.no-nip-private':
    'A code has at most 9 digits. Please write no NIK or telephone number here, but a code of your own: NON ASN 1.',
  'roster.no-nip-other-mark':
    'This code belongs to {owner} already, as {other}. Write it in the same way, or give another person another code.',
  'roster.no-nip-result':
    'Who has no NIP appraises others and is not appraised, so there is no use for work results. Empty this cell.',
  'roster.nip-length': 'A NIP has exactly 18 digits. Check for missing or extra ones.',
  'roster.nip-birth-date':
    'The first 8 digits are no possible birth date (year, month, day) before the appointment. Check the NIP.',
  'roster.nip-sex': 'Digit 15 must be 1 (male) or 2 (female). Check the NIP.',
  'roster.nip-duplicate': 'The same NIP is in row {otherRow} already. Keep one row for each person.',
  'roster.level-unknown':
    'This position level is not known. Write for example Pelaksana, Pengawas, Administrator, JPT Pratama, Terampil, Mahir, Penyelia, Ahli Pertama, Ahli Muda, Ahli Madya.',
  'roster.email-bad': 'This is no e-mail address. Write it like nama@kota.go.id, or leave the cell empty.',
  'roster.email-duplicate':
    'The same e-mail is in row {otherRow} already. Everybody needs one of their own, or an empty cell.',
  'roster.email-taken':
    '{owner} has this e-mail already, with the NIP {ownerNip}. If this is the same person with a new NIP: kinerja people renumber {ownerNip} NEW, then import again. If not, correct the e-mail there or here.',
  'roster.date-bad': 'This is no date. Write it like 31/01/2026, 2026-01-31 or 31 Januari 2026.',
  'roster.date-short-year':
    'It is not clear which number is the day, the month and the year. Write the year with four digits: 31/01/2026, day first.',
  'roster.yes-no-bad': 'Write ya or tidak (yes or no), or leave the cell empty.',
  'roster.time-zone-bad': 'This time zone is not known. Write WIB, WITA, WIT, or for example Asia/Makassar.',
  'roster.leave-reason-unknown': 'This reason is not known. Write pensiun, meninggal, pindah or lainnya.',
  'roster.leave-without-day':
    'There is a reason for leaving, but no day. Fill in “Keluar Sejak”, or empty this cell.',
  'roster.target-without-result':
    'There is a target, but no work result to go with it. Fill in the work result or remove the target.',
  'roster.appraiser-missing':
    'The NIP of the appraiser is missing. Fill it in, or write ya in the column Puncak for the head of the agency.',
  'roster.appraiser-unknown':
    'Nobody has this NIP, neither in the file nor on the roster. Correct it, or add the appraiser as a row.',
  'roster.appraiser-self': 'Nobody appraises themselves. Enter the NIP of the direct superior.',
  'roster.circle':
    'These people are superiors of one another in a circle: {chain}. Correct the appraiser of one of them.',

  'roster.column.nip': 'NIP',
  'roster.column.name': 'Nama',
  'roster.column.unit': 'Unit Kerja',
  'roster.column.position': 'Jabatan',
  'roster.column.level': 'Jenjang',
  'roster.column.appraiser': 'NIP Penilai',

  'roster.at': 'Row {row}, column {column}',
  'roster.at-row': 'Row {row}',
  'roster.at-value': '{at}, “{value}”',
  'roster.refused':
    '{count, plural, one {1 problem was found} other {# problems were found}}; nothing was imported. Correct the file and import it again.',
  'roster.no-change':
    'No change: the roster already says what the file says ({rows, plural, one {1 row} other {# rows}}).',
  'roster.done': 'The roster has been imported: {rows, plural, one {1 row} other {# rows}}.',
  'roster.dry-run':
    'This was a trial: nothing has been changed. The import would do this with {rows, plural, one {1 row} other {# rows}}:',
  'roster.count.created': 'new people',
  'roster.count.changed': 'people with changed details',
  'roster.count.unchanged': 'unchanged',
  'roster.count.superior': 'changed superiors',
  'roster.count.handed-over': 'appraisals handed to another appraiser, with all answers',
  'roster.count.leaving': 'people who leave',
  'roster.count.renumbered': 'people with a new number',
  'roster.count.not-in-file': 'people on the roster but not in the file (left as they are)',
  'roster.waiting':
    'Nothing has been imported yet, because something would be removed. The import would do this with {rows, plural, one {1 row} other {# rows}}:',
  'roster.confirm':
    '{count, plural, one {1 thing} other {# things}} would be removed. If that is right, import once more with --yes; if not, empty these cells.',
  'roster.removed': 'Removed: {thing} ({count})',
  'roster.would-remove': 'Would be removed: {thing} ({count})',
  'roster.removed-of': '  Row {row}: {name}{was}',
  'roster.removed.name':
    'the name so far at a code of somebody without a NIP. For another person do not go on: give them a code of their own',
  'roster.removed.leave': 'their place on the roster, from the day they are gone',
  'roster.removed.hr': 'HR right',
  'roster.removed.top': 'mark as head of the agency',
  'roster.removed.email': 'e-mail',
  'roster.removed.timeZone': 'time zone',
  'roster.removed.superior': 'appraiser',
  'roster.removed.result': 'work result',
  'roster.removed.target': 'target',
  'roster.superior': 'Row {row}: {name}: {before} → {after}, from {from}',
  'roster.same-person':
    'Is it the same person? Name, day of birth and unit agree, but the number is new ({count}):',
  'roster.renumbered': 'The same people under a new number ({count}):',
  'roster.renumbered-of': '  Row {row}: {name} ({unit}): {from} → {to}',
  'roster.same-person.ask':
    'Nothing has been imported yet. If they are the same: --same-person yes. If all are other people: --same-person no. If only some are: first kinerja people renumber OLD NEW for these.',
  'roster.missing': 'On the roster but not in the file ({count}). They stay as they are:',
  'roster.missing.hint':
    'If all of these have left: import again with --missing-left DAY and --missing-reason WHY. For some: kinerja people leave NIP.',
  'roster.missing.leave': 'Not in the file, and so gone from {from} on: {reason} ({count}):',
  'roster.person': '  {name} ({unit}, {number})',
  'roster.gone':
    'In the file, although they have left ({count}). If they are back: kinerja people leave NIP --undo',
  'roster.gone-of': '  {name} ({unit}, {number}): since {from}',
  'roster.joiners':
    'Have no appraisal in a cycle that is open ({count}). To give them one of the part they are there: kinerja cycle add NIP, or --all',
  'roster.joiner-of': '  {name} ({unit}, {number}): “{cycle}”',
  'roster.nobody': 'nobody',
  'roster.more': '… and {count} more',
  'roster.at-sheet': 'Sheet {sheet}, {at}',
  'roster.row-of-sheet': '{row} (sheet {sheet})',
  'roster.unread': 'Not read:',
  'roster.unread.sheet.hidden': 'sheet “{sheet}”: it is hidden',
  'roster.unread.sheet.other': 'sheet “{sheet}”: another one was asked for',
  'roster.unread.sheet.no-heading': 'sheet “{sheet}”: no row in it names three columns of a roster',
  'roster.unread.sheet.blank': 'sheet “{sheet}”: it is empty',
  'roster.unread.column.unknown': 'columns that are not known: {columns}',
  'roster.unread.column.ignored': 'columns that the file of headings leaves alone: {columns}',
  'roster.unread.column.no-title': 'columns without a title, with something in them: {columns}',
  'roster.unread.row.above': 'above the titles: {rows}',
  'roster.unread.row.numbers': 'numbers of the columns: {rows}',
  'roster.unread.row.again': 'titles that come again: {rows}',
  'roster.unread.row.total': 'totals: {rows}',
  'roster.unread.row.between': 'words between the people: {rows}',
  'roster.unread.row.below': 'below the people: {rows}',
  'roster.unread.row': 'row {row} “{text}”',
  'roster.unread.of-sheet': 'sheet {sheet}: {words}',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'roster.file-not-found': 'Tidak ada berkas di lokasi ini. Periksa nama berkas dan foldernya.',
  'roster.file-empty': 'Berkas kosong. Simpan ulang tabelnya, lalu coba lagi.',
  'roster.file-too-big': 'Berkas lebih besar dari {maxMegabytes} MB. Sisakan hanya tabelnya di dalamnya.',
  'roster.file-kind':
    'Berkas ini bukan CSV atau XLSX. Di Excel pilih Simpan Sebagai, lalu “Buku Kerja Excel (.xlsx)” atau “CSV UTF-8”.',
  'roster.file-xls':
    'Berkas ini berformat Excel lama (.xls). Di Excel pilih Simpan Sebagai, lalu “Buku Kerja Excel (.xlsx)”.',
  'roster.file-damaged':
    'Berkas Excel tidak dapat dibuka: rusak atau diberi kata sandi. Simpan ulang tanpa kata sandi.',
  'roster.file-swollen':
    'Isi berkas menjadi terlalu besar saat dibuka. Salin tabelnya ke buku kerja baru, lalu simpan.',
  'roster.too-many-rows':
    'Berkas berisi lebih dari {max} baris. Hapus baris kosong di bawah tabel, atau bagi berkasnya.',
  'roster.too-many-columns': 'Berkas berisi lebih dari {max} kolom. Sisakan kolom yang diperlukan saja.',
  'roster.csv-broken':
    'Mulai baris {row}, tanda kutip tidak berpasangan. Periksa tanda kutip di sana, atau simpan sebagai XLSX.',

  'roster.no-rows':
    'Tabel tidak berisi pegawai. Tulis judul kolom di satu baris dan satu pegawai di setiap baris berikutnya.',
  'roster.missing-column': 'Kolom “{name}” tidak ada. Tambahkan; kolom ini diperlukan untuk setiap pegawai.',
  'roster.duplicate-column':
    'Kolom “{other}” berarti sama. Sisakan salah satu, atau sebut yang lain pada “abaikan” di berkas judul kolom (--headings).',
  'roster.row-too-wide':
    'Baris ini berisi {has} sel, judulnya {max}. Pemisah di dalam nama atau gelar menggeser sel: apit teks itu dengan tanda kutip, atau simpan sebagai XLSX.',
  'roster.sheet-unknown': 'Tidak ada lembar “{sheet}”. Berkas ini berisi: {sheets}.',
  'roster.sheet-none':
    'Semua lembar di berkas ini tersembunyi. Sebutkan lembar yang akan dibaca dengan --sheet.',
  'roster.sheet-csv': 'CSV tidak memiliki lembar. Hilangkan --sheet.',
  'roster.headings-not-found':
    'Tidak ada berkas judul kolom di lokasi ini. Periksa nama berkas dan foldernya.',
  'roster.headings-broken':
    'Berkas judul kolom bukan YAML seperti “nip: [NIP BARU]”: kolom daftar pegawai, lalu namanya di berkas Anda.',
  'roster.headings-column':
    'Berkas judul kolom menyebut “{title}”, yang bukan kolom daftar pegawai. Tulis misalnya nip, nama, unit kerja, jabatan, jenjang, nip atasan, atau abaikan.',
  'roster.headings-blank': 'Berkas judul kolom memberi “{title}” judul tanpa huruf atau angka.',
  'roster.headings-twice': 'Berkas judul kolom menyebut “{title}” dua kali. Sisakan salah satu.',
  'roster.too-many-results': 'Hasil kerja bernomor 1 sampai {max}. Hapus kolom ini atau ubah nomornya.',
  'roster.blank': 'Sel ini kosong. Mohon diisi.',
  'roster.cell-error':
    'Rumus di sel ini gagal, sehingga isinya tidak diketahui. Perbaiki rumusnya, atau salin kolom lalu tempel sebagai nilai.',
  'roster.cell-uncomputed':
    'Sel ini berisi rumus tanpa hasil. Buka berkas di Excel, tunggu sampai dihitung, lalu simpan kembali.',
  'roster.no-word':
    'Isi sel ini tidak berarti apa-apa. Tulis isinya. Sel yang kosong membiarkan data di daftar pegawai apa adanya.',
  'roster.needed-dash':
    'Tanda - berarti hapus, tetapi data ini tidak dapat dihapus. Tulis isinya, atau kosongkan selnya agar tetap seperti semula.',
  'roster.text-too-long': 'Lebih dari {max} karakter. Mohon dipersingkat.',
  'roster.nip-spoiled':
    'Excel membaca NIP sebagai angka sehingga digit terakhirnya hilang. Ubah format kolom menjadi Teks, lalu isi ulang NIP.',
  'roster.nip-blank':
    'NIP belum diisi. Isi NIP-nya. Untuk pejabat penilai yang tidak punya NIP, tulis NON ASN atau PEJABAT NEGARA dan kode buatan Anda: NON ASN 1.',
  'roster.nip-not-digits':
    'NIP hanya berisi angka. Hapus huruf dan tanda lainnya. Untuk pejabat penilai yang tidak punya NIP, tulis NON ASN atau PEJABAT NEGARA dan kode buatan Anda: NON ASN 1.',
  'roster.no-nip-code':
    'Di belakang kata ini perlu kode yang Anda berikan hanya untuk orang ini, paling banyak 10 huruf dan angka: NON ASN 1. Pakai kode yang sama di kolom NIP Pejabat Penilai para pegawai yang dinilainya.',
  'roster.no-nip-private':
    'Kode paling banyak memuat 9 angka. Jangan tulis NIK atau nomor telepon di sini, tetapi kode buatan Anda: NON ASN 1.',
  'roster.no-nip-other-mark':
    'Kode ini sudah dipakai {owner}, sebagai {other}. Tulis seperti itu, atau beri orang lain kode yang lain.',
  'roster.no-nip-result':
    'Orang tanpa NIP menilai dan tidak dinilai, sehingga tidak perlu hasil kerja. Kosongkan sel ini.',
  'roster.nip-length': 'NIP terdiri atas tepat 18 digit. Periksa apakah ada digit yang kurang atau lebih.',
  'roster.nip-birth-date':
    'Delapan digit pertama bukan tanggal lahir yang mungkin (tahun, bulan, tanggal) sebelum pengangkatan. Periksa NIP-nya.',
  'roster.nip-sex': 'Digit ke-15 harus 1 (laki-laki) atau 2 (perempuan). Periksa NIP-nya.',
  'roster.nip-duplicate':
    'NIP yang sama sudah ada di baris {otherRow}. Sisakan satu baris untuk setiap pegawai.',
  'roster.level-unknown':
    'Jenjang jabatan ini tidak dikenal. Tulis misalnya Pelaksana, Pengawas, Administrator, JPT Pratama, Terampil, Mahir, Penyelia, Ahli Pertama, Ahli Muda, Ahli Madya.',
  'roster.email-bad': 'Ini bukan alamat e-mail. Tulis seperti nama@kota.go.id, atau kosongkan selnya.',
  'roster.email-duplicate':
    'E-mail yang sama sudah ada di baris {otherRow}. Setiap pegawai perlu alamat sendiri, atau kosongkan selnya.',
  'roster.email-taken':
    '{owner} sudah memakai e-mail ini, dengan NIP {ownerNip}. Jika ini orang yang sama dan NIP-nya berganti: kinerja people renumber {ownerNip} BARU, lalu impor lagi. Jika bukan, perbaiki alamat di sana atau di sini.',
  'roster.date-bad': 'Ini bukan tanggal. Tulis seperti 31/01/2026, 2026-01-31, atau 31 Januari 2026.',
  'roster.date-short-year':
    'Tidak jelas mana tanggal, bulan, dan tahun. Tulis tahun dengan empat angka: 31/01/2026, tanggal lebih dahulu.',
  'roster.yes-no-bad': 'Tulis ya atau tidak, atau kosongkan selnya.',
  'roster.time-zone-bad': 'Zona waktu ini tidak dikenal. Tulis WIB, WITA, WIT, atau misalnya Asia/Makassar.',
  'roster.leave-reason-unknown': 'Alasan ini tidak dikenal. Tulis pensiun, meninggal, pindah, atau lainnya.',
  'roster.leave-without-day':
    'Ada alasan keluar tanpa tanggalnya. Isi “Keluar Sejak”, atau kosongkan sel ini.',
  'roster.target-without-result': 'Ada target tanpa hasil kerjanya. Isi hasil kerjanya atau hapus targetnya.',
  'roster.appraiser-missing':
    'NIP pejabat penilai belum diisi. Isi NIP-nya, atau tulis ya di kolom Puncak untuk pimpinan tertinggi instansi.',
  'roster.appraiser-unknown':
    'Tidak ada pegawai dengan NIP ini, baik di berkas maupun di daftar pegawai. Perbaiki, atau tambahkan pejabat penilainya sebagai baris.',
  'roster.appraiser-self':
    'Pegawai tidak dapat menjadi penilai bagi dirinya sendiri. Isi NIP atasan langsungnya.',
  'roster.circle':
    'Para pegawai ini saling menjadi atasan secara melingkar: {chain}. Perbaiki pejabat penilai salah satunya.',

  'roster.column.nip': 'NIP',
  'roster.column.name': 'Nama',
  'roster.column.unit': 'Unit Kerja',
  'roster.column.position': 'Jabatan',
  'roster.column.level': 'Jenjang',
  'roster.column.appraiser': 'NIP Penilai',

  'roster.at': 'Baris {row}, kolom {column}',
  'roster.at-row': 'Baris {row}',
  'roster.at-value': '{at}, “{value}”',
  'roster.refused':
    '{count, plural, other {Ditemukan # masalah}}; tidak ada yang diimpor. Perbaiki berkas, lalu impor kembali.',
  'roster.no-change':
    'Tidak ada perubahan: daftar pegawai sudah sama dengan berkas ({rows, plural, other {# baris}}).',
  'roster.done': 'Daftar pegawai telah diimpor: {rows, plural, other {# baris}}.',
  'roster.dry-run':
    'Ini baru percobaan: tidak ada yang diubah. Impor akan melakukan ini untuk {rows, plural, other {# baris}}:',
  'roster.count.created': 'pegawai baru',
  'roster.count.changed': 'pegawai dengan data yang berubah',
  'roster.count.unchanged': 'tidak berubah',
  'roster.count.superior': 'pergantian atasan',
  'roster.count.handed-over': 'penilaian diserahkan ke pejabat penilai lain, beserta semua jawabannya',
  'roster.count.leaving': 'pegawai keluar',
  'roster.count.renumbered': 'pegawai dengan nomor baru',
  'roster.count.not-in-file': 'pegawai ada di daftar tetapi tidak ada di berkas (dibiarkan apa adanya)',
  'roster.waiting':
    'Belum ada yang diimpor karena ada data yang akan dihapus. Impor akan melakukan ini untuk {rows, plural, other {# baris}}:',
  'roster.confirm':
    '{count, plural, other {# data}} akan dihapus. Jika benar, impor sekali lagi dengan --yes; jika tidak, kosongkan sel-sel itu.',
  'roster.removed': 'Dihapus: {thing} ({count})',
  'roster.would-remove': 'Akan dihapus: {thing} ({count})',
  'roster.removed-of': '  Baris {row}: {name}{was}',
  'roster.removed.name':
    'nama semula pada kode orang tanpa NIP. Bila orangnya berganti, jangan lanjutkan: beri orang itu kode sendiri',
  'roster.removed.leave': 'tempat di daftar pegawai, sejak tanggal keluarnya',
  'roster.removed.hr': 'hak pengelola kinerja',
  'roster.removed.top': 'tanda pimpinan puncak',
  'roster.removed.email': 'e-mail',
  'roster.removed.timeZone': 'zona waktu',
  'roster.removed.superior': 'pejabat penilai',
  'roster.removed.result': 'hasil kerja',
  'roster.removed.target': 'target',
  'roster.superior': 'Baris {row}: {name}: {before} → {after}, mulai {from}',
  'roster.same-person':
    'Apakah orangnya sama? Nama, tanggal lahir, dan unitnya cocok, tetapi nomornya baru ({count}):',
  'roster.renumbered': 'Orang yang sama dengan nomor baru ({count}):',
  'roster.renumbered-of': '  Baris {row}: {name} ({unit}): {from} → {to}',
  'roster.same-person.ask':
    'Belum ada yang diimpor. Bila orangnya sama: --same-person yes. Bila semuanya orang lain: --same-person no. Bila hanya sebagian: jalankan dahulu kinerja people renumber LAMA BARU untuk mereka.',
  'roster.missing': 'Ada di daftar pegawai tetapi tidak di berkas ({count}). Mereka dibiarkan apa adanya:',
  'roster.missing.hint':
    'Bila semuanya sudah keluar: impor lagi dengan --missing-left TANGGAL dan --missing-reason ALASAN. Bila hanya sebagian: kinerja people leave NIP.',
  'roster.missing.leave': 'Tidak ada di berkas, jadi keluar sejak {from}: {reason} ({count}):',
  'roster.person': '  {name} ({unit}, {number})',
  'roster.gone':
    'Ada di berkas padahal sudah keluar ({count}). Bila mereka kembali: kinerja people leave NIP --undo',
  'roster.gone-of': '  {name} ({unit}, {number}): sejak {from}',
  'roster.joiners':
    'Belum punya penilaian di siklus yang berjalan ({count}). Untuk memberi penilaian sejak mereka ada: kinerja cycle add NIP, atau --all',
  'roster.joiner-of': '  {name} ({unit}, {number}): “{cycle}”',
  'roster.nobody': 'tanpa atasan',
  'roster.more': '… dan {count} lagi',
  'roster.at-sheet': 'Lembar {sheet}, {at}',
  'roster.row-of-sheet': '{row} (lembar {sheet})',
  'roster.unread': 'Tidak dibaca:',
  'roster.unread.sheet.hidden': 'lembar “{sheet}”: tersembunyi',
  'roster.unread.sheet.other': 'lembar “{sheet}”: yang diminta lembar lain',
  'roster.unread.sheet.no-heading': 'lembar “{sheet}”: tidak ada baris yang memuat tiga judul kolom pegawai',
  'roster.unread.sheet.blank': 'lembar “{sheet}”: kosong',
  'roster.unread.column.unknown': 'kolom yang tidak dikenal: {columns}',
  'roster.unread.column.ignored': 'kolom yang diabaikan oleh berkas judul kolom: {columns}',
  'roster.unread.column.no-title': 'kolom berisi tanpa judul: {columns}',
  'roster.unread.row.above': 'di atas judul kolom: {rows}',
  'roster.unread.row.numbers': 'nomor kolom: {rows}',
  'roster.unread.row.again': 'judul kolom yang berulang: {rows}',
  'roster.unread.row.total': 'jumlah: {rows}',
  'roster.unread.row.between': 'tulisan di antara pegawai: {rows}',
  'roster.unread.row.below': 'di bawah daftar: {rows}',
  'roster.unread.row': 'baris {row} “{text}”',
  'roster.unread.of-sheet': 'lembar {sheet}: {words}',
};
