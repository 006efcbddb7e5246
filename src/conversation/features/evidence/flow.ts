import { askForFile } from '../../../application/evidence/ask-for-file.ts';
import { removeFile } from '../../../application/evidence/remove-file.ts';
import { restOnEvidence } from '../../../application/rating/rest-on-evidence.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { missingReason } from '../../../domain/appraisal/rating.ts';
import { evidenceBeside } from '../../../domain/files/evidence-beside.ts';
import { visibleFiles } from '../../../domain/files/evidence-file.ts';
import { visiblePieces } from '../../../domain/pocket/piece.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { cardOf, placeAfter } from '../rating/places.ts';
import { filesScreen } from './files.screen.ts';
import { sayPointed } from './say-evidence.ts';
import { takeFiles } from './take-files.ts';
import type { EvidenceAction, EvidenceScreen } from './verbs.ts';

export const evidenceFlow = {
  act(context, action) {
    const { model, t } = context;
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal || !model.person) return refused(context, { code: 'not-yours' });
    switch (action.type) {
      case 'file.open':
        return goTo({ at: 'files', appraisalId: appraisal.id, item: action.item });
      case 'file.get': {
        const asked = askForFile(appraisal, model.relation, model.now, action.fileId, model.person.id);
        return stepOf(context, asked, () => ({ ...stay(context), notice: { text: t('file.coming') } }));
      }
      case 'file.remove': {
        const removed = removeFile(appraisal, model.relation, model.now, action.fileId);
        return stepOf(context, removed, () => ({ ...stay(context), notice: { text: t('file.removed') } }));
      }
      case 'file.point':
        return point(context, appraisal, action);
    }
  },

  files: (context, screen, sent) => takeFiles(context, screen, sent),

  screen(context, { appraisalId, item }) {
    const { t, model } = context;
    const appraisal = subjectOf(context, appraisalId);
    if (!appraisal) return goneScreen(t);
    return filesScreen(t, appraisal, {
      item,
      files: visibleFiles(appraisal, model.relation),
      pieces: visiblePieces(appraisal, model.relation),
      relation: model.relation,
      now: model.now,
    });
  },
} satisfies Flow<EvidenceAction, EvidenceScreen>;

const stay = ({ state }: Context): Step => ({ state: { screen: state.screen } });

type Point = Extract<EvidenceAction, { type: 'file.point' }>;

/** The rating rests on it; a reason that was missing leads on to the next card, as when it is written. */
function point(context: Context, appraisal: Appraisal, { item, fileId }: Point): Step {
  const { model, t } = context;
  const evidence = evidenceBeside(appraisal, model.relation, item).find(({ id }) => id === fileId);
  const words = evidence ? sayPointed(t, evidence, appraisal.cycle.timeZone) : '';
  const wasMissing = missingReason(appraisal, item) !== undefined;
  return stepOf(context, restOnEvidence(appraisal, model.relation, model.now, item, fileId, words), (after) =>
    goTo(wasMissing ? placeAfter(after, item) : cardOf(after, item), t('file.pointed')),
  );
}
