import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  type HrAsk,
  type HrDesk,
  type HrView,
  type RoomyDesk,
  roomyPage,
  type StoredDesk,
} from '../../domain/hr/desk.ts';
import { type DeskList, deskLists } from '../../domain/hr/people.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { isStillThere } from '../people/active.ts';
import { person } from '../schema/people.ts';
import { parameters, statement } from '../sql/statement.ts';
import type { AskedDesk } from './asked-desk.ts';
import { deskJson } from './desk-json.ts';

const p = alias(person, 'p');

/** What says which look it is; as texts, as a statement takes them. */
export const deskNames = ['hrPage', 'hrKind', 'hrPerson', 'hrUnit', 'hrItem', 'hrSought'] as const;
export const deskTypes = {
  ...{
    hrPage: 'integer',
    hrKind: 'text',
    hrPerson: 'uuid',
    hrUnit: 'uuid',
    hrItem: 'uuid',
    hrSought: 'text',
  },
} as const;
export const deskGiven = ({ page = 0, kind = 'open', sought = '', list, ...of }: HrAsk) => ({
  hrPage: String(page),
  hrKind: list ?? kind,
  hrPerson: of.personId ?? null,
  hrUnit: of.unitId ?? null,
  hrItem: of.errandId ?? of.cycleId ?? null,
  hrSought: sought,
});

const given = parameters({ personId: 'uuid', now: 'timestamptz', today: 'date', ...deskTypes });
const asked: AskedDesk = {
  me: sql`(select ${p.id} from ${person} p where ${p.id} = ${given.personId} and ${isStillThere(p, given.today)})`,
  now: given.now,
  today: given.today,
  page: given.hrPage,
  kind: given.hrKind,
  personId: given.hrPerson,
  unitId: given.hrUnit,
  itemId: given.hrItem,
  sought: given.hrSought,
};

const ofView = (view: HrView, how: AskedDesk = asked) =>
  statement(
    ['personId', 'now', 'today', ...deskNames],
    { desk: deskJson[view](how) },
    (columns) => sql`select ${columns}`,
  );
const loads = {
  progress: ofView('progress'),
  turns: ofView('turns'),
  remind: ofView('remind'),
  errand: ofView('errand'),
  cycles: ofView('cycles'),
  cycle: ofView('cycle'),
  find: ofView('find'),
  person: ofView('person'),
  transfer: ofView('transfer'),
  lists: ofView('lists'),
  list: ofView('list'),
  settings: ofView('settings'),
  needs: ofView('needs'),
  mentors: ofView('mentors'),
} as const satisfies Record<HrView, unknown>;

/** A look at the desk alone: for a screen that was open already, and for messages. */
export async function loadDesk(
  db: Db,
  personId: string,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
  ask: HrAsk,
): Promise<StoredDesk> {
  const { desk } = await loads[ask.view](db, {
    ...{ personId, now: now.toString(), today: today.toString() },
    ...deskGiven(ask),
  });
  return desk;
}

const roomy: AskedDesk = {
  ...asked,
  roomy: {
    units: sql.raw(String(roomyPage.units)),
    people: sql.raw(String(roomyPage.people)),
    cases: sql.raw(String(roomyPage.cases)),
  },
};
const roomyLoads = {
  progress: ofView('progress', roomy),
  turns: ofView('turns', roomy),
  list: ofView('list', roomy),
} as const;

/** How far the cycle is, with as many units as have room where there is more than on a phone. */
export async function loadProgress(
  db: Db,
  personId: string,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<StoredDesk> {
  const who = { personId, now: now.toString(), today: today.toString() };
  const { desk } = await roomyLoads.progress(db, { ...who, ...deskGiven({ view: 'progress' }) });
  return desk;
}

/** The first page of everything, for where there is more room: a Home tab. Nobody waits for it. */
export async function loadRoomyDesk(
  db: Db,
  { personId, now, today, timeZone }: RoomyAsk,
): Promise<RoomyDesk> {
  const who = { personId, now: now.toString(), today: today.toString() };
  const look = async (view: keyof typeof roomyLoads, list?: DeskList): Promise<HrDesk> => {
    const { desk } = await roomyLoads[view](db, { ...who, ...deskGiven({ view, ...(list && { list }) }) });
    return { ...desk, timeZone };
  };
  const lists = await loadDesk(db, personId, now, today, { view: 'lists' });
  const full = lists.view === 'lists' ? deskLists.filter((one) => lists.counts[one] > 0) : [];
  const firsts: HrDesk[] = [];
  for (const one of full) firsts.push(await look('list', one));
  return {
    progress: await look('progress'),
    turns: await look('turns'),
    lists: { ...lists, timeZone },
    firsts,
  };
}

/** Whose desk, and when; the zone is the agency's. */
export type RoomyAsk = {
  readonly personId: string;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly timeZone: string;
};
