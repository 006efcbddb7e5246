import {
  type LeaveRefusal,
  type Left,
  leavePerson,
  type Returned,
  returnPerson,
} from '../application/tenure/leave.ts';
import { type RenumberRefusal, renumberPerson } from '../application/tenure/renumber.ts';
import type { TenureStore } from '../application/tenure/tenure-store.ts';
import { type PersonOrder, reasonOf } from '../domain/hr/errand.ts';
import { type PersonNumber, parseNumber } from '../domain/people/no-nip.ts';
import { sha256Of } from '../files/hash.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ErrandInHand, Settled } from '../persistence/errands/errand-work.ts';
import { storedOrder } from '../persistence/errands/report-shape.ts';
import { numberOfPerson } from '../persistence/people/number.ts';
import { createTenureStore } from '../persistence/tenure/tenure-store.ts';
import { invariant } from '../shared/assert.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { isoDay, localDate } from '../shared/time.ts';
import type { ErrandDeps } from './errand-deps.ts';
import { saidBack, saidLeft, saidRenumbered } from './say-person.ts';

/** The deed would change something else now than what its officer saw. */
class DeedMoved extends Error {}

type Refused = { readonly why: string };
type Said = { readonly title: string; readonly lines: readonly string[] };
type Stage = 'trial' | 'moved' | 'done';

/**
 * Tries or does what an officer recorded of one person, by the use cases of the command line. It is done only while it
 * would change what was shown; else that is said anew, and nothing is changed.
 */
export async function runPerson(deps: ErrandDeps, errand: ErrandInHand, t: Translate): Promise<Settled> {
  const order = storedOrder(errand.errandOrder);
  invariant('deed' in order, 'a deed is about a person');
  const number = await numberOfPerson(deps.db, order.personId);
  if (number === undefined) return refused(t, t('errand.act.no-such-person'));
  const attempt = async (stage: Stage) => {
    const isDryRun = stage !== 'done';
    const watched = watching(createTenureStore(deps.db), isDryRun ? undefined : (errand.mark ?? ''));
    const said = await doDeed(deps, errand, t, { order, number, store: watched.store, stage });
    return { said, mark: watched.mark() };
  };
  const trial = async (stage: 'trial' | 'moved'): Promise<Settled> => {
    const { said, mark } = await attempt(stage);
    if (!said.ok) return refused(t, said.error.why);
    return { status: 'shown', report: report(said.value, true), mark };
  };
  if (errand.status === 'waiting') return trial('trial');
  try {
    const { said } = await attempt('done');
    return said.ok ? { status: 'done', report: report(said.value, false) } : refused(t, said.error.why);
  } catch (error) {
    if (error instanceof DeedMoved) return trial('moved');
    throw error;
  }
}

type Deed = {
  readonly order: PersonOrder;
  readonly number: PersonNumber;
  readonly store: TenureStore;
  readonly stage: Stage;
};

async function doDeed(
  { clock, timeZone }: ErrandDeps,
  { personId: actorId, eventId }: ErrandInHand,
  t: Translate,
  { order, number, store, stage }: Deed,
): Promise<Result<Said, Refused>> {
  const now = clock.now();
  const note = order.note === undefined ? '' : withoutControls(order.note).trim();
  const common = {
    ...{ now, today: localDate(now, timeZone), isDryRun: stage !== 'done' },
    by: { actorId, eventId },
    ...(note !== '' && { note }),
  };
  const reason = reasonOf(order.deed);
  if (reason) {
    const from = isoDay(order.from ?? '');
    if (!from) return fail({ why: t('tenure.no.no-day') });
    const successor = order.successor === undefined ? undefined : parseNumber(order.successor);
    if (successor && !successor.ok) return fail({ why: t('tenure.no.successor-nobody') });
    const left = await leavePerson(store, {
      ...{ ...common, number, leave: { from, reason } },
      ...(successor && { successor: successor.value }),
    });
    return said(
      left,
      (value: Left) => saidLeft(t, value, stage),
      (refusal) => sayLeaveNo(t, refusal),
    );
  }
  if (order.deed === 'return') {
    const back = await returnPerson(store, { ...common, number });
    return said(
      back,
      (value: Returned) => saidBack(t, value, stage),
      (refusal) => sayLeaveNo(t, refusal),
    );
  }
  const to = parseNumber(order.number ?? '');
  if (!to.ok) return fail({ why: t('tenure.no.bad-number') });
  // That the days of birth differ stands in what is shown: who says yes to it is sure.
  const request = { ...common, from: number, to: to.value, isSure: true };
  const renumbered = await renumberPerson(store, request);
  return said(
    renumbered,
    (value) => saidRenumbered(t, value, { from: number, to: to.value, stage }),
    (refusal) => sayRenumberNo(t, refusal),
  );
}

const said = <V, E>(
  result: Result<V, E>,
  say: (value: V) => Said,
  why: (refusal: E) => string,
): Result<Said, Refused> => (result.ok ? ok(say(result.value)) : fail({ why: why(result.error) }));

const sayLeaveNo = (t: Translate, { code }: LeaveRefusal): string =>
  code === 'nobody'
    ? t('errand.act.no-such-person')
    : code === 'left-already'
      ? t('tenure.no.left-already')
      : t(`cli.leave.no.${code}`);

function sayRenumberNo(t: Translate, refusal: RenumberRefusal): string {
  switch (refusal.code) {
    case 'nobody':
      return t('errand.act.no-such-person');
    case 'taken':
      return t('cli.renumber.no.taken', refusal.by);
    case 'other-birth-date':
      return t('tenure.otherBirthDate');
    default:
      return t(`cli.renumber.no.${refusal.code}`);
  }
}

const report = ({ title, lines }: Said, canBeDone: boolean): Settled['report'] => ({
  title: withoutControls(title),
  parts: lines.length === 0 ? [] : [{ lines: lines.map(withoutControls) }],
  more: 0,
  canBeDone,
});

const refused = (t: Translate, why: string): Settled => ({
  status: 'over',
  report: report({ title: t('errand.act.refused'), lines: [why] }, false),
});

/**
 * Notes what a deed would change, and whose staff it is about. With `expected`, the transaction ends before it is saved
 * when that is something else.
 */
function watching(store: TenureStore, expected: string | undefined) {
  let mark = '';
  let staff: readonly string[] = [];
  const watched: TenureStore = {
    transaction: (work, options) =>
      store.transaction(
        (unit) =>
          work({
            ...unit,
            staffOf: async (id) => {
              const found = await unit.staffOf(id);
              staff = found.map((one) => one.id).toSorted();
              return found;
            },
            change: (change, at) => {
              mark = sha256Of(Buffer.from(JSON.stringify([change, staff])));
              if (expected !== undefined && mark !== expected) throw new DeedMoved();
              return unit.change(change, at);
            },
          }),
        options,
      ),
  };
  return { store: watched, mark: () => mark };
}
