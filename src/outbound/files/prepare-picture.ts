import { seeProgress } from '../../application/hr/see-desk.ts';
import type { IntentOf } from '../../application/outcome/intents.ts';
import { refusalToSeeResult, resultsToCompare } from '../../application/pictures/ask-for-picture.ts';
import { type Picture, sayPicture } from '../../application/pictures/picture.ts';
import type { Context } from '../../conversation/contract/feature.ts';
import { alternativeMax } from '../../conversation/contract/files.ts';
import { teamIn } from '../../conversation/features/approval/team.ts';
import { growthMax, growthPicture } from '../../conversation/features/pictures/growth.picture.ts';
import { progressPicture } from '../../conversation/features/pictures/progress.picture.ts';
import { resultPicture } from '../../conversation/features/pictures/result.picture.ts';
import { unitPicture } from '../../conversation/features/pictures/unit.picture.ts';
import { shorten } from '../../conversation/ui/showable.ts';
import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { Db } from '../../persistence/db.ts';
import { loadProgress } from '../../persistence/hr/load-desk.ts';
import { paintPicture } from '../../reports/pictures/paint.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Prepared } from '../prepare.ts';

type Wanted = IntentOf<'picture-wanted'>;
type Deps = {
  readonly db: Db;
  /** The agency's. */
  readonly today: Temporal.PlainDate;
  /** The same about another appraisal of the person. */
  readonly again: (appraisalId: string) => Promise<Context>;
};

/**
 * A picture that somebody asked for, of what they may see now: superiors change and results are taken back, so the right is
 * looked at again, and it is drawn from the rows of this moment.
 */
export async function preparePicture(deps: Deps, intent: Wanted, context: Context): Promise<Prepared> {
  const picture = await pictureOf(deps, intent, context);
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
      // How far a cycle is may be passed on, as from the desk; who was rated how may not.
      isConfidential: intent.what !== 'progress',
    },
  };
}

async function pictureOf(
  deps: Deps,
  { what, personId, appraisalId = '' }: Wanted,
  context: Context,
): Promise<Picture | undefined> {
  const { t, model } = context;
  switch (what) {
    case 'result': {
      const seen = resultIn(context);
      return seen && resultPicture(t, seen, model.relation === 'self');
    }
    case 'unit': {
      const team = teamIn(model, appraisalId);
      return team && unitPicture(t, team);
    }
    case 'growth': {
      const ids = resultsToCompare(model.own)
        .toSorted((a, b) => b.cycle.period.to.since(a.cycle.period.to).sign)
        .slice(0, growthMax)
        .map(({ id }) => id);
      const seen = await Promise.all(ids.map(deps.again));
      return growthPicture(
        t,
        seen.filter((one) => one.model.relation === 'self').flatMap((one) => resultIn(one) ?? []),
      );
    }
    case 'progress': {
      const stored = await loadProgress(deps.db, personId, model.now, deps.today);
      const seen = seeProgress(model.grants ?? [], { ...stored, timeZone: '' });
      return seen.ok ? progressPicture(context, seen.value) : undefined;
    }
  }
}

/** The result that was loaded, if it may be seen now. */
const resultIn = ({ model: { subject, relation, now } }: Context): Appraisal | undefined =>
  subject && !refusalToSeeResult(subject, relation, now) ? subject : undefined;
