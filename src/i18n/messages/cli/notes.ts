/** `audit forget-note`. */
export const en = {
  'cli.audit.forget-note': 'take the words out of notes about an employee',
  'cli.audit.forget-note.nip': 'NIP of the employee',
  'cli.audit.forget-note.seen': 'day on which it was seen, such as 2027-05-03',
  'cli.audit.forget-note.method': 'only notes by this method',
  'cli.audit.forget-note.more':
    'For words that must not be kept, such as about health. That there was a note, by whom and when, stays.',
  'cli.audit.forget-note.no-day': '{seen} is no day. Please write it as 2027-05-03.',
  'cli.audit.forget-note.none':
    'There is no note about NIP {nip} that was seen on {seen} and still has words.',
  'cli.audit.forget-note.done':
    '{count, plural, one {The words of 1 note are gone.} other {The words of {count} notes are gone.}}',
  'cli.audit.forget-note.reason':
    'The same words stand as the reason of {item} in “{cycle}”. To forget those too: kinerja audit forget --by appraiser',
};

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cli.audit.forget-note': 'menghapus kata-kata dari catatan tentang seorang pegawai',
  'cli.audit.forget-note.nip': 'NIP pegawai',
  'cli.audit.forget-note.seen': 'hari terlihatnya, misalnya 2027-05-03',
  'cli.audit.forget-note.method': 'hanya catatan dengan metode ini',
  'cli.audit.forget-note.more':
    'Untuk kata-kata yang tidak boleh disimpan, misalnya soal kesehatan. Bahwa ada catatan, oleh siapa dan kapan, tetap tercatat.',
  'cli.audit.forget-note.no-day': '{seen} bukan tanggal. Tulis seperti 2027-05-03.',
  'cli.audit.forget-note.none':
    'Tidak ada catatan tentang NIP {nip} yang terlihat pada {seen} dan masih berisi kata-kata.',
  'cli.audit.forget-note.done': 'Kata-kata dari {count} catatan sudah dihapus.',
  'cli.audit.forget-note.reason':
    'Kata-kata yang sama menjadi alasan {item} pada “{cycle}”. Untuk menghapusnya juga: kinerja audit forget --by appraiser',
};
