import { writtenTerm } from '../../../domain/agency/written.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import { isAwaited } from '../../../domain/objection/moves.ts';
import { isAtEnd, type ObjectionCase, unruled } from '../../../domain/objection/objection.ts';
import { usualDecision } from '../../../domain/objection/terms.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { localDate } from '../../../shared/time.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Screen, strong, text } from '../../contract/view.ts';
import { column, homeButton, note, row } from '../../ui/blocks.ts';
import { folded } from '../../ui/fold.ts';
import { sayCycle } from '../../ui/part.ts';
import { foldedWhenLong, paragraph } from '../../ui/parts.ts';
import { sayWho } from '../../ui/person-labels.ts';
import { sayRowLabel } from '../../ui/row-label.ts';
import { evidenceBlocks } from './evidence.ts';
import { rowBlocks, sayPredicates } from './rows.ts';
import { timelineBlock } from './timeline.ts';
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
  const whole = [
    ...rowBlocks(t, appraisal, objection, { isRuled: isDecided || isDecider }),
    ...foldedWhenLong(t('objection.reason'), objection.reason),
  ];
  const evidence = evidenceBlocks(t, model, appraisal);
  const papers = evidence.filter(({ kind }) => kind !== 'buttons');
  const opens = evidence.filter(({ kind }) => kind === 'buttons');
  const timeline = timelineBlock(t, appraisal, objection, {
    zone,
    term: isAtEnd(objection) ? undefined : t('objection.term', { source: t(termSource(model)) }),
  });
  return {
    blocks: [
      { kind: 'heading', text: t('objection.title', { cycle: sayCycle(t, appraisal) }) },
      ...(isOwn ? [] : [paragraph(`${appraisal.employee.name} · ${sayWho(t, appraisal)}`)]),
      note('info', text(sayTurn(t, model, appraisal, objection))),
      ...(predicates === undefined ? [] : [paragraph(predicates)]),
      ...(isAtEnd(objection)
        ? [folded(t('objection.whole'), [...whole, ...papers, timeline])]
        : isDecider
          ? [
              ...whole,
              ...questionBlocks(t, appraisal, objection),
              folded(t('objection.papers'), [...papers, timeline]),
            ]
          : [...whole, ...papers, ...questionBlocks(t, appraisal, objection), timeline]),
      ...opens,
      ...deeds(t, model, appraisal, objection),
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
function deeds(t: Translate, model: Model, appraisal: Appraisal, objection: ObjectionCase): readonly Block[] {
  if (isAtEnd(objection)) return [];
  const { relation } = model;
  const { id: appraisalId, revision } = appraisal;
  const turn = turnNow(appraisal, objection, model);
  if (relation === 'second-appraiser') return ofDecider(t, model, appraisal, objection);
  const isAsked =
    (relation === 'self' && turn?.who === 'employee') ||
    (relation === 'appraiser' && turn?.who === 'appraiser');
  const buttons: readonly Button[] = [
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
  return buttons.length > 0 ? [column(buttons)] : [];
}

/** What was asked last, with its answer: whoever has to answer or to decide reads it before anything else. */
function questionBlocks(t: Translate, appraisal: Appraisal, objection: ObjectionCase): readonly Block[] {
  const question = objection.questions.at(-1);
  if (question === undefined || isAtEnd(objection)) return [];
  const { name } = appraisal[question.of];
  const { text: asked, answer = '' } = question;
  const parts = [
    t('objection.question', { name, text: asked }),
    ...(answer === '' ? [] : [t('objection.question.answer', { name, text: answer })]),
  ].map((one) => paragraph(one));
  return asked.length + answer.length > wordsInView
    ? [{ kind: 'details', title: t('objection.question.title'), parts }]
    : [paragraph(parts.flatMap((part, at) => [...(at === 0 ? [] : text('\n')), ...part.text]))];
}

/** Longer questions and answers are folded. */
const wordsInView = 160;

/** So many rows have a line each for their button; more of them stand side by side. */
const rowsBelow = 2;

function ofDecider(
  t: Translate,
  { now }: Model,
  appraisal: Appraisal,
  objection: ObjectionCase,
): readonly Block[] {
  const { id: appraisalId } = appraisal;
  if (isAwaited(objection, localDate(now, appraisal.cycle.timeZone))) return [];
  const [next] = unruled(objection);
  const areMany = objection.rows.length > rowsBelow;
  const rows = objection.rows.map(
    (item): Button => ({
      label: rowLabel(t, appraisal, objection, item, areMany),
      ...(item === next && { tone: 'primary' }),
      action: { type: 'objection.openRow', appraisalId, item },
    }),
  );
  const ask: Button = {
    label: t('objection.button.ask'),
    action: { type: 'objection.openAsk', appraisalId },
  };
  return [
    paragraph([strong(t(next === undefined ? 'objection.ready' : 'objection.whichRow'))]),
    ...(next === undefined
      ? [
          column([
            {
              label: t('objection.button.confirm'),
              tone: 'primary',
              action: { type: 'objection.askConfirm', appraisalId },
            },
          ]),
        ]
      : []),
    areMany ? row(rows) : column(rows),
    column([ask]),
  ];
}

function rowLabel(
  t: Translate,
  { results }: Appraisal,
  { rulings }: ObjectionCase,
  item: ItemCode,
  isShort: boolean,
): string {
  const name = sayRowLabel(t, item, results);
  if (rulings[item]) return t('objection.button.ruled', { item: name });
  return isShort ? name : t('objection.button.row', { item: name });
}
