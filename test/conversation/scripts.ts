import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { appraiserChecked } from '../../src/persistence/cycles/appraiser-checked.ts';
import { appraisal } from '../../src/persistence/schema/appraisals.ts';
import { person } from '../../src/persistence/schema/people.ts';
import type { Actor, World } from '../support/script/actor.ts';
import type { WorldOptions } from '../support/script/world.ts';

/** Dialogues that are played on every platform in every mode. Each title is the guarantee that is tested. */
export type Script = {
  readonly title: string;
  readonly options?: WorldOptions;
  readonly play: (world: World) => Promise<void>;
};

/** Where an appraisal stands now. */
export const statusOf = async (world: World, id: string) =>
  (await world.db.select({ status: appraisal.status }).from(appraisal).where(eq(appraisal.id, id)))[0]
    ?.status;

/** Answers nine competencies from the open card on. */
async function answersCompetencies(who: Actor, levels: readonly number[]): Promise<void> {
  for (const level of levels) await who.presses(String(level));
}

/** Answers everything up to the summary. */
export async function answersEverything(
  who: Actor,
  levels: readonly number[] = [1, 1, 2, 1, 1, 1, 1, 1, 2],
): Promise<void> {
  await who.commands('penilaian');
  await answersCompetencies(who, levels);
  for (let value = 0; value < 7; value += 1) await who.presses('Sesuai ekspektasi');
  // Past work results of which one is still open, where there are any.
  if (who.buttons().includes('Lanjut ke ringkasan ›')) await who.presses('Lanjut ke ringkasan ›');
}

/** Rates a person with a submitted self-assessment by "same as self", up to the summary. */
export async function ratesEverything(who: Actor, name: string): Promise<void> {
  await who.commands('tim');
  await who.presses(new RegExp(name));
  await who.presses('Samakan sisanya');
  await who.presses(/^Ya, samakan 9/);
  await who.presses('Sesuai ekspektasi');
  await who.presses('Di atas ekspektasi');
  await who.says('Membantu loket lain tanpa diminta.');
  // The question whether to set the predicate comes by itself; the summary is one tap away.
  await who.presses(/^(Ubah kata|Umpan balik)$/);
  await who.presses('Pakai usulan: Kekuatan');
  for (const words of ['Surat keluar lebih ringkas.', 'Coaching dua kali sebulan.']) await who.says(words);
  await who.presses('Lanjut ke ringkasan ›');
}

