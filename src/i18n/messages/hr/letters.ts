/** Letters with link codes: asked for at HR's desk or by `people letters`, and what stands on them. */
export const en = {
  'letters.button.open': 'Link letters',
  'letters.title': 'Link letters',
  'letters.what':
    'One letter for each person without an account: a code and three steps, to be printed and handed over.',
  'letters.who': 'For a unit, or for the whole agency. Whoever has an account gets no letter.',
  'letters.codes':
    'Every letter has a new code, good for {days, number} days. Older codes of the same people end.',
  'letters.file':
    'You get a PDF and a table here, and they are removed from this chat after a day where the app allows it.',
  'letters.button.4': 'Four on a page…',
  'letters.button.1': 'One on a page…',
  'letters.form.title': 'Link letters',
  'letters.form.unit': 'Which unit',
  'letters.form.unitHint': 'As on the roster.',
  'letters.form.unitHintAll': 'As on the roster. Leave it empty for the whole agency.',
  'letters.form.submit': 'See how many',
  'letters.form.notYours': 'You may have letters made for: {units}.',
  'errand.title.letters': 'Link letters',
  'errand.rule.letters':
    'The letters are made once. Whoever holds one can link the account: print them yourself and hand them over in person.',
  'errand.button.confirm.letters': 'Make the letters',
  'letters.trial': 'No code has been made yet. These letters would be made:',
  'letters.moved':
    'The people have changed since you looked, so no code was made. Now these letters would be made:',
  'letters.count':
    '{people, plural, one {One letter} other {# letters}}, {pages, plural, one {one page} other {# pages}}',
  'letters.linked':
    '{people, plural, one {One person is} other {# people are}} reached in the chat already and get no letter',
  'letters.ends':
    '{people, plural, =0 {Nobody has an older code} one {The older code of one person ends} other {The older codes of # people end}}',
  'letters.until': 'New codes are good until {moment}',
  'letters.secret': 'The file holds codes. It comes to you alone, and is recorded in your name.',
  'letters.units': 'By unit ({count, number}):',
  'letters.nobody':
    'Nobody needs a letter: everybody there is reached in the chat, or no such unit is on the roster.',
  'letters.tooMany':
    'That would be {people, number} letters; at most {most, number} are made at once. Ask for one unit after the other.',
  'letters.refused': 'No letters were made.',
  'letters.progress': '{done, number} of {of, number} letters',
  'letters.drawing': 'Drawing the pages…',
  'letters.done':
    '{people, plural, one {One letter is} other {# letters are}} made. The file comes to you here.',
  'letters.pdfName': 'link-letters{nth}.pdf',
  'letters.csvName': 'link-codes.csv',
  'letters.pdfCaption':
    'Link letters: print them, hand them over in person, then delete this file. It holds codes.',
  'letters.csvCaption': 'The same codes as a table. Delete it once you have used it.',
  'letters.page.heading': 'Your link to Kinerja Bot',
  'letters.page.steps': 'Three steps',
  'letters.page.step1': 'Scan the code with your phone. The chat with the bot opens.',
  'letters.page.step2': 'Press Start (Mulai).',
  'letters.page.step3': 'Check that it is your name, then confirm.',
  'letters.page.step1NoQr': 'Open the chat with the bot.',
  'letters.page.step2NoQr': 'Type the code of this letter.',
  'letters.page.orCode': 'Code, if scanning does not work:',
  'letters.page.code': 'Code:',
  'letters.page.until': 'Good until {moment}, once.',
  'letters.page.secret': 'For you alone. Give the code to nobody, not even to an officer.',
  'letters.page.cut': 'cut here',
  'letters.page.number': 'Page {page} of {pages}',
  'letters.page.qr': 'Code to scan, which opens the chat with the bot',
  'cli.letters.about': 'letters with link codes for whoever has no account, as a PDF to be printed',
  'cli.letters.out': 'the new PDF file',
  'cli.letters.unit': 'only people of this unit, as written in the roster; without it, the whole agency',
  'cli.letters.csv': 'also write the codes to this new CSV file',
  'cli.letters.perPage': 'how many letters stand on a page',
  'cli.letters.done':
    '{count, plural, one {One letter} other {# letters}} in {path}. Older codes of these people have ended.',
  'intent.letters-made': 'letters with link codes',
  'intent.letters-old': 'removal of letters with link codes',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'letters.button.open': 'Surat tautan',
  'letters.title': 'Surat penautan',
  'letters.what':
    'Satu surat untuk tiap pegawai yang belum punya akun: kode dan tiga langkah, untuk dicetak dan diberikan langsung.',
  'letters.who':
    'Untuk satu unit kerja, atau seluruh instansi. Yang sudah terjangkau lewat obrolan tidak mendapat surat.',
  'letters.codes':
    'Tiap surat berisi kode baru yang berlaku {days, number} hari. Kode lama orang yang sama tidak berlaku lagi.',
  'letters.file':
    'Anda menerima PDF dan tabel di sini; keduanya dihapus dari obrolan ini setelah sehari bila aplikasinya mengizinkan.',
  'letters.button.4': 'Empat per halaman…',
  'letters.button.1': 'Satu per halaman…',
  'letters.form.title': 'Surat penautan',
  'letters.form.unit': 'Unit kerja mana',
  'letters.form.unitHint': 'Seperti dalam daftar pegawai.',
  'letters.form.unitHintAll': 'Seperti dalam daftar pegawai. Kosongkan untuk seluruh instansi.',
  'letters.form.submit': 'Lihat jumlahnya',
  'letters.form.notYours': 'Anda boleh meminta surat untuk: {units}.',
  'errand.title.letters': 'Surat penautan',
  'errand.rule.letters':
    'Surat dibuat satu kali. Pemegang surat dapat menautkan akunnya: cetaklah sendiri dan berikan langsung kepada orangnya.',
  'errand.button.confirm.letters': 'Buat surat',
  'letters.trial': 'Belum ada kode yang dibuat. Surat yang akan dibuat:',
  'letters.moved':
    'Pegawainya berubah sejak Anda melihatnya, jadi belum ada kode yang dibuat. Sekarang surat yang akan dibuat:',
  'letters.count': '{people, number} surat, {pages, number} halaman',
  'letters.linked': '{people, number} pegawai sudah terjangkau lewat obrolan dan tidak mendapat surat',
  'letters.ends': '{people, plural, =0 {Tidak ada kode lama} other {Kode lama # orang tidak berlaku lagi}}',
  'letters.until': 'Kode baru berlaku sampai {moment}',
  'letters.secret': 'Berkasnya berisi kode. Hanya dikirim kepada Anda, dan tercatat atas nama Anda.',
  'letters.units': 'Per unit kerja ({count, number}):',
  'letters.nobody':
    'Tidak ada yang memerlukan surat: semua di sana sudah terjangkau lewat obrolan, atau unit itu tidak ada dalam daftar pegawai.',
  'letters.tooMany':
    'Itu {people, number} surat, padahal maksimal {most, number} sekaligus. Mintalah per unit kerja.',
  'letters.refused': 'Tidak ada surat yang dibuat.',
  'letters.progress': '{done, number} dari {of, number} surat',
  'letters.drawing': 'Halaman sedang dibuat…',
  'letters.done': '{people, number} surat sudah dibuat. Berkasnya dikirim kepada Anda di sini.',
  'letters.pdfName': 'surat-penautan{nth}.pdf',
  'letters.csvName': 'kode-penautan.csv',
  'letters.pdfCaption':
    'Surat penautan: cetak, berikan langsung kepada orangnya, lalu hapus berkas ini. Isinya kode.',
  'letters.csvCaption': 'Kode yang sama sebagai tabel. Hapus setelah dipakai.',
  'letters.page.heading': 'Tautan Anda ke Kinerja Bot',
  'letters.page.steps': 'Tiga langkah',
  'letters.page.step1': 'Pindai kode ini dengan ponsel Anda. Obrolan dengan bot terbuka.',
  'letters.page.step2': 'Tekan Mulai (Start).',
  'letters.page.step3': 'Periksa apakah itu nama Anda, lalu setujui.',
  'letters.page.step1NoQr': 'Buka obrolan dengan bot.',
  'letters.page.step2NoQr': 'Ketik kode pada surat ini.',
  'letters.page.orCode': 'Kode, bila tidak dapat dipindai:',
  'letters.page.code': 'Kode:',
  'letters.page.until': 'Berlaku sampai {moment}, satu kali.',
  'letters.page.secret': 'Hanya untuk Anda. Jangan berikan kodenya kepada siapa pun, termasuk petugas.',
  'letters.page.cut': 'gunting di sini',
  'letters.page.number': 'Halaman {page} dari {pages}',
  'letters.page.qr': 'Kode untuk dipindai, yang membuka obrolan dengan bot',
  'cli.letters.about': 'surat berisi kode penautan untuk yang belum punya akun, sebagai PDF untuk dicetak',
  'cli.letters.out': 'berkas PDF baru',
  'cli.letters.unit': 'hanya pegawai unit ini, seperti dalam daftar pegawai; tanpa ini, seluruh instansi',
  'cli.letters.csv': 'tulis juga kodenya ke berkas CSV baru ini',
  'cli.letters.perPage': 'jumlah surat per halaman',
  'cli.letters.done': '{count, number} surat di {path}. Kode lama orang-orang ini tidak berlaku lagi.',
  'intent.letters-made': 'surat berisi kode penautan',
  'intent.letters-old': 'penghapusan surat berisi kode penautan',
};
