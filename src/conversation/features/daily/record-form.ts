import { pieceIn } from '../../../application/pocket/pocketed.ts';
import {
  firstDayOfWork,
  hoursTextMax,
  linkMax,
  quantityTextMax,
  type RecordPart,
  recordParts,
} from '../../../domain/pocket/daily.ts';
import { dayDone, type Piece } from '../../../domain/pocket/piece.ts';
import type { Context } from '../../contract/feature.ts';
import type { Field, Form } from '../../contract/view.ts';
import { pocketOf } from '../pocket/keep.steps.ts';
import type { DailyAction } from './verbs.ts';

export const answerField = 'answer';

const longest = {
  hours: hoursTextMax,
  quantity: quantityTextMax,
  link: linkMax,
} as const satisfies Record<Exclude<RecordPart, 'day'>, number>;

/** One question about a piece: its day, its hours, how much, or an own link. Undefined when the piece is gone. */
export function recordForm(context: Context, action: DailyAction): Form | undefined {
  if (action.type !== 'daily.tell') return undefined;
  const { t, model } = context;
  const piece = pieceIn(pocketOf(model), action.pieceId);
  const part = recordParts[action.part];
  if (!piece || part === undefined) return undefined;
  return {
    title: t('daily.title'),
    fields: [fieldOf(context, piece, part)],
    submit: { label: t('button.save'), action },
    cancelLabel: t('button.cancel'),
  };
}

function fieldOf({ t, model }: Context, piece: Piece, part: RecordPart): Field {
  if (part === 'day')
    return {
      kind: 'date',
      id: answerField,
      label: t('daily.form.day'),
      value: dayDone(piece, model.person?.timeZone ?? 'UTC').toString(),
      min: firstDayOfWork(model.today).toString(),
      max: model.today.toString(),
      isOptional: false,
    };
  const value = known(piece, part);
  return {
    kind: 'text',
    id: answerField,
    label: t(`daily.form.${part}`),
    hint: t(`daily.form.${part}Hint`),
    ...(value !== '' && { value }),
    textMax: longest[part],
    isMultiline: false,
    isOptional: true,
  };
}

function known({ startsAt, endsAt, quantity, unit, link }: Piece, part: keyof typeof longest): string {
  switch (part) {
    case 'hours':
      return startsAt === undefined || endsAt === undefined ? '' : `${startsAt}-${endsAt}`;
    case 'quantity':
      return [quantity, unit].filter((one) => one !== undefined).join(' ');
    case 'link':
      return link ?? '';
  }
}
