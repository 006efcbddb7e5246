/** `/verifikasi`: whether a paper is genuine, for anybody who holds one. */
export const en = {
  'command.verify': 'Whether a document is genuine',
  'document.genuine':
    'Genuine: a document with this code was issued here on {date}. A code can be copied: only the file shows whether the paper was changed.',
  'document.unknown':
    'Not genuine: no document with this code was issued here. Please check first that the code is written right.',
  'document.noCode':
    'Please write the code of the document after the command: 16 letters and digits, as on its last page.',
  'document.tooMany': 'Too many codes that are none. Please try again in an hour.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'command.verify': 'Keaslian dokumen',
  'document.genuine':
    'Asli: dokumen dengan kode ini diterbitkan di sini pada {date}. Kode dapat disalin: perubahan isi kertas hanya terlihat dari berkasnya.',
  'document.unknown':
    'Tidak asli: tidak ada dokumen dengan kode ini yang diterbitkan di sini. Silakan periksa dulu apakah kodenya tertulis benar.',
  'document.noCode':
    'Silakan tulis kode dokumen setelah perintah: 16 huruf dan angka yang tertulis di halaman terakhir.',
  'document.tooMany': 'Terlalu banyak kode yang tidak dikenal. Silakan coba kembali setelah satu jam.',
};
