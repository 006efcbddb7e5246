/** That single people come and go, recorded at the desk of HR. */
export const en = {
  'tenure.button.open': 'Joins, leaves…',
  'tenure.title': '{name}: comes and goes',
  'tenure.how': 'You always see first what would change. Nothing is removed: results and records stay.',
  'tenure.what': 'What do you want to record?',
  'tenure.button.retired': 'Retires…',
  'tenure.button.died': 'Died…',
  'tenure.button.moved': 'Moves away…',
  'tenure.button.other': 'Leaves…',
  'tenure.button.return': 'Take it back…',
  'tenure.button.renumber': 'New NIP…',
  'tenure.button.back': '‹ Person',
  'tenure.deed.retired': 'Retires',
  'tenure.deed.died': 'Died',
  'tenure.deed.moved': 'Moves to another agency',
  'tenure.deed.other': 'Leaves',
  'tenure.deed.return': 'Take the leave back',
  'tenure.deed.renumber': 'New NIP',
  'tenure.form.intro': '{name}. Nothing changes yet: what would change is shown first.',
  'tenure.form.from': 'First day no longer in office (for example 01-05-2027)',
  'tenure.form.successor': 'NIP of who appraises their staff',
  'tenure.form.successorHint': 'Leave it empty if they have no staff.',
  'tenure.form.number': 'New NIP',
  'tenure.form.numberHint': 'All 18 digits.',
  'tenure.form.note': 'Note',
  'tenure.form.noteHint': 'For the record: a decree, a letter.',
  'tenure.left.trial':
    'Nothing has been changed yet. {name} ({unit}) would no longer be in office from {from} on: {reason}.',
  'tenure.left.moved':
    'Something has changed since you looked, so nothing was done. Now {name} ({unit}) would no longer be in office from {from} on: {reason}.',
  'tenure.left.done': 'Recorded: {name} ({unit}) is no longer in office from {from} on: {reason}.',
  'tenure.left.means':
    'From that day on: out of lists, reminders and rights. Their own result stays theirs to ask for.',
  'tenure.handed':
    '{count, plural, one {One person reports} other {# people report}} to {successor} from then on: {names}',
  'tenure.without':
    '{count, plural, one {One person has} other {# people have}} no appraiser from then on: {names}. Call this off and give the NIP of a successor, or name one in the roster.',
  'tenure.handedOver.trial':
    '{count, plural, one {One appraisal} other {# appraisals}} would be handed over at once, with all answers.',
  'tenure.handedOver.done':
    '{count, plural, one {One appraisal was} other {# appraisals were}} handed over at once, with all answers.',
  'tenure.back.trial': 'Nothing has been changed yet. {name} ({unit}) would be there as before.',
  'tenure.back.moved':
    'Something has changed since you looked, so nothing was done. Now {name} ({unit}) would be there as before.',
  'tenure.back.done': 'Recorded: {name} ({unit}) is there as before.',
  'tenure.back.staff':
    '{count, plural, one {One person reports} other {# people report}} to them again: {names}',
  'tenure.renumbered.trial': 'Nothing has been changed yet. {name} ({unit}) would have the number {number}.',
  'tenure.renumbered.moved':
    'Something has changed since you looked, so nothing was done. Now {name} ({unit}) would have the number {number}.',
  'tenure.renumbered.done': 'Recorded: {name} ({unit}) has the number {number} now.',
  'tenure.renumbered.before': 'Before: {number}',
  'tenure.renumbered.stays': 'Accounts, appraisals and the whole record stay.',
  'tenure.otherBirthDate':
    'The day of birth in the new number is another one. Look at it again before you agree.',
  'tenure.more': '{count, plural, one {one more} other {# more}}',
  'tenure.no.no-day': 'Say from which day on.',
  'tenure.no.successor-nobody': 'Nobody on the roster has the NIP of the successor. Check the digits.',
  'tenure.no.bad-number': 'This is no NIP. Check the digits.',
  'tenure.no.left-already': 'They have left already. Take that back first.',
  'errand.title.person': 'Joins, leaves',
  'errand.rule.person': 'It is done once, in your name, exactly as shown here. It can be taken back.',
  'errand.button.confirm.person': 'Record it',
} as const;

