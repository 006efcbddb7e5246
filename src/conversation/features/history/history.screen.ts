import { type HistoryLine, historyFor } from '../../../application/audit/appraisal-history.ts';
import { type Appraisal, isReleased } from '../../../domain/appraisal/appraisal.ts';
import type { ProcessMover } from '../../../domain/appraisal/process.ts';
import { turnOf } from '../../../domain/appraisal/turn.ts';
import { approverOf } from '../../../domain/approval/approval.ts';
import { can } from '../../../domain/authorization/policy.ts';
import { sayDay } from '../../../i18n/dates.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type RichText, type Screen, text } from '../../contract/view.ts';
import { bullets, homeButton, note, row, small } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayAct, sayActor } from '../../ui/words.ts';

const perPage = 8;

/** Who did what to the reader's own appraisal, latest first. Contains no answers and no ratings. */
export function historyScreen(t: Translate, model: Model, appraisal: Appraisal, page: number): Screen {
  const zone = model.person?.timeZone ?? appraisal.cycle.timeZone;
  const { acts, isCut } = model.history ?? { acts: [], isCut: false };
  const lines = historyFor(model.relation, appraisal.status, acts, zone);
  const pages = Math.max(1, Math.ceil(lines.length / perPage));
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = lines.slice(at * perPage, (at + 1) * perPage);
  const isAll = can(model.relation, 'result.view', appraisal.status).allowed;
  return {
    blocks: [
      { kind: 'heading', text: t('history.title') },
      paragraph(t('history.intro', { cycle: sayCycle(t, appraisal) })),
      ...turn(t, model, appraisal),
      ...(shown.length === 0
        ? [paragraph(t('history.none'))]
        : [bullets(shown.map((line) => say(t, line, zone)))]),
      ...(isCut && at === pages - 1 ? [paragraph(t('history.cut'))] : []),
      ...(isAll ? [] : [note('info', text(t('history.hidden')))]),
      ...pager(t, appraisal, at, pages),
      row([back(t, appraisal), homeButton(t)]),
    ],
    preview: t('history.preview'),
  };
}

export const historyButton = (t: Translate, appraisal: Appraisal): Button => ({
  label: t('history.button'),
  action: { type: 'history.open', appraisalId: appraisal.id, page: 0 },
});

/** For whom it waits now: by office, and by name where it is somebody whom the appraisal names. */
function turn(t: Translate, model: Model, appraisal: Appraisal): readonly Block[] {
  const next = turnOf(appraisal, model.now, { isForEmployee: true });
  if (next === undefined || next.who === 'time') return [];
  const name = nameOf(appraisal, next.who);
  const office = t(`history.turn.${next.who}`);
  const who = name === undefined ? office : t('history.turn.named', { name, office });
  const day = sayDay(next.by, model, t.locale);
  return [note('info', text(t(next.isOver ? 'history.turn.over' : 'history.turn', { who, day })))];
}

/** Whoever approves may be named by HR, and then stands nowhere in the appraisal. No name before the result is given. */
function nameOf(appraisal: Appraisal, who: ProcessMover): string | undefined {
  const { appraiser, secondAppraiser } = appraisal;
  if (!isReleased(appraisal.status)) return undefined;
  if (who === 'appraiser') return appraiser.name;
  if (who === 'decider') return secondAppraiser?.name;
  return who === 'approver' && approverOf(appraisal) === secondAppraiser?.id
    ? secondAppraiser?.name
    : undefined;
}

const say = (t: Translate, line: HistoryLine, zone: string): RichText => [
  { ...momentIn(line.at, zone, t.locale), style: 'strong' },
  {
    text: `\n${t('history.line', {
      who: sayActor(t, line.role, line.actor?.name, line.onBehalfOf),
      what: sayAct(t, line.act, line.itemCount),
    })}`,
  },
];

function pager(t: Translate, appraisal: Appraisal, page: number, pages: number): readonly Block[] {
  if (pages === 1) return [];
  const to = (label: string, target: number): Button => ({
    label,
    action: { type: 'history.open', appraisalId: appraisal.id, page: target },
  });
  return [
    small(t('history.page', { page: page + 1, pages })),
    row([
      ...(page > 0 ? [to(t('button.pageBefore'), page - 1)] : []),
      ...(page < pages - 1 ? [to(t('button.pageAfter'), page + 1)] : []),
    ]),
  ];
}

/** Leads to the result only after it was opened once, because the time of the first opening is recorded. */
const back = (t: Translate, appraisal: Appraisal): Button => ({
  label: t('button.back'),
  action: {
    type: appraisal.openedAt === undefined ? 'self.open' : 'result.open',
    appraisalId: appraisal.id,
  },
});
