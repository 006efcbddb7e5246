import type { RemindPlan } from '../../../application/hr/remind-by-hand.ts';
import type { RemindWhom } from '../../../domain/hr/desk.ts';
import { sayDateNear } from '../../../i18n/dates.ts';
import { nearMomentFor } from '../../../i18n/moments.ts';
import type { Context } from '../../contract/feature.ts';
import type { Button, Screen } from '../../contract/view.ts';
import { bullets, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { readerOf } from '../../ui/reader.ts';
import { backToDesk } from './say.ts';

/** What reminding them would do: how many, when, who is left out and why, and when there was one last. */
export function remindScreen({ t, model }: Context, plan: RemindPlan): Screen {
  const { desk, people, hasOne, snoozed, unreachable, at, last, notBefore } = plan;
  const { whom, name, unit, timeZone } = desk;
  const said = name ?? unit ?? t(whom.personId === undefined ? 'hr.remind.everybody' : 'hr.remind.somebody');
  const left = [
    ...(hasOne > 0 ? [t('hr.remind.hasOne', { people: hasOne })] : []),
    ...(snoozed > 0 ? [t('hr.remind.snoozed', { people: snoozed })] : []),
    ...(unreachable > 0 ? [t('hr.remind.unreachable', { people: unreachable })] : []),
  ];
  const reader = readerOf(model, timeZone);
  const moment = nearMomentFor(at, reader, t.locale);
  const isOffered = people > 0 && notBefore === undefined;
  return {
    blocks: [
      { kind: 'heading', text: t('hr.remind.title', { whom: said }) },
      ...(people > 0 && notBefore
        ? []
        : [
            paragraph(people === 0 ? t('hr.remind.none') : t.rich('hr.remind.count', { people, at: moment })),
          ]),
      ...(left.length === 0 ? [] : [bullets(left.map((text) => [{ text }]))]),
      paragraph(
        last ? t('hr.remind.last', { date: sayDateNear(last, model, t.locale) }) : t('hr.remind.never'),
      ),
      ...(notBefore && people > 0
        ? [paragraph(t.rich('hr.remind.lately', { at: nearMomentFor(notBefore, reader, t.locale) }))]
        : []),
      small(t('hr.remind.rules')),
      // It cannot be taken back, so it stands apart.
      ...(isOffered ? [row([send(t, whom, people)])] : []),
      row(isOffered ? [backToDesk(t)] : [backToDesk(t), homeButton(t)]),
    ],
    preview: t('hr.preview'),
  };
}

const send = (t: Context['t'], { personId, unitId }: RemindWhom, people: number): Button => ({
  label: t('hr.remind.send', { people }),
  tone: 'primary',
  action:
    personId !== undefined
      ? { type: 'hr.remindPerson', personId }
      : unitId !== undefined
        ? { type: 'hr.remindUnit', unitId }
        : { type: 'hr.remindAll' },
});
