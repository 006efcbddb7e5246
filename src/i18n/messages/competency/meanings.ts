/**
 * What each level of a competency means, in our own short form: at most 60 characters, so that five of them fit on a
 * phone above their buttons. They stand in for nothing: the official text is one tap away and marked as the official
 * one (PermenPANRB 38/2017, `domain/competency`). Each key is `meaning.<code>.<level>`.
 */
export const en = {
  'meaning.M.01.1': 'Personally acts by values, norms, ethics',
  'meaning.M.01.2': 'Reminds and invites colleagues to keep values and ethics',
  'meaning.M.01.3': 'Makes sure those they lead believe in and act by ethics',
  'meaning.M.01.4': 'Creates working conditions that foster ethical conduct',
  'meaning.M.01.5': 'A national model of fairness and ethics',

  'meaning.M.02.1': 'Takes part in the working group',
  'meaning.M.02.2': 'Makes the team take part and work well',
  'meaning.M.02.3': 'Builds teams effectively to raise organisational performance',
  'meaning.M.02.4': 'Builds team commitment and synergy',
  'meaning.M.02.5': 'Consistently creates cooperation in and outside the agency',

  'meaning.M.03.1': 'Passes on information clearly, fully, understood alike',
  'meaning.M.03.2': 'Communicates actively, listens, responds, drafts papers',
  'meaning.M.03.3': 'Assertive, skilled with sensitive or complex matters',
  'meaning.M.03.4': 'Conveys many-sided ideas for agreement',
  'meaning.M.03.5': 'Initiates a strategic system of open communication',

  'meaning.M.04.1': 'Takes responsibility for meeting the standard',
  'meaning.M.04.2': 'Strives beyond the standard, tries other methods',
  'meaning.M.04.3': 'Sets the unit challenging targets, praises and reprimands',
  'meaning.M.04.4': 'Drives the unit to meet targets or beat earlier results',
  'meaning.M.04.5': 'Raises the quality of what the organisation achieves',

  'meaning.M.05.1': 'Does the work by the service standard',
  'meaning.M.05.2': 'Supervises and explains how services work, openly',
  'meaning.M.05.3': 'Uses group strength, improves the unit’s service standards',
  'meaning.M.05.4': 'Anticipates how long-term, political issues affect services',
  'meaning.M.05.5': 'Makes sure policies guarantee objective, neutral services',

  'meaning.M.06.1': 'Develops themselves',
  'meaning.M.06.2': 'Develops staff by example and explanation',
  'meaning.M.06.3': 'Gives feedback, guides',
  'meaning.M.06.4': 'Draws up long-term development programmes',
  'meaning.M.06.5': 'Spurs the organisation to keep learning',

  'meaning.M.07.1': 'Follows change with guidance',
  'meaning.M.07.2': 'Adapts to change of their own accord',
  'meaning.M.07.3': 'Helps others follow change and anticipates it rightly',
  'meaning.M.07.4': 'Leads change in the unit',
  'meaning.M.07.5': 'Rallies support for lasting change, agency or nationwide',

  'meaning.M.08.1': 'Gathers information to act within their authority',
  'meaning.M.08.2': 'Analyses problems in depth',
  'meaning.M.08.3': 'Compares alternatives and balances their risks',
  'meaning.M.08.4': 'Solves problems of high risk, anticipates and mitigates',
  'meaning.M.08.5': 'Solves and decides long-term problems of national impact',

  'meaning.SK.01.1': 'Understands and accepts diversity',
  'meaning.SK.01.2': 'Fosters mutual respect, stresses common ground and unity',
  'meaning.SK.01.3': 'Promotes and develops tolerance and unity',
  'meaning.SK.01.4': 'Uses differences to make the organisation more effective',
  'meaning.SK.01.5': 'Builds social and psychological ties for the government',
};

