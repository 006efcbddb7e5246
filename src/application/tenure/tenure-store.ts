import type { PersonNumber } from '../../domain/people/no-nip.ts';
import type { Leave, NewLines, Reporting } from '../../domain/tenure/leave.ts';
import type { Temporal } from '../../shared/time.ts';
import type { WriteOf } from '../outcome/writes.ts';
import type { AskedAppraiser } from './second-yes.ts';

/** Somebody of the roster, as far as coming and going needs it. */
export type PersonOfYear = Reporting & {
  readonly nip: PersonNumber;
  readonly name: string;
  readonly unit: string;
  readonly activeFrom: Temporal.PlainDate;
  readonly leave?: Leave;
};

/** What one act changes of a person and of those who report to them. */
export type TenureChange = {
  readonly act: 'person.leave' | 'person.return' | 'person.renumber' | 'person.appraiser';
  readonly personId: string;
  /** Null takes a leave back. */
  readonly leave?: Leave | null;
  readonly nip?: PersonNumber;
  readonly lines: NewLines;
  /** Why, in the words of whoever gave the command. */
  readonly note?: string;
  /** The officer who asked, where a second one agreed. */
  readonly askedById?: string;
  /** What those concerned are told. */
  readonly news?: readonly WriteOf<'outbox'>[];
};

/** An appraisal whose rating nobody has confirmed, with the last day for that. */
export type UnderWay = { readonly cycle: string; readonly until: Temporal.PlainDate };

export type At = {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  /** The officer who does it in chat, and the event by which; absent on the command line. */
  readonly by?: { readonly actorId: string; readonly eventId: string };
};

/** One transaction, without imports meanwhile. It is rolled back when the work throws, and always with `isDryRun`. */
export type TenureStore = {
  transaction<T>(work: (unit: TenureUnit) => Promise<T>, options: { readonly isDryRun: boolean }): Promise<T>;
};

export type TenureUnit = {
  find(number: PersonNumber): Promise<PersonOfYear | undefined>;
  withId(id: string): Promise<PersonOfYear | undefined>;
  underWay(personId: string, today: Temporal.PlainDate): Promise<readonly UnderWay[]>;
  /** Everybody who reports to them, did, or will. */
  staffOf(personId: string): Promise<readonly PersonOfYear[]>;
  /** Writes it with its audit row, and hands over what is due today. Returns how many appraisals changed hands. */
  change(change: TenureChange, at: At): Promise<number>;
  /** Another appraiser that waits for a second officer: writes it, tells the others, and returns its number. */
  ask(asked: Omit<AskedAppraiser, 'no'>, at: At): Promise<number>;
  waitingFor(personId: string, now: Temporal.Instant): Promise<AskedAppraiser | undefined>;
  requestOf(no: number): Promise<AskedAppraiser | undefined>;
  settle(id: string, outcome: 'done' | 'declined', officerId: string, at: At): Promise<void>;
};
