import type { IntentOf } from '../../application/outcome/intents.ts';
import { refusalToSeeResult } from '../../application/pictures/ask-for-picture.ts';
import { type Picture, sayPicture } from '../../application/pictures/picture.ts';
import type { Context } from '../../conversation/contract/feature.ts';
import { alternativeMax } from '../../conversation/contract/files.ts';
import { teamIn } from '../../conversation/features/approval/team.ts';
import { resultPicture } from '../../conversation/features/pictures/result.picture.ts';
import { unitPicture } from '../../conversation/features/pictures/unit.picture.ts';
import { shorten } from '../../conversation/ui/showable.ts';
import { paintPicture } from '../../reports/pictures/paint.ts';
import type { Prepared } from '../prepare.ts';

type Wanted = IntentOf<'picture-wanted'>;

/**
 * A picture that somebody asked for, of what they may see now: superiors change and results are taken back, so the right is
 * looked at again, and it is drawn from the rows of this moment.
 */
export async function preparePicture(intent: Wanted, context: Context): Promise<Prepared> {
  const picture = pictureOf(intent, context);
  if (!picture) return { kind: 'skip' };
  const { t, model } = context;
  return {
    kind: 'file',
    file: {
      name: t('picture.file', { date: model.today.toString() }),
      mimeType: 'image/png',
      bytes: await paintPicture(picture),
      caption: picture.title,
      alternative: shorten(sayPicture(picture), alternativeMax),
      isConfidential: true,
    },
  };
}

function pictureOf({ what, appraisalId = '' }: Wanted, { t, model }: Context): Picture | undefined {
  switch (what) {
    case 'result': {
      const { subject, relation, now } = model;
      if (!subject || refusalToSeeResult(subject, relation, now)) return undefined;
      return resultPicture(t, subject, relation === 'self');
    }
    case 'unit': {
      const team = teamIn(model, appraisalId);
      return team && unitPicture(t, team);
    }
  }
}
