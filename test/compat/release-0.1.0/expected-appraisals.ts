/** What else must be in the database of release 0.1.0, recorded when it was frozen. */

const thisCycle = 'Evaluasi Kinerja Triwulan I 2027';
const lastCycle = 'Evaluasi Kinerja Triwulan IV 2026';

/** The bot's suggestion for everybody who is at the required level. */
const improve =
  'Semua kompetensi yang teramati memenuhi level yang dipersyaratkan. Yang dapat dikembangkan: berbagi praktik baik dengan rekan kerja.';

/** Appraisals in which somebody has done something. */
export const appraisals: readonly Readonly<Record<string, unknown>>[] = [
  {
    employee: 'Baiq Rinjani',
    cycle: thisCycle,
    appraiser: 'Endang Rahayu',
    second: 'Bambang Prasetyo',
    status: 'self-assessment',
    revision: 5,
  },
  {
    employee: 'Baiq Sintawati',
    cycle: thisCycle,
    appraiser: 'Wahyu Setiawan',
    second: 'Bambang Prasetyo',
    status: 'rating',
    revision: 26,
    selfSubmittedAt: '2027-03-22T02:33:00+00:00',
    ratingStartedAt: '2027-03-22T03:03:15+00:00',
    strengths: "Teliti & sabar 🙂; O'ong: “siap”\n-- 100% \\ hadir",
    improve,
    nextStep:
      'Berbagi pengalaman dalam Komunikasi dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya.',
  },
  {
    employee: 'Gede Wirawan',
    cycle: thisCycle,
    appraiser: 'Endang Rahayu',
    second: 'Bambang Prasetyo',
    status: 'submitted',
    revision: 19,
    selfSubmittedAt: '2027-03-22T02:38:00+00:00',
  },
  {
    employee: 'I Made Darmayasa',
    cycle: thisCycle,
    appraiser: 'Bambang Prasetyo',
    status: 'self-assessment',
    revision: 2,
  },
  {
    employee: 'Joko Purwanto',
    cycle: thisCycle,
    appraiser: 'Endang Rahayu',
    second: 'Bambang Prasetyo',
    status: 'self-assessment',
    revision: 3,
  },
  {
    employee: 'Lalu Satriawan',
    cycle: thisCycle,
    appraiser: 'Ni Luh Sukmawati',
    second: 'Bambang Prasetyo',
    status: 'rating',
    revision: 26,
    selfSubmittedAt: '2027-03-22T02:28:00+00:00',
    ratingStartedAt: '2027-03-22T03:06:30+00:00',
  },
  {
    employee: 'Ni Kadek Wulandari',
    cycle: thisCycle,
    appraiser: 'Lalu Setiadi',
    second: 'Bambang Prasetyo',
    status: 'released',
    revision: 27,
    selfSubmittedAt: '2027-03-22T02:43:00+00:00',
    ratingStartedAt: '2027-03-22T02:54:15+00:00',
    ratedAt: '2027-03-22T02:56:15+00:00',
    releasedAt: '2027-03-22T02:56:15+00:00',
    predicate: 'good',
    strengths:
      'Perilaku kerja di atas ekspektasi. Pelayanan Publik melampaui level yang dipersyaratkan. Integritas, Kerja Sama, dan Komunikasi sesuai dengan level yang dipersyaratkan.',
    improve,
    nextStep:
      'Berbagi pengalaman dalam Pelayanan Publik dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya.',
  },
  {
    employee: 'Ni Komang Sriyani',
    cycle: thisCycle,
    appraiser: 'Lalu Setiadi',
    second: 'Bambang Prasetyo',
    status: 'acknowledged',
    revision: 30,
    selfSubmittedAt: '2027-03-22T02:53:00+00:00',
    ratingStartedAt: '2027-03-22T03:00:15+00:00',
    ratedAt: '2027-03-22T03:02:15+00:00',
    releasedAt: '2027-03-22T03:02:15+00:00',
    openedAt: '2027-03-22T03:11:00+00:00',
    acknowledgedAt: '2027-03-22T03:11:30+00:00',
    talkRequestedAt: '2027-03-22T03:11:15+00:00',
    predicate: 'good',
    strengths:
      'Perilaku kerja di atas ekspektasi. Orientasi pada Hasil melampaui level yang dipersyaratkan. Integritas, Kerja Sama, dan Komunikasi sesuai dengan level yang dipersyaratkan.',
    improve,
    nextStep:
      'Berbagi pengalaman dalam Orientasi pada Hasil dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya.',
  },
  {
    employee: 'Siti Maryam',
    cycle: thisCycle,
    appraiser: 'Endang Rahayu',
    second: 'Bambang Prasetyo',
    status: 'self-assessment',
    revision: 7,
  },
  {
    employee: 'Slamet Widodo',
    cycle: thisCycle,
    appraiser: 'Lalu Setiadi',
    second: 'Bambang Prasetyo',
    status: 'objected',
    revision: 29,
    selfSubmittedAt: '2027-03-22T02:48:00+00:00',
    ratingStartedAt: '2027-03-22T02:57:15+00:00',
    ratedAt: '2027-03-22T02:59:15+00:00',
    releasedAt: '2027-03-22T02:59:15+00:00',
    openedAt: '2027-03-22T03:12:30+00:00',
    objectedAt: '2027-03-22T03:13:15+00:00',
    objectionReason: 'Hasil kerja melampaui target, datanya ada di laporan bulanan.',
    predicate: 'good',
    strengths:
      'Perilaku kerja di atas ekspektasi. Kerja Sama dan Mengelola Perubahan melampaui level yang dipersyaratkan. Integritas, Komunikasi, dan Orientasi pada Hasil sesuai dengan level yang dipersyaratkan.',
    improve,
    nextStep:
      'Berbagi pengalaman dalam Kerja Sama dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya.',
  },
  {
    employee: 'Slamet Widodo',
    cycle: lastCycle,
    appraiser: 'Lalu Setiadi',
    second: 'Bambang Prasetyo',
    status: 'rated',
    revision: 27,
    selfSubmittedAt: '2027-03-10T00:36:45+00:00',
    ratingStartedAt: '2027-03-10T00:37:45+00:00',
    ratedAt: '2027-03-10T00:39:45+00:00',
    predicate: 'good',
    strengths:
      'Perilaku kerja di atas ekspektasi. Orientasi pada Hasil dan Perekat Bangsa melampaui level yang dipersyaratkan. Integritas, Kerja Sama, dan Komunikasi sesuai dengan level yang dipersyaratkan.',
    improve,
    nextStep:
      'Berbagi pengalaman dalam Orientasi pada Hasil dengan rekan kerja sebagai mentor; kita bahas pada dialog kinerja berikutnya.',
  },
  {
    employee: 'Yuni Astuti',
    cycle: thisCycle,
    appraiser: 'Endang Rahayu',
    second: 'Bambang Prasetyo',
    status: 'self-assessment',
    revision: 19,
    appraiserDisputedAt: '2027-03-22T03:21:30+00:00',
  },
];

