import { lineOn, withAppraiser } from '../../domain/cycle/assignments.ts';
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
  | 'to-oneself';

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
  readonly isDryRun: boolean;
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
};

/**
 * Another appraiser from a day on, in the roster and so in what is under way, with all answers; or after it. The person
 * and both appraisers are told. The chat and the command line decide here.
 */
export const setAppraiser = (
  store: TenureStore,
  request: AppraiserRequest,
): Promise<Result<AppraiserSet, AppraiserRefusal>> =>
  store.transaction((unit) => set(unit, request), { isDryRun: request.isDryRun });

const found = (unit: TenureUnit, whom: Whom): Promise<PersonOfYear | undefined> =>
  'id' in whom ? unit.withId(whom.id) : unit.find(whom.number);

async function set(
  unit: TenureUnit,
  request: AppraiserRequest,
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
  const told = [person.id, appraiser.id, ...(former ? [former.id] : [])];
  const handedOver = await unit.change(
    {
      ...{ act: 'person.appraiser', personId: person.id, lines },
      ...(note !== undefined && { note }),
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
  return ok({
    ...{ person, appraiser, from, keeps, underWay, handedOver, isDryRun },
    ...(former && { former }),
  });
}
