import { seeErrand } from '../../application/errands/errands.ts';
import type { Intent } from '../../application/outcome/intents.ts';
import type { Context } from '../../conversation/contract/feature.ts';
import { openSealed } from '../../files/sealed-pack.ts';
import { lettersFileOf } from '../../persistence/errands/letters-sent.ts';
import { loadDesk } from '../../persistence/hr/load-desk.ts';
import type { Temporal } from '../../shared/time.ts';
import type { PrepareDeps, Prepared } from '../prepare.ts';

/** Letters with codes, for the officer who had them made, while they have the right to it; never for anybody else. */
export async function prepareLetters(
  { db, files }: Pick<PrepareDeps, 'db' | 'files'>,
  { personId, errandId, name }: Extract<Intent, { kind: 'letters-made' }>,
  { t, model }: Context,
  today: Temporal.PlainDate,
): Promise<Prepared> {
  const stored = await loadDesk(db, personId, model.now, today, { view: 'errand', errandId });
  const seen = seeErrand({ grants: model.grants ?? [], desk: { ...stored, timeZone: '' } });
  const lies = seen.ok ? await lettersFileOf(db, errandId, personId) : undefined;
  const kept = lies && (await files?.read(lies.sha256));
  const bytes = kept && openSealed(kept, lies.key, name);
  if (!bytes) return { kind: 'skip' };
  const isPdf = name.endsWith('.pdf');
  const nth = isPdf && name !== '1.pdf' ? `-${name.replace('.pdf', '')}` : '';
  return {
    kind: 'file',
    file: {
      name: isPdf ? t('letters.pdfName', { nth }) : t('letters.csvName'),
      mimeType: isPdf ? 'application/pdf' : 'text/csv',
      bytes,
      caption: t(isPdf ? 'letters.pdfCaption' : 'letters.csvCaption'),
      // It is to be printed, which a protected file cannot be.
      isConfidential: false,
    },
  };
}
