import { indonesian as story } from '../story/words-id.ts';
import type { StandsWords } from './words.ts';

export const indonesian: StandsWords = {
  reason: 'Keputusan kepala badan 3/2026',
  chapter: {
    opening: 'pengelola kinerja: unitnya, pengaturannya, periodenya',
    self: 'semua mengirim penilaian diri',
    ratings: 'para kepala seksi menilai; hasil belum diberikan sebelum disetujui',
    approval: 'atasan mengembalikan satu hasil, lalu menyetujui timnya',
    takeBack: 'satu hasil ditarik kembali sebelum dibuka, lalu diberikan lagi',
    answers: 'hasil dibaca dan ditanggapi',
    closing: 'periode ditutup',
    sound: 'semuanya sekaligus',
  },
  step: {
    ...story.step,
    rates: (name, employee) => `${name} menilai ${employee}`,
    grows: (count) => `Daftar pegawai menambah ${count} orang di dua seksi yang bersebelahan`,
    sets: 'Pengelola kinerja mengatur: persetujuan dalam lima hari, 24 jam untuk menarik kembali, “ada yang terlewat?”, tiga pertanyaan di akhir',
    opens: 'Pengelola kinerja membuka periode dan mengisi predikat kinerja organisasi untuk unit ini',
    ratesBelow: (name, employee) => `${name} menilai ${employee} di bawah “Baik”`,
    sendsBack: (name, employee) =>
      `${name} melihat unitnya di samping pola, lalu mengembalikan hasil ${employee}`,
    corrects: (name) => `${name} membaca alasannya, memperbaiki, lalu menetapkannya lagi`,
    approves: (name) => `${name} menyetujui timnya`,
    takesBack: (name, employee) => `${name} menarik kembali hasil ${employee}`,
    closes: 'Pengelola kinerja menutup periode untuk seterusnya',
  },
  check: {
    ...story.check,
    unitOfTwelve: 'di kedua seksi ada dua belas orang: sepuluh pegawai dan dua kepala seksi',
    settingsAreSet: 'setiap pengaturan tersimpan, dan tercatat atas nama petugasnya',
    cycleIsOpen: 'setiap pegawai di unit itu mendapat penilaian',
    organisationIsEntered: 'predikat kinerja organisasi tersimpan untuk unit dan periode ini',
    allSubmitted: 'kedua belas penilaian diri sudah masuk',
    nothingIsOut: 'kedua belas pegawai sudah dinilai, dan belum ada hasil yang diberikan',
    resultIsHidden: 'belum ada pegawai yang ditawari hasil',
    secondLook: 'di bawah “Baik” satu ketukan tidak cukup: predikat ditetapkan oleh yang kedua',
    approverIsTold: 'atasan diberi tahu bahwa ada hasil yang menunggu',
    patternWarns: 'unit itu tampil di samping pola SE MenPANRB 3/2023, dengan peringatan',
    isSentBack: 'penilaiannya kembali pada pejabat penilai, beserta alasannya',
    reasonIsRead: 'pejabat penilai membaca alasannya',
    goesUpAgain: 'setelah diperbaiki, hasil itu menunggu persetujuan lagi',
    unseenFirst: 'yang di bawah “Baik” belum dapat disetujui sebelum dibuka',
    noteIsAsked: 'di luar pola diminta catatan, dan catatan itu disimpan bersama yang disetujui',
    teamIsApproved: 'kesepuluh hasil disetujui atasan dengan dua ketukan, lalu diberikan',
    headsAreApproved: 'hasil kedua kepala seksi disetujui oleh atasan berikutnya',
    takenBack: 'setelah ditarik kembali, pegawainya tidak melihat apa pun',
    givenAnew: 'setelah ditetapkan dan disetujui lagi, hasil itu diberikan',
    othersHaveRead: 'yang tidak menyampaikan apa pun sudah membaca hasilnya',
    isClosed: 'setelah ditutup, tidak ada lagi penilaian yang terbuka',
  },
  stopped: (why) => `Naskah berhenti: yang tampil bukan yang diharapkan.\n${why}`,
  ends: (count, broken) =>
    broken === 0
      ? `Hasil yang dapat dipegang: ke-${count} pemeriksaan terpenuhi`
      : `Hasil yang dapat dipegang: ${broken} dari ${count} pemeriksaan TIDAK terpenuhi`,
};
