import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureLog } from '../../support/captured-log.ts';
import type { World } from '../../support/script/actor.ts';
import { issueCode } from '../../support/script/issue-code.ts';
import { startWorld } from '../../support/script/world.ts';

/** Everything that people type. Each text contains a word that occurs nowhere else. */
const typed = {
  note: 'Notulen rapat zamrud saya susun tiap minggu.',
  lostNote: 'Catatan topaz yang gagal disimpan.',
  result: 'Pelatihan operator safir',
  target: '3 angkatan opal',
  realisation: '4 angkatan rubi',
  reason: 'Membantu loket mirah tanpa diminta.',
  objection: 'Hasil kerja melampaui target, datanya di laporan nilam.',
  chatter: 'Selamat pagi intan',
  command: 'kecubung',
};

/** The secrets that the bot uses here, see on-platforms.ts. */
const secrets = [
  '4242:AAtestTESTtestTESTtestTESTtestTEST1',
  'AAtestTESTtestTEST',
  'xoxb-test-token',
  'xapp-test-token',
  'a-webhook-secret-of-32-characters',
  'a-signing-secret-of-32-characters',
];

const codeFor = (world: World, nip: string) => issueCode(world, nip, { minutes: 10 });

/** Meanwhile PostgreSQL refuses a write, and quotes the refused row in its error. */
async function whileRefused(world: World, table: 'answer' | 'outbox', work: () => Promise<void>) {
  const column = table === 'answer' ? 'note' : 'recipient_id';
  await world.db.execute(
    sql.raw(`alter table ${table} add constraint refuses check (${column} is null) not valid`),
  );
  await work();
  await world.db.execute(sql.raw(`alter table ${table} drop constraint refuses`));
}

/** A whole appraisal, with a database that fails in between, and a stranger with a link code. */
async function play(world: World): Promise<{ readonly code: string }> {
  const { budi, ani, wayan, stranger } = world;
  await wayan.commands('start');
  await budi.commands('penilaian');
  await budi.says(typed.note);
  await budi.commands(typed.command);
  await whileRefused(world, 'answer', () => budi.says(typed.lostNote));
  for (const level of [1, 1, 2, 1, 1, 1, 1, 1, 2]) await budi.presses(String(level));
  for (let value = 0; value < 7; value += 1) await budi.presses('Sesuai ekspektasi');
  if (!budi.buttons().includes('+ Tambah hasil kerja')) await budi.presses('Hasil kerja');
  await budi.presses('+ Tambah hasil kerja');
  await budi.fills({ 'Hasil kerja': typed.result, Target: typed.target, Realisasi: typed.realisation });
  await budi.presses(/^Lanjut/);
  await budi.presses(/^Kirim/);
  await ani.commands('tim');
  await ani.presses(/Budi Santoso/);
  await ani.presses('Samakan sisanya');
  await ani.presses(/^Ya, samakan 9/);
  await ani.presses('Sesuai ekspektasi');
  await ani.presses('Di atas ekspektasi');
  await ani.says(typed.reason);
  await ani.presses('Ubah kata');
  await ani.presses('Pakai usulan: Kekuatan');
  for (const words of ['Surat keluar lebih ringkas.', 'Coaching dua kali sebulan.']) await ani.says(words);
  await ani.presses('Lanjut ke ringkasan ›');
  await ani.presses('Tetapkan predikat…');
  await whileRefused(world, 'outbox', () => ani.presses('Tetapkan dan kirim'));
  await ani.presses('Tetapkan dan kirim');
  await world.delivers();
  await budi.presses('Buka hasil saya');
  await budi.presses('Sudah saya baca');
  await budi.presses('Ajukan keberatan…');
  await budi.presses('Tulis alasan');
  await budi.fills({ 'Alasan Anda': typed.objection });
  await budi.presses('Ajukan resmi');
  // News that had to wait too long for its turn comes with the next round.
  await world.delivers();
  await world.delivers();
  await wayan.presses('Baca keberatan');
  await budi.says(typed.chatter);
  const [row] = await world.db.execute<{ nip: string }>(
    sql`select nip from person where id = ${world.agency.people.citra.id}::uuid`,
  );
  const code = await codeFor(world, row?.nip ?? '');
  await stranger.says(code);
  await stranger.presses('Ya, ini saya');
  await world.delivers();
  return { code };
}

