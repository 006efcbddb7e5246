/** The poster that leads people to the bot. */
export const en = {
  'poster.title': 'Performance appraisal, on your phone',
  'poster.code': 'QR code that opens {link}',
  'poster.step.1.title': 'Scan the code',
  'poster.step.1.body':
    'Point the camera of your phone at it. The chat with the bot opens; press the start button if there is one.',
  'poster.step.2.title': 'Type your one-time code',
  'poster.step.2.body': 'If you are asked for it. You get it from HR; please show it to nobody.',
  'poster.step.3.title': 'Answer by pressing buttons',
  'poster.step.3.body': 'Every answer is saved at once. At the end press “{submit}”.',
  'poster.safe': 'The bot never asks for a password. Check that the address is the one above.',
  'poster.private': 'Answers that you have not submitted are seen by you alone.',
  'poster.ask': 'Questions? Ask {contact}.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'poster.title': 'Penilaian kinerja, lewat HP Anda',
  'poster.code': 'Kode QR yang membuka {link}',
  'poster.step.1.title': 'Pindai kodenya',
  'poster.step.1.body':
    'Arahkan kamera HP ke kode QR ini. Obrolan dengan bot terbuka; tekan tombol mulai bila ada.',
  'poster.step.2.title': 'Ketik kode sekali pakai Anda',
  'poster.step.2.body':
    'Bila diminta. Kodenya Anda terima dari pengelola kinerja; mohon tidak ditunjukkan kepada siapa pun.',
  'poster.step.3.title': 'Jawab dengan menekan tombol',
  'poster.step.3.body': 'Setiap jawaban langsung tersimpan. Terakhir, tekan “{submit}”.',
  'poster.safe': 'Bot tidak pernah meminta kata sandi. Pastikan alamatnya sama dengan yang tertulis di atas.',
  'poster.private': 'Jawaban yang belum Anda kirim hanya Anda yang melihat.',
  'poster.ask': 'Ada pertanyaan? Hubungi {contact}.',
};
