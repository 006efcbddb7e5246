import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readsNotice } from '../town/notice.ts';
import { answersIn, appraisalsIn, workResultsIn } from '../town/rows.ts';
import { type Thawed, thaw } from '../town/thaw.ts';

/**
 * The people of release 0.1.0 press buttons that are in their chats since before the upgrade, and go on from there.
 * Buttons are found by the meaning of their codes, since labels may have changed. Each test has people of its own.
 */
describe('after the upgrade from release 0.1.0', () => {
  let town: Thawed;
  beforeAll(async () => {
    town = await thaw('0.1.0');
  });
  afterAll(() => town.close());

  const tg = (who: string) => town.person(who, 'telegram');
  const slack = (who: string) => town.person(who, 'slack');
  const appraisalOf = async (who: string) =>
    (await appraisalsIn(town.db)).find(({ employee, cycle }) => employee === who && cycle.endsWith('I 2027'));
  const answersOf = async (who: string, author: 'self' | 'appraiser') =>
    (await answersIn(town.db))[`${who}, Evaluasi Kinerja Triwulan I 2027, ${author}`];
  const resultsOf = async (who: string) =>
    (await workResultsIn(town.db)).filter((line) => line.startsWith(who));

  it('whoever had read an older privacy notice is shown what changed, and goes on at the open card', async () => {
    const siti = tg('Siti Maryam');
    const before = await answersOf('Siti Maryam', 'self');
    await siti.presses('self.rate', { value: 1 });
    expect(siti.reads()).toContain('Pemberitahuan privasi diperbarui');
    expect(await answersOf('Siti Maryam', 'self')).toBe(before);
    await siti.presses('privacy.accept');
    expect(siti.offers()).toContain('self.rate');
    // The others read it too, without its being told again in every test.
    await readsNotice(town.db);
  });

  it('a self-assessment half done goes on at the open card, and is handed in with what was there', async () => {
    // The other platform asks why the same item is not observed.
    await slack('Siti Maryam').presses('self.unobservable', { reason: 0 });
    expect(await answersOf('Siti Maryam', 'self')).toContain('M.06=no-occasion');
    const siti = tg('Siti Maryam');
    for (const value of [1, 2, 2, 3]) await siti.presses('self.rate', { value });
    for (const value of [2, 2, 2, 2, 2, 2, 2]) await siti.presses('self.rate', { value });
    await siti.presses('self.summary');
    await siti.presses('self.submit');
    expect(await appraisalOf('Siti Maryam')).toMatchObject({ status: 'submitted' });
    expect(await answersOf('Siti Maryam', 'self')).toBe(
      'B.1=2 B.2=2 B.3=2 B.4=2 B.5=2 B.6=2 B.7=2 M.01=3 M.02=2 ' +
        'M.03=2 “Saya memimpin rapat lintas puskesmas.” M.04=1 M.05=2 M.06=1 M.07=2 M.08=2 SK.01=3',
    );
  });

  it('a form that was being asked field by field takes the next answers, and keeps the first', async () => {
    const joko = tg('Joko Purwanto');
    await joko.says('3 angkatan');
    await joko.says('4 angkatan');
    expect(await resultsOf('Joko Purwanto')).toEqual([
      'Joko Purwanto 1: Pelayanan rawat jalan | 4.800 pasien',
      'Joko Purwanto 2: Pelatihan perawat baru | 3 angkatan | 4 angkatan',
    ]);
  });

  it('the compact view on the other platform takes its presses', async () => {
    await slack('Joko Purwanto').presses('self.rateCompact', { item: 'M.02', value: 4 });
    expect(await answersOf('Joko Purwanto', 'self')).toBe('M.01=3 M.02=4 SK.01=2');
  });

  it('a planned work result stays where its removal was asked, and another is rated on the other platform', async () => {
    const before = await resultsOf('Baiq Rinjani');
    await tg('Baiq Rinjani').presses('self.removeResult');
    expect(await resultsOf('Baiq Rinjani')).toEqual(before);
    expect(before).toEqual([
      expect.stringMatching(/^Baiq Rinjani 1: /),
      'Baiq Rinjani 2: Gudang obat ditata | 1 gudang | selesai\nFebruari',
    ]);
    await slack('Baiq Rinjani').presses('self.rate', { item: 'R.2', value: 2 });
    expect(await answersOf('Baiq Rinjani', 'self')).toBe('M.01=1 M.02=1 R.1=3 R.2=2');
  });

  it('a summary ready to be handed in is handed in, with the revision its button carries', async () => {
    await tg('Yuni Astuti').presses('self.submit');
    expect(await appraisalOf('Yuni Astuti')).toMatchObject({ status: 'submitted' });
  });

  it('a rating under way takes the reason that was asked for, and an answer from the other platform', async () => {
    await tg('Ni Luh Sukmawati').says('Target pelayanan tercapai lebih awal.');
    await slack('Ni Luh Sukmawati').presses('rate.unobservable', { reason: 0 });
    expect(await answersOf('Lalu Satriawan', 'appraiser')).toBe(
      'M.01=2 “Mengingatkan rekan ketika aturan dilanggar.” M.02=not-my-role ' +
        'M.03=0 “Dua pengaduan bulan lalu terlambat dijawab.” ' +
        'M.04=2 “Target pelayanan tercapai lebih awal.” M.05=no-occasion',
    );
  });

  it('a self-assessment that was handed in is rated, given and read', async () => {
    const endang = tg('Endang Rahayu');
    await endang.presses('rate.same');
    for (const item of ['H', 'P']) await endang.presses('rate.set', { item, value: 2 });
    // One level is below what the position requires.
    await endang.presses('rate.card', { item: 'M.05' });
    await endang.says('Antrean belum tertata.');
    await endang.presses('rate.submit');
    expect(await appraisalOf('Gede Wirawan')).toMatchObject({ status: 'released', predicate: 'good' });
    await town.stand.delivers();
    await tg('Gede Wirawan').presses('result.open');
    await tg('Gede Wirawan').presses('result.details');
    expect(tg('Gede Wirawan').reads()).toContain('Antrean belum tertata.');
    expect(await appraisalOf('Gede Wirawan')).toHaveProperty('openedAt');
  });

  it('a rating that was complete is given by the button that waited, in the words it was written in', async () => {
    await slack('Wahyu Setiawan').presses('rate.submit');
    expect(await appraisalOf('Baiq Sintawati')).toMatchObject({ status: 'released', predicate: 'good' });
    await town.stand.delivers();
    await slack('Baiq Sintawati').presses('result.open');
    await slack('Baiq Sintawati').presses('result.details');
    expect(slack('Baiq Sintawati').reads()).toContain("Teliti & sabar 🙂; O'ong: “siap”\n-- 100% \\ hadir");
  });

  it('a result that lay unopened is opened from its old message, and its receipt is confirmed', async () => {
    const kadek = tg('Ni Kadek Wulandari');
    await kadek.presses('result.open');
    await kadek.presses('result.details');
    expect(kadek.reads()).toContain('Membantu loket lain tanpa diminta.');
    await kadek.presses('result.open');
    await kadek.presses('result.acknowledge');
    expect(await appraisalOf('Ni Kadek Wulandari')).toMatchObject({ status: 'acknowledged' });
  });

  it('a person who was about to object can file the objection', async () => {
    const komang = slack('Ni Komang Sriyani');
    await komang.presses('result.object');
    await komang.fills({ reason: 'Dua capaian tidak ikut dinilai.' });
    await komang.presses('result.fileObjection');
    expect(await appraisalOf('Ni Komang Sriyani')).toMatchObject({
      status: 'objected',
      objectionReason: 'Dua capaian tidak ikut dinilai.',
      acknowledgedAt: '2027-03-22T03:11:30+00:00',
    });
  });

  it('old buttons that must not work do not: a rating begun is not taken back, a replaced account is nobody', async () => {
    await tg('Lalu Satriawan').presses('self.withdraw');
    expect(await appraisalOf('Lalu Satriawan')).toMatchObject({ status: 'rating' });
    await slack('Agung Nugroho').presses('self.open');
    expect(slack('Agung Nugroho').offers()).toContain('link.enter');
    expect(slack('Agung Nugroho').offers()).not.toContain('self.rate');
  });

  it('a link code that was typed is confirmed, one still in its letter is redeemed, a used one is not', async () => {
    await tg('Baiq Zohratun').presses('link.confirm');
    await tg('Baiq Zohratun').presses('privacy.accept');
    const jayadi = tg('Lalu Jayadi');
    await jayadi.says(town.frozen.letters['Siti Maryam'] ?? '');
    expect(jayadi.offers()).not.toContain('link.confirm');
    await jayadi.says(town.frozen.letters['Lalu Jayadi'] ?? '');
    await jayadi.presses('link.confirm');
    const linked = await town.db.execute<{ name: string }>(sql`
      select p.name from account a join person p on p.id = a.person_id
      where a.user_id in ('118', '119') order by a.user_id`);
    expect(linked.map(({ name }) => name)).toEqual(['Baiq Zohratun', 'Lalu Jayadi']);
  });

  it('the privacy notice, the choice of language and a blocked chat go on as before', async () => {
    await tg('Hendra Gunawan').presses('privacy.accept');
    await slack('Dewi Kartikasari').presses('language.set', { locale: 'id' });
    await tg('Fitri Lestari').commands('start');
    const rows = await town.db.execute<{ line: string }>(sql`
      select p.name || ': ' || concat_ws(', ', p.locale, p.privacy_accepted_at is not null, a.is_reachable) as line
      from person p join account a on a.person_id = p.id
      where p.name in ('Hendra Gunawan', 'Dewi Kartikasari', 'Fitri Lestari') order by p.name`);
    expect(rows.map(({ line }) => line)).toEqual([
      'Dewi Kartikasari: id, t, t',
      'Fitri Lestari: t, t',
      'Hendra Gunawan: t, t',
    ]);
  });

  it('the audit trail goes on in the same chains, and all are whole', async () => {
    const { code, said } = await town.kinerja('audit', 'verify', '--json');
    const { isWhole, rows } = JSON.parse(said);
    expect(isWhole).toBe(true);
    expect(rows).toBeGreaterThan(278);
    expect(code).toBe(0);
  });
});
