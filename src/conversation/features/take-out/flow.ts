import { documentsFor, sendDocument } from '../../../application/clearance/send-document.ts';
import { copyResult, refusalToCopy } from '../../../application/result/copy-result.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { isCleared } from '../../../domain/clearance/clearance.ts';
import { type DocumentKind, documentKinds } from '../../../domain/documents/document.ts';
import { newId } from '../../../shared/ids.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { Model } from '../../contract/model.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { noResultScreen } from '../result/parts.ts';
import { copyScreen } from './copy.screen.ts';
import { filesScreen } from './files.screen.ts';
import type { TakeOutAction, TakeOutScreen } from './verbs.ts';

export const takeOutFlow = {
  act(context, action) {
    const appraisal = subjectOf(context, action.appraisalId);
    if (!appraisal) return refused(context, { code: 'not-yours' });
    switch (action.type) {
      case 'takeOut.open':
        return copy(context, appraisal, action.page);
      case 'takeOut.openFiles':
        return offeredDocuments(context.model, appraisal).length > 0
          ? goTo({ at: 'result-files', appraisalId: appraisal.id })
          : refused(context, { code: 'not-cleared' });
      case 'takeOut.send':
        return send(context, appraisal, documentKinds[action.kind]);
    }
  },

  screen(context, screen) {
    const { t, model, capabilities } = context;
    const appraisal = subjectOf(context, screen.appraisalId);
    if (!appraisal) return noResultScreen(t);
    if (screen.at === 'result-files') {
      const kinds = offeredDocuments(model, appraisal);
      return kinds.length > 0
        ? filesScreen(t, appraisal, kinds, model.relation === 'self')
        : noResultScreen(t);
    }
    if (refusalToCopy(appraisal, model.relation, model.now)) return noResultScreen(t);
    return copyScreen(t, appraisal, model.relation, screen.page, capabilities);
  },
} satisfies Flow<TakeOutAction, TakeOutScreen>;

/** The documents that may come into the chat of whoever looks; none where the agency has not cleared that. */
export const offeredDocuments = (
  { agency, relation, now }: Pick<Model, 'agency' | 'relation' | 'now'>,
  appraisal: Appraisal,
): readonly DocumentKind[] =>
  isCleared(agency?.clearance, 'document') ? documentsFor(appraisal, relation, now) : [];

function copy(context: Context, appraisal: Appraisal, page: number): Step {
  const { relation, now } = context.model;
  const { screen } = context.state;
  const { id: appraisalId } = appraisal;
  const place = { at: 'result-copy', appraisalId, page } as const;
  // HR takes texts out by the command, where they say who they are; a chat has no business with it.
  const outcome = copyResult(appraisal, relation, now, []);
  // Whoever turns a page has taken them out already, and leaves no second act.
  const isOpen = screen.at === 'result-copy' && screen.appraisalId === appraisalId;
  return outcome.ok && isOpen ? goTo(place) : stepOf(context, outcome, () => goTo(place));
}

function send(context: Context, appraisal: Appraisal, kind: DocumentKind | undefined): Step {
  const { relation, now, agency } = context.model;
  const place = { at: 'result-files', appraisalId: appraisal.id } as const;
  if (kind === undefined) return { ...goTo(place), notice: { text: context.t('stale') } };
  const outcome = sendDocument(appraisal, relation, now, agency?.clearance, { kind, fileId: newId() });
  return stepOf(context, outcome, () => goTo(place, context.t('files.asked')));
}
