import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine, runCli } from '../../../src/cli/run-cli.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

let database: TestDatabase;
let db: Db;
let agency: SmallAgency;
let folder: string;
const wayan = '197003121995031001';

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 2 });
  agency = await seedSmallAgency(db);
  folder = await mkdtemp(join(tmpdir(), 'kinerja-operator-'));
  await writeFile(join(folder, 'days.csv'), 'tanggal,nama\n2027-03-11,Cuti\n');
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
  await rm(folder, { recursive: true });
});

const contextOf = (operator?: string) => {
  const said: string[] = [];
  const settings = {
    databaseUrl: database.url,
    dataDir: folder,
    timeZone: 'Asia/Makassar',
    linkCodeMinutes: 10,
    language: 'en' as const,
  };
  const context = {
    config: { ...settings, ...(operator !== undefined && { operator }) },
    clock: movableClock(Temporal.Instant.from('2027-03-02T02:00:00Z')),
    out: (line: string) => void said.push(line),
    err: (line: string) => void said.push(line),
  };
  return { context, said };
};

async function kinerja(operator: string | undefined, ...args: readonly string[]) {
  const { context, said } = contextOf(operator);
  return { code: await runCli(args, context), said: said.join('\n') };
}

/** What is typed after each command; for those that change something, also how they are tried without changing it. */
const changing = {
  'roster import': ['examples/roster.csv'],
  'cycle open': ['examples/cycle.yaml'],
  'link-codes issue': ['--nip', '198609262015051001', '--out', 'codes.csv'],
  'holidays add': ['2027-03-11', 'Cuti bersama'],
  'holidays remove': ['2027-03-11'],
  'holidays import': ['days.csv'],
  'holidays confirm': ['2027'],
  'catalogue import': ['examples/catalogue.csv'],
  'catalogue hours import': ['examples/jp.csv', '--reason', 'decree'],
  'settings set': ['hours', '07:30-16:00', '--reason', 'decree'],
  'settings reset': ['hours', '--reason', 'decree'],
  'settings import': ['settings.yaml', '--reason', 'decree'],
  'settings confirm': ['objection'],
  'settings decline': ['objection'],
  'audit forget': ['--nip', '198609262015051001', '--cycle', 'x', '--item', 'M.01', '--by', 'self'],
  'audit forget-note': ['--nip', '198609262015051001', '--seen', '2027-05-03'],
  'people appraiser-checked': ['198609262015051001'],
  'people unlink': ['--nip', '198609262015051001', '--platform', 'telegram', '--reason', 'lost'],
  'people block': ['--nip', '198609262015051001', '--platform', 'telegram', '--reason', 'lost'],
  'people unblock': ['--nip', '198609262015051001', '--platform', 'telegram', '--reason', 'found'],
  'people letters': ['--out', 'letters.pdf', '--agency', 'Kota'],
  'people data': ['--nip', '198609262015051001', '--out', 'data.csv'],
  'people delegate': [
    ...['--nip', '198609262015051001', '--to', '198702192011012001', '--kind', 'plh'],
    ...['--until', '2027-03-10', '--reason', 'leave'],
  ],
  'people end-delegation': ['1'],
  'assist print': ['--person', '198609262015051001', '--out', 'kertas.html'],
  'assist enter': ['examples/paper.csv'],
  document: ['198609262015051001', '--cycle', 'x'],
  'copy-text': ['198609262015051001', '--cycle', 'x'],
  'people exempt': ['--nip', '198609262015051001', '--cycle', 'x', '--reason', 'cltn'],
  'people include': ['--nip', '198609262015051001', '--cycle', 'x', '--note', 'back'],
  'people answer-request': [
    '01930000-0000-7000-8000-0000000000b3',
    ...['--outcome', 'done', '--words', 'Sudah.'],
  ],
  'people record-request': ['198609262015051001', '--kind', 'restriction', '--words', 'Sedang diperiksa.'],
  export: ['--cycle', 'x'],
  'breach list': ['--from', '2026-12-01T08:00+08:00', '--until', '2026-12-01T09:00+08:00'],
  'people hr grant': ['198609262015051001'],
  'people hr take': ['198609262015051001'],
  'people appraiser-confirm': ['1'],
  'people appraiser-decline': ['1'],
  'people appraiser': ['198609262015051001', '--to', '197003121995031001'],
  'approval name': ['--nip', '198609262015051001', '--to', '197003121995031001', '--reason', 'vacant'],
  'people decider': ['198609262015051001', '--to', '197003121995031001', '--note', 'Jabatan kosong.'],
  'people leave': ['198609262015051001', '--from', '2027-05-01', '--reason', 'retired'],
  'people renumber': ['198609262015051001', '198609262015051009'],
  'people transfer': ['198609262015051001', '--from', '2026-11-10', '--position', 'Analis'],
  'cycle add': ['198609262015051001'],
  'cycle close': ['x', '--reason', 'over'],
  'cycle confirm': ['1'],
  'cycle correct': ['x', '--name', 'y', '--reason', 'typo'],
  'cycle decline': ['1'],
  'cycle extend': ['x', '--stage', 'rating', '--until', '2027-05-01', '--all', '--reason', 'late'],
  'cycle give-again': ['x', '--person', '198609262015051001', '--reason', 'right after all'],
  'cycle put-back': ['x', '--person', '198609262015051001', '--reason', 'back'],
  'cycle reopen': ['x', '--stage', 'rating', '--until', '2027-05-01', '--all', '--reason', 'late'],
  'cycle take-out': ['x', '--person', '198609262015051001', '--reason', 'away'],
  'cycle widen': ['x', '--all', '--reason', 'it works'],
  'cycle withdraw': ['x', '--person', '198609262015051001', '--reason', 'wrong'],
  'examine ask': ['--for', 'person', '198609262015051001', '--reason', 'audit', '--until', '2027-03-31'],
  'examine confirm': ['1'],
  'examine make': ['1', '--out', 'bundle'],
  'retention remove-results': ['--cycle', 'x', '--yes'],
  'outbox skip': ['--due-by', '2027-03-01T10:00'],
} as const;
const trials = ['roster import', 'cycle open', 'outbox skip'] as const;
/** These read, or set the database up before anybody is on a roster: what they do leaves no act. */
const silent = [
  'cycle status',
  'cycle explain',
  'cycle list',
  'people unreachable',
  'people blocked',
  'people without-appraiser',
  'people hr list',
  'people delegations',
  'people requests',
  'people appraiser-requests',
  'cycle requests',
  'examine list',
  'examine verify',
  // The same that every sweep does; nothing of anybody's appraisal goes.
  'retention run',
  'retention show',
  // Counters alone: nothing of anybody's appraisal changes.
  'db recount',
  'deliveries status',
  'poster',
  // It says no more than that a document is genuine.
  'verify',
  'holidays list',
  'catalogue export',
  'catalogue hours export',
  'settings show',
  'settings export',
  'approval list',
  // Counts, of which each was shown to its unit already.
  'pulse',
  'db migrate',
  'db grant',
  'audit verify',
  'audit heads',
  'doctor',
];

