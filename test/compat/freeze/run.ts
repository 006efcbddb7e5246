import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { migrate } from '../../../src/persistence/migrate.ts';
import { startPackagedPostgres } from '../../support/postgres-tools.ts';
import type { Frozen } from '../town/frozen.ts';
import { openTown } from '../town/town.ts';
import { dumpOf } from './dump.ts';
import { officeOf } from './office.ts';
import { storySeats } from './seats.ts';
import { playStory, storyBegins } from './story.ts';

/** `npm run freeze`: writes the files in `test/compat/release-<version>`. They are written once and never changed. */

const root = new URL('../../../', import.meta.url);
const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { version: string };
const folder = new URL(`../release-${version}/`, import.meta.url);

const isThere = await access(folder).then(
  () => true,
  () => false,
);
if (isThere) throw new Error(`release ${version} is frozen already, in ${fileURLToPath(folder)}`);

const server = await startPackagedPostgres();
try {
  const admin = postgres(server.urlOf('postgres'), { max: 1, onnotice: () => {} });
  await admin.unsafe('create database town').finally(() => admin.end());
  const url = server.urlOf('town');
  await migrate(url);
  const chats = await play(url);
  const dump = await dumpOf(server, 'town');
  await mkdir(folder);
  await writeFile(new URL('database.sql', folder), dump);
  await writeFile(new URL('chats.json', folder), `${JSON.stringify(chats, null, 1)}\n`);
  process.stdout.write(`Release ${version} is frozen in ${fileURLToPath(folder)}.\n`);
} finally {
  await server.stop();
}

/** Stops the town and returns the content of its database and its chats. */
async function play(url: string): Promise<Frozen> {
  const town = await openTown({ url, at: storyBegins, seats: storySeats });
  try {
    const letters = await playStory(town, officeOf(url));
    return {
      at: town.clock.now().toString(),
      letters,
      seats: storySeats.map((seat) => ({
        ...seat,
        printed: town.person(seat.who, seat.platform).printed(),
      })),
      chats: town.stand.simulator.snapshot(),
    };
  } finally {
    await town.close();
  }
}