export const scripts: readonly Script[] = [
  {
    title:
      'one whole appraisal, from the first tap to the acknowledged result, is told to everyone it concerns',
    play: async (world) => {
      const { budi, ani, agency } = world;
      await answersEverything(budi);
      expect(budi.screen()).toContain('semua 16 terjawab');
      await budi.presses(/^Kirim/);
      expect(budi.screen()).toContain('Sudah terkirim');
      expect(budi.messageCount()).toBe(1);
      expect(await statusOf(world, agency.appraisals.budi)).toBe('submitted');

      await ratesEverything(ani, 'Budi Santoso');
      expect(ani.screen()).toContain('Predikat yang dihasilkan: Baik');
      expect(ani.screen()).toContain(
        'Hasil kerja: Sesuai ekspektasi × Perilaku kerja: Di atas ekspektasi → Baik',
      );
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Tetapkan dan kirim');
      expect(await statusOf(world, agency.appraisals.budi)).toBe('released');

      await world.delivers();
      expect(budi.screen()).toContain('Hasil penilaian Anda sudah tersedia');
      expect(budi.screen()).not.toMatch(/Baik|ekspektasi/);
      await budi.presses('Buka hasil saya');
      expect(budi.screen()).toContain('Predikat: Baik');
      await budi.presses('Rincian');
      expect(budi.screen()).toContain('Membantu loket lain tanpa diminta.');
      await budi.presses('Salin untuk e-Kinerja');
      expect(budi.screen()).toContain('Rating Hasil');
      await budi.presses('‹ Kembali');
      expect(budi.screen()).toContain('Membantu loket lain tanpa diminta.');
      await budi.presses('‹ Kembali');
      await budi.presses('Sudah saya baca');
      expect(await statusOf(world, agency.appraisals.budi)).toBe('acknowledged');

      await world.delivers();
      expect(ani.screen()).toContain('Budi Santoso');
      expect(ani.screen()).toContain('Tanda terima hasil');
    },
  },
  {
    title:
      'the whole self-assessment takes a tap for each question, leads past an open work result, and leaves one message in the chat',
    play: async ({ budi }) => {
      let taps = 0;
      const tap = async (label: string | RegExp) => {
        taps += 1;
        await budi.presses(label);
      };
      await budi.commands('start');
      await tap('Mulai penilaian diri');
      for (const level of [1, 1, 2, 1, 1, 1, 1, 1, 1]) await tap(String(level));
      for (let value = 0; value < 7; value += 1) await tap('Sesuai ekspektasi');
      // Past a work result that has no realisation yet.
      await tap(/^Lanjut/);
      await tap(/^Kirim/);
      expect(taps).toBe(19);
      expect(budi.messageCount()).toBe(1);
    },
  },
  {
    title: 'who asks for the plain view stays on the same screen, and is told that it is this',
    play: async ({ budi }) => {
      await budi.commands('penilaian');
      await budi.presses('2');
      expect(budi.screen()).toContain('2 dari 9 · Kerja Sama');
      await budi.commands('tampilan');
      expect(budi.notice()).toContain('Di sini hanya ada satu tampilan');
      expect(budi.screen()).toContain('2 dari 9 · Kerja Sama');
    },
  },
  {
    title: 'who pauses finds every answer and note again, at the first open card',
    play: async ({ budi }) => {
      await budi.commands('start');
      await budi.presses('Mulai penilaian diri');
      expect(budi.screen()).toContain('1 dari 9 · Integritas');
      expect(budi.screen()).not.toMatch(/✓|●|✅/);
      await budi.presses('2');
      await budi.says('Saya menyusun notulen rapat setiap minggu.');
      expect(budi.screen()).toContain('Saya menyusun notulen rapat setiap minggu.');
      await budi.presses('Nanti saja');
      await budi.commands('penilaian');
      expect(budi.screen()).toContain('2 dari 9 · Kerja Sama');
      expect(budi.screen()).toContain('Saya menyusun notulen rapat setiap minggu.');
    },
  },
  {
    title: 'a second message is added to the note; it can replace it, and each change can be taken back once',
    play: async ({ budi }) => {
      await budi.commands('penilaian');
      await budi.says('Rapat mingguan.');
      await budi.says('Notulen dibagikan.');
      expect(budi.screen()).toMatch(/Rapat mingguan\.\n.*Notulen dibagikan\./);
      await budi.presses('Ganti dengan yang baru');
      expect(budi.screen()).not.toContain('Rapat mingguan.');
      await budi.presses('↩️ Urungkan');
      expect(budi.screen()).toMatch(/Rapat mingguan\.\n.*Notulen dibagikan\./);
      expect(budi.buttons()).not.toContain('↩️ Urungkan');
    },
  },
  {
    title: 'a note that its form replaced, or its button removed, is brought back with one press',
    play: async ({ budi }) => {
      await budi.commands('penilaian');
      await budi.says('Rapat mingguan.');
      await budi.presses(/Ubah catatan/);
      await budi.fills({ 'Catatan Anda tentang Integritas': 'Yang lain.' });
      expect(budi.screen()).toContain('Yang lain.');
      await budi.presses('↩️ Urungkan');
      expect(budi.screen()).toContain('Rapat mingguan.');
      // It stands with the note: nobody takes it away who means another button of the card.
      expect(budi.buttons()).not.toContain('Hapus catatan');
      await budi.presses(/Ubah catatan/);
      if (budi.buttons().includes('Hapus catatan')) await budi.presses('Hapus catatan');
      else await budi.fills({ 'Catatan Anda tentang Integritas': '' });
      expect(budi.screen()).not.toContain('Rapat mingguan.');
      await budi.presses('↩️ Urungkan');
      expect(budi.screen()).toContain('Rapat mingguan.');
    },
  },
  {
    title:
      'a text that is too long is judged as one, however it was sent: kept, no note harmed, its beginning usable',
    play: async ({ budi }) => {
      await budi.commands('penilaian');
      await budi.says('Catatan yang baik.');
      await budi.says(
        Array.from(
          { length: 90 },
          (_, index) => `Kalimat ke-${index + 100} tentang pekerjaan saya sehari-hari.`,
        )
          .join(' ')
          .slice(0, 4395),
      );
      expect(budi.screen()).toMatch(
        /Belum disimpan: teks Anda 4\.39\d karakter, lebih 3\.39\d dari batas 1\.000/,
      );
      expect(budi.screen()).toContain('Catatan yang baik.');
      await budi.presses('Simpan 1.000 karakter');
      expect(budi.screen()).toContain('Kalimat ke-110 ');
      expect(budi.screen()).not.toContain('Kalimat ke-130 ');
      await budi.presses('↩️ Urungkan');
      expect(budi.screen()).toContain('Catatan yang baik.');
      expect(budi.screen()).not.toContain('Kalimat ke-110 ');
    },
  },
  {
    title: 'notes by number are taken on the summary as in the compact view',
    play: async ({ budi }) => {
      await budi.commands('penilaian');
      await budi.presses('1');
      await budi.presses('Ringkasan');
      await budi.says('1 Jujur dalam laporan.\n10 Melayani sampai tuntas.');
      expect(budi.screen()).toContain('Catatan Anda ada pada nomor: 1, 10.');
      await budi.presses('1');
      expect(budi.screen()).toContain('Jujur dalam laporan.');
    },
  },
  {
    title: 'a work result of one’s own that was changed or removed is brought back with one press',
    play: async ({ budi }) => {
      await budi.commands('penilaian');
      for (let card = 0; card < 16; card += 1) await budi.presses('Lewati ›');
      await budi.presses('+ Tambah hasil kerja');
      await budi.fills({ 'Hasil kerja': 'Pelatihan loket', Target: '2 angkatan', Realisasi: '2 angkatan' });
      await budi.presses('Ubah 3');
      await budi.fills({ 'Hasil kerja': 'Sama sekali lain', Target: '3 angkatan', Realisasi: '4 angkatan' });
      expect(budi.screen()).toContain('Sama sekali lain');
      await budi.presses('↩️ Urungkan');
      expect(budi.screen()).not.toContain('Sama sekali lain');
      const listed = budi.screen();
      await budi.presses('Hapus 3');
      await budi.presses('Ya, hapus');
      await budi.presses('↩️ Urungkan');
      const titles = (screen: string) => screen.match(/^.*\b[123]\. .*$/gm);
      expect(titles(budi.screen())).toEqual(titles(listed));
    },
  },
  {
    title: 'a second message about a reason stays with it, and feedback that was replaced is brought back',
    play: async ({ budi, ani }) => {
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ani.commands('tim');
      await ani.presses(/Budi Santoso/);
      await ani.presses('4');
      await ani.says('Menjadi rujukan rekan-rekannya.');
      await ani.says('Juga di bidang lain.');
      expect(ani.screen()).toContain('2 dari 9');
      await ani.presses('‹ Kembali');
      expect(ani.screen()).toMatch(/Menjadi rujukan rekan-rekannya\.\n.*Juga di bidang lain\./);
      await ani.presses('Ringkasan');
      await ani.presses(/umpan balik/i);
      await ani.says('Teliti.');
      await ani.presses('✍️ Ubah: Kekuatan');
      await ani.fills({ Kekuatan: 'Sangat teliti.' });
      expect(ani.screen()).toContain('Sangat teliti.');
      await ani.presses('↩️ Urungkan');
      expect(ani.screen()).not.toContain('Sangat teliti.');
      expect(ani.screen()).toContain('Teliti.');
    },
  },
  {
    title:
      'a level below 1 and "not observable" are answers of their own, and any answer can be changed before handing in',
    play: async ({ budi }) => {
      await budi.commands('penilaian');
      await budi.presses('Belum level 1');
      await budi.presses('Belum sempat');
      await budi.presses('Bukan tugas jabatan ini');
      await budi.presses('Ringkasan');
      expect(budi.screen()).toMatch(/belum (?:mencapai level )?1/i);
      expect(budi.screen()).toContain('belum dapat dinilai');
      await budi.presses('1');
      await budi.presses('4');
      await budi.presses('Ringkasan');
      expect(budi.screen()).not.toMatch(/belum (?:mencapai level )?1/i);
    },
  },
  {
    title:
      'a work result is added by answering three questions; what the superior planned changes only when they accept it',
    play: async (world) => {
      const { budi, ani } = world;
      await budi.commands('penilaian');
      await budi.presses('Lewati ›');
      for (let card = 0; card < 15; card += 1) await budi.presses('Lewati ›');
      await budi.presses('+ Tambah hasil kerja');
      await budi.fills({
        'Hasil kerja': 'Pelatihan operator',
        Target: '3 angkatan',
        Realisasi: '4 angkatan',
      });
      expect(budi.screen()).toContain('Pelatihan operator');
      expect(budi.screen()).toContain('4 angkatan');
      await budi.presses('Hapus 3');
      await budi.presses('Batal');
      expect(budi.screen()).toContain('Pelatihan operator');
      await budi.presses('Hapus 3');
      await budi.presses('Ya, hapus');
      expect(budi.buttons()).not.toContain('Hapus 3');
      expect(budi.buttons()).not.toContain('Hapus 1');
      await ani.commands('tim');
      await budi.presses('Usul 2');
      await budi.fills({ 'Hasil kerja': 'Laman informasi diperbarui', Target: '10 pembaruan' });
      expect(budi.screen()).toContain('Usulan, menunggu jawaban Ani');
      await world.delivers();
      await ani.presses('Lihat usulan');
      expect(ani.screen()).toContain('Usulan: Laman informasi diperbarui');
      await ani.presses('1 Setujui');
      expect(ani.screen()).toContain('Tidak ada usulan yang menunggu jawaban');
      await world.delivers();
      expect(budi.screen()).toContain('Disetujui: Laman informasi diperbarui');
    },
  },
  {
    title: 'a self-assessment can be taken back until the appraiser has begun, and not after',
    play: async (world) => {
      const { budi, ani, agency } = world;
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await budi.presses('Tarik kembali');
      expect(await statusOf(world, agency.appraisals.budi)).toBe('self-assessment');
      expect(budi.screen()).toContain('semua 16 terjawab');
      await budi.presses(/^Kirim/);
      await ani.commands('tim');
      await ani.presses(/Budi Santoso/);
      await ani.presses('1');
      await budi.presses('Tarik kembali');
      expect(await statusOf(world, agency.appraisals.budi)).toBe('rating');
      expect(budi.notice()).toContain('Pejabat penilai sudah mulai menilai');
    },
  },
  {
    title:
      'a rating far from the self-rating asks for a reason before it goes on, and is not confirmed without',
    play: async (world) => {
      const { budi, ani, agency } = world;
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ani.commands('tim');
      await ani.presses(/Budi Santoso/);
      await ani.presses('4');
      expect(ani.screen()).toContain('Mohon beri alasan');
      expect(ani.screen()).toContain('1 dari 9 · Integritas');
      await ani.says('Menjadi rujukan rekan-rekannya.');
      expect(ani.screen()).toContain('2 dari 9');
      await ani.presses('Ringkasan');
      expect(ani.buttons()).not.toContain('Tetapkan predikat…');
      expect(await statusOf(world, agency.appraisals.budi)).toBe('rating');
    },
  },
  {
    title: 'nobody but the employee sees a draft, and nobody but the appraiser a result before it is given',
    options: { settings: { release: 'feedback-window' } },
    play: async (world) => {
      const { budi, ani, citra, wayan } = world;
      await budi.commands('penilaian');
      await budi.says('Rahasia draf Budi');
      await ani.commands('tim');
      expect(ani.screen()).toContain('Budi Santoso');
      expect(ani.buttons().join()).not.toContain('Budi Santoso');
      expect(ani.screen()).not.toContain('Rahasia draf Budi');
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await ratesEverything(ani, 'Budi Santoso');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Ya, tetapkan predikat');
      await world.delivers();
      for (const who of [budi, citra, wayan]) {
        await who.commands('start');
        expect(who.screen()).not.toMatch(/Predikat|Membantu loket/);
      }
      await budi.commands('hasil');
      expect(budi.screen()).toContain('Belum ada hasil');
      await world.clock.advance({ days: 19 });
      await world.delivers();
      expect(budi.screen()).toContain('Hasil penilaian Anda sudah tersedia');
    },
  },
  {
    title: 'the employee reads who did what to the own appraisal, and of the appraiser only with the result',
    options: { settings: { release: 'feedback-window' } },
    play: async (world) => {
      const { budi, ani, clock, delivers } = world;
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await budi.presses('Riwayat');
      const handedIn = budi.screen();
      expect(handedIn).toContain('2 Desember 2026 10.');
      expect(handedIn).toContain('Anda: mengirim penilaian diri');
      expect(handedIn).toContain('Anda: mengisi atau mengubah 16 butir penilaian diri');
      await ratesEverything(ani, 'Budi Santoso');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Ya, tetapkan predikat');
      expect(ani.buttons()).not.toContain('Riwayat');

      await budi.presses('‹ Kembali');
      await budi.presses('Riwayat');
      expect(budi.screen()).not.toMatch(/Ani|menilai|umpan balik|predikat/);
      expect(budi.screen()).toContain('mengirim penilaian diri');

      await clock.advance({ days: 19 });
      await delivers();
      await budi.presses('Buka hasil saya');
      await budi.presses('Rincian');
      await budi.presses('Riwayat');
      for (const said of [
        'Anda: membuka hasil untuk pertama kali',
        'bot: menyampaikan hasil kepada pegawai',
        'Ani Rahmawati, pejabat penilai: menetapkan predikat',
        'Ani Rahmawati, pejabat penilai: menulis atau mengubah umpan balik',
      ])
        expect(budi.screen()).toContain(said);
      expect(budi.screen()).not.toContain('Membantu loket lain');
      await budi.presses('‹ Kembali');
      expect(budi.screen()).toContain('Predikat: Baik');
    },
  },
  {
    title: 'a reminder opens the very card to answer, comes once a day, and stops when the work is done',
    play: async ({ budi, clock, delivers }) => {
      await budi.commands('penilaian');
      for (const level of [1, 1, 2]) await budi.presses(String(level));
      // Thursday 3 December, 10.00 WITA: seven days before the window ends.
      await clock.advance({ days: 1 });
      await delivers();
      await delivers();
      expect(budi.screen().split('Yang perlu Anda selesaikan')).toHaveLength(2);
      expect(budi.screen()).toContain('3 dari 16 sudah terjawab');
      await budi.presses('Lanjutkan');
      expect(budi.screen()).toContain('4 dari 9 · Orientasi pada Hasil');
      expect(budi.messageCount()).toBe(1);
      await answersCompetencies(budi, [1, 1, 1, 1, 1, 1]);
      for (let value = 0; value < 7; value += 1) await budi.presses('Sesuai ekspektasi');
      await budi.presses(/^Lanjut/);
      await budi.presses(/^Kirim/);
      // Monday 7 December, three days before: nothing is open any more.
      await clock.advance({ days: 4 });
      await delivers();
      expect(budi.screen()).not.toContain('Yang perlu Anda selesaikan');
    },
  },
  {
    title: 'a reminder put off comes back at the time chosen and not before, never after the deadline',
    play: async ({ budi, clock, delivers, canEdit }) => {
      await budi.commands('start');
      await clock.advance({ days: 1 });
      await delivers();
      await budi.presses(/2 jam lagi/);
      expect(budi.notice()).toContain('12.00 WITA');
      await clock.advance({ hours: 1 });
      await delivers();
      expect(budi.screen()).toContain('Ditunda sampai');
      await clock.advance({ hours: 1, minutes: 1 });
      await delivers();
      expect(budi.buttons()).toContain('Mulai');
      // The old text is gone, or still above the new one on a platform that cannot redraw.
      if (canEdit) expect(budi.screen()).not.toContain('Ditunda sampai');
      else expect(budi.screen()).toMatch(/Ditunda sampai[\s\S]*Yang perlu Anda selesaikan[\s\S]*2 jam lagi/);
    },
  },
  {
    title: 'what cannot be used is answered with where one is, and loses nothing',
    play: async ({ budi }) => {
      await budi.commands('start');
      await budi.says('halo apa kabar');
      // Whatever is lost on the way, it can be kept as evidence; nothing is kept by itself.
      expect(budi.screen()).toContain('Simpan sebagai bukti');
      expect(budi.screen()).toContain('Mulai penilaian diri');
      await budi.commands('tidakada');
      expect(budi.notice()).toContain('Perintah itu tidak dikenal');
      await budi.commands('batal');
      expect(budi.notice()).toContain('tetap ada');
      expect(budi.messageCount()).toBe(1);
    },
  },
  {
    title:
      'a wrong appraiser is reported after a question, HR is told, and the rating waits until HR has decided',
    play: async (world) => {
      const { budi, ani, citra, agency, db } = world;
      await db.update(person).set({ isHr: true }).where(eq(person.id, agency.people.citra.id));
      await citra.commands('start');
      await answersEverything(budi);
      await budi.presses(/^Kirim/);
      await budi.presses('Pejabat penilai keliru…');
      expect(budi.screen()).toContain('Siapa atasan langsung Anda sekarang?');
      await budi.says('Ibu Wulan, Kepala Bidang Informatika');
      await world.delivers();
      expect(citra.screen()).not.toContain('Ibu Wulan');
      await budi.presses('Laporkan ke BKPSDM');
      await world.delivers();
      expect(citra.screen()).toContain('Ibu Wulan, Kepala Bidang Informatika');
      await ratesEverything(ani, 'Budi Santoso');
      expect(ani.screen()).toContain('sedang diperiksa BKPSDM');
      expect(ani.screen()).not.toMatch(/Ibu Wulan|melaporkan/);
      expect(ani.buttons()).not.toContain('Tetapkan predikat…');
      expect(await appraiserChecked(db, '198609262015051001', world.clock.now())).toBe(1);
      await ani.presses('Umpan balik');
      await ani.presses('Lanjut ke ringkasan ›');
      await ani.presses('Tetapkan predikat…');
      await ani.presses('Tetapkan dan kirim');
      expect(await statusOf(world, agency.appraisals.budi)).toBe('released');
    },
  },
  {
    title: 'the language changes everywhere at once and stays',
    play: async ({ budi }) => {
      await budi.commands('bahasa');
      await budi.presses('English');
      expect(budi.screen()).toContain('Hello, Budi Santoso');
      await budi.commands('help');
      expect(budi.screen()).toContain('What do I do now?');
      await budi.commands('appraisal');
      expect(budi.screen()).toContain('1 of 9 · Integrity');
    },
  },
  {
    title: 'the privacy notice stands before everything until it was read, once',
    options: { isPrivacyRead: false },
    play: async ({ budi }) => {
      await budi.commands('penilaian');
      expect(budi.screen()).toContain('Bagaimana data Anda ditangani');
      await budi.presses('Sudah saya baca, lanjutkan');
      await budi.commands('penilaian');
      expect(budi.screen()).toContain('1 dari 9');
    },
  },
  {
    title: 'whoever has just read the notice is told once in short what this is, and may skip it',
    options: { isPrivacyRead: false },
    play: async ({ budi }) => {
      await budi.commands('start');
      await budi.presses('Sudah saya baca, lanjutkan');
      expect(budi.screen()).toContain('Jawaban Anda adalah suara Anda, bukan nilai Anda.');
      await budi.presses('Lewati ›');
      expect(budi.screen()).toContain('Halo, Budi Santoso');
      await budi.commands('start');
      expect(budi.screen()).toContain('Halo, Budi Santoso');
      await budi.commands('bantuan');
      await budi.presses('Pengantar');
      await budi.presses('Lanjut ›');
      await budi.presses('Lanjut ›');
      await budi.presses('Coba satu kartu');
      await budi.presses('4');
      expect(budi.screen()).toContain('Jawaban latihan Anda tidak disimpan di mana pun.');
      await budi.commands('penilaian');
      expect(budi.screen()).toContain('1 dari 9');
      expect(budi.screen()).not.toContain('Jawaban Anda:');
    },
  },
  {
    title: 'a stranger learns nothing about anybody',
    play: async ({ stranger }) => {
      await stranger.commands('start');
      expect(stranger.screen()).toContain('Selamat datang');
      await stranger.commands('tim');
      await stranger.says('198609262015051001');
      await stranger.commands('hasil');
      expect(stranger.screen()).not.toMatch(/Budi|Ani|Wayan|Citra/);
    },
  },
];
