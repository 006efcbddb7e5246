import type { TerminalWords } from './words.ts';

const timeOf = (at: Date): string =>
  `${String(at.getHours()).padStart(2, '0')}.${String(at.getMinutes()).padStart(2, '0')}`;

export const indonesian: TerminalWords = {
  demoUsage: `Ruang latihan di peramban: kota rekaan dengan 40 pegawai, tanpa token dan tanpa internet. Ctrl-C mengakhirinya.
  npm run demo -- [opsi]

  --script             memainkan dua penilaian utuh di panggungnya sendiri, lalu selesai
  --script evidence    memainkan setengah tahun bukti, dari foto pertama sampai "Mengapa?", dan memeriksanya
  --script hr          memainkan satu periode di meja pengelola kinerja: pegawai datang, pergi, pindah; lalu memeriksanya
  --script stands      memainkan hasil sampai selesai: persetujuan, dialog kinerja, tanggapan, keberatan; lalu memeriksanya
  --script growth      memainkan dua periode: kompetensi yang lemah, pelatihan yang disepakati, level yang naik
  --reset              mulai dari awal: semua percakapan dan jawaban di folder data dihapus
  --tables             tampilan tabel dapat dipilih di jendela Telegram
  --port <angka>       port ruang latihan, biasanya 3000
  --data-dir <folder>  tempat datanya, biasanya .data/demo
  --lang id|en         bahasa di terminal ini
  --help               menampilkan bantuan ini
Kode akhir: 0 selesai, 1 gagal atau ditolak, 2 opsinya salah tulis.`,
  practiceUsage: `Ruang latihan untuk hari pelatihan, dengan orang rekaan dan data sendiri di DATA_DIR/practice. Ctrl-C mengakhirinya.
Basis data yang sungguhan tidak dibaca dan tidak ditulis. Kuncinya ditampilkan dan berganti setiap kali dibuka.

  npm run practice -- [opsi]

  --host 0.0.0.0  orang lain di jaringan dapat masuk dengan kuncinya; biasanya hanya komputer ini
  --port <angka>  port ruang latihan, biasanya 3000
  --reset         mulai dari awal: semua yang dilatih dihapus
  --tables        tampilan tabel dapat dipilih di jendela Telegram
  --lang id|en    bahasa di terminal ini
  --help          menampilkan bantuan ini

Kode akhir: 0 selesai, 1 gagal atau ditolak, 2 opsinya salah tulis.`,
  mistake: ({ is, written }, program) =>
    `${
      {
        unknown: `Opsi ${written} tidak dikenal.`,
        'no-value': `Opsi ${written} memerlukan nilai di belakangnya.`,
        'a-value': `Opsi ${written} tidak memakai nilai.`,
        'a-word': `"${written}" bukan opsi; setiap opsi diawali dengan --.`,
        port: `--port harus angka dari 0 sampai 65535, bukan "${written}".`,
        script: `Naskah "${written}" tidak ada; yang ada --script, --script evidence, --script hr, --script stands, dan --script growth.`,
        lang: `--lang harus id atau en, bukan "${written}".`,
      }[is]
    } Bantuan: npm run ${program} -- --help`,
  portTaken: (port) => `Port ${port} sedang dipakai: akhiri pemakainya, atau pilih port lain dengan --port.`,
  portForbidden: (port) => `Port ${port} tidak boleh dibuka oleh akun ini: pilih port lain dengan --port.`,
  noAddress: (host) =>
    `Komputer ini tidak memiliki alamat ${host}: gunakan --host 0.0.0.0, atau tanpa --host.`,
  notStarted: 'Tidak dapat dimulai.',
  inUse: (folder, holder, program) =>
    `Folder ${folder} sedang dipakai ruang latihan lain${
      holder ? ` (proses ${holder.pid}, sejak pukul ${timeOf(holder.since)})` : ''
    }: akhiri dulu dengan Ctrl-C di terminalnya, atau pakai folder lain dengan ${
      program === 'demo' ? '--data-dir' : 'DATA_DIR'
    }.`,
  liesIn: (folder, wanted) =>
    `Datanya berada di ${folder}: akun yang menjalankan PostgreSQL tidak dapat masuk ke ${wanted}.`,
  folderGone: (folder) =>
    `Folder data ${folder} sudah tidak ada, jadi ruang latihan ini berakhir; jalankan lagi untuk mulai dari awal.`,
  databaseEnds: (folder) =>
    `PostgreSQL di ${folder} berulang kali berhenti, jadi ruang latihan ini berakhir; penyebabnya ada di server.log di folder itu.`,
  ending: 'Mengakhiri semua yang dijalankan …',
  running: 'Kinerja Bot sudah berjalan',
  welcome: (address) => `Buka ruang latihan di peramban, dengan kuncinya, yang berganti setiap kali dimulai:
  ${address}
Di sana Anda menjadi pegawai, penilai, atasan penilai, atau pengelola kinerja, seperti di Telegram dan Slack.

Bot, PostgreSQL sendiri, dan tiruan kedua aplikasi berjalan di proses ini. Sebuah kota dengan 40 pegawai di 5 unit
menunggu; satu siklus sedang dibuka untuk penilaian diri.

Langkah berikutnya
  - Di peramban: tekan "Mulai sebagai pegawai".
  - Atau di sini: pilih orang dari daftar, kirim /start, tekan tombol dengan nomornya.
  - Melihat satu penilaian utuh berjalan sendiri:  npm run demo -- --script
  - Atau setengah tahun bukti:  npm run demo -- --script evidence
  - Atau satu periode di meja pengelola kinerja:  npm run demo -- --script hr
  - Atau satu hasil sampai selesai, dengan keberatannya:  npm run demo -- --script stands
  - Atau dari kompetensi yang lemah sampai level yang naik:  npm run demo -- --script growth
  - Mulai dari awal:  npm run demo -- --reset
Ctrl-C mengakhiri semuanya.
`,
  moment: (moment) => `Di ruang latihan sekarang ${moment}.`,
  practiceOpen: (address) => `Ruang latihan sudah dibuka: ${address}`,
  practiceInNetwork: (key) => `Orang lain di jaringan masuk lewat alamat komputer ini. Kuncinya  ${key}`,
  scriptEnds: (isAcknowledged) =>
    isAcknowledged
      ? 'Kedua penilaian selesai dengan tanda terima'
      : 'Ada penilaian yang TIDAK selesai dengan tanda terima',
  scriptStopped: 'Naskah berhenti: yang tampil bukan yang diharapkan.',
  playing: (employee, employeeOn, appraiser, appraiserOn) =>
    `${employee} di ${employeeOn}, dinilai ${appraiser} di ${appraiserOn}`,
  handsCode: (name, code) => `Pengelola kinerja memberi ${name} kode sekali pakai ${code}`,
  newMessage: (name, place) => `${name}, ${place}: pesan baru`,
  standsAt: (name, isAcknowledged) =>
    `Penilaian ${name} sekarang: ${isAcknowledged ? 'sudah ditandaterimai' : 'belum selesai'}`,
  seat: (name, part, place) =>
    `${name}, ${
      {
        employee: 'pegawai',
        secondEmployee: 'pegawai kedua',
        appraiser: 'penilai',
        secondAppraiser: 'atasan penilai',
        hr: 'pengelola kinerja',
      }[part]
    }, di ${place}`,
  chatHelp: `  angka menekan tombol itu · kata-kata dikirim sebagai pesan · /penilaian, /tim, /hasil, /bantuan ... adalah perintah
  :1 :2 ... menjadi orang lain · :h maju satu jam · :d maju satu hari · :q selesai`,
  nothingYet: '(belum ada apa-apa: kirim /start)',
  noButton: 'Tidak ada tombol itu.',
  chatFailed: 'Itu belum berhasil.',
};