export const id = {
  'meaning.M.01.1': 'Bertindak sesuai nilai, norma, etika secara pribadi',
  'meaning.M.01.2': 'Mengajak rekan taat nilai, norma, etika',
  'meaning.M.01.3': 'Memastikan timnya meyakini, menaati nilai, norma, etika',
  'meaning.M.01.4': 'Membangun situasi taat nilai, norma, etika',
  'meaning.M.01.5': 'Menjadi teladan keadilan dan etika di tingkat nasional',

  'meaning.M.02.1': 'Berpartisipasi dalam kelompok kerja',
  'meaning.M.02.2': 'Menumbuhkan tim kerja yang partisipatif dan efektif',
  'meaning.M.02.3': 'Efektif membangun tim demi peningkatan kinerja organisasi',
  'meaning.M.02.4': 'Membangun komitmen tim dan sinergi',
  'meaning.M.02.5': 'Menciptakan kerja sama konsisten di dalam/luar instansi',

  'meaning.M.03.1': 'Menyampaikan informasi jelas, lengkap hingga sama paham',
  'meaning.M.03.2': 'Aktif berkomunikasi, mendengar, menanggapi, menyusun naskah',
  'meaning.M.03.3': 'Asertif dan terampil menyampaikan hal sensitif atau rumit',
  'meaning.M.03.4': 'Menyampaikan pemikiran multidimensi, mendorong kesepakatan',
  'meaning.M.03.5': 'Menggagas sistem komunikasi terbuka secara strategis',

  'meaning.M.04.1': 'Bertanggung jawab memenuhi standar kerja',
  'meaning.M.04.2': 'Berupaya melebihi standar, mencoba metode alternatif',
  'meaning.M.04.3': 'Menetapkan target unit menantang, memberi apresiasi, teguran',
  'meaning.M.04.4': 'Mendorong unit memenuhi target/melampaui hasil lalu',
  'meaning.M.04.5': 'Meningkatkan mutu pencapaian kerja organisasi',

  'meaning.M.05.1': 'Bertugas mengikuti standar pelayanan',
  'meaning.M.05.2': 'Mengawasi, menjelaskan proses layanan secara transparan',
  'meaning.M.05.3': 'Memakai kekuatan kelompok, memperbaiki standar layanan unit',
  'meaning.M.05.4': 'Mengantisipasi dampak isu jangka panjang/politik di layanan',
  'meaning.M.05.5': 'Memastikan kebijakan menjamin layanan objektif, netral',

  'meaning.M.06.1': 'Mengembangkan diri',
  'meaning.M.06.2': 'Meningkatkan kemampuan bawahan lewat contoh, penjelasan',
  'meaning.M.06.3': 'Memberikan umpan balik, membimbing',
  'meaning.M.06.4': 'Menyusun program pengembangan jangka panjang',
  'meaning.M.06.5': 'Mendorong organisasi belajar secara berkelanjutan',

  'meaning.M.07.1': 'Mengikuti perubahan dengan arahan',
  'meaning.M.07.2': 'Proaktif beradaptasi mengikuti perubahan',
  'meaning.M.07.3': 'Membantu orang lain dan mengantisipasi perubahan',
  'meaning.M.07.4': 'Memimpin perubahan pada unit kerja',
  'meaning.M.07.5': 'Menggalang dukungan perubahan berlanjut instansi/nasional',

  'meaning.M.08.1': 'Mengumpulkan informasi untuk bertindak sesuai kewenangan',
  'meaning.M.08.2': 'Menganalisis masalah secara mendalam',
  'meaning.M.08.3': 'Membandingkan alternatif, menyeimbangkan risiko',
  'meaning.M.08.4': 'Menyelesaikan masalah berisiko tinggi, memitigasinya',
  'meaning.M.08.5': 'Memutuskan masalah jangka panjang berdampak nasional',

  'meaning.SK.01.1': 'Peka memahami dan menerima kemajemukan',
  'meaning.SK.01.2': 'Membina saling menghargai, menekankan persamaan, persatuan',
  'meaning.SK.01.3': 'Mempromosikan, mengembangkan toleransi, persatuan',
  'meaning.SK.01.4': 'Mendayagunakan perbedaan untuk efektivitas organisasi',
  'meaning.SK.01.5': 'Wakil pemerintah, membangun hubungan sosial psikologis',
};
