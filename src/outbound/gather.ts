import type { OpenCase } from '../application/objection/name-decider.ts';
import type { Intent } from '../application/outcome/intents.ts';
import type { Context } from '../conversation/contract/feature.ts';
import type { Screen } from '../conversation/contract/view.ts';
import { newsScreen } from '../conversation/engine/router.ts';
import { severalForHr as severalApprovals } from '../conversation/features/approval/news.ts';
import { appraiserNamedScreen, severalNamedScreen } from '../conversation/features/delegation/news.screen.ts';
import {
  severalNews,
  severalForHr as severalObjections,
} from '../conversation/features/objection/several.ts';
import { requestsWaitScreen } from '../conversation/features/requests/news.screen.ts';
import { receiptsScreen } from '../conversation/features/result/announcements.screen.ts';
import { severalWrongAppraisers } from '../conversation/features/self/wrong-appraiser.screen.ts';
import { approverOf } from '../domain/approval/approval.ts';
import { type DatedTurn, datedTurn, isForHr } from '../domain/objection/dated.ts';
import type { IsWorkday } from '../domain/reminders/working-days.ts';
import { remindAt } from '../domain/rights/requests.ts';
import type { Db } from '../persistence/db.ts';
import { lateApprovals } from '../persistence/hr/approving.ts';
import { openCases, openCasesOf } from '../persistence/objection/open-cases.ts';
import { pendingIntents } from '../persistence/outbox/pending-intents.ts';
import { waitingFor } from '../persistence/rights/load-requests.ts';
import { namedAppraisers } from '../persistence/tenure/named-appraisers.ts';
import { reportsFor } from '../persistence/tenure/reports.ts';
import { Temporal } from '../shared/time.ts';
import { requestNews } from './prepare-requests.ts';

export type Gathered = Extract<
  Intent,
  {
    kind:
      | 'objection-news'
      | 'approval-news'
      | 'objection-over'
      | 'approval-hr'
      | 'wrong-appraiser'
      | 'response'
      | 'appraiser-named'
      | 'request-asked'
      | 'request-due';
  }
>;

/** All that somebody is to hear of, of one kind. */
type All = {
  /** By id, as the message that names them keeps them. */
  readonly matters: readonly string[];
  /** Where there are several. */
  readonly screen?: Screen;
};

/** What a row is about, and how it is said alone; `all`: with whatever else there is of its kind. */
type One = { readonly matter: string; readonly screen: Screen; readonly all: () => Promise<All> };

