import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { selfWindow } from '../../../domain/appraisal/self-assessment.ts';
import type { Context } from '../../contract/feature.ts';
import type { Button, Screen } from '../../contract/view.ts';
import { column } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayPaper } from './say-paper.ts';

/** Tells the employee what was entered in their name, and what they can do if it is not right. */
export function enteredScreen(
  { t, model }: Context,
  appraisal: Appraisal,
  paperId: string,
): Screen | undefined {
  const paper = appraisal.papers?.find(({ id }) => id === paperId);
  if (!paper) return undefined;
  const { id: appraisalId, status } = appraisal;
  const canTakeBack =
    paper.kind === 'self' && status === 'submitted' && selfWindow(appraisal, model.now) === 'open';
  const look: Button =
    paper.kind === 'self'
      ? { label: t('assist.news.view'), action: { type: 'self.open', appraisalId } }
      : { label: t('assist.news.result'), action: { type: 'result.open', appraisalId } };
  return {
    blocks: [
      { kind: 'heading', text: t('assist.news.title') },
      paragraph(sayPaper(t, paper)),
      paragraph(t(canTakeBack ? 'assist.news.withdraw' : 'assist.news.wrong')),
      column([
        { ...look, tone: 'primary' },
        ...(canTakeBack ? [] : [{ label: t('assist.news.ask'), action: { type: 'rights.asks' } } as const]),
      ]),
    ],
    preview: t('assist.news.preview'),
  };
}
