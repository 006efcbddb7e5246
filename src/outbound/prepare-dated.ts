import type { OpenCase } from '../application/objection/name-decider.ts';
import type { Intent } from '../application/outcome/intents.ts';
import type { Context } from '../conversation/contract/feature.ts';
import type { Screen } from '../conversation/contract/view.ts';
import { newsScreen } from '../conversation/engine/router.ts';
import { severalForHr as severalApprovalsForHr } from '../conversation/features/approval/news.ts';
import {
  severalNews,
  severalForHr as severalObjectionsForHr,
} from '../conversation/features/objection/several.ts';
import { requestsDueScreen } from '../conversation/features/requests/news.screen.ts';
import type { Appraisal } from '../domain/appraisal/appraisal.ts';
import { approverOf } from '../domain/approval/approval.ts';
import { type DatedTurn, datedTurn, isForHr } from '../domain/objection/dated.ts';
import { localMoment, middayOf, nextMorning } from '../domain/reminders/quiet-hours.ts';
import type { IsWorkday } from '../domain/reminders/working-days.ts';
import { remindAt } from '../domain/rights/requests.ts';
import type { Db } from '../persistence/db.ts';
import { lateApprovals } from '../persistence/hr/approving.ts';
import { openCases, openCasesOf } from '../persistence/objection/open-cases.ts';
import type { DueRow } from '../persistence/outbox/outbox.ts';
import { saidOfDates, wasTold } from '../persistence/reminders/sent-reminders.ts';
import { waitingFor } from '../persistence/rights/load-requests.ts';
import { Temporal } from '../shared/time.ts';
import type { Prepared } from './prepare.ts';
import { requestNews } from './prepare-requests.ts';

type Dated = Extract<
  Intent,
  { kind: 'objection-news' | 'approval-news' | 'objection-over' | 'approval-hr' | 'request-due' }
>;
/** What HR is told of: the date of others, or one that the law sets. */
const toHr = ['objection-over', 'approval-hr', 'request-due'] as const;
const isToHr = ({ kind }: Dated): boolean => toHr.some((one) => one === kind);

const skip: Prepared = { kind: 'skip' };

/**
 * A reminder that somebody's turn ends, or has ended. That an answer about what was left out is due comes on its last day
 * and is not among these: it does not wait.
 */
export const isDated = (intent: Intent): intent is Dated =>
  toHr.some((one) => one === intent.kind) ||
  ((intent.kind === 'objection-news' || intent.kind === 'approval-news') &&
    (intent.what === 'due' || intent.what === 'over'));

/**
 * Each row is about one date, and what is sent names all that are near or over: somebody with several hears of them in one
 * message, and at most once a day. A row whose matter a message of today has named is done with. People hear of it in the
 * middle of the day, and not on the day of another reminder; HR in the morning, whatever else there is (ADR 82).
 */
export async function prepareDated(
  { db, timeZone }: { readonly db: Db; readonly timeZone: string },
  row: DueRow,
  intent: Dated,
  context: Context,
  isWorkday: IsWorkday,
): Promise<Prepared> {
  const { today, person, now } = context.model;
  if (!person) return skip;
  const midday = localMoment(today, middayOf(isWorkday), person.timeZone);
  if (!isToHr(intent) && Temporal.Instant.compare(now, midday) < 0) return { kind: 'later', at: midday };
  const news =
    intent.kind === 'request-due'
      ? await requestNews(db, intent, context)
      : context.model.subject && newsScreen(context, intent);
  const own = matterOf(intent, context.model.subject);
  if (!news || own === undefined) return skip;
  const of = {
    personId: intent.personId,
    since: localMoment(today, Temporal.PlainTime.from('00:00'), person.timeZone),
  };
  const named = await saidOfDates(db, { ...of, kind: intent.kind });
  if (named.includes(own)) return skip;
  // What the law gives three days for does not wait.
  const isLater = isToHr(intent)
    ? named.length > 0 && intent.kind !== 'request-due'
    : await wasTold(db, { ...of, date: today.toString(), exceptId: row.id });
  if (isLater) return { kind: 'later', at: nextMorning(today, person.timeZone, isWorkday) };
  const isReminded = ({
    askedAt,
    answerBy,
  }: {
    readonly askedAt: Temporal.Instant;
    readonly answerBy: Temporal.Instant;
  }) => {
    const at = remindAt(askedAt, answerBy, timeZone, isWorkday);
    return at !== undefined && Temporal.Instant.compare(at, now) <= 0;
  };
  const { matters, screen } =
    intent.kind === 'request-due'
      ? said((await waitingFor(db, intent.personId)).filter(isReminded), (those) =>
          requestsDueScreen(context, those),
        )
      : await all(db, intent, context);
  return {
    kind: 'show',
    screen: screen ?? news,
    options: {},
    shows: [...new Set([own, ...matters])].join(' '),
  };
}

/** What a row is about, as the message that names it keeps it. */
function matterOf(intent: Dated, subject: Appraisal | undefined): string | undefined {
  if (intent.kind === 'request-due') return intent.requestId;
  if (intent.kind === 'approval-news') return subject?.cycle.id;
  if (intent.kind === 'approval-hr') return subject && (approverOf(subject) ?? subject.appraiser.id);
  return subject?.id;
}

type All = {
  readonly matters: readonly string[];
  /** Where there are several. */
  readonly screen?: Screen;
};

async function all(
  db: Db,
  { kind, personId }: Exclude<Dated, { kind: 'request-due' }>,
  context: Context,
): Promise<All> {
  const { now, today } = context.model;
  const dated = (cases: readonly OpenCase[]) =>
    cases
      .flatMap((of): readonly (DatedTurn & { readonly id: string })[] => {
        const turn = datedTurn(of, now);
        return turn ? [{ ...turn, id: of.id }] : [];
      })
      .toSorted((a, b) => Temporal.PlainDate.compare(a.by, b.by));
  switch (kind) {
    case 'approval-news':
      // Its message says how many wait in the cycle, and until when the first.
      return { matters: [] };
    case 'objection-news':
      return said(
        dated(await openCasesOf(db, personId)).filter((turn) => turn.isNear && turn.personId === personId),
        (turns) => severalNews(context, turns),
      );
    case 'objection-over':
      return said(dated(await openCases(db, () => undefined)).filter(isForHr), (turns) =>
        severalObjectionsForHr(context, turns),
      );
    case 'approval-hr':
      return said(await lateApprovals(db, today), (late) => severalApprovalsForHr(context, late));
  }
}

const said = <T extends { readonly id: string }>(
  those: readonly T[],
  draw: (those: readonly T[]) => Screen,
): All => ({
  matters: those.map(({ id }) => id),
  ...(those.length > 1 && { screen: draw(those) }),
});
