/** Who signs a result on paper (D.1.1). Nothing in the bot is called a signature. */
export const en = {
  'signing.title': 'To be signed on paper',
  'signing.form': 'Performance evaluation document (D.1.1):',
  'signing.appraiser': 'the appraiser: {name}',
  'signing.employee': 'the employee: {name}',
  'signing.superior': 'the appraiser’s superior, because of the objection',
  'signing.meaning':
    'What you press here is not a signature. The printed form has a place for each of them, by hand or as a certified electronic signature. Ask BKPSDM for the form.',
  'signing.send':
    'Once it is signed, you may photograph it and send the photo here: it is kept with the result, and both of you see it.',
  'signing.waits': 'A copy is on its way and is looked at before it is kept.',
  'signing.copy': 'Signed form (D.1.1)',
  'signing.button.copy': 'Signed form, photo {no}',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'signing.title': 'Ditandatangani di kertas',
  'signing.form': 'Dokumen evaluasi kinerja pegawai (D.1.1):',
  'signing.appraiser': 'pejabat penilai: {name}',
  'signing.employee': 'pegawai: {name}',
  'signing.superior': 'atasan pejabat penilai, karena ada keberatan',
  'signing.meaning':
    'Tombol di sini bukan tanda tangan. Formulir cetak menyediakan tempat bagi masing-masing, dengan tangan atau dengan tanda tangan elektronik tersertifikasi. Minta formulirnya kepada BKPSDM.',
  'signing.send':
    'Setelah ditandatangani, formulir boleh difoto dan fotonya dikirim di sini: disimpan bersama hasil, dan terlihat oleh Anda berdua.',
  'signing.waits': 'Salinan sedang diambil dan diperiksa sebelum disimpan.',
  'signing.copy': 'Formulir bertanda tangan (D.1.1)',
  'signing.button.copy': 'Formulir, foto {no}',
};
