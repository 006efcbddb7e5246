import type { IntentOf } from '../../../application/outcome/intents.ts';
import { awaitedTurn } from '../../../domain/approval/correction.ts';
import type { LateApproval } from '../../../domain/approval/late.ts';
import { deskLists } from '../../../domain/hr/people.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import { localDate } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { paragraph } from '../../ui/parts.ts';
import { earliest } from './screens.ts';
import { awaitedIn, teamsIn } from './team.ts';

/** What waits for whoever approves, in this cycle; or that a result came back to its appraiser. No name and no predicate. */
export function approvalNews({ t, model }: Context, { what }: IntentOf<'approval-news'>): Screen | undefined {
  const { subject } = model;
  if (!subject) return undefined;
  if (what === 'returned') {
    const isStill = subject.approval?.stage === 'returned' && model.relation === 'appraiser';
    return isStill ? news(t('approval.news.back', { cycle: sayCycle(t, subject) }), subject.id) : undefined;
  }
  // The result that the row names may be approved by now: any other of the cycle is as good.
  const teams = teamsIn(model).filter(({ first }) => first.cycle.id === subject.cycle.id);
  const waiting = teams.flatMap(({ team }) => awaitedIn(team));
  const [first] = waiting;
  const by = earliest(waiting);
  if (!first || !by || (what === 'over' && model.today.since(by).sign <= 0)) return undefined;
  const body = { cycle: first.cycle.name, count: waiting.length, date: sayNearDay(by, model, t.locale) };
  return news(t('approval.news.body', body), first.id);

  function news(words: string, appraisalId: string): Screen {
    return {
      preview: t('approval.preview'),
      blocks: [
        { kind: 'heading', text: t(`approval.news.${what}`) },
        paragraph(words),
        row([
          {
            label: t('approval.news.open'),
            tone: 'primary',
            action:
              what === 'returned'
                ? { type: 'approval.see', appraisalId }
                : { type: 'approval.open', appraisalId },
          },
        ]),
      ],
    };
  }
}

/** Tells HR for whom results wait since when, or that somebody has to be named; nothing of what is in them. */
export function approvalForHr({ t, model }: Context): Screen | undefined {
  const { subject, relation } = model;
  // What was taken back or reopened meanwhile is with the appraiser, whatever its approval says.
  // An officer who rated hears of it as HR too; whoever approves hears of it by themselves.
  if (!subject || !model.person?.isHr || relation === 'second-appraiser') return undefined;
  const turn = awaitedTurn(subject, localDate(model.now, subject.cycle.timeZone));
  if (!turn || (turn.who !== 'hr' && !turn.isOver)) return undefined;
  const { unit } = subject.employee;
  return {
    preview: t('approval.preview'),
    blocks: [
      { kind: 'heading', text: t('approval.hr.title') },
      paragraph(
        turn.who === 'hr'
          ? t('approval.hr.nobody', { cycle: sayCycle(t, subject), unit })
          : t('approval.hr.over', {
              cycle: sayCycle(t, subject),
              unit,
              name: subject.secondAppraiser?.name ?? t('approval.someone'),
              date: sayNearDay(turn.by, model, t.locale),
            }),
      ),
      row([homeButton(t)]),
    ],
  };
}

/** Several of these in one message: how many results, and for how many somebody has to be named; who stands on the list. */
export function severalForHr({ t }: Context, late: readonly LateApproval[]): Screen {
  const count = late.reduce((sum, one) => sum + one.count, 0);
  const nobody = late.reduce((sum, one) => sum + (one.isNobody ? one.count : 0), 0);
  return {
    preview: t('approval.preview'),
    blocks: [
      { kind: 'heading', text: t('approval.hr.title') },
      paragraph(t('approval.hr.several', { count, nobody, reminded: count - nobody })),
      row([
        {
          label: t('approval.hr.open'),
          tone: 'primary',
          action: { type: 'people.list', list: deskLists.indexOf('approvals'), page: 0 },
        },
        homeButton(t),
      ]),
    ],
  };
}
