import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ErrandKind, ErrandOrder } from '../../../src/domain/hr/errand.ts';
import { underWays } from '../../../src/domain/tenure/transfer.ts';
import { runErrands } from '../../../src/errands/run-errands.ts';
import type { LaneKey } from '../../../src/persistence/outbox/lanes.ts';
import { ok } from '../../../src/shared/result.ts';
import { captureLog } from '../../support/captured-log.ts';
import { fakePlatform } from '../../support/fake-platform.ts';
import { pagesOf } from '../../support/read-pdf.ts';
import { scratchKeeping } from '../../support/script/keeping.ts';
import { cycleRig, nips, type Rig, why } from '../cycles/rig.ts';

/** What HR does in the chat leaves the same rows as the command; only who did it differs. */
let byChat: Rig;
let byCommand: Rig;
let keeping: Awaited<ReturnType<typeof scratchKeeping>>;

beforeEach(async () => {
  [byChat, byCommand] = [await cycleRig(), await cycleRig()];
  keeping = await scratchKeeping();
  for (const { db } of [byChat, byCommand]) {
    await db.execute(sql`update person set is_hr = true where nip = ${nips.citra}`);
    await db.execute(sql`update person set unit = 'Dinas Pertanian' where nip = ${nips.budi}`);
    await db.execute(sql`insert into person (id, nip, name, unit, position, position_level, email, active_from)
      values (gen_random_uuid(), '199503152026111003', 'Dewi Anggraini', 'Dinas Pertanian', 'Analis', 'pelaksana',
        'dewi@kota.example', '2026-11-01')`);
    await db.execute(sql`insert into reporting_line (id, person_id, appraiser_id, valid_from)
      select gen_random_uuid(), d.id, a.id, d.active_from from person d, person a
      where d.name = 'Dewi Anggraini' and a.nip = ${nips.ani}`);
  }
});
afterEach(async () => {
  await byChat.close();
  await byCommand.close();
  await rm(keeping.store.folder, { recursive: true, force: true });
});

const yaml = `name: Triwulan I 2027
period: { from: 2027-01-01, to: 2027-03-31 }
windows:
  self-assessment: { from: 2027-03-22, to: 2027-03-31 }
  rating: { from: 2027-04-01, to: 2027-04-10 }
  feedback: { from: 2027-04-11, to: 2027-04-20 }
units: [dinas komunikasi dan informatika]
required-levels: { pelaksana: 2 }
settings: { blind: true, release: feedback-window }
`;

/** Asks for it as the chat does, has it tried, says yes, and has it done. Returns the lanes that have something to tell. */
async function chats(
  kind: ErrandKind,
  order: ErrandOrder | undefined,
  { who = nips.citra, needsSecond = false } = {},
): Promise<readonly LaneKey[]> {
  const { db, clock } = byChat;
  clock.advance({ seconds: 1 });
  const now = `${clock.now()}`;
  await db.execute(sql`delete from hr_errand`);
  await db.execute(sql`insert into hr_errand (id, person_id, kind, status, platform, tenant, user_id, event_id, asked_at,
      due_at, source, errand_order)
    select gen_random_uuid(), id, ${kind}, 'waiting', 'telegram', '1', '7', 'e1', ${now}::timestamptz, ${now}::timestamptz,
      ${order ? null : '{"at": 1}'}::jsonb, ${order ? JSON.stringify(order) : null}::jsonb
    from person where nip = ${who}`);
  const platform = {
    ...fakePlatform('telegram', '1'),
    fetchFile: async () => ok(new TextEncoder().encode(yaml)),
  };
  const run = () =>
    runErrands({
      ...{ db, clock, log: captureLog().log, keeping, needsSecond, timeZone: 'Asia/Makassar' },
      ...{
        platforms: [platform, fakePlatform('slack', '1')],
        agencyName: 'Kota',
        random: () => 0,
        isStopping: () => false,
        release: '1',
      },
    });
  const status = async () =>
    (await db.execute<{ status: string; report: unknown }>(sql`select status, report from hr_errand`))[0];
  await run();
  expect(await status()).toMatchObject({ status: 'shown' });
  const before = await rowsOf(byChat);
  await db.execute(sql`update hr_errand set status = 'wanted', due_at = asked_at`);
  const lanes = await run();
  expect(await status()).toMatchObject({ status: 'done' });
  expect(await rowsOf(byChat)).not.toEqual(before);
  return lanes;
}

