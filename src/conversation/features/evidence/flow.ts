import { askForFile } from '../../../application/evidence/ask-for-file.ts';
import { linkFile } from '../../../application/evidence/link-file.ts';
import { removeFile } from '../../../application/evidence/remove-file.ts';
import { restOnEvidence } from '../../../application/rating/rest-on-evidence.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { missingReason } from '../../../domain/appraisal/rating.ts';
import { evidenceBeside } from '../../../domain/files/evidence-beside.ts';
import { visibleFiles } from '../../../domain/files/evidence-file.ts';
import { visiblePieces } from '../../../domain/pocket/piece.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import { goneScreen } from '../../ui/parts.ts';
import { sayRefusal } from '../../ui/say-refusal.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { cardOf, placeAfter } from '../rating/places.ts';
import { filesScreen } from './files.screen.ts';
import { linkField, linkForm } from './link-form.ts';
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
      case 'file.link': {
        const form = linkForm(context, action);
        return form ? { form } : refused(context, { code: 'no-such-file' });
      }
    }
  },

  form: (context, action) => linkForm(context, action),

  submit(context, action, values) {
    const { model, t } = context;
    const appraisal = subjectOf(context, action.appraisalId);
    if (action.type !== 'file.link' || !appraisal) return refused(context, { code: 'not-yours' });
    const linked = linkFile(appraisal, model.relation, model.now, action.fileId, values[linkField] ?? '');
    return stepOf(
      context,
      linked,
      ({ files }) => {
        const file = files.find(({ id }) => id === action.fileId);
        const said = t(file?.link === undefined ? 'file.unlinked' : 'file.linked');
        const { item } = file ?? {};
        return item === undefined ? {} : goTo({ at: 'files', appraisalId: appraisal.id, item }, said);
      },
      (refusal) =>
        refusal.code === 'bad-link'
          ? { formErrors: { [linkField]: sayRefusal(t, refusal, model) } }
          : refused(context, refusal),
    );
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
      copyMax: context.capabilities.copyMax,
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
