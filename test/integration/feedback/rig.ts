import { sql } from 'drizzle-orm';
import type { Action } from '../../../src/conversation/contract/action.ts';
import type { InboundEvent } from '../../../src/conversation/contract/platform.ts';
import { createEngine } from '../../../src/conversation/engine/engine.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { createEventStore } from '../../../src/persistence/events/event-store.ts';
import { endAskings } from '../../../src/persistence/feedback/end-askings.ts';
import { createSealer } from '../../../src/persistence/feedback/seal.ts';
import { person, reportingLine } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import type { Observation } from '../../../src/shared/observe.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { withoutForms } from '../../support/builders.ts';
import { createTestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { textOf } from '../../support/script/neutral-screen.ts';
import { firstDay, linkAccount, seedSmallAgency } from '../../support/small-agency.ts';

const zone = 'Asia/Makassar';
const colleagueNames = ['Dewi Anggraini', 'Eko Prabowo', 'Fajar Nugraha', 'Gita Permata'] as const;

/** Budi with five colleagues under Ani, each at a chat of their own; the key is not in the database. */
export async function openUnit() {
  const database = await createTestDatabase();
  const db = openDatabase(database.url);
  const agency = await seedSmallAgency(db);
  const clock = movableClock(Temporal.Instant.from(firstDay));
  const more = colleagueNames.map((name, at) => ({
    ...{ id: newId(), name, nip: `19910101202012100${at + 1}`, unit: 'Dinas Komunikasi dan Informatika' },
    ...{ position: 'Pengelola Layanan', positionLevel: 'pelaksana' as const },
    activeFrom: Temporal.PlainDate.from('2020-01-01'),
  }));
  const elsewhere = {
    ...more[0],
    id: newId(),
    name: 'Eka Lain',
    nip: '199301012020121009',
    unit: 'Dinas Pekerjaan',
  };
  await db.insert(person).values([
    ...more,
    {
      ...more[0],
      ...elsewhere,
      positionLevel: 'pelaksana',
      position: 'Staf',
      activeFrom: Temporal.PlainDate.from('2020-01-01'),
    },
  ]);
  const validFrom = Temporal.PlainDate.from('2020-01-01');
  await db
    .insert(reportingLine)
    .values(
      more.map(({ id }) => ({ id: newId(), personId: id, appraiserId: agency.people.ani.id, validFrom })),
    );
  await db.execute(sql`update person set privacy_accepted_at = now(), privacy_version = ${privacyVersion}`);
  const { budi, citra, ani, wayan } = agency.people;
  const everybody = [budi, citra, ani, wayan, ...more, elsewhere].map(({ id }) => id);
  for (const [at, id] of everybody.entries())
    await linkAccount(db, id, {
      platform: 'telegram',
      tenant: '1',
      userId: String(at),
      address: { chatId: at },
    });

  const sealer = createSealer('a-key-for-tests-of-32-characters-x');
  const store = createEventStore(db, { agencyName: 'Kota', timeZone: zone, sealer });
  const observed: Observation[] = [];
  const handle = createEngine({
    ...{ store, clock, capabilities: withoutForms, wakeSenders: () => {} },
    observe: (one) => void observed.push(one),
  });
  const does = async (personId: string, event: InboundEvent): Promise<string> => {
    clock.advance({ seconds: 1 });
    const chat = everybody.indexOf(personId);
    const reply = await handle({
      ...{ platform: 'telegram', tenant: '1', userId: String(chat), address: { chatId: chat } },
      ...{ eventId: newId(), isPrivate: true, event },
    });
    return [...(reply.screen?.blocks.map(textOf) ?? []), reply.notice?.text ?? ''].join('\n');
  };
  return {
    ...{ db, clock, agency, observed, sealer, url: database.url },
    budi: budi.id,
    ani: ani.id,
    citra: citra.id,
    stranger: elsewhere.id,
    colleagues: [citra.id, ...more.map(({ id }) => id)],
    presses: (personId: string, action: Action) => does(personId, { kind: 'action', action }),
    says: (personId: string, text: string) => does(personId, { kind: 'text', text }),
    /** Budi asks these; returns the id of the asking. */
    asks: async (ids: readonly string[]): Promise<string> => {
      await does(budi.id, { kind: 'action', action: { type: 'feedback.ask' } });
      for (const personId of ids)
        await does(budi.id, { kind: 'action', action: { type: 'feedback.choose', personId } });
      await does(budi.id, { kind: 'action', action: { type: 'feedback.sendAsk' } });
      const [open] = await db.execute<{ id: string }>(
        sql`select id from feedback_asking where outcome is null`,
      );
      return open?.id ?? '';
    },
    ends: () => {
      const now = clock.now();
      return endAskings(db, { sealer, now, today: localDate(now, zone), eventId: 'sweep:test' });
    },
    close: async () => {
      await store.flush();
      await closeDatabase(db);
      await database.drop();
    },
  };
}

export type Unit = Awaited<ReturnType<typeof openUnit>>;

/** A row as whoever holds the database sees it, with where it lies and which transaction wrote it. */
export type Seen = { readonly table: string; readonly place: string; readonly row: Record<string, unknown> };

/** Everything there is in the database. */
export async function dump(db: Db): Promise<readonly Seen[]> {
  const tables = await db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const seen: Seen[] = [];
  for (const { name } of tables) {
    const rows = await db.execute<{ place: string; row: Record<string, unknown> }>(
      sql`select ctid::text || ' ' || xmin::text as place, to_jsonb(t) as row from ${sql.identifier(name)} t order by ctid`,
    );
    seen.push(...rows.map(({ place, row }) => ({ table: name, place, row })));
  }
  return seen;
}
