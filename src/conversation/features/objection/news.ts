import type { IntentOf } from '../../../application/outcome/intents.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { Relation } from '../../../domain/authorization/policy.ts';
import { caseOf } from '../../../domain/objection/case.ts';
import { isForHr } from '../../../domain/objection/dated.ts';
import type { ObjectionCase } from '../../../domain/objection/objection.ts';
import type { Turn } from '../../../domain/objection/turn.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import type { Model } from '../../contract/model.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { sayTurn, turnNow } from './turn.ts';

type What = IntentOf<'objection-news'>['what'];

const turns: Readonly<Partial<Record<Relation, Turn['who']>>> = {
  self: 'employee',
  appraiser: 'appraiser',
  'second-appraiser': 'decider',
};

/** Whether it is still so, for this reader. */
function isNews(what: What, model: Model, appraisal: Appraisal, objection: ObjectionCase): boolean {
  const { relation } = model;
  const turn = turnNow(appraisal, objection, model);
  const isTheirs = turn !== undefined && turn.who === turns[relation];
  switch (what) {
    case 'asked':
    case 'due':
      return isTheirs;
    case 'over':
      return isTheirs && turn.isOver;
    case 'answered':
      return isTheirs && relation === 'second-appraiser';
    case 'moved':
      return relation === 'self' || relation === 'appraiser' ? turn !== undefined : false;
    case 'decided':
      return objection.stage === 'confirmed' && (relation === 'self' || relation === 'appraiser');
    case 'withdrawn':
      return objection.stage === 'withdrawn' && (relation === 'appraiser' || relation === 'second-appraiser');
  }
}

/** What became of an objection, or whose turn it is: without a name or a rating, which stand behind the button. */
export function objectionNews(
  { t, model }: Context,
  { what }: IntentOf<'objection-news'>,
): Screen | undefined {
  const { subject } = model;
  const objection = subject && caseOf(subject);
  if (!subject || !objection || !isNews(what, model, subject, objection)) return undefined;
  // Whoever was to decide reads nothing of it any more.
  const isClosed = what === 'withdrawn' && model.relation === 'second-appraiser';
  return {
    preview: t('objection.news.preview'),
    blocks: [
      { kind: 'heading', text: t(`objection.news.${what}`) },
      {
        kind: 'paragraph',
        text: t.rich('objection.news.body', {
          cycle: sayCycle(t, subject),
          turn: sayTurn(t, model, subject, objection),
        }),
      },
      row([
        isClosed
          ? homeButton(t)
          : {
              label: t('objection.news.open'),
              tone: 'primary',
              action: { type: 'objection.open', appraisalId: subject.id },
            },
      ]),
    ],
  };
}

/**
 * Tells HR that a date has passed, or that nobody is on record who may decide: of whom, with whom it lies and until when,
 * and nothing of what is in it.
 */
export function overdueNews({ t, model }: Context): Screen | undefined {
  const { subject, relation } = model;
  const objection = subject && caseOf(subject);
  const turn = subject && objection && turnNow(subject, objection, model);
  // Also to an officer who rated, or objected: somebody has to see to it. Whoever decides hears of it by themselves.
  const isOfficer = model.person?.isHr === true && relation !== 'second-appraiser';
  if (!subject || !objection || !turn || !isOfficer || !isForHr(turn)) return undefined;
  const { secondAppraiser: decider, employee } = subject;
  const isNobody = turn.who === 'hr';
  return {
    preview: t('objection.news.preview'),
    blocks: [
      { kind: 'heading', text: t(turn.isOver ? 'objection.over.title' : 'objection.nobody.title') },
      {
        kind: 'paragraph',
        text: t.rich(
          isNobody ? (turn.isOver ? 'objection.over.nobody' : 'objection.nobody') : 'objection.over.body',
          {
            ...{ cycle: sayCycle(t, subject), name: employee.name, decider: decider?.name ?? '' },
            date: sayNearDay(objection.decideBy, model, t.locale),
          },
        ),
      },
      row([homeButton(t)]),
    ],
  };
}