/** People in whose appraisals nobody has done anything. */
export const untouched: readonly string[] = [
  'Agung Nugroho, Evaluasi Kinerja Triwulan I 2027, by Bambang Prasetyo: self-assessment',
  'Baiq Hartini, Evaluasi Kinerja Triwulan I 2027, by Bambang Prasetyo: self-assessment',
  'Baiq Zohratun, Evaluasi Kinerja Triwulan I 2027, by Ni Luh Sukmawati: self-assessment',
  'Dewi Kartikasari, Evaluasi Kinerja Triwulan I 2027, by Bambang Prasetyo: self-assessment',
  'Endang Rahayu, Evaluasi Kinerja Triwulan I 2027, by Bambang Prasetyo: self-assessment',
  'Fitri Lestari, Evaluasi Kinerja Triwulan I 2027, by Bambang Prasetyo: self-assessment',
  'Hendra Gunawan, Evaluasi Kinerja Triwulan I 2027, by Ni Luh Sukmawati: self-assessment',
  'I Putu Sudiarsa, Evaluasi Kinerja Triwulan I 2027, by Wahyu Setiawan: self-assessment',
  'Lalu Jayadi, Evaluasi Kinerja Triwulan I 2027, by Wahyu Setiawan: self-assessment',
  'Lalu Setiadi, Evaluasi Kinerja Triwulan I 2027, by Bambang Prasetyo: self-assessment',
  'Lalu Setiadi, Evaluasi Kinerja Triwulan IV 2026, by Bambang Prasetyo: self-assessment',
  'Ni Luh Sukmawati, Evaluasi Kinerja Triwulan I 2027, by Bambang Prasetyo: self-assessment',
  'Wahyu Setiawan, Evaluasi Kinerja Triwulan I 2027, by Bambang Prasetyo: self-assessment',
];

/** Ordered by person; the appraisals of this cycle come before those of the last one. */
export const workResults: readonly string[] = [
  'Agung Nugroho 1: Agenda pimpinan tersusun | 240 hari kerja',
  'Baiq Hartini 1: Pendampingan penilaian kinerja | 31 perangkat daerah',
  'Baiq Rinjani 1: Stok obat tersedia | 98 persen jenis obat',
  'Baiq Rinjani 2: Gudang obat ditata | 1 gudang | selesai\nFebruari',
  'Baiq Sintawati 1: Berita kota terbit | 240 berita',
  'Baiq Zohratun 1: Pengaduan warga diteruskan | 600 pengaduan dalam 1 hari',
  'Dewi Kartikasari 1: Permintaan ruang dilayani | 100 persen',
  'Endang Rahayu 1: Posyandu aktif | 90 persen',
  'Fitri Lestari 1: Pegawai dipetakan kompetensinya | 150 pegawai',
  'Gede Wirawan 1: Penyuluhan di sekolah | 60 sekolah',
  'Hendra Gunawan 1: Siaran pers tersusun | 48 siaran',
  'I Made Darmayasa 1: Konsultasi penilaian dilayani | 300 konsultasi',
  'I Putu Sudiarsa 1: Server dirawat | 12 kali tanpa gangguan',
  'Joko Purwanto 1: Pelayanan rawat jalan | 4.800 pasien',
  'Lalu Jayadi 1: Barang inventaris terdata | 2 kali setahun',
  'Lalu Satriawan 1: Permohonan informasi publik dilayani | 120 permohonan, rata-rata 5 hari kerja',
  'Lalu Setiadi 1: KTP elektronik terbit | 100 persen dalam 1 hari',
  'Lalu Setiadi 1: KTP elektronik terbit | 100 persen dalam 1 hari',
  'Ni Kadek Wulandari 1: Perekaman KTP elektronik | 3.600 perekaman',
  'Ni Komang Sriyani 1: Akta kelahiran diproses | 2.800 akta',
  'Ni Luh Sukmawati 1: Permohonan informasi dijawab | 95 persen dalam 10 hari kerja',
  'Siti Maryam 1: Ibu hamil didampingi | 95 persen enam kali periksa',
  'Slamet Widodo 1: Data ganda diselesaikan | 400 data',
  'Slamet Widodo 1: Data ganda diselesaikan | 400 data',
  'Wahyu Setiawan 1: Jaringan kantor tersedia | 99,5 persen waktu kerja',
  'Yuni Astuti 1: Balita dipantau gizinya | 1.500 balita',
];
