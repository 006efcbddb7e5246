/** `people transfer`, and what an import says of transfers. */
export const en = {
  'cli.transfer.about':
    'somebody is in another office, or under another superior, from a day on; or take that back',
  'cli.transfer.nip': 'NIP of who moves',
  'cli.transfer.from': 'first day in the new office (TMT), like 2026-11-01; not later than today',
  'cli.transfer.unit': 'the new unit; without it, as before',
  'cli.transfer.position': 'the new position; without it, as before',
  'cli.transfer.level': 'the level of the new position, as in a roster; without it, as before',
  'cli.transfer.superior': 'NIP of the new superior; without it, as before',
  'cli.transfer.under-way': 'what becomes of the appraisal that runs: keep, archive or hand-over',
  'cli.transfer.undo':
    'take the last transfer back, while nothing was rated in the second part; say why: --note',
  'cli.transfer.more':
    'An appraisal that runs becomes two parts: until the day before, and from that day on. keep: who was the superior rates the first part. archive: nobody does. hand-over: the new superior does, with all that was written. Confirmed ratings stay as they are. A part shorter than PART_DAYS_MIN days is not appraised alone.',
  'cli.transfer.needs': 'Say from when: --from 2026-11-01.',
  'cli.transfer.undo-alone': '--undo takes the whole transfer back. Leave out all but --note.',
  'cli.transfer.undo-why': 'Say why it is taken back: --note TEXT.',
  'cli.transfer.bad-level': '“{level}” is no level. Write it as in the roster.',
  'cli.transfer.done': '{name} ({before}) is {position} in {unit} from {date} on.',
  'cli.transfer.would': '{name} ({before}) would be {position} in {unit} from {date} on.',
  'cli.transfer.none': 'No appraisal of theirs runs, so there is nothing to part.',
  'cli.transfer.part.parts': '  - {cycle}: {first}, and {second}',
  'cli.transfer.part.former': '  - {cycle}: one appraisal, with who was the superior until then',
  'cli.transfer.part.new': '  - {cycle}: one appraisal, with the superior of now',
  'cli.transfer.part.archived': '  - {cycle}: archived, nobody rates it',
  'cli.transfer.part.same': '  - {cycle}: stays as it is, because it is confirmed or can be rated no more',
  'cli.transfer.self-over':
    'Please note: the days of the self-assessment are over, so they cannot assess themselves in the second part unless these are extended.',
  'cli.transfer.told': 'They and both superiors are told.',
  'cli.transfer.back': 'The last transfer of {name} is taken back.',
  'cli.transfer.back-one': '  - {cycle}: one appraisal again',
  'cli.transfer.no.not-there': 'They are not on the roster on that day and the one before.',
  'cli.transfer.no.not-yet': 'That day has not come. Record the transfer when it has.',
  'cli.transfer.no.earlier-than-last':
    'They moved on that day or later already. Take that back first: --undo.',
  'cli.transfer.no.nothing-changes':
    'Nothing would change. Say what is new: --unit, --position, --level or --superior.',
  'cli.transfer.no.superior-self': 'Nobody is their own superior.',
  'cli.transfer.no.superior-gone': 'The new superior is not on the roster today.',
  'cli.transfer.no.superior-below': 'The new superior reports to them, directly or not.',
  'cli.transfer.no.superior-nobody': 'Nobody on the roster has the NIP of the new superior.',
  'cli.transfer.no.no-superior': 'They have no superior. Name one: --superior NIP.',
  'cli.transfer.no.nothing-to-undo': 'No transfer is known of them, so there is nothing to take back.',
  'cli.transfer.no.second-rated': 'The new appraiser has begun to rate, so the transfer stays.',
  'cli.transfer.no.first-confirmed': 'The rating of the first part is confirmed, so the transfer stays.',
  'cli.transfer.no.closed': 'The cycle is closed, so its parts stay.',
  'roster.transfer-choice-unknown': 'This choice is not known. Write tetap, arsip or serahkan.',
  'roster.transfer-without-day':
    'This says what becomes of an appraisal, but not from when. Fill in TMT Mutasi.',
  'roster.transfer-not-there': 'They are not on the roster on that day and the one before.',
  'roster.transfer-not-yet': 'That day has not come. Import the transfer when it has.',
  'roster.transfer-earlier-than-last':
    'They moved on that day or later already, as HR recorded. Take that back first.',
  'roster.transfer-nothing-changes': 'The row says nothing new: no other unit, position, level or appraiser.',
  'roster.transfers': 'Transfers ({count}):',
  'roster.transfer-of': '  row {row} {name}, from {from}: {becomes}',
  'roster.transfer.parts.keep': 'two parts, each rated by who saw it',
  'roster.transfer.parts.archive': 'a new part; the one before is archived',
  'roster.transfer.parts.hand-over': 'two parts, both with the new appraiser',
  'roster.transfer.former': 'stays with the appraiser until then',
  'roster.transfer.new': 'goes to the new appraiser',
  'roster.transfer.archived': 'is archived',
  'roster.transfer.same': 'stays as it is',
  'roster.transfer.none': 'no appraisal runs',
  'roster.count.transfers': 'transfers',
  'roster.count.parts': 'appraisals that become two parts',
  'roster.count.archived': 'appraisals or parts that are archived',
  'roster.movers':
    'Seem to have moved while an appraisal runs, which would go to the new appraiser as a whole ({count}):',
  'roster.movers.do':
    'If they moved on a day: fill in TMT Mutasi, or import with --moved-on DAY and --under-way keep, archive or hand-over.',
  'errand.roster.movers':
    'Seem to have moved while an appraisal runs ({count}). If they moved on a day, fill in the columns TMT Mutasi and Penilaian Berjalan.',
  'cli.roster.moved-on': 'who is in another unit or under another appraiser in the file moved on this day',
  'cli.roster.under-way': 'what becomes of their appraisals that run: keep, archive or hand-over',
  'cli.roster.under-way-alone':
    '--under-way says what becomes of an appraisal. Say also from when: --moved-on DAY.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.transfer.about': 'seseorang pindah jabatan, unit atau atasan mulai suatu tanggal; atau membatalkannya',
  'cli.transfer.nip': 'NIP yang pindah',
  'cli.transfer.from': 'hari pertama di jabatan baru (TMT), misalnya 2026-11-01; paling lambat hari ini',
  'cli.transfer.unit': 'unit kerja baru; tanpa ini, tetap',
  'cli.transfer.position': 'jabatan baru; tanpa ini, tetap',
  'cli.transfer.level': 'jenjang jabatan baru, seperti di daftar pegawai; tanpa ini, tetap',
  'cli.transfer.superior': 'NIP atasan baru; tanpa ini, tetap',
  'cli.transfer.under-way':
    'penilaian yang sedang berjalan: keep (tetap), archive (arsip) atau hand-over (serahkan)',
  'cli.transfer.undo':
    'batalkan mutasi terakhir, selama bagian kedua belum dinilai; sebutkan alasannya: --note',
  'cli.transfer.more':
    'Penilaian yang berjalan menjadi dua bagian: sampai sehari sebelumnya, dan mulai tanggal itu. keep: atasan lama menilai bagian pertama. archive: tidak dinilai. hand-over: atasan baru menilainya, dengan semua yang sudah ditulis. Nilai yang sudah ditetapkan tidak berubah. Bagian yang lebih pendek dari PART_DAYS_MIN hari tidak dinilai tersendiri.',
  'cli.transfer.needs': 'Sebutkan mulai kapan: --from 2026-11-01.',
  'cli.transfer.undo-alone': '--undo membatalkan seluruh mutasi. Kosongkan yang lain kecuali --note.',
  'cli.transfer.undo-why': 'Sebutkan alasan pembatalan: --note TEKS.',
  'cli.transfer.bad-level': '“{level}” bukan jenjang. Tulis seperti di daftar pegawai.',
  'cli.transfer.done': '{name} ({before}) menjadi {position} di {unit} mulai {date}.',
  'cli.transfer.would': '{name} ({before}) akan menjadi {position} di {unit} mulai {date}.',
  'cli.transfer.none': 'Tidak ada penilaiannya yang berjalan, jadi tidak ada yang dibagi.',
  'cli.transfer.part.parts': '  - {cycle}: {first}, dan {second}',
  'cli.transfer.part.former': '  - {cycle}: satu penilaian, pada atasan sampai saat itu',
  'cli.transfer.part.new': '  - {cycle}: satu penilaian, pada atasan sekarang',
  'cli.transfer.part.archived': '  - {cycle}: diarsipkan, tidak dinilai',
  'cli.transfer.part.same': '  - {cycle}: tetap, karena sudah ditetapkan atau tidak dapat dinilai lagi',
  'cli.transfer.self-over':
    'Perhatikan: masa penilaian diri sudah lewat, jadi bagian kedua tidak dapat diisi sendiri kecuali masanya diperpanjang.',
  'cli.transfer.told': 'Pegawai dan kedua atasan diberi tahu.',
  'cli.transfer.back': 'Mutasi terakhir {name} dibatalkan.',
  'cli.transfer.back-one': '  - {cycle}: kembali satu penilaian',
  'cli.transfer.no.not-there': 'Pegawai tidak ada di daftar pada tanggal itu dan sehari sebelumnya.',
  'cli.transfer.no.not-yet': 'Tanggal itu belum tiba. Catat mutasinya pada harinya.',
  'cli.transfer.no.earlier-than-last':
    'Sudah ada mutasi pada tanggal itu atau sesudahnya. Batalkan dahulu: --undo.',
  'cli.transfer.no.nothing-changes':
    'Tidak ada yang berubah. Sebutkan yang baru: --unit, --position, --level atau --superior.',
  'cli.transfer.no.superior-self': 'Seseorang tidak dapat menjadi atasannya sendiri.',
  'cli.transfer.no.superior-gone': 'Atasan baru tidak ada di daftar hari ini.',
  'cli.transfer.no.superior-below': 'Atasan baru itu bawahannya, langsung atau tidak.',
  'cli.transfer.no.superior-nobody': 'Tidak ada pegawai dengan NIP atasan baru itu.',
  'cli.transfer.no.no-superior': 'Pegawai ini tidak punya atasan. Sebutkan: --superior NIP.',
  'cli.transfer.no.nothing-to-undo': 'Tidak ada mutasi yang tercatat, jadi tidak ada yang dibatalkan.',
  'cli.transfer.no.second-rated': 'Pejabat penilai baru sudah mulai menilai, jadi mutasinya tetap.',
  'cli.transfer.no.first-confirmed': 'Nilai bagian pertama sudah ditetapkan, jadi mutasinya tetap.',
  'cli.transfer.no.closed': 'Siklus sudah ditutup, jadi bagiannya tetap.',
  'roster.transfer-choice-unknown': 'Pilihan ini tidak dikenal. Tulis tetap, arsip, atau serahkan.',
  'roster.transfer-without-day':
    'Pilihan untuk penilaian sudah diisi, tetapi belum tanggalnya. Isi TMT Mutasi.',
  'roster.transfer-not-there': 'Pegawai tidak ada di daftar pada tanggal itu dan sehari sebelumnya.',
  'roster.transfer-not-yet': 'Tanggal itu belum tiba. Impor mutasinya pada harinya.',
  'roster.transfer-earlier-than-last':
    'Sudah tercatat mutasi pada tanggal itu atau sesudahnya. Batalkan itu dahulu.',
  'roster.transfer-nothing-changes':
    'Baris ini tidak menyebut hal baru: unit, jabatan, jenjang dan penilainya sama.',
  'roster.transfers': 'Mutasi ({count}):',
  'roster.transfer-of': '  baris {row} {name}, mulai {from}: {becomes}',
  'roster.transfer.parts.keep': 'dua bagian, masing-masing dinilai oleh yang melihatnya',
  'roster.transfer.parts.archive': 'bagian baru; bagian sebelumnya diarsipkan',
  'roster.transfer.parts.hand-over': 'dua bagian, keduanya pada pejabat penilai baru',
  'roster.transfer.former': 'tetap pada pejabat penilai sampai saat itu',
  'roster.transfer.new': 'menjadi milik pejabat penilai baru',
  'roster.transfer.archived': 'diarsipkan',
  'roster.transfer.same': 'tetap seperti semula',
  'roster.transfer.none': 'tidak ada penilaian yang berjalan',
  'roster.count.transfers': 'mutasi',
  'roster.count.parts': 'penilaian yang menjadi dua bagian',
  'roster.count.archived': 'penilaian atau bagian yang diarsipkan',
  'roster.movers':
    'Tampak pindah saat penilaiannya berjalan, yang akan beralih utuh ke pejabat penilai baru ({count}):',
  'roster.movers.do':
    'Bila mereka pindah pada suatu tanggal: isi TMT Mutasi, atau impor dengan --moved-on TANGGAL dan --under-way keep, archive atau hand-over.',
  'errand.roster.movers':
    'Tampak pindah saat penilaiannya berjalan ({count}). Bila pindah pada suatu tanggal, isi kolom TMT Mutasi dan Penilaian Berjalan.',
  'cli.roster.moved-on': 'yang unit atau pejabat penilainya lain di berkas pindah pada tanggal ini',
  'cli.roster.under-way':
    'penilaian mereka yang berjalan: keep (tetap), archive (arsip) atau hand-over (serahkan)',
  'cli.roster.under-way-alone': '--under-way perlu tanggal. Sebutkan juga mulai kapan: --moved-on TANGGAL.',
};