export const id: Record<keyof typeof en, string> = {
  'tenure.button.open': 'Masuk, keluar…',
  'tenure.title': '{name}: masuk dan keluar',
  'tenure.how':
    'Anda selalu melihat dulu apa yang akan berubah. Tidak ada yang dihapus: hasil dan catatan tetap.',
  'tenure.what': 'Apa yang ingin Anda catat?',
  'tenure.button.retired': 'Pensiun…',
  'tenure.button.died': 'Meninggal…',
  'tenure.button.moved': 'Pindah…',
  'tenure.button.other': 'Berhenti…',
  'tenure.button.return': 'Batalkan keluar…',
  'tenure.button.renumber': 'NIP baru…',
  'tenure.button.back': '‹ Pegawai',
  'tenure.deed.retired': 'Pensiun',
  'tenure.deed.died': 'Meninggal dunia',
  'tenure.deed.moved': 'Pindah ke instansi lain',
  'tenure.deed.other': 'Berhenti',
  'tenure.deed.return': 'Batalkan keluar',
  'tenure.deed.renumber': 'NIP baru',
  'tenure.form.intro': '{name}. Belum ada yang berubah: yang akan berubah ditunjukkan dulu.',
  'tenure.form.from': 'Hari pertama tidak bertugas lagi (misalnya 01-05-2027)',
  'tenure.form.successor': 'NIP pengganti yang menilai stafnya',
  'tenure.form.successorHint': 'Kosongkan bila tidak punya staf.',
  'tenure.form.number': 'NIP baru',
  'tenure.form.numberHint': 'Lengkap 18 angka.',
  'tenure.form.note': 'Catatan',
  'tenure.form.noteHint': 'Untuk arsip: nomor SK atau surat.',
  'tenure.left.trial':
    'Belum ada yang diubah. {name} ({unit}) akan tercatat tidak bertugas lagi sejak {from}: {reason}.',
  'tenure.left.moved':
    'Ada yang berubah sejak Anda melihatnya, jadi belum dilakukan. Kini {name} ({unit}) akan tercatat tidak bertugas lagi sejak {from}: {reason}.',
  'tenure.left.done': 'Tercatat: {name} ({unit}) tidak bertugas lagi sejak {from}: {reason}.',
  'tenure.left.means':
    'Sejak hari itu namanya tidak ada lagi di daftar, pengingat berhenti, dan haknya berakhir. Hasilnya sendiri tetap dapat dimintanya.',
  'tenure.handed': '{count, number} pegawai dinilai {successor} sejak hari itu: {names}',
  'tenure.without':
    '{count, number} pegawai tidak punya pejabat penilai sejak hari itu: {names}. Batalkan ini lalu isi NIP pengganti, atau sebutkan di daftar pegawai.',
  'tenure.handedOver.trial': '{count, number} penilaian akan langsung dialihkan, beserta semua jawabannya.',
  'tenure.handedOver.done': '{count, number} penilaian langsung dialihkan, beserta semua jawabannya.',
  'tenure.back.trial': 'Belum ada yang diubah. {name} ({unit}) akan kembali seperti semula.',
  'tenure.back.moved':
    'Ada yang berubah sejak Anda melihatnya, jadi belum dilakukan. Kini {name} ({unit}) akan kembali seperti semula.',
  'tenure.back.done': 'Tercatat: {name} ({unit}) kembali seperti semula.',
  'tenure.back.staff': '{count, number} pegawai kembali dinilai olehnya: {names}',
  'tenure.renumbered.trial': 'Belum ada yang diubah. {name} ({unit}) akan memakai NIP {number}.',
  'tenure.renumbered.moved':
    'Ada yang berubah sejak Anda melihatnya, jadi belum dilakukan. Kini {name} ({unit}) akan memakai NIP {number}.',
  'tenure.renumbered.done': 'Tercatat: {name} ({unit}) kini memakai NIP {number}.',
  'tenure.renumbered.before': 'NIP sebelumnya: {number}',
  'tenure.renumbered.stays': 'Akun, penilaian, dan seluruh catatannya tetap.',
  'tenure.otherBirthDate': 'Tanggal lahir pada NIP baru berbeda. Mohon periksa lagi sebelum menyetujui.',
  'tenure.more': '{count, number} lagi',
  'tenure.no.no-day': 'Mohon isi hari pertamanya.',
  'tenure.no.successor-nobody': 'Tidak ada pegawai dengan NIP pengganti itu. Periksa angkanya.',
  'tenure.no.bad-number': 'Ini bukan NIP. Periksa angkanya.',
  'tenure.no.left-already': 'Pegawai ini sudah keluar. Batalkan itu dulu.',
  'errand.title.person': 'Masuk dan keluar',
  'errand.rule.person':
    'Dilakukan sekali, atas nama Anda, persis seperti tertulis di sini. Dapat dibatalkan.',
  'errand.button.confirm.person': 'Catat',
};
