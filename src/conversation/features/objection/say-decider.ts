import { sayFullDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';

type Named = { readonly name: string; readonly unit: string };

/** What naming a decider does, line by line: for the last look of an officer, and for the command line. */
export const sayDecider = (
  t: Translate,
  {
    person,
    decider,
    decideBy,
  }: { readonly person: Named; readonly decider: Named; readonly decideBy: Temporal.PlainDate },
): readonly string[] => [
  t('decider.what', {
    ...{ name: person.name, unit: person.unit, decider: decider.name, office: decider.unit },
    date: sayFullDay(decideBy, t.locale),
  }),
  t('decider.told'),
];
