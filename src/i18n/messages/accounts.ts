/** Linking an account where there is one already, blocking, and what those concerned are told. */
export const en = {
  'account.before.person':
    'This chat is linked to <b>{name}</b> now. If you go on, {name} is unlinked here and is told about it.',
  'account.before.here':
    'Another {platform} account of this person, linked since {when}, is unlinked by this and is told about it.',
  'account.before.wait':
    'Another {platform} account of this person is linked, since {when}. It is asked first: this one takes its place when it says yes, or after 24 hours without an answer.',
  'account.before.elsewhere':
    'This person also has an account on {platforms}, which stays linked and is told about it.',
  'account.same': 'This chat is linked to you already, so the code is not needed.',

  'account.wait.title': 'Waiting for your other account',
  'account.wait.body':
    'Your other {platform} account has been asked whether this is you. As soon as it says yes, or on {when} if it says nothing, this account takes its place.',
  'account.wait.code': 'You have a code from HR? Type it here, and you need not wait.',
  'account.wait.started': 'Your other account has been asked.',

  'account.blocked.title': 'This account is blocked',
  'account.blocked.body':
    'Nothing can be seen or done here. If that is a mistake, please ask your performance management officer (BKPSDM) to look at it.',

  'account.ask.preview': 'Another account asks to be linked',
  'account.ask.title': 'Is this you?',
  'account.ask.body':
    'On {at} another {platform} account with your work e-mail asked to be linked in place of this one. It waits for your answer, until {until} at the latest; without an answer it takes this one’s place then.',
  'account.ask.elsewhere':
    'On {at} another {platform} account with your work e-mail asked to be linked in place of your {platform} account. That account was asked; without its answer the new one takes its place on {until}.',
  'account.ask.yes': 'Yes, that is me',
  'account.ask.no': 'Not me',

  'account.changed.preview': 'An account was linked',
  'account.changed.replaced.title': 'This account is no longer connected',
  'account.changed.replaced.body':
    'On {at} another {platform} account was linked in place of this one{by, select, email {, by the work e-mail} other {, with a code from HR}}. Nothing is lost; it goes on there.',
  'account.changed.owner.title': 'An account was linked to you',
  'account.changed.owner.body':
    'On {at} a {platform} account was linked to you{by, select, email {, by the work e-mail} other {, with a code from HR}}. This one stays linked.',
  'account.changed.former.title': 'Your {platform} account is no longer connected',
  'account.changed.former.body':
    'On {at} a code of somebody else was used on your {platform} account. It belongs to that person here now; this account stays linked to you.',
  'account.changed.check':
    'That was you, or somebody with your consent? Then there is nothing to do. If not, press “Not me”: the new account is blocked at once.',

  'account.note.preview': 'News about your account',
  'account.note.linked': 'This account is linked now. Welcome!',
  'account.note.restored':
    'The other account was blocked, and this one is linked again. HR is told in working hours.',
  'account.note.unlinked':
    'HR has unlinked your {platform} account. Nothing you answered is lost. If you did not expect that, please ask HR (BKPSDM).',
  'account.note.blocked':
    'HR has blocked your {platform} account: nothing can be seen or done with it. If you did not expect that, please ask HR (BKPSDM).',
  'account.note.unblocked':
    'Your {platform} account is not blocked any more. It can be linked again with a code from HR.',

  'account.denied': 'The new account is blocked and sees nothing any more. HR is told in working hours.',
  'account.denied.restored':
    'The new account is blocked and sees nothing any more. The earlier account is linked again. HR is told in working hours.',
  'account.approved': 'Thank you. The other account has taken the place of this one.',
  'account.answer.settled':
    'This has been answered or has changed since. If something is wrong, please tell HR now.',
  'account.answer.late': 'That is too long ago to be undone here. Please tell HR now.',
  'account.answer.notYours': 'This button is not for this account. Nothing was changed.',

  'account.disputed.preview': 'An account was blocked: please look at it',
  'account.disputed.title': 'Please look at this account',
  'account.disputed.body':
    '<b>{name}</b> ({unit}) says of the {platform} account that was to be theirs since {at}: that was not me. The account is blocked and sees nothing.',
  'account.disputed.do':
    'Please speak with the person. The operator can lift the block, or confirm it: “kinerja people blocked” shows how.',

  'act.account.ask': 'asked to replace a linked chat account',
  'act.account.block': 'blocked a chat account',
  'act.account.restore': 'linked an earlier chat account again',
  'act.account.unlink': 'unlinked a chat account',
  'act.account.unblock': 'lifted the block of a chat account',
  'intent.account-changed': 'the notice that an account was linked',
  'intent.account-asked': 'the question whether another account may take the place',
  'intent.account-note': 'a notice about an account',
  'intent.account-disputed': 'the note to HR about a blocked account',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'account.before.person':
    'Obrolan ini sekarang tertaut kepada <b>{name}</b>. Jika Anda lanjut, tautan {name} di sini dilepas dan ia diberi tahu.',
  'account.before.here':
    'Akun {platform} lain milik pegawai ini, tertaut sejak {when}, dilepas karenanya dan diberi tahu.',
  'account.before.wait':
    'Akun {platform} lain milik pegawai ini sudah tertaut sejak {when}. Akun itu ditanya dulu: akun ini menggantikannya bila dijawab ya, atau setelah 24 jam tanpa jawaban.',
  'account.before.elsewhere':
    'Pegawai ini juga punya akun di {platforms}. Akun itu tetap tertaut dan diberi tahu.',
  'account.same': 'Obrolan ini sudah tertaut kepada Anda, jadi kode itu tidak diperlukan.',

  'account.wait.title': 'Menunggu akun Anda yang lain',
  'account.wait.body':
    'Akun {platform} Anda yang lain sudah ditanya apakah ini Anda. Begitu dijawab ya, atau pada {when} bila tidak dijawab, akun ini menggantikannya.',
  'account.wait.code': 'Punya kode dari pengelola kinerja? Ketik di sini, Anda tidak perlu menunggu.',
  'account.wait.started': 'Akun Anda yang lain sudah ditanya.',

  'account.blocked.title': 'Akun ini diblokir',
  'account.blocked.body':
    'Di sini tidak ada yang dapat dilihat atau dilakukan. Jika ini keliru, mohon minta pengelola kinerja (BKPSDM) memeriksanya.',

  'account.ask.preview': 'Akun lain minta ditautkan',
  'account.ask.title': 'Apakah ini Anda?',
  'account.ask.body':
    'Pada {at} akun {platform} lain dengan surel dinas Anda minta ditautkan menggantikan akun ini. Akun itu menunggu jawaban Anda, paling lama sampai {until}; tanpa jawaban, saat itu ia menggantikan akun ini.',
  'account.ask.elsewhere':
    'Pada {at} akun {platform} lain dengan surel dinas Anda minta ditautkan menggantikan akun {platform} Anda. Akun Anda itu sudah ditanya; tanpa jawaban, akun baru menggantikannya pada {until}.',
  'account.ask.yes': 'Ya, itu saya',
  'account.ask.no': 'Bukan saya',

  'account.changed.preview': 'Ada akun yang ditautkan',
  'account.changed.replaced.title': 'Akun ini tidak lagi terhubung',
  'account.changed.replaced.body':
    'Pada {at} akun {platform} lain ditautkan menggantikan akun ini{by, select, email {, lewat surel dinas} other {, dengan kode dari pengelola kinerja}}. Tidak ada yang hilang; penilaian berlanjut di sana.',
  'account.changed.owner.title': 'Ada akun yang ditautkan kepada Anda',
  'account.changed.owner.body':
    'Pada {at} sebuah akun {platform} ditautkan kepada Anda{by, select, email {, lewat surel dinas} other {, dengan kode dari pengelola kinerja}}. Akun ini tetap tertaut.',
  'account.changed.former.title': 'Akun {platform} Anda tidak lagi terhubung',
  'account.changed.former.body':
    'Pada {at} kode milik pegawai lain dipakai di akun {platform} Anda. Akun itu di sini sekarang milik pegawai tersebut; akun ini tetap tertaut kepada Anda.',
  'account.changed.check':
    'Itu Anda, atau seizin Anda? Tidak perlu berbuat apa-apa. Jika bukan, tekan “Bukan saya”: akun baru itu langsung diblokir.',

  'account.note.preview': 'Kabar tentang akun Anda',
  'account.note.linked': 'Akun ini sudah tertaut. Selamat datang!',
  'account.note.restored':
    'Akun yang lain diblokir, dan akun ini tertaut kembali. Pengelola kinerja diberi tahu pada jam kerja.',
  'account.note.unlinked':
    'Pengelola kinerja melepas tautan akun {platform} Anda. Jawaban Anda tidak hilang. Jika Anda tidak menduganya, mohon tanyakan kepada pengelola kinerja (BKPSDM).',
  'account.note.blocked':
    'Pengelola kinerja memblokir akun {platform} Anda: tidak ada yang dapat dilihat atau dilakukan di sana. Jika Anda tidak menduganya, mohon tanyakan kepada pengelola kinerja (BKPSDM).',
  'account.note.unblocked':
    'Akun {platform} Anda tidak diblokir lagi. Akun itu dapat ditautkan kembali dengan kode dari pengelola kinerja.',

  'account.denied':
    'Akun baru itu sudah diblokir dan tidak melihat apa pun lagi. Pengelola kinerja diberi tahu pada jam kerja.',
  'account.denied.restored':
    'Akun baru itu sudah diblokir dan tidak melihat apa pun lagi. Akun yang lama tertaut kembali. Pengelola kinerja diberi tahu pada jam kerja.',
  'account.approved': 'Terima kasih. Akun yang lain sudah menggantikan akun ini.',
  'account.answer.settled':
    'Ini sudah dijawab atau sudah berubah. Jika ada yang keliru, segera beri tahu pengelola kinerja.',
  'account.answer.late':
    'Itu sudah terlalu lama untuk dibatalkan di sini. Segera beri tahu pengelola kinerja.',
  'account.answer.notYours': 'Tombol ini bukan untuk akun ini. Tidak ada yang berubah.',

  'account.disputed.preview': 'Ada akun yang diblokir: mohon diperiksa',
  'account.disputed.title': 'Mohon periksa akun ini',
  'account.disputed.body':
    '<b>{name}</b> ({unit}) menyatakan tentang akun {platform} yang sejak {at} atas namanya: bukan saya. Akun itu diblokir dan tidak melihat apa pun.',
  'account.disputed.do':
    'Mohon bicarakan dengan pegawai itu. Petugas sistem dapat membuka blokir atau menegaskannya: “kinerja people blocked” menunjukkan caranya.',

  'act.account.ask': 'minta menggantikan akun obrolan yang tertaut',
  'act.account.block': 'memblokir akun obrolan',
  'act.account.restore': 'menautkan kembali akun obrolan yang lama',
  'act.account.unlink': 'melepas akun obrolan',
  'act.account.unblock': 'membuka blokir akun obrolan',
  'intent.account-changed': 'pemberitahuan bahwa sebuah akun ditautkan',
  'intent.account-asked': 'pertanyaan apakah akun lain boleh menggantikan',
  'intent.account-note': 'pemberitahuan tentang sebuah akun',
  'intent.account-disputed': 'catatan kepada pengelola kinerja tentang akun yang diblokir',
};
