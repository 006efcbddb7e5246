/** Welcome, linking, privacy, home, help, language, pointers and refusals. */
export const en = {
  'preview.screen': 'Kinerja Bot',
  'group.refusal': 'I only talk about appraisals one-to-one. Please write to me in a private chat.',
  'outage.note':
    'Sorry, we could not be reached for a while. Buttons pressed in that time may not have counted; below is what is saved.',
  'group.code':
    'Others can read a code written here, so it was not used. Please send it to me in a private chat, or better ask HR for a new one.',
  busy: 'There was no answer in time. If nothing changes here in a moment, please try again.',
  gaveUp:
    'Sorry, that did not work and nothing was changed. Please try it in another way, or tell HR (BKPSDM).',
  'limit.press': 'Too fast: that had no effect. Please try again in a moment.',
  'limit.text':
    'Too fast: what you sent just now was not read and changed nothing. Please send it again in a moment.',
  held: 'The message here follows in a moment.',
  'held.next': 'Next: {next}. The message here follows in a moment.',
  stale: 'That button is no longer valid. The screen is up to date now.',
  duplicate: 'This was already done.',

  'welcome.title': 'Welcome to Kinerja Bot',
  'welcome.body': 'Your performance appraisal at {agency}, step by step.',
  'welcome.link':
    'Please <b>type or paste the one-time code</b> from HR (BKPSDM): it links this chat to your staff record.',
  'welcome.noCode': 'No code yet? Ask the HR manager of your unit or BKPSDM. We never ask for a password.',
  'welcome.expects': 'Type your code',
  'link.enter': 'Enter my code',
  'link.confirmTitle': 'Is this you?',
  'link.confirmBody': 'This code belongs to:',
  'link.emailBody': 'The e-mail address of your Slack account belongs to:',
  'link.name': 'Name',
  'link.unit': 'Unit',
  'link.yes': 'Yes, that is me',
  'link.no': 'No, not me',
  'link.declined': 'All right, nothing was linked. If the code is not yours, please give it back to HR.',
  'link.done': 'Linked. Welcome, {name}!',
  'link.wrong': 'That code is not right. Please check it and type it again, with or without the dashes.',
  'link.expired': 'That code has expired. Please ask HR for a new one.',
  'link.used': 'That code was used already. If it was not you, please tell HR now.',
  'link.tooMany': 'Too many tries. Please wait an hour, or ask HR for help.',
  'link.gone': 'This confirmation is no longer valid. Please type your code again.',

  'privacy.title': 'How your data is handled',
  'privacy.renewed':
    'The privacy notice has changed. Please read what is new before you go on; your answers are kept.',
  'privacy.changed.2':
    '<b>New:</b> if you report that your appraiser is not the right one, HR (BKPSDM) gets a message with your name, the appraiser and what you wrote. Said more exactly: your appraiser can still read the result after it is released.',
  'privacy.changed.3':
    '<b>New:</b> photos, documents and recordings that you send on a card are kept as evidence. Your appraiser can open them once you have submitted your self-assessment, the appraiser’s superior only if you object; each time that is recorded.',
  'privacy.changed.4':
    '<b>New:</b> your appraiser may note through the year what they see of your work. The appraiser you have at the time reads these notes, and you do, at the latest with the result. What you keep in your pocket of evidence is seen by you alone until you submit it with the self-assessment. Thanks and suggestions are seen by giver and receiver, and by the appraiser only if the receiver shares them. What at least three colleagues answer when you ask them is read by you and your appraiser, without names.',
  'privacy.changed.5':
    '<b>New:</b> where nobody above your appraiser may decide your objection, or the date has passed, HR names somebody, or it goes to the next superior, as the agency sets it. Whoever decides reads your result, evidence and reasons. HR sees that you object, until when it is to be decided and with whom it lies; not what you write. Whoever is asked to be the mentor of your plan reads your name and unit, the competency, form and days.',
  'privacy.changed.6':
    '<b>New:</b> your agency lets the superior of the appraiser approve results: they see a result <b>before</b> you get it, may send it back with a reason, and what they do is recorded.',
  'privacy.short.why':
    '<b>Why:</b> the performance appraisal of ASN, a legal duty of {agency}. This bot does not calculate allowances (TPP).',
  'privacy.short.who':
    '<b>Who sees it:</b> a draft, only you; once submitted, you and your appraiser. HR (BKPSDM) sees how far people are, not your answers.',
  'privacy.short.rights':
    '<b>Your rights:</b> to see your data, and to have wrong data corrected. No performance rating is decided by a machine.',
  'privacy.full': 'The full notice',
  'privacy.1':
    '<b>What:</b> your name, NIP, position, self-assessment, ratings, notes by you and about you, evidence and files you keep here, feedback, and the times of what you do here.',
  'privacy.2':
    '<b>Why:</b> the performance appraisal of ASN, a legal duty of {agency} (UU 20/2023, UU 27/2022 Article 20). It is used to evaluate your performance and to develop your competencies. This bot does not calculate allowances (TPP); the official performance rating (predikat) stays in e-Kinerja BKN.',
  'privacy.3':
    '<b>Who sees it:</b> a draft, only you; once submitted, you and your appraiser (Pejabat Penilai Kinerja). A result: the appraiser who writes it; once it is released, you and the appraiser. Notes about you: the appraiser you have at the time, and you, at the latest with the result. Thanks and suggestions: giver and receiver, and the appraiser only if the receiver shares them; what colleagues answer when you ask: you and the appraiser, without names. Whoever is asked to be the mentor of a plan: your name and unit, the competency, form and days. The appraiser’s superior, or whom HR names to decide in their place, only if you object. HR (BKPSDM) sees how far people are, whether you object and until when it is to be decided, and what you report yourself, such as a wrong appraiser; not your answers.',
  'privacy.4':
    '<b>Where:</b> in the agency’s own database. The chat app carries these messages and may keep them abroad; linking your account here is your choice.',
  'privacy.5':
    '<b>Your rights:</b> to see and receive your data, and to have wrong data corrected (within 3×24 hours at the latest). Results that are set are kept as long as the agency’s records retention schedule says. Ask HR (BKPSDM). No performance rating is decided by a machine.',
  'privacy.6':
    'Please do not write about health or other private matters of anyone in your notes, or send files about them.',
  'privacy.accept': 'I have read this, continue',
  'privacy.done': 'Thank you. You can read this again any time under Help.',
  'privacy.since': 'You have confirmed reading this.',

  'home.title': 'Hello, {name}',
  'home.nothing': 'There is nothing for you to do right now. We will write to you when there is.',
  'home.self.notYet': '<b>{cycle}</b>: the self-assessment opens {date}.',
  'home.self.start': '<b>{cycle}</b>: self-assessment until {deadline}.',
  'home.self.continue': '<b>{cycle}</b>: {answered} of {total} answered. Open until {deadline}.',
  'home.self.over':
    '<b>{cycle}</b>: the self-assessment ended on {date}. The appraisal goes on with {appraiser}; if that is a problem, please talk to HR (BKPSDM).',
  'home.self.submitted': '<b>{cycle}</b>: self-assessment submitted; now {appraiser} rates.',
  'home.self.rating': '<b>{cycle}</b>: {appraiser} is rating.',
  'home.self.rated': '<b>{cycle}</b>: the rating is complete. You can see it from {date}.',
  'home.result.new': '<b>{cycle}</b>: your result is ready.',
  'home.result.seen': '<b>{cycle}</b>: you have seen your result and not answered yet.',
  'home.result.acknowledged': '<b>{cycle}</b>: you have confirmed that you received and read your result.',
  'home.result.objected': '<b>{cycle}</b>: your objection was recorded on {moment}. It is not decided yet.',
  'home.result.objectedTo':
    '<b>{cycle}</b>: your objection was recorded on {moment} and passed on to {second}. It is not decided yet.',
  'home.teamIn': ' ({cycle})',
  'home.team':
    '<b>Your team</b>{which}: {ready, plural, =0 {nobody is ready to be rated yet} one {1 person is ready to be rated} other {{ready} people are ready to be rated}}, {done} of {total} done.',
  'home.start': 'Start self-assessment',
  'home.continue': 'Continue self-assessment',
  'home.view': 'View my self-assessment',
  'home.result': 'Open my result',
  'home.teamButton': 'My team',
  'home.results': 'My results',
  'home.language': '🌐 Bahasa',
  'home.help': 'Help',
  'home.privacy': 'Privacy',

  'help.title': 'What do I do now?',
  'help.commands': 'What you can type',
  'help.now': '<b>Now:</b>',
  'help.how':
    '<b>How it works:</b> every tap is saved at once. You can stop and go on later, in Telegram or Slack.',
  'help.type':
    'Text you send while a card is open becomes its note; a photo or file, its evidence. No typing is ever required to submit.',
  'help.who':
    'Something wrong, such as a wrong appraiser or name? Please tell HR (BKPSDM); your answers stay.',
  'command.start': 'Start or home',
  'command.appraisal': 'My self-assessment',
  'command.team': 'Rate my team',
  'command.results': 'My results',
  'command.language': 'Language / Bahasa',
  'command.help': 'What do I do now?',
  'command.cancel': 'Stop what is being asked',
  'command.privacy': 'How my data is handled',

  'language.title': 'Language / Bahasa',
  'language.body': 'Which language would you like?',
  'language.done': 'From now on in English.',

  'cancel.done': 'Stopped. All answers saved so far are kept.',
  'pointer.text':
    'Sorry, I cannot answer free questions yet. Do you need a person? Please contact {contact}. Your status now: {status}',
  'pointer.textHome':
    'Sorry, I cannot answer free questions yet. Do you need a person? Please contact {contact}. Your status is below.',
  'pointer.contact': 'HR (BKPSDM)',
  'pointer.command': 'I do not know that command. This is where you are:',
  'pointer.photo':
    'A picture is taken as evidence on a card of your self-assessment: open the card, then send it again. This is where you are:',
  'pointer.heic':
    'HEIC pictures cannot be opened here. Send it as a photo, or change it to JPEG first. This is where you are:',
  'pointer.file':
    'A file is taken as evidence on a card of your self-assessment: open the card, then send it again. This is where you are:',
  'pointer.voice':
    'I do not listen to voice notes, but I keep them as files: your own evidence, or a note about your staff. Finish this first, then send it again:',
  'pointer.sticker': 'Thank you! This is where you are:',
  'pointer.edited': 'Changing a sent message changes nothing here. Please send the new text:',
  'pointer.forwarded': 'Answer this first; then forward the message again, and I keep it as evidence.',
  'pointer.other': 'I cannot use that. This is where you are:',

  'form.notOpened': '"{title}" did not open. Please press this button:',
  'form.optional': 'optional',
  'form.expects': 'Type your answer',
  'form.step': '{title} · {step} of {total}',
  'form.empty': 'Please write something, or cancel.',
  'form.tooLong':
    'That is {length} characters; at most {max} fit. Nothing was saved, your text is still above.',
  'form.badDate': 'Please write the date as day-month-year, for example 24-12-2026.',
  'form.dateRange': 'Please choose a date from {min} to {max}.',
  'form.keep': 'Keep as it is ›',

  'refusal.not-yours': 'This is not available to you. Here is what is.',
  'refusal.window-not-open': 'This opens {date}.',
  'refusal.cycle-closed': 'HR has closed this cycle, so nothing in it changes any more. Please ask HR.',
  'refusal.window-over': 'This ended on {date}. If you need it, please ask HR.',
  'refusal.already-submitted': 'This is submitted already. You can take it back until the appraiser begins.',
  'refusal.rating-has-begun':
    'The appraiser has begun, so it cannot be taken back any more. After the result you can still ask for a performance dialogue or object.',
  'refusal.not-submitted-yet': 'The self-assessment has not been submitted yet.',
  'refusal.already-rated': 'This rating is confirmed already.',
  'refusal.not-released': 'The result is not available yet.',
  'refusal.already-answered': 'You have answered this already.',
  'refusal.not-objected': 'There is no objection here that you can take out.',
  'refusal.changed-since-shown': 'Something changed since this screen was drawn. Please look at it again.',
  'refusal.no-such-item': 'That button is no longer valid. The screen is up to date now.',
  'refusal.incomplete':
    '{count, plural, one {1 answer is} other {{count} answers are}} still missing: {names}.',
  'refusal.reason-missing':
    '{count, plural, one {1 rating needs} other {{count} ratings need}} a short reason: {names}.',
  'refusal.feedback-missing': 'Please write at least one part of the feedback first.',
  'refusal.appraiser-in-question':
    'BKPSDM is checking who the appraiser is. The rating can be set after that; everything is saved.',
  'refusal.too-many-results': 'At most 10 work results fit.',
  'refusal.text-too-long':
    'That text is too long; at most {max} characters fit. Nothing was saved, your text is still above.',
  'refusal.same-as-self-off': 'This cycle asks you to rate each competency yourself.',
} as const;

