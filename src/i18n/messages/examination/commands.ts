/** `kinerja examine`: a bundle for an examiner, from the request to the check without the database. */
export const en = {
  'cli.examine.about':
    'bundles for who examines (Inspectorate, BPK): read-only, for a time, made by two officers',
  'cli.examine.ask': 'ask for a bundle; another officer must say yes within three days',
  'cli.examine.for': 'whose appraisals: “person NIP”, “unit NAME” or “cycle NAME”',
  'cli.examine.reason': 'why, such as the letter of assignment; those whom it concerns are told it',
  'cli.examine.until': 'last day on which it can be made and holds, at most {days} days from now',
  'cli.examine.not-told-until':
    'last day on which those whom it concerns are not told yet, where the law lets',
  'cli.examine.not-told-reason': 'what lets you not tell them',
  'cli.examine.confirm': 'say yes to a bundle that another officer asks for',
  'cli.examine.no': 'number of the request',
  'cli.examine.list': 'all requests, and how they stand',
  'cli.examine.make': 'write the bundle of a request that two officers want, and tell those whom it concerns',
  'cli.examine.out': 'a new folder, or a new file that ends in .tar',
  'cli.examine.verify': 'check a bundle without any database: whole, unchanged and still in time?',
  'cli.examine.place': 'the folder, or the .tar',
  'cli.examine.sum': 'SHA-256 of manifest.json, as the agency said it by another way',
  'cli.examine.verify.more':
    'Needs no configuration. Without --sum and --heads it shows that nothing was changed by accident; with one of them, that nobody replaced the whole bundle either.',
  'cli.examine.whom': 'Say whose appraisals: --for person NIP, --for unit NAME or --for cycle NAME.',
  'cli.examine.asked':
    'Request {no}: {scope}, until {date}. Another officer in HR must say yes by {moment}: examine confirm {no}',
  'cli.examine.confirmed':
    'Request {no} is confirmed. Until {date} the bundle can be made: examine make {no} --out FOLDER',
  'cli.examine.silent': 'Nobody is told before {date} is over. Reason: {reason}',
  'cli.examine.none': 'Nobody has asked for a bundle.',
  'cli.examine.row': '{no}: {scope}, until {date}, asked for by {askedBy}: {standing}. Reason: {reason}',
  'cli.examine.scope.person': 'employee {name}',
  'cli.examine.scope.unit': 'unit {name}',
  'cli.examine.scope.cycle': 'cycle {name}',
  'cli.examine.standing.waiting': 'waits for another officer until {moment}',
  'cli.examine.standing.lapsed': 'lapsed, because no other officer said yes in time',
  'cli.examine.standing.open': 'confirmed by {confirmedBy}',
  'cli.examine.standing.over': 'over',
  'cli.examine.refused.officer-unknown':
    'Only officers in HR may do this: give your NIP with --as, and stand on the roster as HR.',
  'cli.examine.refused.no-reason': 'Please say why, with --reason.',
  'cli.examine.refused.until-past': 'The last day is over already. Choose a later one.',
  'cli.examine.refused.until-too-late':
    'That is too long. Choose {date} at the latest; a new request can follow.',
  'cli.examine.refused.untold-no-reason': 'To tell nobody yet needs its own reason: --not-told-reason.',
  'cli.examine.refused.untold-past': 'The day until which nobody is told is over already.',
  'cli.examine.refused.untold-too-late':
    'Nobody can be left untold for so long. Choose {date} at the latest.',
  'cli.examine.refused.nobody': 'Nobody there has an appraisal.',
  'cli.examine.refused.no-such-request': 'There is no such request. “examine list” shows them.',
  'cli.examine.refused.same-officer': 'Another officer must say yes: whoever asks cannot confirm.',
  'cli.examine.refused.confirmed-already': 'It is confirmed already.',
  'cli.examine.refused.not-confirmed': 'No second officer has said yes yet.',
  'cli.examine.refused.over': 'Its last day, {date}, is over. Ask again.',
  'cli.examine.refused.lapsed': 'It lapsed at {moment} without a yes. Ask again.',
  'cli.examine.made':
    'Done: {people, plural, one {one person} other {# people}}, {appraisals, plural, one {one appraisal} other {# appraisals}}, in {out}',
  'cli.examine.made.sum':
    'SHA-256 of manifest.json, which is also in the audit trail. Give it to the examiner by another way than the bundle: {sum}',
  'cli.examine.made.gone':
    '{count, plural, one {One file} other {# files}} of evidence could not be found. The bundle says which; “audit verify” too.',
  'cli.examine.made.told': '{count, plural, one {One person is} other {# people are}} told, from {moment}.',
  'cli.examine.progress': 'people',
  'cli.examine.no-bundle': 'There is no bundle at {path}.',
  'cli.examine.looked':
    'Looked at {files, plural, one {one file} other {# files}}, {rows, plural, one {one row} other {# rows}} of the record in {chains, plural, one {one chain} other {# chains}}, and {evidence, plural, one {one file} other {# files}} of evidence.',
  'cli.examine.of': '{agency}: {scope}. Request {no}, made {moment}, holds until {date}.',
  'cli.examine.kept':
    '{count, plural, one {One row has} other {# rows have}} no values in the bundle, because they are a draft or concern others. Their place in the chain is checked.',
  'cli.examine.papers':
    '{count, plural, one {One appraisal has} other {# appraisals have}} a part that was entered from paper: the page index.html says whose.',
  'cli.examine.gone':
    '{count, plural, one {One file} other {# files}} of evidence had already been missing when the bundle was made.',
  'cli.examine.files-well': 'Files: all are there, and none was changed.',
  'cli.examine.chain-well':
    'Record: every row fits the one before it, and the bundle says what the record says.',
  'cli.examine.agency-gaps':
    'Of the acts of the agency only those are there that concern this bundle; that nothing is missing between them, only the agency’s own “audit verify” shows.',
  'cli.examine.whole': 'The bundle is whole and in time.',
  'cli.examine.not-proved':
    'Whether somebody replaced all of it, only a number from outside shows: --sum, or --heads with the agency’s exported heads.',
  'cli.examine.sum-well': 'It is the very bundle whose number was given.',
  'cli.examine.heads-well':
    '{count, plural, =0 {The given heads name no row of this bundle: they prove nothing about it.} one {One exported head agrees with it.} other {# exported heads agree with it.}}',
  'cli.examine.not-whole': 'Do not rely on this bundle. Ask the agency for a new one.',
  'cli.examine.fault.no-manifest':
    'manifest.json is missing or cannot be read: this was never finished, or is no bundle.',
  'cli.examine.fault.later-version': 'It was made by a later release. Check it with that one.',
  'cli.examine.fault.other-sum': 'It is not the bundle whose number was given.',
  'cli.examine.fault.heads': 'The list of heads is not that of the chains in the bundle.',
  'cli.examine.fault.over': 'Its time is over: it held until {date}, and must be destroyed.',
  'cli.examine.fault.changed': '{path} was changed.',
  'cli.examine.fault.missing': '{path} is missing.',
  'cli.examine.fault.added': '{path} does not belong to it.',
  'cli.examine.fault.unreadable': '{path} cannot be read.',
  'cli.examine.fault.agency-rows': 'There were {told} acts of the agency, and {found} are there.',
  'cli.examine.fault.appraisals': 'There were {told} appraisals, and {found} are there.',
  'cli.examine.fault.evidence': 'A file of evidence of {employee} is not what the record says: {path}',
  'cli.examine.fault.no-evidence':
    'A file of evidence of {employee} is in the record, and the bundle says nothing of it.',
  'cli.examine.fault.words': 'Words of {employee} from the pocket are not those that were submitted.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.examine.about':
    'paket untuk pemeriksa (Inspektorat, BPK): hanya dapat dibaca, berjangka waktu, dibuat dua petugas',
  'cli.examine.ask': 'minta paket; petugas lain harus menyetujui dalam tiga hari',
  'cli.examine.for': 'penilaian siapa: “person NIP”, “unit NAMA”, atau “cycle NAMA”',
  'cli.examine.reason': 'alasan, misalnya surat tugas; diberitahukan kepada yang bersangkutan',
  'cli.examine.until': 'hari terakhir paket dapat dibuat dan berlaku, paling lama {days} hari dari sekarang',
  'cli.examine.not-told-until':
    'hari terakhir yang bersangkutan belum diberi tahu, bila peraturan membolehkan',
  'cli.examine.not-told-reason': 'dasar untuk belum memberi tahu',
  'cli.examine.confirm': 'setujui paket yang diminta petugas lain',
  'cli.examine.no': 'nomor permintaan',
  'cli.examine.list': 'semua permintaan dan keadaannya',
  'cli.examine.make': 'tulis paket yang disetujui dua petugas, dan beri tahu yang bersangkutan',
  'cli.examine.out': 'folder baru, atau berkas baru berakhiran .tar',
  'cli.examine.verify': 'periksa paket tanpa basis data: utuh, tidak diubah, dan masih berlaku?',
  'cli.examine.place': 'folder atau .tar',
  'cli.examine.sum': 'SHA-256 manifest.json, seperti diberikan instansi lewat jalur lain',
  'cli.examine.verify.more':
    'Tidak perlu konfigurasi. Tanpa --sum dan --heads, hasilnya menunjukkan tidak ada yang berubah tanpa sengaja; dengan salah satunya, juga bahwa tidak ada yang mengganti seluruh paket.',
  'cli.examine.whom': 'Sebutkan penilaian siapa: --for person NIP, --for unit NAMA, atau --for cycle NAMA.',
  'cli.examine.asked':
    'Permintaan {no}: {scope}, sampai {date}. Petugas lain harus menyetujui paling lambat {moment}: examine confirm {no}',
  'cli.examine.confirmed':
    'Permintaan {no} disetujui. Sampai {date} paket dapat dibuat: examine make {no} --out FOLDER',
  'cli.examine.silent': 'Tidak ada yang diberi tahu sebelum {date} berakhir. Alasan: {reason}',
  'cli.examine.none': 'Belum ada yang meminta paket.',
  'cli.examine.row': '{no}: {scope}, sampai {date}, diminta {askedBy}: {standing}. Alasan: {reason}',
  'cli.examine.scope.person': 'pegawai {name}',
  'cli.examine.scope.unit': 'unit kerja {name}',
  'cli.examine.scope.cycle': 'periode penilaian {name}',
  'cli.examine.standing.waiting': 'menunggu petugas lain sampai {moment}',
  'cli.examine.standing.lapsed': 'gugur karena tidak disetujui petugas lain tepat waktu',
  'cli.examine.standing.open': 'disetujui {confirmedBy}',
  'cli.examine.standing.over': 'sudah berakhir',
  'cli.examine.refused.officer-unknown':
    'Hanya petugas pengelola kinerja yang dapat melakukan ini: sebutkan NIP Anda dengan --as, dan Anda harus tercatat sebagai pengelola kinerja.',
  'cli.examine.refused.no-reason': 'Sebutkan alasannya dengan --reason.',
  'cli.examine.refused.until-past': 'Hari terakhirnya sudah lewat. Pilih hari yang lebih kemudian.',
  'cli.examine.refused.until-too-late':
    'Terlalu lama. Pilih paling lambat {date}; setelah itu dapat diminta lagi.',
  'cli.examine.refused.untold-no-reason': 'Belum memberi tahu perlu alasan tersendiri: --not-told-reason.',
  'cli.examine.refused.untold-past': 'Hari sampai kapan tidak diberi tahu sudah lewat.',
  'cli.examine.refused.untold-too-late': 'Tidak dapat ditunda selama itu. Pilih paling lambat {date}.',
  'cli.examine.refused.nobody': 'Tidak ada yang memiliki penilaian di sana.',
  'cli.examine.refused.no-such-request': 'Permintaan itu tidak ada. “examine list” menampilkan semuanya.',
  'cli.examine.refused.same-officer':
    'Petugas lain yang harus menyetujui: peminta tidak dapat menyetujui sendiri.',
  'cli.examine.refused.confirmed-already': 'Permintaan itu sudah disetujui.',
  'cli.examine.refused.not-confirmed': 'Petugas kedua belum menyetujui.',
  'cli.examine.refused.over': 'Hari terakhirnya, {date}, sudah lewat. Silakan minta lagi.',
  'cli.examine.refused.lapsed': 'Permintaan gugur pada {moment} tanpa persetujuan. Silakan minta lagi.',
  'cli.examine.made': 'Selesai: {people} orang, {appraisals} penilaian, di {out}',
  'cli.examine.made.sum':
    'SHA-256 manifest.json, yang juga tercatat dalam catatan tindakan. Berikan kepada pemeriksa lewat jalur lain daripada paketnya: {sum}',
  'cli.examine.made.gone':
    '{count} berkas bukti tidak ditemukan. Paket menyebut yang mana; “audit verify” juga.',
  'cli.examine.made.told': '{count} orang diberi tahu, mulai {moment}.',
  'cli.examine.progress': 'orang',
  'cli.examine.no-bundle': 'Tidak ada paket di {path}.',
  'cli.examine.looked':
    'Diperiksa: {files} berkas, {rows} baris catatan dalam {chains} rantai, dan {evidence} berkas bukti.',
  'cli.examine.of': '{agency}: {scope}. Permintaan {no}, dibuat {moment}, berlaku sampai {date}.',
  'cli.examine.kept':
    '{count} baris tanpa isi dalam paket, karena masih draf atau menyangkut orang lain. Tempatnya dalam rantai diperiksa.',
  'cli.examine.papers':
    '{count} penilaian memuat bagian yang diisi dari kertas: halaman index.html menyebut milik siapa.',
  'cli.examine.gone': '{count} berkas bukti sudah tidak ada ketika paket dibuat.',
  'cli.examine.files-well': 'Berkas: semuanya ada dan tidak diubah.',
  'cli.examine.chain-well':
    'Catatan: setiap baris cocok dengan baris sebelumnya, dan isi paket sesuai dengan catatan.',
  'cli.examine.agency-gaps':
    'Dari tindakan instansi hanya ada yang menyangkut paket ini; bahwa di antaranya tidak ada yang hilang hanya dapat ditunjukkan “audit verify” instansi.',
  'cli.examine.whole': 'Paket utuh dan masih berlaku.',
  'cli.examine.not-proved':
    'Apakah seluruh paket diganti orang, hanya tampak dengan angka dari luar: --sum, atau --heads dengan ujung rantai yang diekspor instansi.',
  'cli.examine.sum-well': 'Ini memang paket yang angkanya diberikan.',
  'cli.examine.heads-well':
    '{count, plural, =0 {Ujung rantai yang diberikan tidak menyebut satu baris pun dari paket ini: tidak membuktikan apa-apa tentangnya.} other {# ujung rantai yang diekspor cocok dengannya.}}',
  'cli.examine.not-whole': 'Jangan mengandalkan paket ini. Mintalah yang baru kepada instansi.',
  'cli.examine.fault.no-manifest':
    'manifest.json tidak ada atau tidak terbaca: paket tidak pernah selesai, atau ini bukan paket.',
  'cli.examine.fault.later-version': 'Paket dibuat dengan rilis yang lebih baru. Periksa dengan rilis itu.',
  'cli.examine.fault.other-sum': 'Ini bukan paket yang angkanya diberikan.',
  'cli.examine.fault.heads': 'Daftar ujung rantai bukan milik rantai dalam paket ini.',
  'cli.examine.fault.over': 'Masa berlakunya habis: paket berlaku sampai {date} dan harus dimusnahkan.',
  'cli.examine.fault.changed': '{path} diubah.',
  'cli.examine.fault.missing': '{path} tidak ada.',
  'cli.examine.fault.added': '{path} bukan bagian dari paket.',
  'cli.examine.fault.unreadable': '{path} tidak terbaca.',
  'cli.examine.fault.agency-rows': 'Semula ada {told} tindakan instansi, dan yang ada {found}.',
  'cli.examine.fault.appraisals': 'Semula ada {told} penilaian, dan yang ada {found}.',
  'cli.examine.fault.evidence': 'Berkas bukti {employee} tidak sesuai dengan catatan: {path}',
  'cli.examine.fault.no-evidence':
    'Berkas bukti {employee} ada dalam catatan, tetapi paket tidak menyebutnya.',
  'cli.examine.fault.words': 'Kata-kata {employee} dari saku bukti bukan yang dahulu dikirim.',
};
