import { readFile, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/index.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { version } from '../../../src/version.ts';
import { type Frozen, frozenFile, readFrozen } from '../../compat/town/frozen.ts';
import { onTelegram, type Person } from '../../compat/town/person.ts';
import { answersIn } from '../../compat/town/rows.ts';
import { freePort } from '../../support/free-port.ts';
import { installBefore, type Machine, newMachine } from '../../support/machine/machine.ts';
import { type PackagedPostgres, startPackagedPostgres } from '../../support/postgres-tools.ts';

/**
 * The steps of an upgrade are read out of docs/operations.md and done, on the database that release 0.1.0 left behind:
 * by the shell, with the units that ship and the program as it is built.
 */
const runbook = await readFile(join(import.meta.dirname, '../../../docs/operations.md'), 'utf8');
const section = runbook.split(/^## /m).find((text) => text.startsWith('Upgrade\n')) ?? '';
const [steps = ''] = [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block);
const commandLine = /^kinerja\(\) \{\n[\s\S]*?^\}$/m.exec(runbook)?.[0] ?? '';

/** The bot of the frozen town has this number. */
const token = '4242:AAupgradeTESTupgradeTESTupgradeTEST';

let server: PackagedPostgres;
let db: Db;
let simulator: Simulator;
let machine: Machine;
let frozen: Frozen;
const people = new Map<string, Person>();

beforeAll(async () => {
  frozen = await readFrozen('0.1.0');
  [server, simulator] = await Promise.all([
    startPackagedPostgres(),
    startSimulator({
      // Telegram never uses the number of an update twice, and the database remembers earlier ones.
      telegram: { token, botUsername: 'kinerja_bot', idsAfter: 1_000_000 },
      slack: { botToken: 'xoxb-up', appToken: 'xapp-up', signingSecret: 'unused', teamId: 'T1' },
    }),
  ]);
  for (const { who, platform, id } of frozen.seats) {
    if (platform === 'slack') simulator.slack.addUser({ id, realName: who });
    else {
      const user = simulator.telegram.addUser({ id: Number(id), firstName: who, languageCode: 'id' });
      people.set(
        who,
        onTelegram(user, async (does) => void (await does())),
      );
    }
  }
  simulator.restore(frozen.chats);
  const ports = { 3000: await freePort(), 9464: await freePort(), 9465: await freePort() };
  machine = await newMachine({
    ports: Object.fromEntries(Object.entries(ports).map(([port, free]) => [port, String(free)])),
    // What the changelog asks for.
    edits: "AGENCY_NAME='Pemerintah Kota Contoh'\nTIME_ZONE='Asia/Makassar'\n",
  });
  await installBefore(machine);
  await leaveDatabase(String(ports[3000]));
  db = openDatabase(server.urlOf('kinerja'), { max: 1 });
});
afterAll(async () => {
  await machine.sh('systemctl stop kinerja-web kinerja-worker');
  await closeDatabase(db);
  await simulator.close();
  await server.stop();
  await machine.remove();
});

const answersOf = async (who: string): Promise<string | undefined> =>
  (await answersIn(db))[`${who}, Evaluasi Kinerja Triwulan I 2027, self`];

/** The database and the settings of release 0.1.0. */
async function leaveDatabase(port: string): Promise<void> {
  const admin = postgres(server.urlOf('postgres'), { max: 1, onnotice: () => {} });
  for (const role of ['owner', 'app']) await admin.unsafe(`create role kinerja_${role} login password 'up'`);
  await admin.unsafe('create database kinerja owner kinerja_owner').finally(() => admin.end());
  const urlOf = (user: string): string => {
    const url = new URL(server.urlOf('kinerja'));
    url.username = user;
    url.password = 'up';
    return url.href;
  };
  const [owner, app] = [urlOf('kinerja_owner'), urlOf('kinerja_app')];
  const sql = postgres(owner, { max: 1, onnotice: () => {} });
  await sql.unsafe(await frozenFile('0.1.0', 'database.sql'));
  // People answer today, and the town was frozen on a day yet to come.
  await sql.unsafe('update public.cycle set self_from = current_date - 1').finally(() => sql.end());
  const write = (name: string, text: string) =>
    writeFile(join(machine.folder, 'etc/kinerja', name), `${text}\n`);
  await write(
    'bot.env',
    `DATABASE_URL=${app}\nPORT=${port}\nTELEGRAM_BOT_TOKEN=${token}\nTELEGRAM_API_ROOT=${simulator.telegramApiRoot}`,
  );
  await write('migrate.env', `MIGRATION_DATABASE_URL=${owner}\nDATABASE_URL=${app}`);
  const { hostname, port: pgPort } = new URL(owner);
  await write(
    'backup.env',
    `PGHOST=${hostname}\nPGPORT=${pgPort}\nPGDATABASE=kinerja\nPGUSER=kinerja_owner\nPGPASSWORD=up`,
  );
}

it('the steps of the runbook bring release 0.1.0 to this one: the doctor is content, and people go on', async () => {
  const said = await machine.sh(`${commandLine}\n${steps}`);
  // The last step asks the doctor, whose status is that of the steps.
  expect(said).toContain('ready');
  expect(said).toContain(version);
  expect(await readlink(join(machine.folder, 'opt/kinerja/current'))).toMatch(/releases\/2$/);
  expect(await machine.sh('ls /var/backups/kinerja')).toMatch(/^kinerja-\S+\.dump\n$/);

  const siti = people.get('Siti Maryam');
  await siti?.presses('self.rate', { value: 1 });
  await expect.poll(() => siti?.reads()).toContain('Pemberitahuan privasi diperbarui');
  await siti?.presses('privacy.accept');
  await expect.poll(() => siti?.reads()).not.toContain('Pemberitahuan privasi diperbarui');
  const before = await answersOf('Siti Maryam');
  await siti?.presses('self.rate', { value: 1 });
  await expect.poll(() => answersOf('Siti Maryam')).not.toBe(before);
});