/** What is to be said for a row; undefined when it is no news any more. */
export async function gather(
  { db, timeZone }: { readonly db: Db; readonly timeZone: string },
  intent: Gathered,
  context: Context,
  isWorkday: IsWorkday,
): Promise<One | undefined> {
  const { personId } = intent;
  const { now, today, subject } = context.model;
  if (intent.kind === 'request-asked' || intent.kind === 'request-due') {
    const isDue = intent.kind === 'request-due';
    const screen = await requestNews(db, intent, context);
    const isTime = ({ askedAt, answerBy }: Asked) => {
      const at = remindAt(askedAt, answerBy, timeZone, isWorkday);
      return at !== undefined && Temporal.Instant.compare(at, now) <= 0;
    };
    const all = async () => {
      const pending = isDue ? [] : await pendingIntents(db, personId, 'request-asked', now);
      const isNew = ({ id }: Asked) => pending.some(({ requestId }) => requestId === id);
      return said((await waitingFor(db, personId)).filter(isDue ? isTime : isNew), (those) =>
        requestsWaitScreen(context, those, isDue),
      );
    };
    return screen && { matter: intent.requestId, screen, all };
  }
  if (intent.kind === 'appraiser-named') return gatherNamed(db, intent, context);
  const screen = newsScreen(context, intent);
  if (!screen || !subject) return undefined;
  const own = { screen, matter: subject.id };
  switch (intent.kind) {
    case 'approval-news':
      // Its message says how many wait in the cycle, and until when the first.
      return { screen, matter: subject.cycle.id, all: async () => ({ matters: [] }) };
    case 'approval-hr': {
      const all = async () => said(await lateApprovals(db, today), (late) => severalApprovals(context, late));
      const approver = approverOf(subject);
      const matter = approver ? `waits:${approver}` : `nobody:${subject.appraiser.id}`;
      return { screen, matter, all };
    }
    case 'objection-news': {
      // Its date was put off: when the new one is near, that comes by a row of its own.
      if (datedTurn(subject, now)?.isNear === false) return undefined;
      const isTheirs = (turn: DatedTurn) => turn.isNear && turn.personId === personId;
      const all = async () =>
        said(turnsIn(await openCasesOf(db, personId), now).filter(isTheirs), (turns) =>
          severalNews(context, turns),
        );
      return { ...own, all };
    }
    case 'objection-over': {
      const all = async () =>
        said(turnsIn(await openCases(db, () => undefined), now).filter(isForHr), (turns) =>
          severalObjections(context, turns),
        );
      return { ...own, all };
    }
    case 'response': {
      const all = async () => {
        const pending = await pendingIntents(db, personId, 'response', now);
        const ids = pending.flatMap((one) => (isReceipt(one) ? [one.appraisalId] : []));
        const those = context.model.team.filter(
          ({ id, cycle }) => ids.includes(id) && cycle.id === subject.cycle.id,
        );
        return said(those, () => receiptsScreen(context, those));
      };
      return { ...own, all };
    }
    case 'wrong-appraiser': {
      const all = async () => {
        const pending = await pendingIntents(db, personId, 'wrong-appraiser', now);
        const isNew = (id: string) => pending.some(({ appraisalId }) => appraisalId === id);
        return said(
          (await reportsFor(db, personId)).filter(({ id }) => isNew(id)),
          (those) => severalWrongAppraisers(context.t, those.length),
        );
      };
      return { ...own, all };
    }
  }
}

/** That a result was received: nothing is to be done about it. */
export const isReceipt = ({ response }: Extract<Intent, { kind: 'response' }>): boolean =>
  response === 'acknowledged';

type Naming = Extract<Intent, { kind: 'appraiser-named' }>;
const keyOf = ({ employeeId, appraiserId, from }: Naming): string => `${employeeId}:${appraiserId}:${from}`;

/**
 * Whom somebody appraises from now on, and whom no longer. What they hear of themselves is told by itself, and so is the
 * answer to a report about them.
 */
async function gatherNamed(db: Db, intent: Naming, context: Context): Promise<One | undefined> {
  const { personId } = intent;
  const [named] = await namedAppraisers(db, [intent]);
  const screen = appraiserNamedScreen(context, intent, named);
  if (!named || !screen) return undefined;
  const isAlone = (one: Naming, { reports }: typeof named) =>
    one.employeeId === personId || reports.some(({ reportedId }) => reportedId === personId);
  const all = async () => {
    const pending = await pendingIntents(db, personId, 'appraiser-named', context.model.now);
    const looked = await namedAppraisers(db, pending);
    const those = pending.flatMap((one, at) => {
      const found = looked[at];
      return found && !isAlone(one, found) && appraiserNamedScreen(context, one, found)
        ? [{ id: keyOf(one), isTheirs: one.appraiserId === personId, named: found }]
        : [];
    });
    return said(those, () => severalNamedScreen(context, those));
  };
  return { matter: keyOf(intent), screen, all: isAlone(intent, named) ? async () => ({ matters: [] }) : all };
}

type Asked = { readonly id: string; readonly askedAt: Temporal.Instant; readonly answerBy: Temporal.Instant };

/** Whose turn it is in each, the nearest date first. */
const turnsIn = (
  cases: readonly OpenCase[],
  now: Temporal.Instant,
): readonly (DatedTurn & { readonly id: string })[] =>
  cases
    .flatMap((of) => {
      const turn = datedTurn(of, now);
      return turn ? [{ ...turn, id: of.id }] : [];
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(a.by, b.by));

const said = <T extends { readonly id: string }>(
  those: readonly T[],
  draw: (those: readonly T[]) => Screen,
): All => ({
  matters: those.map(({ id }) => id),
  ...(those.length > 1 && { screen: draw(those) }),
});
