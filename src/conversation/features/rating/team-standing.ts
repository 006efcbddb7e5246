import type { AppraisalSummary } from '../../../domain/appraisal/appraisal.ts';
import { isDisputeHolding } from '../../../domain/appraisal/dispute.ts';
import { ratedItems, ratingAccess } from '../../../domain/appraisal/rating.ts';
import { selfItems } from '../../../domain/appraisal/self-assessment.ts';
import { releaseDay } from '../../../domain/cycle/cycle.ts';
import { comparePeople } from '../../../domain/people/name-order.ts';
import { sayDay, sayNearDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { assertNever } from '../../../shared/assert.ts';
import type { Temporal } from '../../../shared/time.ts';

/** The groups of team members, in the order in which they matter to the appraiser: first what was begun. */
export const teamGroups = ['rating', 'ready', 'waiting', 'done'] as const;
export type TeamGroup = (typeof teamGroups)[number];

/** A member whose rating window is over is `done` too, because nothing can be done any more. */
export function teamGroup(member: AppraisalSummary, now: Temporal.Instant): TeamGroup {
  const access = ratingAccess(member, now);
  if (access === 'done' || access === 'over') return 'done';
  if (access !== 'open') return 'waiting';
  return member.status === 'rating' ? 'rating' : 'ready';
}

/** Sorts the team by group; within a group, submitted self-assessments come first, then by name. */
export function teamInOrder(
  team: readonly AppraisalSummary[],
  now: Temporal.Instant,
): readonly AppraisalSummary[] {
  const rank = (member: AppraisalSummary): number =>
    teamGroups.indexOf(teamGroup(member, now)) * 2 + (member.status === 'self-assessment' ? 1 : 0);
  return team.toSorted((a, b) => rank(a) - rank(b) || comparePeople(a.employee, b.employee));
}

/**
 * Whom the appraiser goes on with: those begun and not complete, then those who lack only the predicate, then those not
 * begun. Left out is `exceptId`, who was rated just now, and who waits for HR alone.
 */
export function nextToRate(
  team: readonly AppraisalSummary[],
  now: Temporal.Instant,
  exceptId?: string,
): AppraisalSummary | undefined {
  const open = teamInOrder(team, now).filter((member) => member.id !== exceptId && canGoOn(member, now));
  const begun = open.filter(({ status }) => status === 'rating');
  return begun.find((member) => !isComplete(member)) ?? begun[0] ?? open[0];
}

const isComplete = ({ ratingAnswered }: AppraisalSummary): boolean => ratingAnswered === ratedItems.length;

/** While HR decides who the appraiser is, ratings are taken, but no predicate can be set. */
const canGoOn = (member: AppraisalSummary, now: Temporal.Instant): boolean =>
  ['ready', 'rating'].includes(teamGroup(member, now)) &&
  !(isComplete(member) && isDisputeHolding(member, now));

type When = { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate };

/** Where a member stands: in full, and as what is said once of all who stand alike (`shared`) and of each of them (`far`). */
export type Standing = { readonly full: string; readonly shared: string; readonly far?: string };

const alike = (words: string): Standing => ({ full: words, shared: words });

/** A member's state in words. For a self-assessment that is not submitted, only the number of answers. */
export function sayStanding(t: Translate, member: AppraisalSummary, when: When): Standing {
  const day = (date: Temporal.PlainDate): string => sayNearDay(date, when, t.locale);
  const { windows } = member.cycle;
  const access = ratingAccess(member, when.now);
  switch (access) {
    case 'open': {
      if (member.status !== 'rating')
        return alike(t(member.status === 'submitted' ? 'team.state.ready' : 'team.state.noSelf'));
      const far = { done: member.ratingAnswered, total: ratedItems.length };
      return {
        full: t('team.state.rating', far),
        shared: t('team.shared.rating'),
        far: t('team.far', far),
      };
    }
    case 'waiting-for-self': {
      const date = day(windows['self-assessment'].to);
      if (member.selfAnswered === 0) return alike(t('team.state.notStarted', { date }));
      const far = { done: member.selfAnswered, total: selfItems.length };
      return {
        full: t('team.state.waiting', { ...far, date }),
        shared: t('team.shared.waiting', { date }),
        far: t('team.far', far),
      };
    }
    case 'not-yet':
      return alike(t('team.state.notYet', { date: day(windows.rating.from) }));
    case 'over':
      return alike(t('team.state.over', { date: sayDay(windows.rating.to, when, t.locale) }));
    case 'done':
      return alike(sayResponse(t, member, when));
    default:
      return assertNever(access);
  }
}

function sayResponse(t: Translate, member: AppraisalSummary, when: When): string {
  const talk = member.talkRequestedAt === undefined ? '' : ` · ${t('team.state.talk')}`;
  switch (member.status) {
    case 'rated':
      return t('team.state.rated', { date: sayNearDay(releaseDay(member.cycle), when, t.locale) });
    case 'released':
    case 'self-assessment':
    case 'submitted':
    case 'rating':
      return t(member.openedAt === undefined ? 'team.state.released' : 'team.state.opened') + talk;
    default:
      return t(`team.state.${member.status}`) + talk;
  }
}