describe.each(['telegram', 'slack'] as const)('the log of a whole run on %s', (driver) => {
  const captured = captureLog(secrets.filter((secret) => secret.includes('-secret-')));
  let world: World;
  let code: string;
  let people: readonly { readonly nip: string; readonly name: string; readonly email: string }[];
  beforeAll(async () => {
    world = await startWorld(driver, 'normal', { log: captured.log });
    ({ code } = await play(world));
    people = await world.db.execute<{ nip: string; name: string; email: string }>(
      sql`select nip, name, email from person`,
    );
  });
  afterAll(() => world.close());

  it('holds no token, no code, no name, no NIP, no e-mail and nothing anybody wrote', async () => {
    const answers = await world.db.execute<{ note: string | null }>(
      sql`select note from answer union select strengths from appraisal union select improve from appraisal
        union select objection_reason from appraisal`,
    );
    // Checks that the texts were really sent; otherwise finding none in the log would prove nothing.
    expect(JSON.stringify(answers)).toContain(typed.note);
    expect(JSON.stringify(answers)).toContain(typed.objection);
    const secret = code.replaceAll('-', '').slice(-6);
    const forbidden = [
      ...secrets,
      code,
      secret,
      secret.toLowerCase(),
      ...people.flatMap(({ nip, name, email }) => [
        nip,
        email,
        ...name.split(' ').filter((word) => word.length > 2),
      ]),
      ...Object.values(typed),
      ...Object.values(typed).flatMap((text) =>
        text.split(' ').filter((word) => /^(zamrud|topaz|safir|opal|rubi|mirah|nilam|intan)/.test(word)),
      ),
      ...answers.flatMap(({ note }) => (note === null ? [] : [note])),
    ];
    const written = captured.lines().join('');
    expect(captured.lines().length).toBeGreaterThan(50);
    expect(written).toContain('an event was not handled');
    expect(forbidden.filter((word) => written.includes(word))).toEqual([]);
  });

  it('follows one id from the press through the outbox and the audit trail to the message that was sent', async () => {
    const entries = captured.entries();
    const handled = entries.filter(
      ({ msg, verb }) => msg === 'an event was handled' && verb === 'rate.submit',
    );
    expect(handled).toMatchObject([{ platform: driver, outcome: 'handled', ms: expect.any(Number) }]);
    const eventId = String(handled[0]?.eventId);
    const rows = await world.db.execute<{ id: string; kind: string }>(
      sql`select id, kind from outbox where event_id = ${eventId}`,
    );
    expect(rows).toMatchObject([{ kind: 'result-ready' }]);
    const sent = entries.filter(
      ({ msg, outboxId }) => msg === 'a message was sent' && outboxId === rows[0]?.id,
    );
    expect(sent).toMatchObject([{ eventId, intent: 'result-ready', platform: driver }]);
    const acts = await world.db.execute<{ act: string }>(
      sql`select act from audit where event_id = ${eventId}`,
    );
    expect(acts.map(({ act }) => act)).toContain('rating.submit');
  });

  it('names the sweep that planned a message, and the event that led to each open screen', async () => {
    world.clock.advance({ days: 1 });
    await world.delivers();
    const [reminder] = await world.db.execute<{ id: string; event_id: string }>(
      sql`select id, event_id from outbox where kind = 'reminder' limit 1`,
    );
    expect(reminder?.event_id).toMatch(/^sweep:/);
    expect(captured.entries().filter(({ outboxId }) => outboxId === reminder?.id)).toEqual(
      expect.arrayContaining([expect.objectContaining({ eventId: reminder?.event_id })]),
    );
    const conversations = await world.db.execute<{ event_id: string }>(
      sql`select event_id from conversation`,
    );
    const handled = new Set(captured.entries().map(({ eventId }) => eventId));
    expect(conversations.filter(({ event_id: eventId }) => !handled.has(eventId))).toEqual([]);
  });
});