export const id: Readonly<Record<keyof typeof en, string>> = {
  'preview.screen': 'Kinerja Bot',
  'group.refusal': 'Penilaian hanya dibahas secara pribadi. Silakan hubungi saya lewat obrolan pribadi.',
  'outage.note':
    'Maaf, kami sempat tidak dapat dihubungi. Tombol yang ditekan saat itu mungkin tidak tercatat; di bawah ini yang tersimpan.',
  'group.code':
    'Kode yang ditulis di sini terbaca orang lain, jadi tidak dipakai. Silakan kirim lewat obrolan pribadi, atau lebih baik minta kode baru kepada pengelola kinerja.',
  busy: 'Belum ada jawaban. Bila sebentar lagi di sini belum ada yang berubah, silakan coba sekali lagi.',
  gaveUp:
    'Maaf, itu tidak berhasil dan tidak ada yang berubah. Silakan coba dengan cara lain, atau beri tahu pengelola kinerja (BKPSDM).',
  'limit.press': 'Terlalu cepat, jadi yang barusan tidak tercatat. Silakan coba lagi sebentar lagi.',
  'limit.text':
    'Terlalu cepat, jadi teks yang baru Anda kirim tidak dibaca dan tidak mengubah apa pun. Silakan kirim lagi sebentar lagi.',
  held: 'Pesan di sini menyusul sebentar lagi.',
  'held.next': 'Berikutnya: {next}. Pesan di sini menyusul sebentar lagi.',
  stale: 'Tombol itu tidak berlaku lagi. Tampilan sudah diperbarui.',
  duplicate: 'Ini sudah dilakukan.',

  'welcome.title': 'Selamat datang di Kinerja Bot',
  'welcome.body': 'Penilaian kinerja di {agency}.',
  'welcome.link': '<b>Ketik atau tempel kode sekali pakai</b> dari BKPSDM untuk tertaut ke data Anda.',
  'welcome.noCode': 'Belum punya kode? Hubungi pengelola kinerja. Kami tidak pernah meminta kata sandi.',
  'welcome.expects': 'Ketik kode Anda',
  'link.enter': 'Masukkan kode',
  'link.confirmTitle': 'Apakah ini Anda?',
  'link.confirmBody': 'Kode ini milik:',
  'link.emailBody': 'Alamat surel akun Slack Anda milik:',
  'link.name': 'Nama',
  'link.unit': 'Unit kerja',
  'link.yes': 'Ya, ini saya',
  'link.no': 'Bukan saya',
  'link.declined':
    'Baik, tidak ada yang ditautkan. Jika kode itu bukan milik Anda, mohon kembalikan kepada pengelola kinerja.',
  'link.done': 'Sudah tertaut. Selamat datang, {name}!',
  'link.wrong': 'Kode itu belum tepat. Silakan periksa dan ketik lagi, dengan atau tanpa tanda hubung.',
  'link.expired': 'Masa berlaku kode itu sudah habis. Silakan minta yang baru kepada pengelola kinerja.',
  'link.used': 'Kode itu sudah dipakai. Jika bukan oleh Anda, segera beri tahu pengelola kinerja.',
  'link.tooMany': 'Terlalu banyak percobaan. Silakan tunggu satu jam, atau minta bantuan pengelola kinerja.',
  'link.gone': 'Konfirmasi ini tidak berlaku lagi. Silakan ketik kode Anda lagi.',

  'privacy.title': 'Bagaimana data Anda ditangani',
  'privacy.renewed':
    'Pemberitahuan privasi diperbarui. Mohon baca perubahannya sebelum melanjutkan; jawaban Anda tetap tersimpan.',
  'privacy.changed.2':
    '<b>Baru:</b> bila Anda melaporkan pejabat penilai yang keliru, pengelola kinerja (BKPSDM) menerima pesan berisi nama Anda, pejabat penilai itu, dan yang Anda tulis. Diperjelas: pejabat penilai tetap dapat membaca hasil setelah disampaikan kepada Anda.',
  'privacy.changed.3':
    '<b>Baru:</b> foto, dokumen, dan rekaman yang Anda kirim pada kartu disimpan sebagai bukti. Pejabat penilai dapat membukanya setelah penilaian diri Anda kirim, atasannya hanya bila Anda mengajukan keberatan; setiap kali dibuka, itu dicatat.',
  'privacy.changed.4':
    '<b>Baru:</b> pejabat penilai dapat mencatat sepanjang tahun apa yang dilihat dari pekerjaan Anda. Catatan itu dibaca pejabat penilai Anda saat itu, dan Anda, paling lambat bersama hasil. Isi kantong bukti hanya Anda yang melihat sampai Anda kirim bersama penilaian diri. Ucapan terima kasih dan saran dilihat pemberi dan penerima, dan pejabat penilai hanya bila penerima membagikannya. Jawaban sedikitnya tiga rekan yang Anda mintai dibaca Anda dan pejabat penilai, tanpa nama.',
  'privacy.changed.5':
    '<b>Baru:</b> bila tidak ada atasan pejabat penilai yang dapat memutuskan keberatan Anda, atau batasnya sudah lewat, pengelola kinerja menunjuk seseorang, atau keberatan beralih ke atasan berikutnya, sesuai pengaturan instansi. Yang memutuskan membaca hasil, bukti, dan alasan Anda. Pengelola kinerja melihat bahwa Anda mengajukan keberatan, batasnya, dan siapa yang memutuskan; bukan yang Anda tulis. Yang diminta menjadi mentor membaca nama, unit, kompetensi, bentuk, dan tanggal rencana Anda.',
  'privacy.changed.6':
    '<b>Baru:</b> di instansi Anda, atasan pejabat penilai menyetujui hasil: ia melihat hasil <b>sebelum</b> disampaikan kepada Anda, dapat mengembalikannya dengan alasan, dan tindakannya tercatat.',
  'privacy.short.why':
    '<b>Untuk apa:</b> penilaian kinerja ASN, kewajiban hukum {agency}. Bot ini tidak menghitung TPP.',
  'privacy.short.who':
    '<b>Siapa yang melihat:</b> draf: hanya Anda; setelah dikirim: Anda dan pejabat penilai. BKPSDM melihat kemajuan pengisian, bukan jawaban Anda.',
  'privacy.short.rights':
    '<b>Hak Anda:</b> melihat data Anda dan meminta yang keliru diperbaiki. Predikat tidak pernah ditetapkan oleh mesin.',
  'privacy.full': 'Pemberitahuan lengkap',
  'privacy.1':
    '<b>Data apa:</b> nama, NIP, jabatan, penilaian diri, hasil penilaian, catatan Anda dan tentang Anda, bukti dan berkas yang Anda simpan, umpan balik, dan waktu tindakan Anda di sini.',
  'privacy.2':
    '<b>Untuk apa:</b> penilaian kinerja ASN, kewajiban hukum {agency} (UU 20/2023, UU 27/2022 Pasal 20). Dipakai untuk evaluasi kinerja dan pengembangan kompetensi Anda. Bot ini tidak menghitung TPP; predikat resmi tetap di e-Kinerja BKN.',
  'privacy.3':
    '<b>Siapa yang melihat:</b> draf: hanya Anda; setelah dikirim: Anda dan Pejabat Penilai Kinerja. Hasil: pejabat penilai yang menyusunnya; setelah ditetapkan dan disampaikan, Anda dan pejabat penilai. Catatan tentang Anda: pejabat penilai Anda saat itu, dan Anda, paling lambat bersama hasil. Ucapan terima kasih dan saran: pemberi dan penerima, pejabat penilai hanya bila penerima membagikannya; jawaban rekan yang Anda mintai: Anda dan pejabat penilai, tanpa nama. Yang diminta menjadi mentor suatu rencana: nama dan unit Anda, kompetensi, bentuk, dan tanggalnya. Atasannya, atau yang ditunjuk pengelola kinerja untuk memutuskan, hanya bila Anda mengajukan keberatan. Pengelola kinerja (BKPSDM) melihat kemajuan pengisian, apakah ada keberatan dan sampai kapan harus diputuskan, dan yang Anda laporkan sendiri, misalnya pejabat penilai yang keliru; bukan jawaban Anda.',
  'privacy.4':
    '<b>Di mana:</b> di basis data instansi. Aplikasi obrolan menyampaikan pesan ini dan mungkin menyimpannya di luar negeri; menautkan akun di sini adalah pilihan Anda.',
  'privacy.5':
    '<b>Hak Anda:</b> melihat dan menerima data Anda, serta meminta data keliru diperbaiki (paling lambat 3×24 jam). Hasil yang sudah ditetapkan disimpan sesuai jadwal retensi arsip. Hubungi pengelola kinerja (BKPSDM). Predikat tidak pernah ditetapkan oleh mesin.',
  'privacy.6':
    'Mohon tidak menuliskan kondisi kesehatan atau urusan pribadi siapa pun dalam catatan, atau mengirim berkas tentangnya.',
  'privacy.accept': 'Sudah saya baca, lanjutkan',
  'privacy.done': 'Terima kasih. Anda dapat membacanya lagi kapan saja di Bantuan.',
  'privacy.since': 'Anda sudah menyatakan membaca pemberitahuan ini.',

  'home.title': 'Halo, {name}',
  'home.nothing': 'Saat ini tidak ada yang perlu Anda selesaikan. Kami akan mengabari bila ada.',
  'home.self.notYet': '<b>{cycle}</b>: penilaian diri dibuka {date}.',
  'home.self.start': '<b>{cycle}</b>: penilaian diri sampai {deadline}.',
  'home.self.continue': '<b>{cycle}</b>: {answered} dari {total} terjawab. Dibuka sampai {deadline}.',
  'home.self.over':
    '<b>{cycle}</b>: penilaian diri berakhir pada {date}. Penilaian berlanjut dengan {appraiser}; bila ada kendala, silakan hubungi pengelola kinerja (BKPSDM).',
  'home.self.submitted': '<b>{cycle}</b>: penilaian diri terkirim; giliran {appraiser} menilai.',
  'home.self.rating': '<b>{cycle}</b>: {appraiser} sedang menilai.',
  'home.self.rated': '<b>{cycle}</b>: penilaian selesai. Anda dapat melihatnya mulai {date}.',
  'home.result.new': '<b>{cycle}</b>: hasil penilaian Anda sudah tersedia.',
  'home.result.seen': '<b>{cycle}</b>: hasil sudah Anda buka dan belum Anda tanggapi.',
  'home.result.acknowledged': '<b>{cycle}</b>: tanda terima hasil sudah Anda berikan.',
  'home.result.objected': '<b>{cycle}</b>: keberatan Anda tercatat {moment}. Belum ada keputusan.',
  'home.result.objectedTo':
    '<b>{cycle}</b>: keberatan Anda tercatat {moment} dan sudah diteruskan kepada {second}. Belum ada keputusan.',
  'home.teamIn': ' ({cycle})',
  'home.team':
    '<b>Tim Anda</b>{which}: {ready, plural, =0 {belum ada yang siap dinilai} other {{ready} orang siap dinilai}}, {done} dari {total} selesai.',
  'home.start': 'Mulai penilaian diri',
  'home.continue': 'Lanjutkan penilaian diri',
  'home.view': 'Lihat penilaian diri saya',
  'home.result': 'Buka hasil saya',
  'home.teamButton': 'Tim saya',
  'home.results': 'Hasil saya',
  'home.language': '🌐 English',
  'home.help': 'Bantuan',
  'home.privacy': 'Privasi',

  'help.title': 'Apa yang harus saya lakukan sekarang?',
  'help.commands': 'Perintah yang dapat diketik',
  'help.now': '<b>Sekarang:</b>',
  'help.how':
    '<b>Cara kerjanya:</b> setiap ketukan langsung tersimpan. Anda dapat berhenti dan melanjutkan nanti, di Telegram atau Slack.',
  'help.type':
    'Teks yang Anda kirim saat sebuah kartu terbuka menjadi catatannya; foto atau berkas, buktinya. Tidak perlu mengetik apa pun untuk mengirim penilaian.',
  'help.who':
    'Ada yang keliru, misalnya pejabat penilai atau nama? Silakan beri tahu pengelola kinerja (BKPSDM); jawaban Anda tetap tersimpan.',
  'command.start': 'Mulai atau beranda',
  'command.appraisal': 'Penilaian diri saya',
  'command.team': 'Nilai tim saya',
  'command.results': 'Hasil saya',
  'command.language': 'Bahasa / Language',
  'command.help': 'Apa yang harus saya lakukan?',
  'command.cancel': 'Hentikan yang sedang ditanyakan',
  'command.privacy': 'Bagaimana data saya ditangani',

  'language.title': 'Bahasa / Language',
  'language.body': 'Anda ingin memakai bahasa apa?',
  'language.done': 'Mulai sekarang dalam Bahasa Indonesia.',

  'cancel.done': 'Dihentikan. Semua jawaban yang sudah tersimpan tetap ada.',
  'pointer.text':
    'Maaf, saya belum dapat menjawab pertanyaan bebas. Butuh bantuan? Hubungi {contact}. Status Anda saat ini: {status}',
  'pointer.textHome':
    'Maaf, saya belum dapat menjawab pertanyaan bebas. Butuh bantuan? Hubungi {contact}. Status Anda ada di bawah ini.',
  'pointer.contact': 'pengelola kinerja (BKPSDM)',
  'pointer.command': 'Perintah itu tidak dikenal. Anda sedang di sini:',
  'pointer.photo':
    'Foto saya terima sebagai bukti di kartu penilaian diri: buka kartunya, lalu kirim lagi. Anda sedang di sini:',
  'pointer.heic':
    'Foto HEIC tidak dapat dibuka di sini. Kirim sebagai foto, atau ubah dulu ke JPEG. Anda sedang di sini:',
  'pointer.file':
    'Berkas saya terima sebagai bukti di kartu penilaian diri: buka kartunya, lalu kirim lagi. Anda sedang di sini:',
  'pointer.voice':
    'Pesan suara tidak saya dengarkan, tetapi saya simpan sebagai berkas: bukti Anda, atau catatan tentang pegawai Anda. Selesaikan dulu yang ini, lalu kirim lagi:',
  'pointer.sticker': 'Terima kasih! Anda sedang di sini:',
  'pointer.edited':
    'Mengubah pesan yang sudah terkirim tidak mengubah apa pun di sini. Silakan kirim teks barunya:',
  'pointer.forwarded': 'Selesaikan dulu isian ini, lalu teruskan lagi pesannya: saya simpan sebagai bukti.',
  'pointer.other': 'Itu tidak dapat dipakai di sini. Anda sedang di sini:',

  'form.notOpened': '“{title}” belum terbuka. Silakan tekan tombol ini:',
  'form.optional': 'tidak wajib',
  'form.expects': 'Ketik jawaban Anda',
  'form.step': '{title} · {step} dari {total}',
  'form.empty': 'Silakan tulis sesuatu, atau batalkan.',
  'form.tooLong': 'Teks itu {length} karakter; maksimal {max}. Belum tersimpan, teks Anda masih ada di atas.',
  'form.badDate': 'Silakan tulis tanggal sebagai hari-bulan-tahun, misalnya 24-12-2026.',
  'form.dateRange': 'Silakan pilih tanggal dari {min} sampai {max}.',
  'form.keep': 'Biarkan seperti ini ›',

  'refusal.not-yours': 'Ini tidak tersedia bagi Anda. Berikut yang tersedia.',
  'refusal.window-not-open': 'Tahap ini dibuka {date}.',
  'refusal.cycle-closed':
    'Pengelola kinerja sudah menutup periode ini, jadi isinya tidak dapat diubah lagi. Silakan hubungi pengelola kinerja.',
  'refusal.window-over':
    'Tahap ini berakhir pada {date}. Bila masih perlu, silakan hubungi pengelola kinerja.',
  'refusal.already-submitted':
    'Ini sudah terkirim. Anda dapat menariknya kembali sampai pejabat penilai mulai menilai.',
  'refusal.rating-has-begun':
    'Pejabat penilai sudah mulai menilai, jadi tidak dapat ditarik lagi. Setelah hasil keluar Anda tetap dapat meminta dialog kinerja atau mengajukan keberatan.',
  'refusal.not-submitted-yet': 'Penilaian diri belum dikirim.',
  'refusal.already-rated': 'Penilaian ini sudah ditetapkan.',
  'refusal.not-released': 'Hasil belum tersedia.',
  'refusal.already-answered': 'Ini sudah Anda jawab.',
  'refusal.not-objected': 'Tidak ada berkas keberatan yang dapat Anda ambil di sini.',
  'refusal.changed-since-shown': 'Ada yang berubah sejak tampilan ini dibuat. Silakan periksa sekali lagi.',
  'refusal.no-such-item': 'Tombol itu tidak berlaku lagi. Tampilan sudah diperbarui.',
  'refusal.incomplete': 'Masih ada {count} jawaban yang kosong: {names}.',
  'refusal.reason-missing': '{count} penilaian perlu alasan singkat: {names}.',
  'refusal.feedback-missing': 'Silakan isi dulu sedikitnya satu bagian umpan balik.',
  'refusal.appraiser-in-question':
    'Data pejabat penilai sedang diperiksa BKPSDM. Penetapan menunggu hasilnya; semua isian tetap tersimpan.',
  'refusal.too-many-results': 'Hasil kerja maksimal 10.',
  'refusal.text-too-long':
    'Teks itu terlalu panjang; maksimal {max} karakter. Belum tersimpan, teks Anda masih ada di atas.',
  'refusal.same-as-self-off': 'Pada periode ini setiap kompetensi perlu Anda nilai sendiri.',
};
