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
import { foldedWhenLong, paragraph, title } from '../../ui/parts.ts';
import { sayBriefly, sayWho } from '../../ui/person-labels.ts';
import { sayRowLabel } from '../../ui/row-label.ts';
import { evidenceBlocks } from './evidence.ts';
import { rowBlocks, rowsLine, sayPredicates } from './rows.ts';
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
  const who = isOwn ? [] : [paragraph(`${appraisal.employee.name} · ${sayWho(t, appraisal)}`)];
  const rows = rowBlocks(t, appraisal, objection, { isRuled: isDecided || isDecider });
  const reason = foldedWhenLong(t('objection.reason'), objection.reason);
  const evidence = evidenceBlocks(t, model, appraisal);
  const papers = evidence.filter(({ kind }) => kind !== 'buttons');
  const opens = evidence.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  const timeline = timelineBlock(t, appraisal, objection, {
    zone,
    term: isAtEnd(objection) ? undefined : t('objection.term', { source: t(termSource(model)) }),
  });
  return {
    blocks: [
      { kind: 'heading', text: t('objection.title', { cycle: sayCycle(t, appraisal) }) },
      ...(isOwn ? [] : [paragraph(sayBriefly(t, appraisal))]),
      note('info', text(sayTurn(t, model, appraisal, objection))),
      ...(predicates === undefined ? [] : [paragraph(predicates)]),
      ...(isAtEnd(objection) ? [] : [rowsLine(t, appraisal, objection, isDecider)]),
      // Whoever decides reads the reasons and the last answer; for everybody else they are one tap away.
      ...(isDecider && !isAtEnd(objection)
        ? [
            ...reason,
            ...questionBlocks(t, appraisal, objection),
            folded(t('objection.papers'), [...who, ...rows, ...papers, timeline]),
          ]
        : [
            folded(t('objection.whole'), [...who, ...rows, ...reason, ...papers, timeline]),
            ...(isAsked(model, appraisal, objection) ? questionBlocks(t, appraisal, objection) : []),
          ]),
      ...deeds(t, model, appraisal, objection, opens),
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
  opens: readonly Button[],
): readonly Block[] {
  const looks = opens.length === 0 ? [] : [row(opens)];
  if (isAtEnd(objection)) return looks;
  const { relation } = model;
  const { id: appraisalId, revision } = appraisal;
  if (relation === 'second-appraiser') return ofDecider(t, model, appraisal, objection, opens);
  const mustAnswer = isAsked(model, appraisal, objection);
  const buttons: readonly Button[] = [
    ...(mustAnswer
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
  return [
    ...looks,
    ...(mustAnswer ? [title(t('objection.answer.ask'))] : []),
    ...(buttons.length > 0 ? [column(buttons)] : []),
  ];
}

/** The reader is the side that has a question to answer. */
function isAsked(model: Model, appraisal: Appraisal, objection: ObjectionCase): boolean {
  const who = turnNow(appraisal, objection, model)?.who;
  return who === 'employee'
    ? model.relation === 'self'
    : who === 'appraiser' && model.relation === 'appraiser';
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
  opens: readonly Button[],
): readonly Block[] {
  const { id: appraisalId } = appraisal;
  if (isAwaited(objection, localDate(now, appraisal.cycle.timeZone)))
    return opens.length === 0 ? [] : [row(opens)];
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
    row([...opens, ask]),
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
