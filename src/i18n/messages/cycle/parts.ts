/** Parts of a period: who moved has one for each office. What people are told of a transfer. */
export const en = {
  'intent.part-news': 'the notice of a transfer',
  'data.transfer': 'Transfer',
  'data.transfer.line': 'from {from} on; before: {position}, {unit}',
  'data.transfer.undone': 'taken back on {moment}',
  'part.days': '{from} to {to}',
  'part.cycle': '{cycle}, part {days}',
  'part.line': 'This is about the part {days}.',
  'part.news.preview': 'A transfer changes an appraisal',
  'part.news.mine': 'HR has recorded that you moved on {date}. This becomes of your appraisals:',
  'part.news.person': '{name} moved on {date}. This becomes of their appraisals:',
  'part.news.keep':
    '<b>{cycle}</b>: two parts. Until {last}, {former} rates; from {date} on, {next}. Each rates what they saw.',
  'part.news.archive':
    '<b>{cycle}</b>: the part until {last} is archived and not rated. From {date} on, {next} rates.',
  'part.news.hand-over':
    '<b>{cycle}</b>: two parts, until {last} and from {date} on. {next} rates both; what was written is kept.',
  'part.news.former': '<b>{cycle}</b>: one appraisal as before. {former} rates it.',
  'part.news.new': '<b>{cycle}</b>: one appraisal as before. {next} rates it now.',
  'part.news.archived': '<b>{cycle}</b>: archived and not rated.',
  'part.undone.mine': 'HR has taken back that you moved on {date}. Your appraisals are as before:',
  'part.undone.person': 'HR has taken back that {name} moved on {date}. Their appraisals are as before:',
  'part.undone.one': '<b>{cycle}</b>: one appraisal again. {former} rates it.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'intent.part-news': 'pemberitahuan mutasi',
  'data.transfer': 'Mutasi',
  'data.transfer.line': 'mulai {from}; sebelumnya: {position}, {unit}',
  'data.transfer.undone': 'dibatalkan {moment}',
  'part.days': '{from} s.d. {to}',
  'part.cycle': '{cycle}, bagian {days}',
  'part.line': 'Ini tentang bagian {days}.',
  'part.news.preview': 'Mutasi mengubah penilaian',
  'part.news.mine': 'Mutasi Anda tercatat mulai {date}. Penilaian Anda menjadi:',
  'part.news.person': '{name} pindah tugas mulai {date}. Penilaiannya menjadi:',
  'part.news.keep':
    '<b>{cycle}</b>: dua bagian. Sampai {last} dinilai {former}; mulai {date} dinilai {next}. Masing-masing menilai yang dilihatnya.',
  'part.news.archive':
    '<b>{cycle}</b>: bagian sampai {last} diarsipkan dan tidak dinilai. Mulai {date} dinilai {next}.',
  'part.news.hand-over':
    '<b>{cycle}</b>: dua bagian, sampai {last} dan mulai {date}. Keduanya dinilai {next}; yang sudah ditulis tetap ada.',
  'part.news.former': '<b>{cycle}</b>: tetap satu penilaian, dinilai {former}.',
  'part.news.new': '<b>{cycle}</b>: tetap satu penilaian, kini dinilai {next}.',
  'part.news.archived': '<b>{cycle}</b>: diarsipkan dan tidak dinilai.',
  'part.undone.mine': 'Catatan mutasi Anda mulai {date} dibatalkan. Penilaian Anda seperti semula:',
  'part.undone.person': 'Catatan mutasi {name} mulai {date} dibatalkan. Penilaiannya seperti semula:',
  'part.undone.one': '<b>{cycle}</b>: kembali satu penilaian, dinilai {former}.',
};