async function commands(...args: readonly string[]): Promise<void> {
  const { code, said } = await byCommand.gives(['cycle', ...args]);
  expect(said).not.toBe('');
  expect(code).toBe(0);
}

/** Everything that an act on a cycle may change, by names instead of ids. */
const rowsOf = async ({ db }: Rig) => ({
  cycles: await db.execute(
    sql`select to_jsonb(c) - 'id' - 'opened_at' - 'closed_at' as row from cycle c order by name`,
  ),
  appraisals:
    await db.execute(sql`select c.name as cycle, e.name as employee, a.name as appraiser, s.name as second,
      p.status, p.required, p.part_from::text, p.part_to::text, p.extended, p.taken_out_at is null as takes_part, p.exempt_as
    from appraisal p join cycle c on c.id = p.cycle_id join person e on e.id = p.employee_id
      join person a on a.id = p.appraiser_id left join person s on s.id = p.second_appraiser_id order by 1, 2`),
  results: await db.execute(sql`select c.name, e.name as employee, w.no, w.title from work_result w
    join appraisal p on p.id = w.appraisal_id join cycle c on c.id = p.cycle_id join person e on e.id = p.employee_id
    order by 1, 2, 3`),
  acts: await db.execute(
    sql`select act, count(*)::int from audit where act <> 'audit.start' group by act order by act`,
  ),
  told: await db.execute(sql`select o.kind, p.name from outbox o join person p on p.id = o.recipient_id
    where o.kind not like 'errand%' order by 1, 2`),
  deeds: await db.execute(sql`select kind, reason from cycle_act order by kind`),
  transfers:
    await db.execute(sql`select p.name, a.name as former, m.from_day::text, m.under_way, m.unit, m.reason,
      m.undone_at is null as holds, jsonb_array_length(m.parts) as parts
    from person_transfer m join person p on p.id = m.person_id left join person a on a.id = m.appraiser_id order by m.id`),
  requests:
    await db.execute(sql`select p.name, a.name as appraiser, k.name as asked_by, s.name as settled_by, q.from_day::text,
      q.keeps, q.reason, q.outcome from appraiser_request q join person p on p.id = q.person_id
      join person a on a.id = q.appraiser_id join person k on k.id = q.asked_by_id
      left join person s on s.id = q.settled_by_id order by q.asked_at`),
  lines: await db.execute(sql`select p.name, a.name as appraiser, l.valid_from::text, l.valid_to::text
    from reporting_line l join person p on p.id = l.person_id join person a on a.id = l.appraiser_id order by 1, 3`),
});

const reason = why[1];

it('what an officer did in one app is told at once to people in the other one too', async () => {
  const lanes = await chats('cycle', undefined);
  expect(lanes.map(({ platform }) => platform)).toEqual(['telegram', 'slack']);
});

