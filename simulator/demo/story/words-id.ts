import type { StoryWords } from './words.ts';

export const indonesian: StoryWords = {
  step: {
    arrive: (count) =>
      `${count} orang menautkan akunnya dengan kode dari pengelola kinerja, di Telegram dan di Slack`,
    assesses: (name, place) => `${name} mengirim penilaian diri, di ${place}`,
    begins: (name, employee) => `${name} mulai menilai ${employee}`,
    rates: (name, employee) => `${name} menilai ${employee} dan menyampaikan hasilnya`,
    acknowledges: (name) => `${name} membuka hasilnya dan memberi tanda terima`,
    objects: (name) => `${name} membuka hasilnya dan mengajukan keberatan`,
    looksForOrphans: 'Pekerjaan yang terbuka ada di tangan siapa, dan apakah orangnya masih bertugas?',
    examines: 'Operator memeriksa mesinnya dan catatannya',
  },
  check: {
    noOrphans: 'setiap penilaian yang terbuka ada di tangan orang yang masih bertugas',
    commandFindsNone: 'perintah pengelola kinerja sendiri tidak menemukan pegawai tanpa penilai',
    allEnded: (acknowledged, decided, without) =>
      `semuanya berakhir: ${acknowledged} ditandaterimai, ${decided} dengan keberatan yang diputuskan, ${without} tidak selesai`,
    doctorIsClean: 'doctor tidak menemukan masalah, juga tidak ada yang perlu dilihat pada orang-orang ini',
    auditIsWhole: 'catatan siapa melakukan apa utuh, dan sesuai dengan isi tabel',
  },
};
