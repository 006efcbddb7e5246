import type { Appraisal, AppraisalSummary } from '../../../domain/appraisal/appraisal.ts';
import { type Mirror, mirrorOf } from '../../../domain/calibration/mirror.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { assertNever } from '../../../shared/assert.ts';
import { type Block, text } from '../../contract/view.ts';
import { note } from '../../ui/blocks.ts';

/** One calm sentence about the levels given, for the appraiser alone, or nothing. */
export function mirrorBlocks(
  t: Translate,
  appraisal: Appraisal,
  team?: readonly AppraisalSummary[],
): readonly Block[] {
  const mirror = mirrorOf(appraisal, team);
  return mirror === undefined ? [] : [note('info', text(say(t, mirror)))];
}

function say(t: Translate, mirror: Mirror): string {
  switch (mirror.kind) {
    case 'same-for-all':
      return t('mirror.sameForAll', { level: mirror.level });
    case 'one-apart':
      return t('mirror.oneApart', { level: mirror.level });
    case 'recent-notes':
      return t('mirror.recentNotes', { days: mirror.days });
    case 'all-equal':
    case 'all-as-self':
      return t(`rate.summary.habit.${mirror.kind}`);
    default:
      return assertNever(mirror);
  }
}
