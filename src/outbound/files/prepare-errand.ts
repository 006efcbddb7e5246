import { seeErrand } from '../../application/errands/errands.ts';
import type { Intent } from '../../application/outcome/intents.ts';
import type { Context } from '../../conversation/contract/feature.ts';
import { errandNewsScreen } from '../../conversation/features/errands/errand.screen.ts';
import type { Db } from '../../persistence/db.ts';
import { reportFileOf } from '../../persistence/errands/errand-work.ts';
import { loadDesk } from '../../persistence/hr/load-desk.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Prepared } from '../prepare.ts';

type ErrandIntent = Extract<Intent, { kind: 'errand-news' | 'errand-file' }>;

/** What came of an errand, for its officer, while they have the right to it. */
export async function prepareErrand(
  db: Db,
  { kind, personId, errandId }: ErrandIntent,
  { t, model }: Context,
  today: Temporal.PlainDate,
): Promise<Prepared> {
  const stored = await loadDesk(db, personId, model.now, today, { view: 'errand', errandId });
  const seen = seeErrand({ grants: model.grants ?? [], desk: { ...stored, timeZone: '' } });
  if (!seen.ok) return { kind: 'skip' };
  if (kind === 'errand-news') return { kind: 'show', screen: errandNewsScreen(t, seen.value), options: {} };
  const file = await reportFileOf(db, errandId, personId);
  if (!file) return { kind: 'skip' };
  return {
    kind: 'file',
    file: {
      name: t(file.kind === 'cycle' ? 'errand.cycleFileName' : 'errand.fileName'),
      mimeType: 'text/csv',
      bytes: new TextEncoder().encode(file.text),
      caption: t(file.kind === 'cycle' ? 'errand.cycleFileCaption' : 'errand.fileCaption'),
      isConfidential: false,
    },
  };
}