it('a cycle opened, corrected, widened, joined, and with people taken out and put back, is the same by chat and by command', async () => {
  const old = 'Triwulan IV 2026';
  const { cycleId } = byChat.agency;
  const path = join(keeping.store.folder, 'periode.yaml');
  await writeFile(path, yaml);
  const same = async () => expect(await rowsOf(byChat)).toEqual(await rowsOf(byCommand));

  await chats('cycle', undefined);
  await commands('open', path);
  await same();

  const [opened] = await byChat.db.execute<{ id: string }>(
    sql`select id from cycle where name = 'Triwulan I 2027'`,
  );
  await chats('act', { cycleId: opened?.id ?? '', act: 'widen', reason, whom: 'dinas pertanian' });
  await commands('widen', 'Triwulan I 2027', '--unit', 'dinas pertanian', ...why);
  await same();

  await chats('act', {
    ...{ cycleId, act: 'correct', stage: 'rating', from: '2026-12-12', until: '2026-12-20', reason },
  });
  await commands('correct', old, '--rating', '2026-12-12..2026-12-20', ...why);
  await same();

  await chats('act', {
    ...{ cycleId, act: 'correct', name: 'TW IV', from: '2026-10-01', until: '2026-12-30', reason },
  });
  await commands('correct', old, '--name', 'TW IV', '--period', '2026-10-01..2026-12-30', ...why);
  await same();

  await chats('act', { cycleId, act: 'add', reason: '', whom: '199503152026111003' });
  await commands('add', '199503152026111003', '--cycle', 'TW IV');
  await same();

  for (const act of ['take-out', 'put-back'] as const) {
    await chats('act', { cycleId, act, reason, whom: nips.budi });
    await commands(act, 'TW IV', '--person', nips.budi, ...why);
    await same();
  }
  for (const { db } of [byChat, byCommand])
    await db.execute(sql`update appraisal p set status = 'released', rated_at = now(), released_at = now(),
        predicate = 'baik' from person e where e.id = p.employee_id and e.nip = ${nips.budi}
        and p.cycle_id = (select id from cycle where name = 'TW IV')`);
  for (const act of ['withdraw', 'give-again'] as const) {
    await chats('act', { cycleId, act, reason, whom: nips.budi });
    await commands(act, 'TW IV', '--person', nips.budi, ...why);
    await same();
  }
  const who = await byChat.db.execute<{
    role: string;
    nip: string;
  }>(sql`select distinct a.role, p.nip from audit a
    join person p on p.id = a.actor_id where a.act in ('cycle.open', 'cycle.add', 'cycle.widen', 'cycle.correct')`);
  expect(who).toEqual([{ role: 'hr', nip: nips.citra }]);
});

it('what becomes of work under way when somebody moves is the same by chat and by command, whichever is chosen', async () => {
  const from = '2026-11-10';
  const [budi] = await byChat.db.execute<{ id: string }>(sql`select id from person where nip = ${nips.budi}`);
  for (const underWay of underWays) {
    // The roster names another appraiser since then, as it does again when the transfer was taken back.
    for (const { db } of [byChat, byCommand]) {
      await db.execute(
        sql`delete from reporting_line l using person p where p.id = l.person_id and p.nip = ${nips.budi}`,
      );
      await db.execute(sql`insert into reporting_line (id, person_id, appraiser_id, valid_from, valid_to)
        select gen_random_uuid(), p.id, a.id, case when a.nip = ${nips.ani} then '2020-01-01' else ${from}::date end,
          case when a.nip = ${nips.ani} then ${from}::date end
        from person p, person a where p.nip = ${nips.budi} and a.nip in (${nips.ani}, ${nips.wayan})`);
    }
    const order = { personId: budi?.id ?? '', unit: 'Dinas Pertanian', from, underWay, reason };
    await chats('transfer', order);
    const given = await byCommand.gives([
      ...['people', 'transfer', nips.budi, '--from', from, '--under-way', underWay, '--note', reason],
    ]);
    expect(given.code, given.said).toBe(0);
    expect(await rowsOf(byChat), underWay).toEqual(await rowsOf(byCommand));
    for (const rig of [byChat, byCommand])
      expect((await rig.gives(['people', 'transfer', nips.budi, '--undo', '--note', 'Salah'])).code).toBe(0);
  }
  const who = await byChat.db.execute(sql`select distinct a.role, p.nip from audit a
    join person p on p.id = a.actor_id where a.act = 'person.transfer'`);
  expect(who).toEqual([{ role: 'hr', nip: nips.citra }]);
});

