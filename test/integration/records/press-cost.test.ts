import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import type { Action } from '../../../src/conversation/contract/action.ts';
import type { Inbound } from '../../../src/conversation/contract/platform.ts';
import { decodeAction, encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { createEngine } from '../../../src/conversation/engine/engine.ts';
import { verbs } from '../../../src/conversation/engine/registry.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { closeDatabase, openDatabase } from '../../../src/persistence/db.ts';
import { createEventStore } from '../../../src/persistence/events/event-store.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { withoutForms } from '../../support/builders.ts';
import { createTestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { firstDay, linkAccount, seedSmallAgency } from '../../support/small-agency.ts';

it('a press costs two statements, one to load and one to save, and its receipt none of its own', async () => {
  const database = await createTestDatabase();
  const seeding = openDatabase(database.url);
  const agency = await seedSmallAgency(seeding);
  await seeding.execute(
    sql`update person set privacy_accepted_at = now(), privacy_version = ${privacyVersion}`,
  );
  await linkAccount(seeding, agency.people.budi.id, {
    platform: 'telegram',
    tenant: '1',
    userId: '7',
    address: { chatId: 7 },
  });
  const statements: string[] = [];
  const client = postgres(database.url, { max: 1, debug: (_connection, query) => statements.push(query) });
  const db = drizzle(client) as Db;
  const ofReceipts: string[] = [];
  const apart = postgres(database.url, { max: 1, debug: (_connection, query) => ofReceipts.push(query) });
  const store = createEventStore(db, {
    agencyName: 'Kota',
    timeZone: 'Asia/Makassar',
    receipts: drizzle(apart) as Db,
  });
  const clock = movableClock(Temporal.Instant.from(firstDay));
  const handle = createEngine({
    store,
    clock,
    capabilities: { ...withoutForms, canTable: true, drawBudget: { burst: 3, refillMs: 6000 } },
    wakeSenders: () => {},
  });
  const inbound = (eventId: string, event: Inbound['event'], anchor?: { messageId: number }): Inbound => ({
    platform: 'telegram',
    tenant: '1',
    userId: '7',
    address: { chatId: 7 },
    eventId,
    isPrivate: true,
    anchor,
    event,
  });
  const first = await handle(inbound('1', { kind: 'command', name: 'penilaian', argument: '' }));
  await first.shows.shown({ ok: true, anchor: { messageId: 5 } });
  // The driver looks up types once per connection, so we begin to count after that.
  await handle(
    inbound(
      '2',
      { kind: 'action', action: { type: 'self.card', appraisalId: agency.appraisals.budi, item: 'M.01' } },
      { messageId: 5 },
    ),
  );
  statements.length = 0;

  const press = { type: 'self.rate', appraisalId: agency.appraisals.budi, item: 'M.01', value: 3 } as const;
  const reply = await handle(inbound('3', { kind: 'action', action: press }, { messageId: 5 }));
  await reply.shows.shown({ ok: true, anchor: { messageId: 5 } });
  expect(statements).toHaveLength(2);
  expect(statements[1]).toContain('kinerja_guard');
  const [card] = statements;
  expect(card).not.toMatch(/from "(notebook_entry|feedback_note)"/);

  // What is shown is written without standing in the way of the next press.
  await store.flush();
  expect(statements).toHaveLength(2);
  expect(ofReceipts.filter((query) => query.includes('shown_revision'))).toHaveLength(1);
  // A press that is not drawn, because its chat was drawn too often, costs no more.
  statements.length = 0;
  const held = await handle(inbound('held', { kind: 'action', action: press }, { messageId: 5 }));
  expect(held.shows.heldBack).toBe('no-draws');
  expect(statements).toHaveLength(2);
  // Only a press that asks for the history loads it, and that takes no additional statement.
  expect(statements[0]).not.toContain('from "audit"');
  statements.length = 0;
  const open = { type: 'history.open', appraisalId: agency.appraisals.budi, page: 0 } as const;
  await handle(inbound('4', { kind: 'action', action: open }, { messageId: 5 }));
  expect(statements).toHaveLength(2);
  expect(statements[0]).toContain('from "audit"');
  // Choosing tables, and a press in one, cost no more; the message beside it is part of the receipt.
  const appraisalId = agency.appraisals.budi;
  await handle(
    inbound('5', { kind: 'action', action: { type: 'self.compact', appraisalId } }, { messageId: 5 }),
  );
  statements.length = 0;
  const asTable = await handle(
    inbound('6', { kind: 'action', action: { type: 'look.table' } }, { messageId: 5 }),
  );
  expect(asTable.screen?.asTable).toBeDefined();
  expect(statements).toHaveLength(2);
  statements.length = 0;
  const cell = { type: 'self.rateCompact', appraisalId, item: 'M.02', value: 2 } as const;
  const pressed = await handle(inbound('7', { kind: 'action', action: cell }, { messageId: 5 }));
  expect(pressed.screen?.asTable).toBeDefined();
  expect(statements).toHaveLength(2);
  expect(statements[0]).toBe(card);
  // The same holds for the notebook, and for a press that leads away from it.
  statements.length = 0;
  const book = { type: 'note.openOwn', page: 0 } as const;
  await handle(inbound('book', { kind: 'action', action: book }, { messageId: 5 }));
  expect(statements).toHaveLength(2);
  expect(statements[0]).toContain('from "reporting_line"');
  statements.length = 0;
  await handle(inbound('away', { kind: 'action', action: { type: 'nav.home' } }, { messageId: 5 }));
  expect(statements).toHaveLength(2);
  expect(statements[0]).not.toContain('from "reporting_line"');
  // Only who looks at the feedback of the year loads it: by a press, by what is typed there, and on the way home.
  for (const [eventId, event, isLoaded] of [
    ['8', { kind: 'action', action: { type: 'feedback.list', page: 0 } }, true],
    ['9', { kind: 'action', action: { type: 'feedback.give' } }, true],
    ['10', { kind: 'text', text: 'citra' }, true],
    ['11', { kind: 'action', action: { type: 'nav.home' } }, false],
  ] as const) {
    statements.length = 0;
    await handle(inbound(eventId, event, event.kind === 'action' ? { messageId: 5 } : undefined));
    expect(statements, eventId).toHaveLength(2);
    expect(statements[0]?.includes('"feedback_asking"'), eventId).toBe(isLoaded);
  }
  // No card of one's own looks at what it was loaded without: that would load everything once more.
  const own = [...verbs].filter(([, { needs }]) => needs === 'own-card');
  expect(own.length).toBeGreaterThan(10);
  for (const [type, { args }] of own) {
    const fitting = { appraisalId, item: 'M.02', value: 3, reason: 1 };
    const given = Object.entries(fitting).filter(([name]) => name in args);
    const action = decodeAction(encodeAction({ type, ...Object.fromEntries(given) } as Action));
    if (!action) throw new Error(`no action ${type}`);
    statements.length = 0;
    await handle(inbound(type, { kind: 'action', action }, { messageId: 5 }));
    expect(statements, type).toHaveLength(2);
    expect(statements[0], type).toBe(card);
  }
  await Promise.all([client.end(), apart.end()]);
  await closeDatabase(seeding);
  await database.drop();
});
