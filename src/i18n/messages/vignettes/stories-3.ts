/** More situations, as in `stories-1.ts`. */
export const en = {
  'vignette.M.07.1.3':
    'Attendance moves to an app. Slamet is used to the book. Guided by a colleague, he gives up his old way step by step until he works with the app.',
  'vignette.M.07.2.1':
    'The rules for archives change. With no direction from anybody, Rosa reads them, changes how she files accordingly, and works in the new way at once.',
  'vignette.M.07.3.1':
    'Electronic letters are introduced. Once he masters them, Iwan goes to colleagues who struggle and helps them change over from paper, until all of them can.',
  'vignette.M.07.4.1':
    'Fitri’s office will be merged. She directs her unit to get ready: who does what, which risks may come, and what is done if data are lost in the move.',
  'vignette.M.07.5.2':
    'One common data service has been decided for the whole country. Anggun rallies ministries, governors and universities behind it, and gets them moving to carry it out.',

  'vignette.M.08.1.3':
    'The counter’s printer breaks. By the procedure Eko may use the spare printer or print in the next room. He considers both, takes the one that works, and goes on serving.',
  'vignette.M.08.2.1':
    'Fewer people come to the health post. To find a solution Vera takes two years of records apart by village, day and season, until the cause is plain: it opens on market day.',
  'vignette.M.08.3.3':
    'A village bridge can be patched or replaced. Darma weighs how likely each is to succeed and what may go wrong, and decides on a repair in stages that balances the two.',
  'vignette.M.08.4.3':
    'Lukman decides to close the main bus station for a time. He foresees what it means for drivers, traders and traffic, and prepares another station, a desk for complaints and emergency routes.',
  'vignette.M.08.5.3':
    'Sekar decides the policy for the whole country’s rice reserve. She first maps the risks of a failed harvest and of falling prices, each with what is done against it.',

  'vignette.SK.01.1.3':
    'Rian’s new team has people from five regions and three religions. He works well with them and does his part together with whoever is on duty.',
  'vignette.SK.01.2.3':
    'A political dispute at the office grows heated, and Tari is mocked for her choice. She stays calm, holds back her anger, and answers in an ordinary voice until things cool down.',
  'vignette.SK.01.3.3':
    'Two groups of residents quarrel about loudspeakers. Nurul mediates: she hears both sides and helps them find a common rule, so that the tension eases.',
  'vignette.SK.01.4.3':
    'Yosef makes a programme of job training whose times, languages and fees are adapted to participants of different religions, ethnic groups, genders and means.',
  'vignette.SK.01.5.1':
    'In a region that has long distrusted the government, Maria comes as its representative. She builds such bonds with the people that elders, the young and civil servants trust each other.',
};

export const id = {
  'vignette.M.07.1.3':
    'Presensi pindah ke aplikasi. Pak Slamet terbiasa dengan buku. Dengan bimbingan rekannya, ia mengganti cara lamanya langkah demi langkah sampai bekerja dengan aplikasi itu.',
  'vignette.M.07.2.1':
    'Ketentuan arsip berubah. Tanpa diarahkan siapa pun, Bu Rosa membacanya, mengubah cara menyimpan berkasnya sesuai ketentuan itu, dan langsung bekerja dengan cara baru.',
  'vignette.M.07.3.1':
    'Surat elektronik mulai dipakai. Setelah menguasainya, Pak Iwan mendatangi rekan-rekan yang kesulitan dan membantu mereka beralih dari surat kertas, sampai semuanya bisa.',
  'vignette.M.07.4.1':
    'Kantor Bu Fitri akan dilebur. Ia mengarahkan unitnya bersiap: siapa mengerjakan apa, risiko apa yang mungkin muncul, dan langkah pengaman bila data hilang saat pindah.',
  'vignette.M.07.5.2':
    'Layanan satu data sudah ditetapkan untuk seluruh negeri. Bu Anggun menggalang dukungan kementerian, gubernur, dan perguruan tinggi, lalu menggerakkan mereka untuk menjalankannya.',

  'vignette.M.08.1.3':
    'Printer loket rusak. Menurut prosedur, Mas Eko boleh memakai printer cadangan atau mencetak di ruang sebelah. Ia mempertimbangkan keduanya, memilih yang dapat dilakukan, dan melanjutkan pelayanan.',
  'vignette.M.08.2.1':
    'Pengunjung posyandu terus turun. Untuk mencari solusi, Bu Vera mengurai catatan dua tahun menurut desa, hari, dan musim secara mendalam, sampai penyebabnya terlihat: jadwalnya berbenturan dengan hari pasar.',
  'vignette.M.08.3.3':
    'Jembatan desa dapat ditambal atau diganti. Pak Darma menimbang seberapa besar kemungkinan berhasil dan risiko gagalnya, lalu memutuskan perbaikan bertahap yang menyeimbangkan keduanya.',
  'vignette.M.08.4.3':
    'Pak Lukman memutuskan menutup sementara terminal utama. Ia mengantisipasi dampaknya bagi sopir, pedagang, dan lalu lintas, serta menyiapkan terminal pengganti, posko aduan, dan jalur darurat.',
  'vignette.M.08.5.3':
    'Bu Sekar menetapkan kebijakan cadangan beras untuk seluruh negeri. Risiko gagal panen dan jatuhnya harga ia petakan lebih dahulu, lengkap dengan langkah pengaman masing-masing.',

  'vignette.SK.01.1.3':
    'Tim baru Mas Rian terdiri atas orang dari lima daerah dan tiga agama. Ia bekerja bersama mereka dengan baik dan menyelesaikan bagiannya bersama siapa pun yang bertugas.',
  'vignette.SK.01.2.3':
    'Perdebatan politik di kantor memanas dan Bu Tari disindir karena pilihannya. Ia tetap tenang, menahan marah, dan menjawab dengan suara biasa sampai suasana reda.',
  'vignette.SK.01.3.3':
    'Dua kelompok warga berselisih soal pengeras suara. Bu Nurul menjadi penengah: ia mendengarkan kedua pihak dan membantu mereka menemukan aturan bersama, sehingga ketegangan berkurang.',
  'vignette.SK.01.4.3':
    'Pak Yosef membuat program pelatihan kerja yang jadwal, bahasa, dan biayanya disesuaikan bagi peserta dari berbagai agama, suku, gender, dan keadaan ekonomi.',
  'vignette.SK.01.5.1':
    'Di daerah yang lama curiga kepada pemerintah, Bu Maria hadir sebagai wakil pemerintah. Ia membangun kedekatan dengan masyarakat, sampai tokoh adat, pemuda, dan ASN saling percaya.',
};