it('another appraiser waits for a second officer where set, is declined or done once, alike by chat and by command', async () => {
  const from = '2026-12-02';
  for (const { db } of [byChat, byCommand])
    await db.execute(sql`update person set is_hr = true where nip = ${nips.ani}`);
  const [ids] = await byChat.db.execute<{ budi: string; wayan: string }>(sql`select
    (select id from person where nip = ${nips.budi}) as budi, (select id from person where nip = ${nips.wayan}) as wayan`);
  const order = { personId: ids?.budi ?? '', appraiserId: ids?.wayan ?? '', from, keeps: false, reason };
  const number = async ({ db }: Rig) =>
    (await db.execute<{ no: number }>(sql`select no from appraiser_request order by no desc limit 1`))[0]
      ?.no ?? 0;
  const gives = (operator: string, ...args: readonly string[]) =>
    byCommand.gives(['people', ...args], { operator, hasSecondOfficer: true });
  const asks = () =>
    gives(nips.citra, 'appraiser', nips.budi, '--to', nips.wayan, '--from', from, '--note', reason);
  const linesOf = async (rig: Rig) => (await rowsOf(rig)).lines;
  const before = await linesOf(byCommand);

  for (const answer of ['appraiser-no', 'appraiser-yes'] as const) {
    await chats('appraiser', order, { needsSecond: true });
    expect((await asks()).code).toBe(0);
    expect(await rowsOf(byChat)).toEqual(await rowsOf(byCommand));
    // Nothing changed yet, and it is not asked for twice.
    expect(await linesOf(byCommand)).toEqual(before);
    expect((await asks()).code).toBe(1);
    const no = String(await number(byCommand));
    expect((await gives(nips.citra, 'appraiser-requests')).said).toContain(`${no}: `);
    // Who asked, whom it is about and who is not in HR are no second officers.
    for (const who of [nips.citra, nips.budi, nips.wayan])
      expect((await gives(who, 'appraiser-confirm', no)).code, who).toBe(1);
    expect(await linesOf(byCommand)).toEqual(before);
    await chats(answer, { no: await number(byChat) }, { who: nips.ani });
    const command = answer === 'appraiser-yes' ? 'appraiser-confirm' : 'appraiser-decline';
    const given = await gives(nips.ani, command, no);
    expect(given.code, given.said).toBe(0);
    expect(await rowsOf(byChat)).toEqual(await rowsOf(byCommand));
    expect((await gives(nips.ani, command, no)).code).toBe(1);
  }
  expect(await linesOf(byCommand)).not.toEqual(before);
});

it('a typed cycle has the usual days where none were typed, and they are those that the command would be given', async () => {
  await chats('cycle', {
    cycle: { name: 'Uji coba', from: '2027-01-01', to: '2027-03-31', rating: '2027-04-12' },
  });
  const path = join(keeping.store.folder, 'periode.yaml');
  await writeFile(
    path,
    `name: Uji coba
type: triwulan
period: { from: 2027-01-01, to: 2027-03-31 }
windows:
  self-assessment: { from: 2027-03-22, to: 2027-03-31 }
  rating: { from: 2027-04-01, to: 2027-04-12 }
  feedback: { from: 2027-04-13, to: 2027-04-22 }
`,
  );
  await commands('open', path);
  expect(await rowsOf(byChat)).toEqual(await rowsOf(byCommand));
});

it('letters by command give whoever of a unit has no account a code, on a page that only the operator reads', async () => {
  const path = join(keeping.store.folder, 'surat.pdf');
  const { code, said } = await byCommand.gives([
    ...[
      'people',
      'letters',
      '--unit',
      'dinas pertanian',
      '--agency',
      'Kota',
      '--bot',
      'kota_bot',
      '--out',
      path,
    ],
  ]);
  expect([code, said]).toEqual([0, expect.stringContaining('2 letters')]);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const [page = ''] = await pagesOf(await readFile(path));
  expect(page).toContain('Budi Santoso');
  expect(page).toContain('Dewi Anggraini');
  expect(await byCommand.db.execute(sql`select count(*)::int as codes from link_code`)).toEqual([
    { codes: 2 },
  ]);
  const again = await byCommand.gives([
    'people',
    'letters',
    '--unit',
    'Dinas X',
    '--agency',
    'K',
    '--out',
    `${path}2`,
  ]);
  expect(again.code).not.toBe(0);
  await expect(stat(`${path}2`)).rejects.toThrow();
});
