/** HR names who decides an objection: on the page of a person, and by command. */
export const en = {
  'decider.button': 'Name decider…',
  'decider.form.title': 'Name who decides',
  'decider.form.intro':
    'Of <b>{name}</b>. HR names somebody where nobody above the appraiser may decide, or the date has passed. Never who rated. The content of the objection is not for HR.',
  'decider.form.number': 'Number of who decides',
  'decider.form.reasonHint': 'For example: the office above is vacant.',
  'decider.what': '{decider} ({office}) decides the objection of {name} ({unit}), until {date}.',
  'decider.told': 'Both sides are told, and who decides.',
  'decider.done': 'Done. Who decides is named.',
  'decider.no.nobody': 'This person is not on the roster.',
  'decider.no.decider-nobody': 'Who is to decide is not on the roster, or not there today.',
  'decider.no.no-objection': 'This person has no objection that waits for a decision.',
  'decider.no.to-oneself': 'An officer names neither themselves nor who decides their own objection.',
  'decider.no.rated-it': 'Who rated does not decide, whatever office they hold now; nor does the employee.',
  'decider.no.has-decider': 'A superior decides this objection, and their date has not passed.',
  'decider.no.at-end': 'This objection is at its end. Nothing has changed.',
  'decider.no.moved': 'Somebody changed the objection meanwhile. Please try again.',
  'errand.title.decider': 'Who decides an objection',
  'errand.rule.decider': 'It is done once, in your name, exactly as shown here.',
  'errand.button.confirm.decider': 'Name them',
  'cli.decider.about': 'name who decides an objection that nobody above may decide, or whose date has passed',
  'cli.decider.nip': 'the number of who objected',
  'cli.decider.to': 'the number of who decides',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'decider.button': 'Tunjuk pemutus…',
  'decider.form.title': 'Tunjuk yang memutuskan',
  'decider.form.intro':
    'Keberatan <b>{name}</b>. Anda menunjuk bila tidak ada atasan yang dapat memutuskan, atau batasnya sudah lewat. Yang menilai tidak pernah memutuskan; isinya tidak untuk Anda.',
  'decider.form.number': 'Nomor pegawai yang memutuskan',
  'decider.form.reasonHint': 'Misalnya: jabatan atasan sedang kosong.',
  'decider.what': '{decider} ({office}) memutuskan keberatan {name} ({unit}), sampai {date}.',
  'decider.told': 'Kedua pihak dan yang memutuskan diberi tahu.',
  'decider.done': 'Selesai. Yang memutuskan sudah ditunjuk.',
  'decider.no.nobody': 'Orang ini tidak ada di daftar pegawai.',
  'decider.no.decider-nobody':
    'Yang akan memutuskan tidak ada di daftar pegawai, atau hari ini belum atau tidak bertugas.',
  'decider.no.no-objection': 'Orang ini tidak punya keberatan yang belum diputuskan.',
  'decider.no.to-oneself':
    'Petugas tidak menunjuk dirinya sendiri, dan tidak menunjuk pemutus keberatannya sendiri.',
  'decider.no.rated-it':
    'Yang menilai tidak memutuskan, apa pun jabatannya sekarang; begitu pula pegawai itu sendiri.',
  'decider.no.has-decider': 'Keberatan ini pada atasan, dan batasnya belum lewat.',
  'decider.no.at-end': 'Keberatan ini sudah selesai. Tidak ada yang berubah.',
  'decider.no.moved': 'Keberatan ini baru saja berubah. Silakan coba lagi.',
  'errand.title.decider': 'Pemutus keberatan',
  'errand.rule.decider': 'Dikerjakan satu kali atas nama Anda, persis seperti di atas.',
  'errand.button.confirm.decider': 'Tunjuk',
  'cli.decider.about':
    'tunjuk siapa yang memutuskan keberatan bila tidak ada atasan yang dapat, atau batasnya sudah lewat',
  'cli.decider.nip': 'nomor pegawai yang mengajukan keberatan',
  'cli.decider.to': 'nomor pegawai yang memutuskan',
};
