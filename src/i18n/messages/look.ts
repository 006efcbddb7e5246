/** How screens look: as ordinary messages, or as tables. */
export const en = {
  'look.button.table': 'Table view',
  'look.button.plain': 'Plain view',
  'look.table': 'Shown as tables from now on. Nothing else changes.',
  'look.plain': 'This is the plain view. Everything you answered is still there.',
  'look.onlyPlain': 'There is only one view here, the plain one.',
  'look.beside': 'Is the table blank or hard to read? Press the button, or send /view.',
  'look.inSentences': 'The table in sentences',
  'look.notAnswered': 'not answered yet',
  'command.look': 'Back to the plain view',
};

export const id: Readonly<Record<keyof typeof en, string>> = {
  'look.button.table': 'Tampilan tabel',
  'look.button.plain': 'Tampilan biasa',
  'look.table': 'Mulai sekarang ditampilkan sebagai tabel. Selain itu tidak ada yang berubah.',
  'look.plain': 'Ini tampilan biasa. Semua jawaban Anda tetap tersimpan.',
  'look.onlyPlain': 'Di sini hanya ada satu tampilan, yaitu tampilan biasa.',
  'look.beside': 'Tabelnya kosong atau sulit dibaca? Tekan tombol ini, atau kirim /tampilan.',
  'look.inSentences': 'Isi tabel dalam kalimat',
  'look.notAnswered': 'belum dijawab',
  'command.look': 'Kembali ke tampilan biasa',
};
