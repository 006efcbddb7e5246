import { deedsFor, type PersonDeed, personDeeds } from '../../../domain/hr/errand.ts';
import type { DeskPerson } from '../../../domain/hr/people.ts';
import { nipEnd } from '../../../domain/people/nip.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import type { Button, Screen } from '../../contract/view.ts';
import { pairs, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { backToDesk } from '../hr/say.ts';

/** Whether somebody is there, and what can be recorded of that. */
export function tenureScreen({ t }: Context, person: DeskPerson): Screen {
  const { id: personId, name, position, unit, nip, activeFrom, activeUntil, leaveReason } = person;
  const from = sayDate(activeFrom, t.locale);
  const ask = (deed: PersonDeed): Button => ({
    label: t(`tenure.button.${deed}`),
    action: { type: 'tenure.ask', personId, deed: personDeeds.indexOf(deed) },
  });
  return {
    blocks: [
      { kind: 'heading', text: t('tenure.title', { name }) },
      small(t('person.who', { position, unit, end: nipEnd(nip) })),
      paragraph(
        activeUntil
          ? t('people.until', {
              from,
              until: sayDate(activeUntil, t.locale),
              reason: t(`people.leave.${leaveReason ?? 'other'}`),
            })
          : t('people.since', { from }),
      ),
      small(t('tenure.how')),
      paragraph(t('tenure.what')),
      ...pairs(deedsFor(activeUntil !== undefined).map(ask)),
      row([{ label: t('tenure.button.back'), action: { type: 'people.open', personId } }, backToDesk(t)]),
    ],
    preview: t('hr.preview'),
  };
}
