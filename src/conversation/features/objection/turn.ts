import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ObjectionCase } from '../../../domain/objection/objection.ts';
import { turnOf } from '../../../domain/objection/turn.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { localDate } from '../../../shared/time.ts';
import type { Model } from '../../contract/model.ts';

/** Whose turn it is now, where the cycle is. */
export const turnNow = ({ cycle }: Appraisal, objection: ObjectionCase, { now }: Pick<Model, 'now'>) =>
  turnOf(objection, localDate(now, cycle.timeZone));

/** Where an objection stands: whose turn it is and until when, or how it ended. */
export function sayTurn(t: Translate, model: Model, appraisal: Appraisal, objection: ObjectionCase): string {
  const turn = turnNow(appraisal, objection, model);
  if (turn === undefined)
    return t(objection.stage === 'withdrawn' ? 'objection.withdrawn' : 'objection.decided');
  const date = sayNearDay(turn.by, model, t.locale);
  if (turn.who === 'hr') return t('objection.turn.hr', { date });
  const name = nameOf(appraisal, turn.who);
  return t(turn.isOver ? 'objection.turn.over' : 'objection.turn', { name, date });
}

const nameOf = (
  { employee, appraiser, secondAppraiser }: Appraisal,
  who: 'employee' | 'appraiser' | 'decider',
) => (who === 'employee' ? employee : who === 'appraiser' ? appraiser : secondAppraiser)?.name ?? '';
