import { delegationReasonMax } from '../../../application/delegation/give-delegation.ts';
import type { DelegationOf, DelegationPerson, Delegations } from '../../../domain/delegation/desk.ts';
import type { Context } from '../../contract/feature.ts';
import { type Button, type Form, type Screen, text } from '../../contract/view.ts';
import { bullets, column, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import type { DelegationAction } from './verbs.ts';

/** To who appraises somebody. */
export const appraiserButton = (t: Context['t'], personId: string): Button => ({
  label: t('appraiser.button.open'),
  action: { type: 'delegation.appraiser', personId, page: 0 },
});

const cancel = (t: Context['t'], personId: string): Button => ({
  label: t('button.cancel'),
  action: { type: 'people.open', personId },
});

/** Who is to appraise, and what becomes of what is under way. Nothing is changed before the last look. */
export function pickScreen({ t }: Context, of: DelegationOf, to: DelegationPerson): Screen {
  const choose = (keeps: 0 | 1): Button => ({
    label: t(keeps === 1 ? 'appraiser.button.keep' : 'appraiser.button.hand'),
    action: { type: 'delegation.setAppraiser', personId: of.id, toId: to.id, keeps },
  });
  return {
    blocks: [
      { kind: 'heading', text: t('appraiser.pick.title', { name: of.name, appraiser: to.name }) },
      small(`${to.position} · ${to.unit}`),
      bullets([text(t('appraiser.pick.hand')), text(t('appraiser.pick.keep'))]),
      paragraph(t('appraiser.pick.ask')),
      column([choose(0), choose(1)]),
      row([cancel(t, of.id)]),
    ],
    preview: t('hr.preview'),
  };
}

/** Asks from which day, and why. */
export function appraiserForm(
  { t }: Context,
  { today }: Delegations,
  action: Extract<DelegationAction, { type: 'delegation.setAppraiser' }>,
): Form {
  const min = today.toString();
  return {
    title: t('appraiser.form.title'),
    fields: [
      { kind: 'date', id: 'from', label: t('appraiser.form.from'), min, value: min, isOptional: false },
      {
        ...({ kind: 'text', id: 'reason', label: t('delegation.form.reason') } as const),
        ...{ hint: t('appraiser.form.reasonHint'), textMax: delegationReasonMax },
        ...{ isMultiline: false, isOptional: false },
      },
    ],
    submit: { label: t('delegation.form.next'), action },
    cancelLabel: t('button.cancel'),
  };
}
