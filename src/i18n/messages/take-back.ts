/** Care with a predicate: taking back what the employee has not seen, and a report of a wrong appraiser. */
export const en = {
  'takeBack.button': 'Take it back…',
  'takeBack.title': 'Take the rating of {name} back?',
  'takeBack.until': 'You can do so until {moment}, as long as the employee has not opened the result.',
  'takeBack.care':
    'The result is with you again, with all ratings and the feedback. {name} has seen nothing and is told nothing; you set the rating (predikat) anew. It stands in the history.',
  'takeBack.ask': 'Take it back now?',
  'takeBack.yes': 'Yes, take it back',
  'takeBack.done': 'Taken back. Nobody has seen it.',
  'refusal.take-back-over':
    'This can no longer be taken back: the result was opened, or its time has passed.',
  'act.rating.take-back': 'took the rating (predikat) back before it was opened',
  'refusal.dispute-once':
    'Your report of this cycle was answered by HR (BKPSDM). One report a cycle is possible; please ask HR.',
  'cli.differs.what.disputeBy': 'the last day on which a report of the appraiser holds the rating up',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'takeBack.button': 'Tarik kembali…',
  'takeBack.title': 'Tarik kembali predikat {name}?',
  'takeBack.until': 'Dapat dilakukan sampai {moment}, selama hasil belum dibuka pegawai.',
  'takeBack.care':
    'Hasil kembali ke Anda dengan semua nilai dan umpan balik. {name} belum melihat apa pun dan tidak diberi tahu; predikat Anda tetapkan lagi. Hal ini tercatat dalam riwayat.',
  'takeBack.ask': 'Tarik kembali sekarang?',
  'takeBack.yes': 'Ya, tarik kembali',
  'takeBack.done': 'Sudah ditarik kembali. Belum ada yang melihatnya.',
  'refusal.take-back-over':
    'Tidak dapat ditarik kembali lagi: hasil sudah dibuka, atau waktunya sudah lewat.',
  'act.rating.take-back': 'menarik kembali predikat sebelum dibuka',
  'refusal.dispute-once':
    'Laporan Anda pada periode ini sudah dijawab pengelola kinerja (BKPSDM). Laporan hanya satu kali per periode; silakan tanya BKPSDM.',
  'cli.differs.what.disputeBy': 'hari terakhir laporan salah pejabat penilai menahan penetapan',
};
