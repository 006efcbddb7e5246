import type { Context } from '../../conversation/contract/feature.ts';
import { sayData } from '../../conversation/features/rights/say-data.ts';
import { heldData } from '../../persistence/rights/held-data.ts';
import { dataCopyPage } from '../../reports/data-copy-page.ts';
import type { PrepareDeps, Prepared } from '../prepare.ts';

/** Everything that is held about the person, for that person alone, as one page. */
export async function prepareDataCopy(
  { db, timeZone }: Pick<PrepareDeps, 'db' | 'timeZone'>,
  personId: string,
  { t, model }: Context,
): Promise<Prepared> {
  const data = await heldData(db, personId, { now: model.now, timeZone });
  if (!data) return { kind: 'skip' };
  const contact = model.privacyContact ?? model.hrContact ?? t('pointer.contact');
  const copy = sayData(t, data, { agency: model.agencyName, contact, timeZone });
  return {
    kind: 'file',
    file: {
      name: t('data.fileName', { date: model.today.toString() }),
      mimeType: 'text/html',
      bytes: new TextEncoder().encode(dataCopyPage(t.locale, copy)),
      caption: t('data.caption'),
    },
  };
}
