/** What one should know before the first question: three cards, and a card to practise on. */
export const en = {
  'intro.title': '{number} of {of} · {title}',
  'intro.why': 'Three short cards, shown once. You can read them again under Help.',
  'intro.lastWhy': 'Next: try one card that counts nothing, or go straight to Home.',
  'intro.help': 'In short',

  'intro.what.title': 'What this is, and is not',
  'intro.what.voice':
    '<b>Your answers are your voice, not your grade.</b> Your appraiser decides the rating; it is not calculated from your answers.',
  'intro.what.competency':
    '<b>Competencies never decide the performance rating (predikat).</b> That follows from work results and work behaviour; competencies show what can be developed.',
  'intro.what.allowance':
    '<b>This bot does not calculate allowances (TPP).</b> The official performance rating (predikat) stays in e-Kinerja BKN.',

  'intro.who.title': 'Who sees what',
  'intro.who.draft': '<b>Answers not submitted yet:</b> only you.',
  'intro.who.submitted': '<b>Once you submit:</b> you and your appraiser.',
  'intro.who.result':
    '<b>The result, once given to you:</b> you and your appraiser. The appraiser’s superior, or whom HR names to decide, only if you object.',
  'intro.who.hr': '<b>HR (BKPSDM):</b> how far people are, and what you report yourself; not your answers.',

  'intro.unfair.title': 'If something seems unfair',
  'intro.unfair.appraiser':
    '<b>The wrong appraiser?</b> Say so on the first card of your self-assessment; BKPSDM checks it.',
  'intro.unfair.dialogue':
    '<b>You want to talk about your result?</b> Ask for a performance dialogue; you choose the time together.',
  'intro.unfair.objection':
    '<b>You do not agree?</b> You may object, with reasons. To whom and until when is said with your result (14 days, PP 30/2019 Pasal 59).',
  'intro.unfair.receipt': '<b>“Received and read” is not agreement.</b> Your right to object stays.',

  'intro.practice': 'Try one card',
  'intro.practice.title': 'Practice · Plants on the desk',
  'intro.practice.why': 'Just to try: not saved, not counted, seen by nobody.',
  'intro.practice.1': 'Waters them when reminded',
  'intro.practice.2': 'Waters them unasked',
  'intro.practice.3': 'Notices a plant that is not well',
  'intro.practice.4': 'Shows colleagues how to look after plants',
  'intro.practice.5': 'Plans the garden of the whole office',

  'intro.practised.chosen': 'You tapped {level}. This is practice, so it was not saved.',
  'intro.practised.title': 'That is how it works',
  'intro.practised.real':
    'On a real card your answer is saved at once and the next card opens. You can go back and change it until you submit.',
  'intro.practised.others':
    'If no level fits, there is also “Not yet level 1” and “No occasion”. The latter never counts as zero.',
  'intro.practised.forgotten': 'Your practice answer is kept nowhere.',
  'intro.practised.again': 'Practise again',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'intro.title': '{number} dari {of} · {title}',
  'intro.why': 'Tiga kartu singkat, ditampilkan sekali. Dapat Anda baca lagi di Bantuan.',
  'intro.lastWhy': 'Berikutnya: coba satu kartu yang tidak dihitung, atau langsung ke Beranda.',
  'intro.help': 'Pengantar',

  'intro.what.title': 'Apa ini, dan apa yang bukan',
  'intro.what.voice':
    '<b>Jawaban Anda adalah suara Anda, bukan nilai Anda.</b> Pejabat penilai yang menetapkan penilaian; tidak dihitung dari jawaban Anda.',
  'intro.what.competency':
    '<b>Kompetensi tidak pernah menentukan predikat.</b> Predikat mengikuti hasil kerja dan perilaku kerja; kompetensi menunjukkan apa yang dapat dikembangkan.',
  'intro.what.allowance':
    '<b>Bot ini tidak menghitung tunjangan (TPP).</b> Predikat resmi tetap di e-Kinerja BKN.',

  'intro.who.title': 'Siapa melihat apa',
  'intro.who.draft': '<b>Jawaban yang belum dikirim:</b> hanya Anda.',
  'intro.who.submitted': '<b>Setelah Anda kirim:</b> Anda dan pejabat penilai.',
  'intro.who.result':
    '<b>Hasil, setelah disampaikan kepada Anda:</b> Anda dan pejabat penilai. Atasannya, atau yang ditunjuk untuk memutuskan, hanya bila Anda mengajukan keberatan.',
  'intro.who.hr':
    '<b>Pengelola kinerja (BKPSDM):</b> kemajuan pengisian dan yang Anda laporkan sendiri; bukan jawaban Anda.',

  'intro.unfair.title': 'Bila terasa tidak adil',
  'intro.unfair.appraiser':
    '<b>Pejabat penilai keliru?</b> Sampaikan lewat kartu pertama penilaian diri; BKPSDM memeriksanya.',
  'intro.unfair.dialogue':
    '<b>Ingin membicarakan hasil?</b> Minta dialog kinerja; waktunya Anda tentukan bersama.',
  'intro.unfair.objection':
    '<b>Tidak sependapat?</b> Anda berhak mengajukan keberatan beserta alasannya. Kepada siapa dan sampai kapan tertulis pada hasil Anda (14 hari, PP 30/2019 Pasal 59).',
  'intro.unfair.receipt': '<b>Tanda terima bukan persetujuan.</b> Hak Anda mengajukan keberatan tetap ada.',

  'intro.practice': 'Coba satu kartu',
  'intro.practice.title': 'Latihan · Tanaman di meja kerja',
  'intro.practice.why': 'Sekadar mencoba: tidak disimpan, tidak dihitung, tidak dilihat siapa pun.',
  'intro.practice.1': 'Menyiram bila diingatkan',
  'intro.practice.2': 'Menyiram tanpa diingatkan',
  'intro.practice.3': 'Mengenali tanaman yang kurang sehat',
  'intro.practice.4': 'Menunjukkan cara merawat kepada rekan kerja',
  'intro.practice.5': 'Menata taman untuk seluruh kantor',

  'intro.practised.chosen': 'Anda menekan {level}. Ini latihan, jadi tidak disimpan.',
  'intro.practised.title': 'Seperti itulah caranya',
  'intro.practised.real':
    'Pada kartu sebenarnya jawaban langsung tersimpan dan kartu berikutnya terbuka. Anda dapat kembali dan mengubahnya sampai dikirim.',
  'intro.practised.others':
    'Bila tidak ada level yang sesuai, tersedia juga “Belum level 1” dan “Belum sempat”: belum ada kesempatan menunjukkannya. Yang terakhir tidak pernah dihitung sebagai nol.',
  'intro.practised.forgotten': 'Jawaban latihan Anda tidak disimpan di mana pun.',
  'intro.practised.again': 'Ulangi latihan',
};
