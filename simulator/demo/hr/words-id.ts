import { indonesian as story } from '../story/words-id.ts';
import type { HrWords } from './words.ts';

export const indonesian: HrWords = {
  chapter: {
    roster: 'daftar pegawai masuk lewat obrolan: dulu keliru, lalu benar',
    opening: 'periode penilaian dibuka',
    work: 'semua bekerja: satu penilaian masih berjalan, satu hasil diajukan keberatan',
    desk: 'meja pengelola kinerja: pengingat untuk semua, tambahan hari untuk satu unit',
    delegation: 'seorang pejabat cuti, dan pejabat lain menilai atas namanya',
    request: 'seorang pegawai meminta perbaikan datanya',
    year: 'seorang pejabat pensiun, pegawai baru masuk, seorang PPPK mendapat nomor baru',
    release: 'satu hasil ditarik kembali, dengan persetujuan dua petugas',
    again: 'hasilnya ternyata benar, lalu disampaikan lagi',
    handedOn: 'penggantinya melanjutkan dari tempat pejabat lama berhenti',
    closing: 'dua petugas menutup periode untuk seterusnya',
    sound: 'semuanya sekaligus',
  },
  step: {
    ...story.step,
    wrongFile:
      'Pengelola kinerja mengirim daftar pegawai; di dalamnya ada jenjang yang tidak dikenal dan NIP yang kurang satu angka',
    rightFile: 'Keduanya diperbaiki di tabel, lalu dikirim lagi',
    opens: 'Pengelola kinerja mengirim berkas periodenya, melihat apa yang akan dibuka, lalu membukanya',
    reminds: 'Pengelola kinerja mengingatkan semua yang mendapat giliran, dengan satu tekan',
    extends: (unit) => `Pengelola kinerja menambah tiga hari penilaian diri untuk ${unit}, dengan alasan`,
    delegates: (name, standIn) =>
      `Pengelola kinerja menunjuk ${standIn} sebagai Plh untuk ${name}, sampai tanggal tertentu`,
    asks: (name) => `${name} meminta perbaikan namanya`,
    answers: (name) => `${name} menjawab permintaan itu; daftar pegawai sudah diperbaiki`,
    retires: (name, successor) =>
      `Berkasnya menyebut sejak kapan ${name} keluar, dan bahwa ${successor} menilai stafnya`,
    joins: (name) =>
      `Di berkas berikutnya ${name} menjadi pegawai baru, dan nama dari permintaan itu diperbaiki`,
    joinerArrives: (name) => `${name} menautkan akunnya di Telegram`,
    renumbers: (name) => `Di berkas ketiga, ${name} memakai nomor yang belum dimiliki siapa pun`,
    takesBack: (name) => `Pengelola kinerja meminta hasil ${name} ditarik kembali, dengan alasan`,
    agrees: (name) => `${name}, di Slack, melihat apa yang akan berubah, lalu menyetujui`,
    givesAgain: (name) => `Pengelola kinerja menyampaikan lagi hasil ${name}`,
    closes: 'Pengelola kinerja meminta periode ditutup, dengan alasan',
  },
  check: {
    ...story.check,
    mistakesAreNamed: 'kedua kekeliruan disebut dengan baris dan kolomnya',
    nothingChanged: 'tidak satu pegawai pun berubah karenanya',
    changeIsShown: 'dari berkas yang benar tampil apa yang akan berubah; belum ada yang berubah',
    rosterIsImported: 'setelah satu tekan daftar pegawai berubah, dan tercatat atas nama petugasnya',
    fileIsGone: 'berkasnya sendiri tidak disimpan lagi',
    openingIsTried: 'selama dilihat, belum ada yang dibuka',
    cycleIsOpen: (count) => `ke-${count} pegawai yang memiliki penilai mendapat penilaian`,
    workIsUnderWay:
      'satu penilaian masih berjalan, satu hasil diajukan keberatan, satu ditandaterimai, satu disampaikan',
    objectionIsTold: 'atasan pejabat penilai diberi tahu ada keberatan',
    remindersAreRows: (count) => `pengingatnya sebanyak yang disebut di layar: ${count}`,
    reminderArrives: (name) => `${name} menerimanya di obrolannya`,
    unitIsExtended: (count) =>
      `ke-${count} pegawai unit itu mendapat tiga hari lagi, dan tidak ada yang lain`,
    reasonIsTold: 'mereka diberi tahu, beserta alasannya',
    standInSees: 'yang ditunjuk melihat pegawainya di daftar, dengan tanda a.n.',
    ratedInTheirName: 'siapa yang menilai, dan atas nama siapa, tertulis pada penilaian dan catatannya',
    resultSaysInWhoseName: 'dan pegawai membacanya pada hasilnya',
    requestHasDate: 'permintaan itu memiliki batas: 3×24 jam',
    requestComes: 'petugas kedua langsung diberi tahu',
    requestIsAnswered: 'permintaan dijawab dalam batas itu, atas nama petugasnya',
    answerArrives: 'jawabannya sampai, dan namanya sudah benar di daftar pegawai',
    lossIsShown: 'sebelum yang lain tampil siapa yang keluar dan atasan siapa yang berganti',
    headIsGone: 'mulai hari ini pejabat itu tidak bertugas lagi, karena pensiun',
    ratingIsHandedOver:
      'penilaian yang berjalan ada pada penggantinya, dengan semua level yang sudah diberikan',
    objectionStays: 'keberatannya tetap pada atasan, dan hasilnya tetap atas nama yang menilai',
    headSeesNobody: 'pejabat yang pensiun tidak melihat stafnya lagi',
    joinerIsNamed: 'laporannya menyebut ada pegawai tanpa penilaian pada periode yang dibuka',
    joinerHasPart: 'pegawai baru dinilai sejak hari pertamanya, oleh kepala seksinya',
    joinerIsOffered: 'dan ditawari penilaian diri',
    numberIsAsked: 'ditanyakan apakah orangnya sama, dan belum ada yang diimpor sebelum dijawab',
    samePerson: 'orangnya tetap satu, dengan nomor baru, akun yang sama, dan penilaian yang sama',
    accountStays: 'yang mendapat nomor baru membuka periodenya di obrolan yang sama',
    firstAloneChangesNothing: 'petugas pertama sendirian tidak mengubah apa pun',
    takenBackByTwo: 'ditarik kembali, atas nama dua petugas',
    resultIsUnseen: 'pegawainya diberi tahu, dan hasilnya tidak dapat dibuka lagi',
    givenAgain: 'setelah disampaikan lagi, pegawainya memberi tanda terima',
    ratingIsEnded: 'penilaiannya atas nama penggantinya, dan sudah ditandaterimai',
    objectionIsRead: (name) => `atasan membaca alasan keberatan ${name}`,
    objectionIsDecided: 'atasan memutuskan keberatan, butir demi butir',
    closedByTwo: 'ditutup setelah petugas kedua setuju, tidak sebelumnya',
    closedForGood: 'basis data sendiri menolak mengubah penilaian yang sudah ditutup',
  },
  stopped: (why) => `Naskah berhenti: yang tampil bukan yang diharapkan.\n${why}`,
  ends: (count, broken) =>
    broken === 0
      ? `Satu periode di meja pengelola kinerja: ke-${count} pemeriksaan terpenuhi`
      : `Satu periode di meja pengelola kinerja: ${broken} dari ${count} pemeriksaan TIDAK terpenuhi`,
};
