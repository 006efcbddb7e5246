import { resultsToCompare } from '../../../application/pictures/ask-for-picture.ts';
import type { AppraisalSummary } from '../../../domain/appraisal/appraisal.ts';
import { can } from '../../../domain/authorization/policy.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { localDate, Temporal } from '../../../shared/time.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Screen, strong } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { paragraph } from '../../ui/parts.ts';
import { pictureRow } from '../pictures/button.ts';

/** The person's own results, newest first, and for running appraisals whose turn it is. Contains no rating. */
export function resultsScreen(t: Translate, model: Model, canSend = false): Screen {
  const released = model.own
    .filter((one) => one.releasedAt !== undefined && can('self', 'result.view', one.status).allowed)
    .toSorted((a, b) => compareRelease(b, a));
  const waiting = model.own.filter((one) => !released.includes(one));
  const items = [
    ...released.map((one) => releasedLine(t, model, one)),
    ...waiting.map((one) => waitingLine(t, one)),
  ];
  const list: readonly Block[] = items.length > 0 ? [{ kind: 'list', items }] : [];
  return {
    blocks: [
      { kind: 'heading', text: t('results.title') },
      paragraph(t(released.length === 0 ? 'results.none' : 'results.why')),
      ...list,
      ...(resultsToCompare(model.own).length > 0 ? pictureRow(t, { type: 'picture.growth' }, canSend) : []),
      row([homeButton(t)]),
    ],
    preview: t('results.preview'),
  };
}

const compareRelease = (a: AppraisalSummary, b: AppraisalSummary): number =>
  a.releasedAt && b.releasedAt ? Temporal.Instant.compare(a.releasedAt, b.releasedAt) : 0;

function releasedLine(t: Translate, model: Model, one: AppraisalSummary) {
  const zone = model.person?.timeZone ?? one.cycle.timeZone;
  const date = one.releasedAt ? sayDate(localDate(one.releasedAt, zone), t.locale) : '';
  const words = one.openedAt === undefined ? t('results.new', { date }) : t('results.line', { date });
  return {
    text: [strong(sayCycle(t, one)), { text: ` · ${words}` }],
    open: {
      label: t('results.open', { cycle: sayCycle(t, one) }),
      action: { type: 'result.open', appraisalId: one.id },
    } as const,
  };
}

/** Submitted, rating and rated have the same text, because before release nobody is told how far the appraiser is. */
function waitingLine(t: Translate, one: AppraisalSummary) {
  const words =
    one.status === 'self-assessment'
      ? t('results.waits.self')
      : t('results.waits.appraiser', { name: one.appraiser.name });
  return { text: [strong(sayCycle(t, one)), { text: ` · ${words}` }] };
}
