import type { Intent } from '../../../application/outcome/intents.ts';
import type { Appraisal, AppraisalSummary } from '../../../domain/appraisal/appraisal.ts';
import type { MessageKey } from '../../../i18n/messages/index.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Action } from '../../contract/action.ts';
import type { Context } from '../../contract/feature.ts';
import { type Screen, text } from '../../contract/view.ts';
import { bullets, homeButton, note, row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { paragraph } from '../../ui/parts.ts';
import { inFull, sayOfficer, teamLabels, whoLine } from '../../ui/person-labels.ts';

/** Short news that the bot sends by itself. Previews are visible on locked screens: no name, no rating. */

type About = Pick<Appraisal, 'id' | 'cycle' | 'employee' | 'appraiser'>;
type Response = Extract<Intent, { kind: 'response' }>['response'];

const button = (label: string, action: Action): Screen['blocks'][number] =>
  row([{ label, tone: 'primary', action }]);

/** "Your result is ready", without the result. */
export const resultReadyScreen = (t: Translate, about: About): Screen => ({
  preview: t('news.result.preview'),
  blocks: [
    { kind: 'heading', text: t('news.result.title') },
    { kind: 'paragraph', text: t.rich('news.result.body', { cycle: sayCycle(t, about) }) },
    button(t('news.result.open'), { type: 'result.open', appraisalId: about.id }),
  ],
});

const responseKeys = {
  acknowledged: { title: 'news.response.acknowledged.title', body: 'news.response.acknowledged.body' },
  talk: { title: 'news.response.talk.title', body: 'news.response.talk.body' },
  objected: { title: 'news.response.objected.title', body: 'news.response.objected.body' },
} as const satisfies Record<Response, { title: MessageKey; body: MessageKey }>;

/** `name` is how the appraiser's team calls the employee. */
export const responseScreen = (t: Translate, about: About, name: string, response: Response): Screen => ({
  preview: t('news.response.preview'),
  blocks: [
    { kind: 'heading', text: t(responseKeys[response].title) },
    {
      kind: 'paragraph',
      text: t.rich(responseKeys[response].body, { name, cycle: sayCycle(t, about) }),
    },
    response === 'talk'
      ? button(t('talk.button.turn'), { type: 'talk.open', appraisalId: about.id })
      : button(t('news.response.open'), { type: 'rate.open', appraisalId: about.id }),
  ],
});

/** So many are named; the others stand in the team's list. */
const namedMax = 10;

/** Several receipts of one cycle, for the appraiser: there is nothing to do about them. */
export function receiptsScreen({ t, model }: Context, those: readonly AppraisalSummary[]): Screen {
  const labels = teamLabels(t, model.team);
  const [first] = those;
  const more = Math.max(0, those.length - namedMax);
  return {
    preview: t('news.response.preview'),
    blocks: [
      { kind: 'heading', text: t('news.receipts.title', { count: those.length }) },
      bullets(those.slice(0, namedMax).map(({ employee }) => text(inFull(labels(employee))))),
      ...(more > 0 ? [paragraph(t('news.receipts.more', { count: more }))] : []),
      paragraph(t('news.receipts.body', { cycle: first?.cycle.name ?? '' })),
      row([{ label: t('home.teamButton'), action: { type: 'nav.team', page: 0 } }, homeButton(t)]),
    ],
  };
}

export const objectionScreen = (t: Translate, about: About): Screen => ({
  preview: t('news.objection.preview'),
  blocks: [
    { kind: 'heading', text: t('news.objection.title') },
    {
      kind: 'paragraph',
      text: t.rich('news.objection.body', {
        name: about.employee.name,
        appraiser: sayOfficer(t, about.appraiser),
        cycle: sayCycle(t, about),
      }),
    },
    whoLine(t, about),
    button(t('news.objection.open'), { type: 'objection.open', appraisalId: about.id }),
  ],
});

/** For the account that was linked until now. Names nobody, because another person may have that account. */
export const accountReplacedScreen = (t: Translate): Screen => ({
  preview: t('news.replaced.preview'),
  blocks: [
    { kind: 'heading', text: t('news.replaced.title') },
    { kind: 'paragraph', text: t.rich('news.replaced.body') },
    note('warning', t.rich('news.replaced.warning')),
  ],
});
