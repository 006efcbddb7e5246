/** Situations, each written from the official statement whose code stands in its key. None is an official text. */
export const en = {
  'vignette.M.01.1.1':
    'Dedi entered a wrong figure in the monthly report. He told his superior himself, said what had happened as it was, and corrected it that same afternoon, as he had promised.',
  'vignette.M.01.2.1':
    'A colleague who wants to leave early asks Lina to sign the attendance list for her. Lina refuses, reminds her that it breaks the code of ethics, and invites everybody in the room to sign only for themselves.',
  'vignette.M.01.3.3':
    'Hasan leads a section. Every month he checks whether its members keep the rules on gifts, then discusses what he found in the section’s meeting: what goes well and what has to change next month.',
  'vignette.M.01.4.3':
    'Ratna finds that the procurement committee of her agency took presents from a supplier. Although she is asked to keep quiet and may lose her post, she stops the process and takes action against those who broke the rules.',
  'vignette.M.01.5.3':
    'Surya heads an agency. He drafts the policy and strategy for integrity in all its units: how work is done honestly, which norms hold, and how this agrees with the strategic values of the agency.',

  'vignette.M.02.1.1':
    'For the district fair Sari does the registration, her part in the team, until it is done. Her idea for the place was not chosen, but she supports what the team decided.',
  'vignette.M.02.2.1':
    'Joko’s part is done. He sees two colleagues with piles of files left, and sits down to help them sort until the evening, so that the team reaches its target of the week.',
  'vignette.M.02.3.1':
    'Wati puts together a survey team. Those who are careful check the forms, those who are good with people go to the field. As two villages are often flooded, she plans spare dates and a boat from the start.',
  'vignette.M.02.4.2':
    'Two divisions of an agency compete for the budget of visits. Nia, the agency’s secretary, brings them together, hears what each needs, and helps them to one common plan that serves the target of the whole agency.',
  'vignette.M.02.5.3':
    'Bima brings ministries, local governments and companies together. After several rounds they agree to pool budgets, warehouses and lorries, so that food aid reaches all of Indonesia.',

  'vignette.M.03.1.2':
    'When Anton gets a task by phone, he repeats it in his own words: which form, for whom, by when. Once his superior says that it is right, he begins.',
  'vignette.M.03.2.3':
    'The head of division needs a presentation on the village health posts. Yuni makes the slides and drafts the speech as her superior directed, ready to be used in tomorrow’s meeting.',
  'vignette.M.03.3.2':
    'The new rule on market fees is complicated and worries the traders. Dewi turns it into one page with pictures and a worked example. Traders who were against it now understand and accept it.',
  'vignette.M.03.4.3':
    'Five parties disagree on how to arrange the bus station. Rudi presents the data and what each party gains so convincingly that all agree on common steps to improve the service as a whole.',
  'vignette.M.03.5.3':
    'Before a national vaccination programme is designed, Endang sets up a standing forum in which regions, volunteers and parents have a say from early on, so that solutions are found together and the programme does better.',
};

export const id = {
  'vignette.M.01.1.1':
    'Pak Dedi salah memasukkan angka di laporan bulanan. Ia melaporkannya sendiri kepada atasan, mengatakan apa yang terjadi apa adanya, lalu memperbaikinya sore itu juga seperti yang ia janjikan.',
  'vignette.M.01.2.1':
    'Seorang rekan meminta Bu Lina mengisikan daftar hadirnya karena ingin pulang cepat. Bu Lina menolak, mengingatkan bahwa itu melanggar kode etik, dan mengajak rekan-rekan seruangan mengisi daftar hadir masing-masing.',
  'vignette.M.01.3.3':
    'Pak Hasan memimpin sebuah seksi. Setiap bulan ia memeriksa apakah anggotanya menaati aturan gratifikasi, lalu membahas hasilnya dalam rapat seksi: apa yang sudah baik dan apa yang harus berubah bulan depan.',
  'vignette.M.01.4.3':
    'Bu Ratna menemukan panitia pengadaan di instansinya menerima hadiah dari rekanan. Walau diminta diam dan jabatannya bisa terancam, ia menghentikan proses itu dan menindak para pelanggarnya.',
  'vignette.M.01.5.3':
    'Pak Surya memimpin instansi. Ia merancang kebijakan dan strategi integritas untuk semua unit: bagaimana tugas dijalankan dengan jujur, norma apa yang berlaku, dan bagaimana itu sejalan dengan nilai strategis instansi.',

  'vignette.M.02.1.1':
    'Untuk bazar kecamatan, Mbak Sari mengerjakan pendaftaran, bagiannya dalam tim, sampai selesai. Usulnya soal tempat tidak dipilih, tetapi ia tetap mendukung keputusan tim.',
  'vignette.M.02.2.1':
    'Bagian Pak Joko sudah selesai. Ia melihat dua rekannya masih menghadapi tumpukan berkas, lalu duduk membantu mereka menyortir sampai sore supaya sasaran tim minggu itu tercapai.',
  'vignette.M.02.3.1':
    'Bu Wati membentuk tim pendataan. Yang teliti ia beri tugas memeriksa, yang luwes tugas lapangan. Karena dua desa sering banjir, sejak awal ia menyiapkan jadwal cadangan dan perahu.',
  'vignette.M.02.4.2':
    'Dua bidang di dinas berebut anggaran kunjungan. Bu Nia, sekretaris dinas, mempertemukan keduanya, mendengarkan kepentingan masing-masing, lalu memfasilitasi satu rencana bersama yang mendukung target seluruh dinas.',
  'vignette.M.02.5.3':
    'Pak Bima mempertemukan kementerian, pemerintah daerah, dan pengusaha. Setelah beberapa putaran mereka sepakat menggabungkan anggaran, gudang, dan truk agar bantuan pangan menjangkau seluruh Indonesia.',

  'vignette.M.03.1.2':
    'Setelah menerima tugas lewat telepon, Pak Anton mengulanginya dengan kata-katanya sendiri: formulir mana, untuk siapa, paling lambat kapan. Setelah atasan membenarkan, ia mulai bekerja.',
  'vignette.M.03.2.3':
    'Kepala bidang memerlukan paparan tentang posyandu. Bu Yuni menyusun salindia dan draf sambutan sesuai arahan pimpinan, sehingga semuanya siap dipakai dalam rapat besok.',
  'vignette.M.03.3.2':
    'Aturan baru retribusi pasar rumit dan membuat pedagang cemas. Bu Dewi menyederhanakannya menjadi satu halaman dengan gambar dan contoh hitungan. Pedagang yang semula menolak kini paham dan setuju.',
  'vignette.M.03.4.3':
    'Lima pihak berbeda pendapat tentang penataan terminal. Pak Rudi menyampaikan data dan manfaatnya bagi tiap pihak dengan meyakinkan, sampai semua menyepakati langkah bersama agar kinerja layanan membaik secara keseluruhan.',
  'vignette.M.03.5.3':
    'Sebelum program imunisasi nasional dirancang, Bu Endang menggagas forum tetap tempat daerah, kader, dan orang tua ikut bicara sejak dini, supaya solusi dicari bersama dan kinerja program meningkat.',
};