const leaves = (command: Command, before: readonly string[] = []): readonly string[] =>
  command.commands.length === 0
    ? [before.join(' ')]
    : command.commands.flatMap((one) => leaves(one, [...before, one.name()]));

const within = (args: readonly string[]) =>
  args.map((one) => (one.endsWith('.csv') && !one.includes('/') ? join(folder, one) : one));

describe('whoever changes something by command line says who they are:', () => {
  it('every command is known to change something, or not to', () => {
    const { context } = contextOf();
    expect(leaves(commandLine({ ...context, t: translator('en') })).toSorted()).toEqual(
      [...Object.keys(changing), ...silent].toSorted(),
    );
  });

  it.each(Object.entries(changing))(
    '"%s" is refused without a NIP, and nothing changes',
    async (command, args) => {
      const rows = () => db.execute(sql`select count(*) from audit`);
      const before = await rows();
      const { code, said } = await kinerja(undefined, ...command.split(' '), ...within(args));
      expect(code).toBe(1);
      expect(said).toBe('This is recorded: say who you are with --as and your NIP, or set KINERJA_OPERATOR.');
      expect(await rows()).toEqual(before);
    },
  );

  it.each(trials)('"%s --dry-run" and what only reads needs none', async (command) => {
    const { said } = await kinerja(
      undefined,
      ...command.split(' '),
      ...within(changing[command]),
      '--dry-run',
    );
    expect(said).not.toContain('KINERJA_OPERATOR');
    expect(await kinerja(undefined, 'holidays', 'list')).toMatchObject({ code: 0 });
  });

  it('what is no NIP is refused', async () => {
    const { code, said } = await kinerja('admin', 'holidays', 'add', '2027-03-11', 'Cuti');
    expect(code).toBe(1);
    expect(said).toContain('The NIP of the operator is none');
  });
});

describe('the record of a command', () => {
  const last = async () => {
    const [row] = await db.execute(sql`select act, actor_id, operator from audit where appraisal_id is null
      order by seq desc limit 1`);
    return row;
  };

  it('names the person, by --as before the environment', async () => {
    const { citra } = agency.people;
    await kinerja(wayan, 'holidays', 'add', '2027-03-11', 'Cuti bersama', '--as', '19900101 201903 2 004');
    expect(await last()).toEqual({ act: 'holiday.put', actor_id: citra.id, operator: '199001012019032004' });
    await kinerja(wayan, 'holidays', 'remove', '2027-03-11');
    expect(await last()).toEqual({
      act: 'holiday.remove',
      actor_id: agency.people.wayan.id,
      operator: wayan,
    });
  });

  it('keeps the NIP of somebody who is not on the roster, and tells them so', async () => {
    const nip = '198001012005011009';
    const { code, said } = await kinerja(nip, 'holidays', 'add', '2027-03-12', 'Cuti');
    expect(code).toBe(0);
    expect(said).toContain(`Nobody on the roster has the NIP ${nip}`);
    expect(await last()).toEqual({ act: 'holiday.put', actor_id: null, operator: nip });
  });

  it('is not to be had by saying so: a row of the bot itself names no operator', async () => {
    await db.execute(sql`insert into audit (id, at, role, act, operator)
      values (gen_random_uuid(), now(), 'operator', 'holiday.put', ${wayan})`);
    expect(await last()).toEqual({ act: 'holiday.put', actor_id: null, operator: null });
  });
});
