import { eq, inArray, notInArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { addressed, forAccounts, type Intent } from '../../application/outcome/intents.ts';
import { ofAccount } from '../sql/whose.ts';

type Columns<K extends string> = { readonly [Key in K]: PgColumn };
type KeyOfAny<T> = T extends unknown ? keyof T : never;
/** What payloads hold; `shows` is what a reminder said, put there once it was sent. */
type PayloadKey = KeyOfAny<Intent> | 'shows';

const quoted = (key: PayloadKey): SQL => sql.raw(`'${key}'`);

export const inPayload = ({ payload }: { readonly payload: SQLWrapper }, key: PayloadKey): SQL =>
  sql`${payload}->>${quoted(key)}`;
export const hasInPayload = ({ payload }: Columns<'payload'>, key: PayloadKey): SQL =>
  sql`${payload} ? ${quoted(key)}`;

/** Stands in the text of a statement: what is asked for few kinds has an index of these alone. */
export const isKind = ({ kind }: Columns<'kind'>, one: Intent['kind']): SQL => eq(kind, sql.raw(`'${one}'`));
/** A reminder of its own, and not the redrawing of one. */
export const isReminder = (row: Columns<'kind' | 'payload'>): SQL =>
  sql`${isKind(row, 'reminder')} and not (${hasInPayload(row, 'edits')})`;
/** What somebody gets at most once a day: the reminder, or HR's message of the morning, which names one's own work too. */
export const isMessageOfDay = (row: Columns<'kind' | 'payload'>): SQL =>
  sql`(${isReminder(row)} or ${isKind(row, 'hr-digest')})`;
/** What came in the morning and holds a reminder up until the next day: also the week of a unit. */
export const isBeforeReminder = (row: Columns<'kind' | 'payload'>): SQL =>
  sql`(${isMessageOfDay(row)} or ${isKind(row, 'unit-week')})`;
/** All that comes unasked and is no news of what somebody did: only one of these a day, the later waits. */
export const isWordOfDay = (row: Columns<'kind' | 'payload'>): SQL =>
  sql`(${isBeforeReminder(row)} or ${isKind(row, 'notes-due')} or ${isKind(row, 'talk-soon')}
    or ${isKind(row, 'growth-soon')} or ${isKind(row, 'mentor-soon')})`;
/** A reminder to whoever's turn nears its date or has passed it; its message names all of them, as `shows`. */
export const isOfDate = (row: Columns<'kind' | 'payload'>): SQL =>
  sql`((${isKind(row, 'objection-news')} or ${isKind(row, 'approval-news')})
    and ${inPayload(row, 'what')} in ('due', 'over'))`;
/** It goes to wherever its person is reached. */
export const isPersonal = ({ kind }: Columns<'kind'>): SQL => notInArray(kind, [...addressed]);

/** It goes to one account, whoever has that. */
export const isForAccount = ({ kind }: Columns<'kind'>): SQL => inArray(kind, [...forAccounts]);

/** It goes to the account of a conversation. */
export const isForAccountOf = (
  row: Columns<'kind' | 'payload'>,
  conversation: Columns<'platform' | 'tenant' | 'userId'>,
): SQL =>
  sql`${isForAccount(row)} and ${ofAccount(conversation, {
    platform: inPayload(row, 'platform'),
    tenant: inPayload(row, 'tenant'),
    userId: inPayload(row, 'userId'),
  })}`;

/** It redraws the screen of a conversation. */
export const isScreenOf = (row: Columns<'kind' | 'payload'>, conversation: Columns<'id'>): SQL =>
  sql`${isKind(row, 'screen')} and ${conversation.id}::text = ${inPayload(row, 'conversationId')}`;
