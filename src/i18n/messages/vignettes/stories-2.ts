/** More situations, as in `stories-1.ts`. */
export const en = {
  'vignette.M.04.1.2':
    'Before handing over a permit file Tuti checks it point by point against the list in the procedure (SOP). She works with care, so her files are seldom returned for a mistake.',
  'vignette.M.04.2.1':
    'By the office’s standard a letter is answered within five days. Adi sets two days for himself and works to reach that every week, though nobody asked him to.',
  'vignette.M.04.3.1':
    'The agency’s target is 200 home visits. Maya, who leads one unit, sets 260 for it, divides them among the staff, and puts them on the wall as the target of the unit.',
  'vignette.M.04.4.3':
    'Three divisions each want to buy a mapping device. Fajar urges them to share one device and one crew, so that costs fall and the agency reaches its targets sooner.',
  'vignette.M.04.5.2':
    'Clean water is a national priority. Indah, who heads the agency, makes sure that budget, experts and equipment are there until the programme’s last year, so that its target is certain to be reached.',

  'vignette.M.05.1.1':
    'At the counter a neighbour asks Yanto to be served first. Yanto asks him to take a number like everybody else, and serves all in their order and by the service standard.',
  'vignette.M.05.2.1':
    'A citizen questions why a permit was refused. Sinta, who supervises the counter, explains with confidence and objectively how and on what basis it was decided, and hides nothing.',
  'vignette.M.05.3.3':
    'Hana tracks complaints on a board and reviews them with her unit every week. As they always rise before the school year, she opens another counter for certified copies before there is a queue.',
  'vignette.M.05.4.3':
    'In making his agency’s health policy, Gede applies a ten-year strategy based on what people need. All areas are judged by the same objective measures, with no favours to any group.',
  'vignette.M.05.5.1':
    'Retno creates a policy by which every service office must publish its conditions, fees and queue, and may take no favours, so that service is sure to be neutral whoever is in power.',

  'vignette.M.06.1.2':
    'The office begins to use spreadsheets. Of her own accord Ika watches lessons, does the exercises and takes an online course, until she can make a summary.',
  'vignette.M.06.2.1':
    'Wayan sits beside his new staff member, shows how to fill in the cash book, explains each step and gives practical hints until the work is done.',
  'vignette.M.06.3.2':
    'Lestari watches a staff member lead a meeting of residents. Afterwards they discuss honestly what went well and what did not, with guidance for the next meeting.',
  'vignette.M.06.4.1':
    'Together with his staff Taufik draws up a development programme of five years: goals, guidance, assignments and training. He sets aside time for training and career from the start.',
  'vignette.M.06.5.2':
    'Kartika rewards the units that succeeded in developing their staff, and makes sure that every unit of her agency is supported in developing abilities.',
};

export const id = {
  'vignette.M.04.1.2':
    'Sebelum meneruskan berkas izin, Bu Tuti mencocokkannya satu per satu dengan daftar periksa SOP. Ia bekerja teliti, sehingga berkasnya jarang dikembalikan karena salah.',
  'vignette.M.04.2.1':
    'Menurut standar kantor, surat dijawab dalam lima hari. Pak Adi menetapkan dua hari untuk dirinya sendiri dan berusaha mencapainya setiap minggu, tanpa ada yang meminta.',
  'vignette.M.04.3.1':
    'Dinas menargetkan 200 kunjungan rumah. Bu Maya, yang memimpin satu unit, menetapkan 260 untuk unitnya, membaginya per petugas, dan memasangnya di dinding sebagai sasaran unit.',
  'vignette.M.04.4.3':
    'Tiga bidang hendak membeli alat pemetaan sendiri-sendiri. Pak Fajar mendorong mereka memakai satu alat dan satu tim operator bersama, sehingga biaya turun dan target instansi lebih cepat tercapai.',
  'vignette.M.04.5.2':
    'Air bersih adalah prioritas nasional. Bu Indah, pimpinan instansi, memastikan anggaran, tenaga ahli, dan peralatan tersedia sampai tahun terakhir program, sehingga tercapainya target itu terjamin.',

  'vignette.M.05.1.1':
    'Di loket, tetangga Pak Yanto minta didahulukan. Pak Yanto mempersilakannya mengambil nomor antrean seperti warga lain, lalu melayani semua orang menurut urutan dan standar pelayanan.',
  'vignette.M.05.2.1':
    'Seorang warga mempertanyakan penolakan izin. Bu Sinta, yang menyelia loket, dengan yakin menjelaskan dasar dan proses keputusan itu secara objektif, tanpa menutupi apa pun.',
  'vignette.M.05.3.3':
    'Bu Hana membuat papan pantau keluhan dan mengevaluasinya bersama unitnya tiap minggu. Karena keluhan selalu naik menjelang tahun ajaran, ia menambah loket legalisir sebelum antrean terjadi.',
  'vignette.M.05.4.3':
    'Saat menyusun kebijakan kesehatan instansinya, Pak Gede menerapkan strategi sepuluh tahun menurut kebutuhan warga. Semua wilayah dinilai dengan ukuran objektif yang sama, tanpa titipan kelompok mana pun.',
  'vignette.M.05.5.1':
    'Bu Retno menciptakan kebijakan yang mewajibkan semua kantor pelayanan mengumumkan ketentuan, biaya, dan urutan antrean, serta melarang titipan, sehingga pelayanan terjamin netral siapa pun yang berkuasa.',

  'vignette.M.06.1.2':
    'Kantor mulai memakai lembar kerja digital. Atas kemauan sendiri Bu Ika menonton video pelajaran, mencoba latihannya, dan mengikuti kursus daring sampai ia dapat membuat rekap.',
  'vignette.M.06.2.1':
    'Pak Wayan duduk di samping bawahannya yang baru, memberi contoh mengisi buku kas, menjelaskan tiap langkah, dan memberi petunjuk praktis sampai pekerjaan itu selesai.',
  'vignette.M.06.3.2':
    'Bu Lestari mengamati bawahannya memimpin rapat warga. Sesudahnya mereka membahas dengan jujur apa yang sudah baik dan apa yang belum, disertai bimbingan untuk rapat berikutnya.',
  'vignette.M.06.4.1':
    'Bersama bawahannya, Pak Taufik menyusun program pengembangan lima tahun: tujuan, bimbingan, penugasan, dan pelatihan. Waktu untuk pelatihan dan karier ia alokasikan sejak awal.',
  'vignette.M.06.5.2':
    'Bu Kartika memberi penghargaan kepada unit-unit yang berhasil mengembangkan pegawainya, dan memastikan setiap unit di instansinya mendapat dukungan untuk mengembangkan kemampuan.',
};
