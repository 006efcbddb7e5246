/** `audit verify`, `audit heads` and `audit forget`. What is found wrong stands in `evidence.ts`. */
export const en = {
  'cli.audit.about': 'the record of who did what, and whether it is whole',
  'cli.audit.verify':
    'look for acts that were changed, removed or added, and compare all acts with what stands in the database',
  'cli.audit.verify.heads': 'exported heads to compare with; without them a full rewrite is not found',
  'cli.audit.verify.more':
    'Exit status 0 only when everything is as it was written. The bot writes heads every hour, and whenever a result\nis given, to AUDIT_HEADS_DIR; use those that were kept on another machine, and compare the SHA-256 with the one in the\nlogs of that day.',
  'cli.audit.heads': 'write down where every chain ends now, to be kept away from the database',
  'cli.audit.heads.out': 'text file to write; it must not exist yet',
  'cli.audit.heads.done': '{count, plural, one {1 head} other {{count, number} heads}} in {path}.',
  'cli.audit.heads.sum': 'SHA-256 {sum}: write it down where the file is not.',
  'cli.audit.forget': 'destroy the words beside an answer, where the law gives somebody the right to it',
  'cli.audit.forget.nip': 'NIP of the employee whose appraisal it is',
  'cli.audit.forget.cycle': 'the name of the cycle',
  'cli.audit.forget.item': 'of which answer, such as M.01, B.3 or R.1',
  'cli.audit.forget.by': 'who wrote them',
  'cli.audit.forget.more':
    'The answer itself stays, the record of acts still holds, and an act says that words were destroyed. Where\na suggestion quoted the words in the feedback, “…” stands in their place. What an appraiser wrote into the feedback in\nany other way is feedback, part of the result, and stays; the command says where it finds the same words. Copies in\nbackups and in the chats of those who read them stay. It is done by the owner of the tables (MIGRATION_DATABASE_URL).',
  'cli.audit.forget.no-item': '“{item}” is no item: use a code such as M.01, B.3 or R.1.',
  'cli.audit.forget.nobody':
    'Nobody with the NIP {nip} is appraised in a cycle of the name {cycle}: look at the names with "cycle list".',
  'cli.audit.forget.none': 'No words were found beside that answer. Nothing but the answer is left of it.',
  'cli.audit.forget.done':
    'The words are destroyed, and with them the values of {count, plural, one {1 act} other {{count, number} acts}}. The acts themselves stay.',
  'cli.audit.forget.quoted':
    'The feedback quoted them ({parts}): “…” stands there now. The rest of the feedback stays.',
  'cli.audit.forget.written':
    'They also stand in the feedback, not as a quotation ({parts}). Its author wrote them there: that is feedback, part of the result, and stays.',
  'cli.audit.forget.beside':
    'The same words also stand beside {items}. If they were copied, destroy them there as well.',
  'cli.audit.forget.beside.one':
    '{item}, written by {author, select, self {the employee} other {the appraiser}}',
  'cli.audit.files':
    '{count, plural, one {1 file} other {{count} files}} of the evidence {count, plural, one {is} other {are}} as kept.',
  'cli.audit.files.wrong':
    '{count, plural, one {1 file} other {{count} files}} of the evidence in {folder} {count, plural, one {is} other {are}} not as kept. Fetch them from the backup:',
  'cli.audit.file-gone': '- {employee}, {item}: {hash}… is gone',
  'cli.audit.file-changed': '- {employee}, {item}: {hash}… was changed',
  'cli.audit.looked':
    'Looked at {rows, plural, one {1 row} other {{rows, number} rows}} in {chains, plural, one {1 chain} other {{chains, number} chains}}.',
  'cli.audit.compared':
    'Compared with {count, plural, one {1 head} other {{count, number} heads}} of {moment} ({path}, SHA-256 {sum}).',
  'cli.audit.fits':
    'All rows fit. Only exported heads (--heads) would show that a whole chain was rewritten or removed.',
  'cli.audit.untouched': 'No row was changed, removed or cut off.',
  'cli.audit.broken': '{count, plural, one {1 chain} other {{count, number} chains}} broken:',
  'cli.audit.agrees': 'All answers, ratings, statuses, rights and accounts are what the acts say.',
  'cli.audit.differs':
    '{count, plural, one {1 difference} other {{count, number} differences}} between the acts and what stands in the database:',
  'cli.audit.more': '- and {count, number} more',
  'cli.audit.well': 'All is well.',
  'cli.audit.do':
    'What to do: keep the database, its backups and the logs as they are, and compare with heads that were kept on another machine (--heads).',
  'cli.audit.file': '{path} is not a file of heads, or was changed: line {line} should be {expected}.',
  'cli.audit.file.first-line': '"{line}"',
  'cli.audit.file.date': 'the date of the heads, such as "date 2027-01-31"',
  'cli.audit.file.taken': 'the moment, such as "taken 2027-01-31T00:00:09Z"',
  'cli.audit.file.count': 'the number of chains, such as "chains 12"',
  'cli.audit.file.head': 'a chain, a number and a hash, or "end"',
  'cli.audit.file.order': 'a chain that comes after the one of the line before',
  'cli.audit.file.as-many': 'the end of {told} chains, not of {found}',
  'cli.audit.file.end': 'the last one, after "end"',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.audit.about': 'catatan siapa melakukan apa, dan apakah catatan itu utuh',
  'cli.audit.verify':
    'cari tindakan yang diubah, dihapus, atau disisipkan, dan bandingkan semua tindakan dengan isi basis data',
  'cli.audit.verify.heads':
    'berkas ujung rantai sebagai pembanding; tanpa ini penulisan ulang seluruh rantai tidak terlihat',
  'cli.audit.verify.more':
    'Kode akhir 0 hanya bila semuanya masih seperti saat ditulis. Bot menulis ujung rantai setiap jam dan setiap kali hasil\ndisampaikan, ke AUDIT_HEADS_DIR; pakailah berkas yang disimpan di mesin lain, dan cocokkan SHA-256-nya dengan yang ada di\nlog hari itu.',
  'cli.audit.heads': 'catat di mana setiap rantai berakhir sekarang, untuk disimpan jauh dari basis data',
  'cli.audit.heads.out': 'berkas teks yang ditulis; berkas itu belum boleh ada',
  'cli.audit.heads.done': '{count, number} ujung rantai ada di {path}.',
  'cli.audit.heads.sum': 'SHA-256 {sum}: catat di tempat lain, bukan di dekat berkasnya.',
  'cli.audit.forget': 'musnahkan kata-kata di samping suatu jawaban, bila hukum memberi hak untuk itu',
  'cli.audit.forget.nip': 'NIP pegawai yang dinilai',
  'cli.audit.forget.cycle': 'nama siklus',
  'cli.audit.forget.item': 'pada jawaban mana, misalnya M.01, B.3, atau R.1',
  'cli.audit.forget.by': 'siapa yang menulisnya: self pegawainya, appraiser pejabat penilainya',
  'cli.audit.forget.more':
    'Jawabannya tetap ada, catatan tindakan tetap berlaku, dan satu tindakan mencatat bahwa kata-katanya dimusnahkan. Bila\nusulan umpan balik mengutip kata-kata itu, di tempatnya kini tertulis “…”. Yang ditulis pejabat penilai sendiri dalam umpan\nbalik adalah umpan balik, bagian dari hasil, dan tetap ada; perintah ini menyebut di mana kata-kata yang sama masih ada.\nSalinan di cadangan dan di percakapan orang yang membacanya tetap ada. Dilakukan oleh pemilik tabel\n(MIGRATION_DATABASE_URL).',
  'cli.audit.forget.no-item': '“{item}” bukan butir penilaian: pakai kode seperti M.01, B.3, atau R.1.',
  'cli.audit.forget.nobody':
    'Tidak ada pegawai dengan NIP {nip} yang dinilai dalam siklus bernama {cycle}: lihat namanya dengan "cycle list".',
  'cli.audit.forget.none':
    'Tidak ada kata-kata di samping jawaban itu. Yang tersisa darinya hanya jawabannya.',
  'cli.audit.forget.done':
    'Kata-katanya dimusnahkan, beserta isi {count, number} tindakan. Tindakannya sendiri tetap tercatat.',
  'cli.audit.forget.quoted':
    'Umpan balik mengutipnya ({parts}): di sana kini tertulis “…”. Selebihnya umpan balik tetap ada.',
  'cli.audit.forget.written':
    'Kata-kata itu juga ada dalam umpan balik, bukan sebagai kutipan ({parts}). Penulisnya sendiri yang menuliskannya: itu umpan balik, bagian dari hasil, dan tetap ada.',
  'cli.audit.forget.beside':
    'Kata-kata yang sama juga ada di samping {items}. Bila disalin, musnahkan juga di sana.',
  'cli.audit.forget.beside.one': '{item}, ditulis {author, select, self {pegawai} other {pejabat penilai}}',
  'cli.audit.files': '{count, plural, other {{count} berkas}} bukti masih seperti saat disimpan.',
  'cli.audit.files.wrong':
    '{count, plural, other {{count} berkas}} bukti di {folder} tidak lagi seperti saat disimpan. Ambil dari cadangan:',
  'cli.audit.file-gone': '- {employee}, {item}: {hash}… hilang',
  'cli.audit.file-changed': '- {employee}, {item}: {hash}… berubah',
  'cli.audit.looked': 'Diperiksa {rows, number} baris dalam {chains, number} rantai.',
  'cli.audit.compared':
    'Dibandingkan dengan {count, number} ujung rantai dari {moment} ({path}, SHA-256 {sum}).',
  'cli.audit.fits':
    'Semua baris cocok. Hanya berkas ujung rantai (--heads) yang dapat menunjukkan rantai yang ditulis ulang atau dihapus seluruhnya.',
  'cli.audit.untouched': 'Tidak ada baris yang diubah, dihapus, atau dipotong.',
  'cli.audit.broken': '{count, number} rantai rusak:',
  'cli.audit.agrees': 'Semua jawaban, penilaian, status, hak, dan akun sesuai dengan tindakan yang tercatat.',
  'cli.audit.differs': '{count, number} perbedaan antara tindakan yang tercatat dan isi basis data:',
  'cli.audit.more': '- dan {count, number} lagi',
  'cli.audit.well': 'Semuanya baik.',
  'cli.audit.do':
    'Yang perlu dilakukan: biarkan basis data, cadangan, dan log apa adanya, lalu bandingkan dengan ujung rantai yang disimpan di mesin lain (--heads).',
  'cli.audit.file':
    '{path} bukan berkas ujung rantai, atau sudah diubah: baris {line} seharusnya {expected}.',
  'cli.audit.file.first-line': '"{line}"',
  'cli.audit.file.date': 'tanggal ujung rantai, misalnya "date 2027-01-31"',
  'cli.audit.file.taken': 'waktunya, misalnya "taken 2027-01-31T00:00:09Z"',
  'cli.audit.file.count': 'jumlah rantai, misalnya "chains 12"',
  'cli.audit.file.head': 'sebuah rantai, sebuah nomor, dan sebuah hash, atau "end"',
  'cli.audit.file.order': 'rantai yang urutannya sesudah rantai pada baris sebelumnya',
  'cli.audit.file.as-many': 'akhir dari {told} rantai, bukan {found}',
  'cli.audit.file.end': 'yang terakhir, setelah "end"',
};
