import { delegationReasonMax } from '../../../application/delegation/give-delegation.ts';
import type { Planned } from '../../../application/delegation/in-chat.ts';
import { type DelegationKind, delegationKinds } from '../../../domain/delegation/delegation.ts';
import type { DelegationOf, DelegationPerson, Delegations } from '../../../domain/delegation/desk.ts';
import { sayDay } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import { type Form, type Screen, text } from '../../contract/view.ts';
import { bullets, choice, column, note, row, small } from '../../ui/blocks.ts';
import { paragraph, title } from '../../ui/parts.ts';
import { sayDays } from './say.ts';
import type { DelegationAction, DelegationScreen } from './verbs.ts';

/** The usual lengths, in days; 0 = another last day, which is typed. */
const lengths = [3, 7, 14, 0] as const;

/** As what somebody is to act, then for how long. */
export function planScreen(
  { t }: Context,
  of: DelegationOf,
  to: DelegationPerson,
  kind: DelegationKind | undefined,
): Screen {
  const two = { personId: of.id, toId: to.id } as const;
  return {
    blocks: [
      { kind: 'heading', text: t('delegation.plan.title', { standIn: to.name, name: of.name }) },
      small(`${to.position} · ${to.unit}`),
      paragraph(t('delegation.plan.kind')),
      choice(
        'column',
        delegationKinds.map((one, at) => ({
          label: t(`delegation.plan.kind.${one}`),
          action: { type: 'delegation.kind', ...two, kind: at },
          selected: one === kind,
        })),
      ),
      ...(kind === undefined
        ? []
        : [
            paragraph(t('delegation.plan.length')),
            row(
              lengths.map((days) => ({
                label: days === 0 ? t('delegation.plan.other') : t('delegation.plan.days', { days }),
                action: { type: 'delegation.days', ...two, kind: delegationKinds.indexOf(kind), days },
              })),
            ),
          ]),
      row([{ label: t('button.cancel'), action: { type: 'delegation.open', personId: of.id } }]),
    ],
    preview: t('preview.screen'),
  };
}

type DaysAction = Extract<DelegationAction, { type: 'delegation.days' }>;

/** Asks for the first day, the last one where no length was chosen, and why. What is written already stands in it. */
export function daysForm(
  { t, state: { screen } }: Context,
  { today }: Delegations,
  action: DaysAction,
): Form {
  const written = screen.at === 'delegation-give' && screen.toId === action.toId ? screen : undefined;
  const min = today.toString();
  return {
    title: t('delegation.form.title'),
    fields: [
      {
        ...({ kind: 'date', id: 'from', label: t('delegation.form.from'), min, isOptional: false } as const),
        value: written?.from ?? min,
      },
      ...(action.days > 0
        ? []
        : [
            {
              ...({ kind: 'date', id: 'until', label: t('delegation.form.until'), min } as const),
              ...(written && { value: written.until }),
              isOptional: false,
            },
          ]),
      {
        ...({ kind: 'text', id: 'reason', label: t('delegation.form.reason') } as const),
        ...{ hint: t('delegation.form.reasonHint'), textMax: delegationReasonMax },
        ...{ isMultiline: false, isOptional: false },
        ...(written && { value: written.reason }),
      },
    ],
    submit: { label: t('delegation.form.next'), action },
    cancelLabel: t('button.cancel'),
  };
}

type Written = Extract<DelegationScreen, { at: 'delegation-give' }>;

/** The last look: who, as what, from when until when in words, what it brings with it, and the one press that gives it. */
export function giveScreen(
  context: Context,
  { of, to, delegation, reason }: Planned,
  written: Written,
): Screen {
  const { t } = context;
  const { kind } = delegation;
  const two = { personId: of.id, toId: to.id } as const;
  const days = sayDays(context, delegation);
  const who = { standIn: to.name, name: of.name };
  return {
    blocks: [
      { kind: 'heading', text: t('delegation.give.title') },
      paragraph(
        t('delegation.give.what', { ...who, unit: to.unit, kind: t(`delegation.kind.${kind}`), ...days }),
      ),
      { kind: 'quote', text: reason },
      bullets(
        (['named', 'both', 'own', 'told'] as const).map((what) => text(t(`delegation.give.${what}`, who))),
      ),
      note(
        'info',
        text(
          t('delegation.give.over', {
            day: sayDay(delegation.until.add({ days: 1 }), context.model, t.locale),
          }),
        ),
      ),
      title(t('delegation.give.ask', who)),
      column([
        {
          label: t('delegation.button.confirm'),
          tone: 'primary',
          action: { type: 'delegation.give', ...two },
        },
        {
          label: t('delegation.button.change'),
          action: { type: 'delegation.days', ...two, kind: kindAt(written.kind), days: 0 },
        },
        { label: t('button.cancel'), action: { type: 'delegation.open', personId: of.id } },
      ]),
    ],
    preview: t('preview.screen'),
  };
}

const kindAt = (kind: DelegationKind): number => delegationKinds.indexOf(kind);
