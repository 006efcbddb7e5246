/** Whole files in private chats: whether they may go there (ADR 66). */
export const en = {
  'settings.button.clearance': 'Files in chats',
  'settings.name.clearance': 'Whole files in private chats',
  'settings.about.clearance':
    'PP 71/2019 has agencies keep their data in the country; Telegram and Slack keep it abroad. Once your office of communication or encryption has allowed it, documents, or also HR’s tables, go to the private chat of whoever may have them, with the NIP masked, and are removed after a day.',
  'settings.hint.clearance': 'none, documents or all',
  'settings.wrong.clearance-shape': 'Only none, documents or all.',
  'clearance.none': 'none: the export folder alone',
  'clearance.documents': 'documents of a person',
  'clearance.all': 'documents and HR’s tables',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'settings.button.clearance': 'Berkas di chat',
  'settings.name.clearance': 'Berkas utuh di obrolan pribadi',
  'settings.about.clearance':
    'PP 71/2019: data instansi disimpan di dalam negeri, sedangkan Telegram dan Slack menyimpannya di luar negeri. Setelah ada izin Diskominfo atau persandian, dokumen, atau juga tabel pengelola kinerja, dikirim ke obrolan pribadi yang berhak, dengan NIP disamarkan, lalu dihapus setelah sehari.',
  'settings.hint.clearance': 'tidak, dokumen, atau semua',
  'settings.wrong.clearance-shape': 'Hanya tidak, dokumen, atau semua.',
  'clearance.none': 'tidak ada: hanya folder ekspor',
  'clearance.documents': 'dokumen seseorang',
  'clearance.all': 'dokumen dan tabel pengelola kinerja',
};
