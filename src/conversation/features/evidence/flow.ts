import { askForFile } from '../../../application/evidence/ask-for-file.ts';
import { linkFile } from '../../../application/evidence/link-file.ts';
import { removeFile } from '../../../application/evidence/remove-file.ts';
import { visibleFiles } from '../../../domain/files/evidence-file.ts';
import { visiblePieces } from '../../../domain/pocket/piece.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import { goneScreen } from '../../ui/parts.ts';
import { sayRefusal } from '../../ui/say-refusal.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { filesScreen } from './files.screen.ts';
import { linkField, linkForm } from './link-form.ts';
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
