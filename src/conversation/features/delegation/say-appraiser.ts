import type { AppraiserSet } from '../../../application/tenure/set-appraiser.ts';
import { sayDate, sayFullDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';

/** What naming another appraiser does, line by line: for the last look of an officer, and for the command line. */
export function sayAppraiserSet(t: Translate, set: AppraiserSet): readonly string[] {
  const { person, appraiser, former, from, keeps, underWay, handedOver, isDryRun } = set;
  return [
    t('appraiser.what', {
      ...{ name: person.name, unit: person.unit, appraiser: appraiser.name, office: appraiser.unit },
      from: sayFullDay(from, t.locale),
    }),
    former ? t('appraiser.former', { former: former.name }) : t('appraiser.noFormer'),
    ...underWay.map(({ cycle, until }) =>
      t(keeps ? 'appraiser.kept' : 'appraiser.handed', {
        ...{ cycle, appraiser: appraiser.name, former: former?.name ?? '–' },
        until: sayDate(until, t.locale),
      }),
    ),
    ...(underWay.length === 0 ? [t('appraiser.nothingUnderWay')] : []),
    ...(!isDryRun && handedOver > 0 ? [t('cli.leave.handed-over', { count: handedOver })] : []),
    ...(set.waits && !isDryRun ? [] : [t('appraiser.told')]),
  ];
}
