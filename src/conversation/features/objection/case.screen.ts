import { writtenTerm } from '../../../domain/agency/written.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { isAwaited } from '../../../domain/objection/moves.ts';
import { isAtEnd, type ObjectionCase, unruled } from '../../../domain/objection/objection.ts';
import { usualDecision } from '../../../domain/objection/terms.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { localDate } from '../../../shared/time.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Screen, text } from '../../contract/view.ts';
import { column, homeButton, note, row, small } from '../../ui/blocks.ts';
import { sayCycle } from '../../ui/part.ts';
import { labelled, paragraph } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { sayRowLabel } from '../../ui/row-label.ts';
import { evidenceBlocks } from './evidence.ts';
import { rowBlocks, sayPredicates } from './rows.ts';
import { timelineBlocks } from './timeline.ts';
import { sayTurn, turnNow } from './turn.ts';

export const discreet = (t: Translate): Pick<Screen, 'preview' | 'isConfidential'> => ({
  preview: t('objection.preview'),
  isConfidential: true,
});

/** An objection, the same for everybody concerned but for what each may do. */
export function caseScreen(
  t: Translate,
  model: Model,
  appraisal: Appraisal,
  objection: ObjectionCase,
): Screen {
  const isOwn = model.relation === 'self';
  const isDecider = model.relation === 'second-appraiser';
  const zone = model.person?.timeZone ?? appraisal.cycle.timeZone;
  const isDecided = objection.stage === 'confirmed';
  const predicates = isDecided ? sayPredicates(t, objection) : undefined;
  const buttons = deeds(t, model, appraisal, objection);
  return {
    blocks: [
      { kind: 'heading', text: t('objection.title', { cycle: sayCycle(t, appraisal) }) },
      ...(isOwn ? [] : [paragraph(appraisal.employee.name), whoLine(t, appraisal)]),
      note('info', text(sayTurn(t, model, appraisal, objection))),
      ...(predicates === undefined ? [] : [paragraph(predicates)]),
      ...rowBlocks(t, appraisal, objection, { isRuled: isDecided || isDecider }),
      ...labelled(t('objection.reason'), objection.reason),
      ...evidenceBlocks(t, model, appraisal),
      ...timelineBlocks(t, appraisal, objection, zone),
      ...(isAtEnd(objection) ? [] : [small(t('objection.term', { source: t(termSource(model)) }))]),
      ...(buttons.length > 0 ? [column(buttons)] : []),
      row([
        { label: t('objection.button.result'), action: { type: 'result.open', appraisalId: appraisal.id } },
        homeButton(t),
      ]),
    ] satisfies readonly Block[],
    ...discreet(t),
  };
}

/** Whether the days to decide are the agency's own. */
const termSource = ({ agency }: Model) =>
  agency && writtenTerm(agency.decision) !== writtenTerm(usualDecision)
    ? ('objection.term.agency' as const)
    : ('objection.term.ours' as const);

/** What the reader may do now; the use case looks at it again. */
function deeds(
  t: Translate,
  model: Model,
  appraisal: Appraisal,
  objection: ObjectionCase,
): readonly Button[] {
  if (isAtEnd(objection)) return [];
  const { relation } = model;
  const { id: appraisalId, revision } = appraisal;
  const turn = turnNow(appraisal, objection, model);
  if (relation === 'second-appraiser') return ofDecider(t, model, appraisal, objection);
  const isAsked =
    (relation === 'self' && turn?.who === 'employee') ||
    (relation === 'appraiser' && turn?.who === 'appraiser');
  return [
    ...(isAsked
      ? [
          {
            label: t('objection.button.answer'),
            tone: 'primary',
            action: { type: 'objection.answer', appraisalId, revision },
          } as const,
        ]
      : []),
    ...(relation === 'self'
      ? [
          {
            label: t('objection.button.withdraw'),
            tone: 'danger',
            action: { type: 'objection.askWithdraw', appraisalId },
          } as const,
        ]
      : []),
  ];
}

function ofDecider(
  t: Translate,
  { now }: Model,
  appraisal: Appraisal,
  objection: ObjectionCase,
): readonly Button[] {
  const { id: appraisalId } = appraisal;
  if (isAwaited(objection, localDate(now, appraisal.cycle.timeZone))) return [];
  const [next] = unruled(objection);
  return [
    ...(next === undefined
      ? [
          {
            label: t('objection.button.confirm'),
            tone: 'primary',
            action: { type: 'objection.askConfirm', appraisalId },
          } as const,
        ]
      : []),
    ...objection.rows.map(
      (item): Button => ({
        label: t(objection.rulings[item] ? 'objection.button.ruled' : 'objection.button.row', {
          item: sayRowLabel(t, item, appraisal.results),
        }),
        ...(item === next && { tone: 'primary' }),
        action: { type: 'objection.openRow', appraisalId, item },
      }),
    ),
    { label: t('objection.button.ask'), action: { type: 'objection.openAsk', appraisalId } },
  ];
}
