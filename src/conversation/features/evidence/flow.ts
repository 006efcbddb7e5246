import { askForFile } from '../../../application/evidence/ask-for-file.ts';
import { removeFile } from '../../../application/evidence/remove-file.ts';
import { visibleFiles } from '../../../domain/files/evidence-file.ts';
import { visiblePieces } from '../../../domain/pocket/piece.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { filesScreen } from './files.screen.ts';
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
