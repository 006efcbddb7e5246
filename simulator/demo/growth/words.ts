import type { Locale } from '../../../src/i18n/locale.ts';

const english = {
  chapter: {
    catalogue: 'HR imports the catalogue of trainings',
    first: 'the first cycle: communication is below the required level',
    plan: 'both agree on a training for it',
    done: 'the training is done, with proof',
    second: 'the cycle after: the old level beside the card',
    grown: 'the result says that the officer has grown',
    documents: 'the documents for the file',
  },
  assesses: (name: string, place: string) => `${name} assesses themselves (${place})`,
  rates: (name: string, place: string) => `${name} rates (${place})`,
  cycleIsOpen: (name: string) => `HR opens the cycle ${name}`,
  catalogueIsIn: 'the catalogue is in, and the same file again changes nothing',
  isBelow: 'the result says that communication is below the required level',
  fitsTheGap: 'the catalogue offers the training that leads to that level',
  isProposed: 'the employee proposes it, and nothing is agreed yet',
  isAgreed: 'the appraiser accepts it on the other app: agreed by both, and a seat is taken',
  isReminded: 'the employee is reminded before it ends',
  isDone: 'done with a piece of the pocket, which the appraiser sees too',
  hoursCount: 'JP of the year: 12 of 20',
  beforeOnSelf: 'beside the own card, on Slack: the old level, and what was done',
  beforeOnRating: 'beside the rating, on Telegram: the same',
  growthIsSaid: 'the result says growth, from the level before to the new one',
  documentsAre: (folder: string) => `four documents of both cycles lie in ${folder}`,
  needsAre: 'beside them what people need, with the seats: counts, nobody by name',
  recordIsSound: 'every act is in the record, and the tables say the same',
  stopped: (why: string) => `Stopped: ${why}`,
  ends: (count: number, broken: number) =>
    broken === 0 ? `All ${count} things that were checked are true` : `${broken} of ${count} are not true`,
};

const indonesian: typeof english = {
  chapter: {
    catalogue: 'pengelola kinerja mengimpor katalog pelatihan',
    first: 'periode pertama: komunikasi di bawah level yang dipersyaratkan',
    plan: 'keduanya menyepakati pelatihan untuk itu',
    done: 'pelatihan selesai, dengan bukti',
    second: 'periode berikutnya: level lama di samping kartunya',
    grown: 'hasil menyebut bahwa pegawai bertumbuh',
    documents: 'dokumen untuk berkas',
  },
  assesses: (name, place) => `${name} menilai diri (${place})`,
  rates: (name, place) => `${name} menilai (${place})`,
  cycleIsOpen: (name) => `Pengelola kinerja membuka periode ${name}`,
  catalogueIsIn: 'katalog sudah masuk, dan berkas yang sama tidak mengubah apa pun',
  isBelow: 'hasil menyebut komunikasi di bawah level yang dipersyaratkan',
  fitsTheGap: 'katalog menawarkan pelatihan yang menuju level itu',
  isProposed: 'pegawai mengusulkannya, dan belum ada kesepakatan',
  isAgreed: 'penilai menyetujuinya di aplikasi lain: disepakati keduanya, dan satu kursi terisi',
  isReminded: 'pegawai diingatkan sebelum masanya berakhir',
  isDone: 'selesai dengan satu bukti dari saku, yang juga dilihat penilai',
  hoursCount: 'JP tahun ini: 12 dari 20',
  beforeOnSelf: 'di samping kartu sendiri, di Slack: level lama dan yang sudah dilakukan',
  beforeOnRating: 'di samping penilaian, di Telegram: hal yang sama',
  growthIsSaid: 'hasil menyebut pertumbuhan, dari level lama ke level baru',
  documentsAre: (folder) => `empat dokumen dari kedua periode ada di ${folder}`,
  needsAre: 'di sampingnya kebutuhan pengembangan dan kursinya: angka, tanpa nama',
  recordIsSound: 'setiap tindakan tercatat, dan isi tabel sama',
  stopped: (why) => `Terhenti: ${why}`,
  ends: (count, broken) =>
    broken === 0 ? `Semua ${count} hal yang diperiksa benar` : `${broken} dari ${count} tidak benar`,
};

export type GrowthWords = typeof english;
export const growthWords: Readonly<Record<Locale, GrowthWords>> = { en: english, id: indonesian };
