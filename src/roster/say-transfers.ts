import type { RosterImported } from '../application/people/import-roster.ts';
import { sayDate } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';

/** Who moved on which day, and what becomes of the appraisals that run: a line for each. */
export const sayTransfers = (t: Translate, transfers: RosterImported['transfers']): readonly string[] =>
  transfers.map(({ row, name, from, underWay, becomes }) => {
    const said = becomes.map((one) =>
      t(one === 'parts' ? `roster.transfer.parts.${underWay}` : `roster.transfer.${one}`),
    );
    return t('roster.transfer-of', {
      ...{ row: String(row), name, from: sayDate(from, t.locale) },
      becomes: said.length > 0 ? [...new Set(said)].join(', ') : t('roster.transfer.none'),
    });
  });
