import { transferReasonMax } from '../../../application/tenure/ask-transfer.ts';
import { deskLists } from '../../../domain/hr/people.ts';
import { type DeskTransfer, dayNumber, type MovingPart } from '../../../domain/hr/transfer.ts';
import { nipEnd } from '../../../domain/people/nip.ts';
import { underWays } from '../../../domain/tenure/transfer.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import { type Button, type Form, type Screen, text } from '../../contract/view.ts';
import { bullets, column, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { restrictedNote } from '../../ui/person-labels.ts';
import { backToDesk } from '../hr/say.ts';
import type { TenureAction } from './verbs.ts';

type T = Context['t'];

/** From when and from whom to whom somebody moves, what is under way, and what may become of it. */
export function transferScreen({ t }: Context, transfer: DeskTransfer): Screen {
  const { name, position, unit, nip, former, next, from, isComing, notes, parts, id: personId } = transfer;
  const date = sayDate(from, t.locale);
  const choose: readonly Button[] = underWays.map((choice, underWay) => ({
    label: t(`transfer.button.${choice}`),
    action: { type: 'tenure.move', personId, day: dayNumber(from), underWay },
  }));
  return {
    blocks: [
      { kind: 'heading', text: t('transfer.title', { name }) },
      small(t('person.who', { position, unit, end: nipEnd(nip) })),
      ...restrictedNote(t, [transfer]),
      bullets(
        [
          t('transfer.former', { name: former.name, position: former.position, unit: former.unit, date }),
          t('transfer.next', { name: next.name, position: next.position, unit: next.unit, date }),
          ...parts.map((one) => sayPart(t, one)),
          t('transfer.notes', { count: notes, name: former.name }),
        ].map(text),
      ),
      ...(isComing
        ? [paragraph(t('transfer.coming', { date }))]
        : [paragraph(t('transfer.ask')), column(choose)]),
      row([
        {
          label: t('transfer.button.back'),
          action: { type: 'people.list', list: deskLists.indexOf('transfers'), page: 0 },
        },
        backToDesk(t),
      ]),
    ],
    preview: t('hr.preview'),
  };
}

const sayPart = (t: T, { cycle, rated, until }: MovingPart): string =>
  t('transfer.open', { cycle, rated, date: sayDate(until, t.locale) });

/** Asks why. What would change is shown before anything does. */
export const transferForm = (
  { t }: Context,
  { name }: DeskTransfer,
  action: Extract<TenureAction, { type: 'tenure.move' }>,
  choice: (typeof underWays)[number],
): Form => ({
  title: t(`transfer.form.${choice}`),
  intro: t.rich('tenure.form.intro', { name }),
  fields: [
    {
      ...({ kind: 'text', id: 'reason', label: t('delegation.form.reason') } as const),
      ...{ hint: t('transfer.form.reasonHint'), textMax: transferReasonMax },
      ...{ isMultiline: false, isOptional: false },
    },
  ],
  submit: { label: t('delegation.form.next'), action },
  cancelLabel: t('button.cancel'),
});
