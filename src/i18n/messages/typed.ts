/** What is said about the words people type, wherever they type them. */
export const en = {
  'typed.blank': 'That message has no words that can be read. Nothing was changed.',
  'typed.saved': 'Your text is saved.',
  'typed.added': 'Added below what you wrote before.',
  'typed.replaced': 'The new text is in place. The one before can still be brought back.',
  'typed.removed': 'The text is removed. It can still be brought back.',
  'typed.already': 'That is what it says already.',
  'typed.undone': 'Taken back. The text is as it was before.',
  'typed.discarded': 'That text is dropped. Nothing else was changed.',
  'typed.gone': 'The text was changed since then. This is how it is now.',
  'typed.addedTo': 'Added to your text on “{item}”.',
  'typed.edit.saved': 'Your edited message replaces what it said before.',
  'typed.edit.gone': 'What that message said is not in your text any more, so nothing was changed.',

  'typed.button.undo': '↩️ Undo',
  'typed.button.undoOn': '↩️ Undo: {item}',
  'typed.button.replace': 'Replace by the new one',
  'typed.button.replaceOld': 'Replace the old text by it',
  'typed.button.begin': 'Save {max, number} characters',
  'typed.button.put': 'Add to: {part}',
  'typed.button.discard': 'Drop this text',

  'typed.kept.long':
    'Not saved yet: your text has {length, number} characters, {over, number} more than the {max, number} there is room for.',
  'typed.kept.together':
    'Not saved yet: together with what you wrote before, it would be {length, number} characters, {over, number} more than the {max, number} there is room for.',
  'typed.kept.safe': 'What you wrote before is unchanged.',
  'typed.kept.what': 'It is kept: “{text}”. Edit the message you sent, or choose:',
  'typed.kept.loose': 'All three parts are written. Where does this text belong? “{text}”',

  'typed.expects.more': 'A new message is added to your note',
  'typed.notes.removed': 'The note is removed. It can still be brought back.',
  'typed.results.removed': 'Removed: {title}. It can still be brought back.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'typed.blank': 'Pesan itu tidak berisi tulisan yang dapat dibaca. Tidak ada yang diubah.',
  'typed.saved': 'Tulisan Anda tersimpan.',
  'typed.added': 'Ditambahkan di bawah tulisan Anda sebelumnya.',
  'typed.replaced': 'Tulisan baru sudah dipakai. Yang sebelumnya masih dapat dikembalikan.',
  'typed.removed': 'Tulisan dihapus. Masih dapat dikembalikan.',
  'typed.already': 'Isinya sudah seperti itu.',
  'typed.undone': 'Sudah diurungkan. Tulisan kembali seperti sebelumnya.',
  'typed.discarded': 'Teks itu dibuang. Yang lain tidak berubah.',
  'typed.gone': 'Tulisan itu sudah berubah sejak tadi. Inilah keadaannya sekarang.',
  'typed.addedTo': 'Ditambahkan ke tulisan Anda untuk “{item}”.',
  'typed.edit.saved': 'Isi pesan yang Anda sunting sudah menggantikan isi sebelumnya.',
  'typed.edit.gone': 'Isi pesan itu sudah tidak ada dalam tulisan Anda, jadi tidak ada yang diubah.',

  'typed.button.undo': '↩️ Urungkan',
  'typed.button.undoOn': '↩️ Urungkan: {item}',
  'typed.button.replace': 'Ganti dengan yang baru',
  'typed.button.replaceOld': 'Ganti tulisan lama dengan ini',
  'typed.button.begin': 'Simpan {max, number} karakter',
  'typed.button.put': 'Tambahkan ke: {part}',
  'typed.button.discard': 'Buang teks ini',

  'typed.kept.long':
    'Belum disimpan: teks Anda {length, number} karakter, lebih {over, number} dari batas {max, number}.',
  'typed.kept.together':
    'Belum disimpan: bersama tulisan sebelumnya menjadi {length, number} karakter, lebih {over, number} dari batas {max, number}.',
  'typed.kept.safe': 'Tulisan Anda sebelumnya tidak berubah.',
  'typed.kept.what': 'Teksnya kami simpankan: “{text}”. Silakan sunting pesan yang Anda kirim, atau pilih:',
  'typed.kept.loose': 'Ketiga bagian sudah terisi. Teks ini untuk bagian mana? “{text}”',

  'typed.expects.more': 'Pesan baru ditambahkan ke catatan Anda',
  'typed.notes.removed': 'Catatan dihapus. Masih dapat dikembalikan.',
  'typed.results.removed': 'Dihapus: {title}. Masih dapat dikembalikan.',
};
