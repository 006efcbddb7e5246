import type { RosterImported } from '../../application/people/import-roster.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { sayTransfers } from '../../roster/say-transfers.ts';
import { sayNumber } from '../people/number.ts';

const shownMax = 20;

type Named = RosterImported['missing'][number];

/** What an import says of those who come, go or have another number: at the end, where the questions stand. */
export function tenureReport(t: Translate, imported: RosterImported): readonly string[] {
  const { missing, missingLeave, gone, renumbered, isAsking, joiners, transfers, movers } = imported;
  const person = ({ name, unit, nip }: Named) =>
    t('roster.person', { name, unit, number: sayNumber(t, nip) });
  const some = <T>(all: readonly T[], line: (one: T) => string): readonly string[] => [
    ...all.slice(0, shownMax).map(line),
    ...(all.length > shownMax ? [t('roster.more', { count: all.length - shownMax })] : []),
  ];
  const from = missingLeave ? sayDate(missingLeave.from, t.locale) : '';
  const reason = missingLeave ? t(`tenure.reason.${missingLeave.reason}`) : '';
  const count = missing.length;
  return [
    ...(renumbered.length > 0
      ? [
          t(isAsking ? 'roster.same-person' : 'roster.renumbered', { count: renumbered.length }),
          ...renumbered.map(({ row, name, unit, from: old, to }) =>
            t('roster.renumbered-of', { row: String(row), name, unit, from: old, to }),
          ),
          ...(isAsking ? [t('roster.same-person.ask')] : []),
        ]
      : []),
    ...(transfers.length > 0
      ? [
          t('roster.transfers', { count: transfers.length }),
          ...some(sayTransfers(t, transfers), (line) => line),
        ]
      : []),
    ...(movers.length > 0
      ? [t('roster.movers', { count: movers.length }), ...some(movers, person), t('roster.movers.do')]
      : []),
    // Who loses their place is always named, each of them; who stays as they are, as far as there is room.
    ...(count > 0 && missingLeave
      ? [t('roster.missing.leave', { from, reason, count }), ...missing.map(person)]
      : []),
    ...(count > 0 && !missingLeave
      ? [t('roster.missing', { count }), ...some(missing, person), t('roster.missing.hint')]
      : []),
    ...(gone.length > 0
      ? [
          t('roster.gone', { count: gone.length }),
          ...some(gone, ({ name, unit, nip, leave }) =>
            t('roster.gone-of', {
              name,
              unit,
              number: sayNumber(t, nip),
              from: leave ? sayDate(leave.from, t.locale) : '',
            }),
          ),
        ]
      : []),
    ...(joiners.length > 0
      ? [
          t('roster.joiners', { count: joiners.length }),
          ...some(joiners, ({ name, unit, nip, cycle }) =>
            t('roster.joiner-of', { name, unit, number: sayNumber(t, nip), cycle }),
          ),
        ]
      : []),
  ];
}
