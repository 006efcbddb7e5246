/** What leaves the chat of a result: its texts for e-Kinerja. The names of its fields are in export/tables.ts. */
export const en = {
  'takeOut.button.copy': 'Copy for e-Kinerja',
  'takeOut.title': 'Copy for e-Kinerja, {number} of {total}',
  'takeOut.sheet.summary': 'Evaluation',
  'takeOut.sheet.result': 'Work result',
  'takeOut.sheet.behaviour': 'Work behaviour: feedback on each value',
  'takeOut.byButton':
    'Each button copies the text of one field. You paste it into e-Kinerja yourself; the bot sends nothing there.',
  'takeOut.byHand':
    'Copy the text of each field and paste it into e-Kinerja yourself; the bot sends nothing there.',
  'cli.copy.about': 'the texts of a result for e-Kinerja, field by field',
  'cli.copy.more':
    'For the appraiser, the employee, and HR with the right assist.enter for the unit, once the employee has the result. It is printed here and kept nowhere; that it was taken out is recorded. HR gets no links to evidence: those are in "export".',
  'cli.copy.not-yours': 'These texts are for the appraiser, the employee, and HR of the unit.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'takeOut.button.copy': 'Salin untuk e-Kinerja',
  'takeOut.title': 'Salin untuk e-Kinerja, {number} dari {total}',
  'takeOut.sheet.summary': 'Evaluasi',
  'takeOut.sheet.result': 'Hasil kerja',
  'takeOut.sheet.behaviour': 'Perilaku kerja: umpan balik tiap nilai',
  'takeOut.byButton':
    'Tiap tombol menyalin isi satu kolom. Anda menempelkannya sendiri di e-Kinerja; bot tidak mengirim apa pun ke sana.',
  'takeOut.byHand':
    'Salin isi tiap kolom dan tempelkan sendiri di e-Kinerja; bot tidak mengirim apa pun ke sana.',
  'cli.copy.about': 'teks hasil untuk e-Kinerja, kolom demi kolom',
  'cli.copy.more':
    'Untuk pejabat penilai, pegawai itu sendiri, dan pengelola kinerja yang berhak assist.enter atas unitnya, setelah hasil disampaikan kepada pegawai. Teksnya dicetak di sini dan tidak disimpan; pengambilannya dicatat. Pengelola kinerja tidak mendapat tautan bukti: itu ada di "export".',
  'cli.copy.not-yours': 'Teks ini untuk pejabat penilai, pegawai itu sendiri, dan pengelola kinerja unitnya.',
};
