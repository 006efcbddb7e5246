/** What one should know before the first question: three cards, and a card to practise on. */
export const en = {
  'intro.title': '{number} of {of} · {title}',
  'intro.why': 'Shown once; also under Help.',
  'intro.lastWhy': 'Try one card that counts nothing?',
  'intro.help': 'In short',

  'intro.what.title': 'What this is, and is not',
  'intro.what.voice': '<b>Your answers are your voice, not your grade.</b> Your appraiser rates.',
  'intro.what.competency':
    '<b>Competencies never decide the performance rating (predikat).</b> Work results and behaviour do.',
  'intro.what.allowance':
    '<b>This bot does not calculate allowances (TPP).</b> The official predikat stays in e-Kinerja BKN.',

  'intro.who.title': 'Who sees what',
  'intro.who.draft': '<b>Not submitted yet:</b> only you.',
  'intro.who.submitted': '<b>Once you submit:</b> you and your appraiser.',
  'intro.who.result':
    '<b>The result, once given:</b> you and your appraiser; whoever decides, only if you object.',
  'intro.who.hr': '<b>HR (BKPSDM):</b> progress, and what you report; not your answers.',

  'intro.unfair.title': 'If something seems unfair',
  'intro.unfair.appraiser': '<b>The wrong appraiser?</b> Say so on the first card; BKPSDM checks it.',
  'intro.unfair.dialogue': '<b>You want to talk about your result?</b> Ask for a dialogue.',
  'intro.unfair.objection':
    '<b>You do not agree?</b> Object within 14 days (PP 30/2019 Pasal 59); how is said with your result.',
  'intro.unfair.receipt': '<b>“Received and read” is not agreement.</b> You may still object.',

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
    'On a real card the answer is saved at once and the next card opens. You can change it until you submit.',
  'intro.practised.others': 'If no level fits: “Not yet level 1” or “No occasion”, which is never zero.',
  'intro.practised.forgotten': 'Your practice answer is kept nowhere.',
  'intro.practised.again': 'Practise again',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'intro.title': '{number} dari {of} · {title}',
  'intro.why': 'Sekali saja; ada di Bantuan.',
  'intro.lastWhy': 'Coba satu kartu yang tidak dihitung?',
  'intro.help': 'Pengantar',

  'intro.what.title': 'Apa ini, dan apa yang bukan',
  'intro.what.voice':
    '<b>Jawaban Anda adalah suara Anda, bukan nilai Anda.</b> Yang menilai pejabat penilai.',
  'intro.what.competency':
    '<b>Kompetensi tidak pernah menentukan predikat.</b> Yang menentukan: hasil kerja dan perilaku kerja.',
  'intro.what.allowance':
    '<b>Bot ini tidak menghitung tunjangan (TPP).</b> Predikat resmi ada di e-Kinerja BKN.',

  'intro.who.title': 'Siapa melihat apa',
  'intro.who.draft': '<b>Belum dikirim:</b> hanya Anda.',
  'intro.who.submitted': '<b>Setelah dikirim:</b> Anda dan pejabat penilai.',
  'intro.who.result': '<b>Hasil:</b> Anda, pejabat penilai, dan yang memutuskan keberatan Anda.',
  'intro.who.hr': '<b>BKPSDM:</b> kemajuan dan laporan Anda; bukan jawaban Anda.',

  'intro.unfair.title': 'Bila terasa tidak adil',
  'intro.unfair.appraiser':
    '<b>Pejabat penilai keliru?</b> Laporkan dari kartu pertama; BKPSDM memeriksanya.',
  'intro.unfair.dialogue': '<b>Ingin membicarakan hasil?</b> Minta dialog kinerja.',
  'intro.unfair.objection':
    '<b>Tidak sependapat?</b> Ajukan keberatan dalam 14 hari (PP 30/2019 Pasal 59); caranya tertulis pada hasil Anda.',
  'intro.unfair.receipt': '<b>Tanda terima bukan persetujuan.</b> Hak keberatan tetap ada.',

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
    'Pada kartu sebenarnya jawaban langsung tersimpan dan kartu berikutnya terbuka. Jawaban dapat diubah sampai dikirim.',
  'intro.practised.others':
    'Tidak ada yang sesuai? Pilih “Belum level 1” atau “Belum sempat” (tidak pernah dihitung nol).',
  'intro.practised.forgotten': 'Jawaban latihan Anda tidak disimpan di mana pun.',
  'intro.practised.again': 'Ulangi latihan',
};
