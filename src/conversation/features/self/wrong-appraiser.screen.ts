import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { deskLists } from '../../../domain/hr/people.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Screen, text } from '../../contract/view.ts';
import { column, homeButton, note, row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { labelled, paragraph, title } from '../../ui/parts.ts';
import { requestsButton } from '../requests/button.ts';
import { simpleButton } from './parts.ts';

/** Before a report of a wrong appraiser: who is the right one, who will see the report, and a way back. */
export function wrongAppraiserScreen(
  t: Translate,
  appraisal: Appraisal,
  superior: string | undefined,
): Screen {
  const appraiser = appraisal.appraiser.name;
  return {
    blocks: [
      { kind: 'heading', text: t('self.wrongAppraiser.title') },
      paragraph(t('self.wrongAppraiser.recorded', { appraiser })),
      ...(superior === undefined
        ? [paragraph(t('self.wrongAppraiser.how'))]
        : labelled(t('self.wrongAppraiser.typed'), superior)),
      note('warning', text(t('self.wrongAppraiser.seen', { appraiser }))),
      title(t('self.wrongAppraiser.ask')),
      column([
        {
          ...simpleButton(appraisal, t('self.wrongAppraiser.report'), 'self.reportAppraiser'),
          tone: 'danger',
        },
        simpleButton(appraisal, t('button.cancel'), 'self.open'),
      ]),
    ],
    expectsText: t('self.wrongAppraiser.expects'),
    preview: t('self.preview'),
  };
}

/** For HR: who reports whom, who it should be, and how it is decided. */
export const wrongAppraiserNews = (t: Translate, appraisal: Appraisal): Screen => ({
  preview: t('news.wrongAppraiser.preview'),
  blocks: [
    { kind: 'heading', text: t('news.wrongAppraiser.title') },
    {
      kind: 'paragraph',
      text: t.rich('news.wrongAppraiser.body', {
        name: appraisal.employee.name,
        unit: appraisal.employee.unit,
        appraiser: appraisal.appraiser.name,
        cycle: sayCycle(t, appraisal),
      }),
    },
    ...(appraisal.disputedSuperior === undefined
      ? [paragraph(t('news.wrongAppraiser.unsaid'))]
      : labelled(t('news.wrongAppraiser.said'), appraisal.disputedSuperior)),
    paragraph(t('news.wrongAppraiser.how')),
    title(t('news.wrongAppraiser.ask')),
    row([requestsButton(t), homeButton(t)]),
  ],
});

/** For HR, of several such reports: how many; who and whom stands on the list. */
export const severalWrongAppraisers = (t: Translate, count: number): Screen => ({
  preview: t('news.wrongAppraiser.preview'),
  blocks: [
    { kind: 'heading', text: t('news.wrongAppraiser.several.title') },
    paragraph(t('news.wrongAppraiser.several', { count })),
    row([
      {
        label: t('news.wrongAppraiser.open'),
        tone: 'primary',
        action: { type: 'people.list', list: deskLists.indexOf('disputes'), page: 0 },
      },
      homeButton(t),
    ]),
  ],
});
