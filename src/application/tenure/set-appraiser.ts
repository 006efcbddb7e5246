import { lineOn, withAppraiser } from '../../domain/cycle/assignments.ts';
import { confirmHours } from '../../domain/cycle/life/act.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import {
  type AppraiserProblem,
  afterUnderWay,
  appraiserProblem,
} from '../../domain/tenure/another-appraiser.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { outboxWrite } from '../outcome/decided.ts';
import type { At, PersonOfYear, TenureStore, TenureUnit, UnderWay } from './tenure-store.ts';

export type AppraiserRefusal =
  | AppraiserProblem
  | 'nobody'
  | 'appraiser-nobody'
  /** An officer decides neither on their own appraiser nor that they are one. */
  | 'to-oneself'
  /** Whoever gives the command is not known to be in HR. */
  | 'officer-unknown'
  | 'asked-already'
  | 'no-such-request'
  | 'same-officer'
  | 'lapsed';

type Named = Pick<PersonOfYear, 'name' | 'nip' | 'unit'>;

/** Whom it is about: by a number, or by the id on a button. */
export type Whom = { readonly number: PersonNumber } | { readonly id: string };

export type AppraiserRequest = At & {
  readonly person: Whom;
  readonly appraiser: Whom;
  readonly from: Temporal.PlainDate;
  /** What is under way stays with the appraiser of now until its last day. */
  readonly keeps: boolean;
  readonly note?: string;
  /** Who asked for it, where a second officer had to agree. */
  readonly askedById?: string;
  readonly isDryRun: boolean;
};

/** The agency wants a second officer for big acts: this waits for one, and who asks must be known. */
export type WithSecond = {
  readonly officerId?: string | undefined;
  readonly newId: () => string;
};

export type AppraiserSet = {
  readonly person: Named;
  readonly appraiser: Named;
  readonly former?: Named;
  /** From when it holds: the day that was asked for, or after what is kept. */
  readonly from: Temporal.PlainDate;
  readonly keeps: boolean;
  /** Appraisals of theirs that nobody has confirmed yet. */
  readonly underWay: readonly UnderWay[];
  /** Appraisals that changed hands at once; later ones do so on the day. */
  readonly handedOver: number;
  readonly isDryRun: boolean;
  /** It waits for a second officer, or would. */
  readonly waits?: { readonly no?: number; readonly confirmBy: Temporal.Instant };
};

/**
 * Another appraiser from a day on, in the roster and so in what is under way, with all answers; or after it. The person
 * and both appraisers are told. With `second`, nothing changes before another officer agrees (ADR 58). The chat and the
 * command line decide here.
 */
export const setAppraiser = (
  store: TenureStore,
  request: AppraiserRequest,
  second?: WithSecond,
): Promise<Result<AppraiserSet, AppraiserRefusal>> =>
  store.transaction((unit) => setWithin(unit, request, second), { isDryRun: request.isDryRun });

const found = (unit: TenureUnit, whom: Whom): Promise<PersonOfYear | undefined> =>
  'id' in whom ? unit.withId(whom.id) : unit.find(whom.number);

/** The same in a transaction that is open already. */
export async function setWithin(
  unit: TenureUnit,
  request: AppraiserRequest,
  second?: WithSecond,
): Promise<Result<AppraiserSet, AppraiserRefusal>> {
  const { keeps, now, today, by, note, isDryRun } = request;
  const person = await found(unit, request.person);
  if (!person) return fail('nobody');
  const appraiser = await found(unit, request.appraiser);
  if (!appraiser) return fail('appraiser-nobody');
  if (by && [person.id, appraiser.id].includes(by.actorId)) return fail('to-oneself');
  const underWay = await unit.underWay(person.id, today);
  const from = keeps
    ? afterUnderWay(
        request.from,
        underWay.map(({ until }) => until),
      )
    : request.from;
  const problem = appraiserProblem(person, appraiser, from, today);
  if (problem) return fail(problem);
  const formerId = lineOn(person.lines, from)?.appraiserId;
  const former = formerId === undefined ? undefined : await unit.withId(formerId);
  const lines = [{ personId: person.id, lines: withAppraiser(person.lines, appraiser.id, from) }];
  const outcome = {
    ...{ person, appraiser, from, keeps, underWay, isDryRun },
    ...(former && { former }),
  };
  const confirmBy = now.add({ hours: confirmHours });
  if (second && !isDryRun) {
    const officerId = by?.actorId ?? second.officerId;
    if (officerId === undefined) return fail('officer-unknown');
    if (await unit.waitingFor(person.id, now)) return fail('asked-already');
    const asked = {
      ...{ id: second.newId(), personId: person.id, appraiserId: appraiser.id, from: request.from, keeps },
      ...{ reason: note ?? '', askedById: officerId, confirmBy },
    };
    const no = await unit.ask(asked, { now, today, ...(by && { by }) });
    return ok({ ...outcome, handedOver: 0, waits: { no, confirmBy } });
  }
  const told = [person.id, appraiser.id, ...(former ? [former.id] : [])];
  const handedOver = await unit.change(
    {
      ...{ act: 'person.appraiser', personId: person.id, lines },
      ...(note !== undefined && { note }),
      ...(request.askedById !== undefined && { askedById: request.askedById }),
      news: told.map((personId) =>
        outboxWrite(
          {
            ...{ kind: 'appraiser-named', personId, employeeId: person.id, appraiserId: appraiser.id },
            from: from.toString(),
          },
          `appraiser-named:${person.id}:${appraiser.id}:${from}:${personId}`,
        ),
      ),
    },
    { now, today, ...(by && { by }) },
  );
  return ok({ ...outcome, handedOver, ...(second && { waits: { confirmBy } }) });
}
