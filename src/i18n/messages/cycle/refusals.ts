/** Why HR cannot do something to a cycle, and what to do. Keys end in the codes of refusals. */
export const en = {
  'cycle.refused.backward': '{window} ends before it begins. Correct one of the two dates.',
  'cycle.refused.overlap': '{window} must begin after the last day of {before}.',
  'cycle.refused.stage-begun': '{stage} has begun, so its first day stays. Give it another last day only.',
  'cycle.refused.stage-over': '{stage} ended on {date}. To give it days again, reopen it.',
  'cycle.refused.stage-not-over': '{stage} runs until {date}. To give it more days, extend it.',
  'cycle.refused.day-over': 'The new last day of {stage} is over already. Choose today or a later day.',
  'cycle.refused.not-later': '{stage} runs until {date} already. Choose a later day.',
  'cycle.refused.no-room': '{stage} would have no day left: it ends on {date}. Extend that stage first.',
  'cycle.refused.own-days':
    'Somebody has more days of their own and would have none left for {stage}. Let it end later.',
  'cycle.refused.taken-out': 'This person was taken out of the cycle. Put them back first.',
  'cycle.refused.not-taken-out': 'This person takes part in the cycle, so there is nothing to put back.',
  'cycle.refused.rating-begun':
    'The appraiser has begun to rate, so the self-assessment stays as it is. Ask the appraiser to look at it with the employee.',
  'cycle.refused.result-out': 'The employee has a result. Take that back first.',
  'cycle.refused.objected': 'The employee has objected. The appraiser’s superior decides on that first.',
  'cycle.refused.not-released': 'The employee has no result that could be taken back.',
  'cycle.refused.not-withheld': 'No result of this person was taken back, so there is nothing to give again.',
  'cycle.refused.not-hr': 'Only HR may do this. Please ask HR.',
  'cycle.refused.no-reason': 'Say why: the reason is told to everybody concerned and stays in the record.',
  'cycle.refused.closed':
    'The cycle was closed on {date}, so nothing in it changes any more. Open a new one if needed.',
  'cycle.refused.not-in-cycle':
    'Nobody of that name or unit takes part in this cycle. Look at how far it is, and choose again.',
  'cycle.refused.nothing-to-change': 'It is so already. Nothing needs to be done.',
  'cycle.refused.name-taken': 'Another cycle has this name already. Choose a new one.',
  'cycle.refused.period-fixed':
    'The first rating is confirmed, so the period that is appraised stays. Open a new cycle for another period.',
  'cycle.refused.no-quarter':
    'A triwulan lies within January to March, April to June, July to September or October to December of one year.',
  'cycle.refused.no-year': 'A tahunan is longer than a quarter and lies within one calendar year.',
  'cycle.refused.not-within':
    'The period of a tahunan has all days of its triwulan: it does not fit “{cycle}” of the same year.',
  'cycle.refused.people-overlap':
    '{people, plural, one {One person is} other {# people are}} appraised in “{name}” ({from} to {to}) for some of the same days already: {names}. Choose other dates or people, or say that both are meant.',
  'cycle.refused.unknown-unit': 'Nobody on the roster is in the unit “{unit}”. Write it as the roster does.',
  'cycle.refused.all-units': 'This cycle is for all units already.',
  'cycle.refused.still-open':
    'The last stage runs until {date} for at least one person. Close the cycle after that.',
  'cycle.refused.results-waiting':
    '{people, plural, one {One confirmed result has} other {# confirmed results have}} not reached the employee. Give them first, or let them be rated anew.',
  'cycle.refused.objections-open':
    '{people, plural, one {One objection is} other {# objections are}} not decided yet. Close the cycle after that.',
  'cycle.refused.may-object':
    '{people, plural, one {One employee may} other {# employees may}} still object, until {date} at the latest. Close the cycle after that.',
  'cycle.refused.officer-unknown':
    'Two officers decide this here, and both must stand on the roster as HR. Let somebody in HR do it.',
  'cycle.refused.no-such-request':
    'There is no request of that number waiting. It was answered already, or the number is wrong.',
  'cycle.refused.same-officer': 'You asked for this yourself. Another officer in HR must say yes.',
  'cycle.refused.lapsed': 'This request lapsed on {moment}. Ask again if it is still needed.',
  'cycle.refused.asked-already': 'This was asked already and waits for a second officer: request {no}.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'cycle.refused.backward': '{window} berakhir sebelum dimulai. Perbaiki salah satu tanggalnya.',
  'cycle.refused.overlap': '{window} harus dimulai setelah hari terakhir {before}.',
  'cycle.refused.stage-begun':
    '{stage} sudah dimulai, jadi hari pertamanya tetap. Ubah hari terakhirnya saja.',
  'cycle.refused.stage-over':
    '{stage} sudah berakhir pada {date}. Untuk memberi waktu lagi, buka kembali tahap itu.',
  'cycle.refused.stage-not-over':
    '{stage} masih berlangsung sampai {date}. Untuk menambah waktu, perpanjang tahap itu.',
  'cycle.refused.day-over':
    'Hari terakhir yang baru untuk {stage} sudah lewat. Pilih hari ini atau sesudahnya.',
  'cycle.refused.not-later': '{stage} sudah berlangsung sampai {date}. Pilih hari sesudahnya.',
  'cycle.refused.no-room':
    '{stage} tidak punya hari lagi karena berakhir pada {date}. Perpanjang dahulu tahap itu.',
  'cycle.refused.own-days':
    'Ada pegawai dengan waktu tambahan yang tidak punya hari lagi untuk {stage}. Pilih hari terakhir yang lebih lambat.',
  'cycle.refused.taken-out': 'Pegawai ini sudah dikeluarkan dari periode ini. Masukkan kembali dahulu.',
  'cycle.refused.not-taken-out': 'Pegawai ini masih ikut, jadi tidak ada yang perlu dimasukkan kembali.',
  'cycle.refused.rating-begun':
    'Pejabat penilai sudah mulai menilai, jadi penilaian dirinya tetap. Minta pejabat penilai membahasnya dengan pegawai.',
  'cycle.refused.result-out': 'Hasil pegawai ini sudah diberikan. Tarik kembali hasil itu dahulu.',
  'cycle.refused.objected': 'Pegawai ini mengajukan keberatan. Atasan pejabat penilai memutuskannya dahulu.',
  'cycle.refused.not-released': 'Belum ada hasil pegawai ini yang sudah diberikan dan dapat ditarik kembali.',
  'cycle.refused.not-withheld':
    'Tidak ada hasil pegawai ini yang ditarik, jadi tidak ada yang diberikan lagi.',
  'cycle.refused.not-hr':
    'Hanya pengelola kinerja yang dapat melakukannya. Silakan hubungi pengelola kinerja.',
  'cycle.refused.no-reason':
    'Sebutkan alasannya: alasan itu disampaikan kepada semua yang terkait dan tercatat.',
  'cycle.refused.closed':
    'Periode ini sudah ditutup pada {date}, jadi isinya tidak dapat diubah lagi. Buka periode baru bila perlu.',
  'cycle.refused.not-in-cycle':
    'Tidak ada pegawai atau unit kerja itu dalam periode ini. Lihat kemajuannya, lalu pilih lagi.',
  'cycle.refused.nothing-to-change': 'Keadaannya memang sudah begitu. Tidak ada yang perlu dilakukan.',
  'cycle.refused.name-taken': 'Nama ini sudah dipakai periode lain. Pilih nama baru.',
  'cycle.refused.period-fixed':
    'Penilaian pertama sudah ditetapkan, jadi periode yang dinilai tetap. Buka periode baru untuk masa yang lain.',
  'cycle.refused.no-quarter':
    'Triwulan terletak dalam Januari–Maret, April–Juni, Juli–September, atau Oktober–Desember pada tahun yang sama.',
  'cycle.refused.no-year': 'Periode tahunan lebih panjang dari satu triwulan dan dalam satu tahun kalender.',
  'cycle.refused.not-within':
    'Periode tahunan memuat semua hari triwulannya: tidak cocok dengan “{cycle}” pada tahun yang sama.',
  'cycle.refused.people-overlap':
    '{people} pegawai sudah dinilai dalam “{name}” ({from} s.d. {to}) untuk sebagian hari yang sama: {names}. Pilih tanggal atau pegawai lain, atau nyatakan bahwa keduanya memang dimaksud.',
  'cycle.refused.unknown-unit':
    'Tidak ada pegawai di unit kerja “{unit}”. Tulis seperti dalam daftar pegawai.',
  'cycle.refused.all-units': 'Periode ini sudah berlaku untuk semua unit kerja.',
  'cycle.refused.still-open':
    'Tahap terakhir masih berlangsung sampai {date} bagi sedikitnya satu pegawai. Tutup periode ini setelah itu.',
  'cycle.refused.results-waiting':
    '{people} hasil yang sudah ditetapkan belum sampai kepada pegawainya. Berikan dahulu, atau buka kembali penilaiannya.',
  'cycle.refused.objections-open':
    'Masih ada {people} keberatan yang belum diputuskan. Tutup siklus setelah itu.',
  'cycle.refused.may-object':
    '{people} pegawai masih dapat mengajukan keberatan, paling lambat {date}. Tutup periode ini setelah itu.',
  'cycle.refused.officer-unknown':
    'Di sini dua petugas memutuskannya, dan keduanya harus tercatat sebagai pengelola kinerja. Mintalah pengelola kinerja melakukannya.',
  'cycle.refused.no-such-request':
    'Tidak ada permintaan yang menunggu dengan nomor itu. Mungkin sudah dijawab, atau nomornya keliru.',
  'cycle.refused.same-officer': 'Anda sendiri yang memintanya. Pengelola kinerja lain yang harus menyetujui.',
  'cycle.refused.lapsed': 'Permintaan ini gugur pada {moment}. Ajukan lagi bila masih diperlukan.',
  'cycle.refused.asked-already': 'Ini sudah diminta dan menunggu petugas kedua: permintaan {no}.',
};
