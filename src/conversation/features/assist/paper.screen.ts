import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { type PaperKind, paperReasons, slipAnswers } from '../../../domain/assist/paper.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { Temporal } from '../../../shared/time.ts';
import { type Block, type Button, type Screen, text } from '../../contract/view.ts';
import { column, homeButton, note, row, small } from '../../ui/blocks.ts';
import { paragraph, title } from '../../ui/parts.ts';
import { reasonOf, sayPaper } from './say-paper.ts';
import type { AssistScreen } from './verbs.ts';

const head = (t: Translate, kind: PaperKind, { employee, cycle }: Appraisal): readonly Block[] => [
  { kind: 'heading', text: t(`assist.title.${kind}`) },
  paragraph(t.rich('assist.for', { name: employee.name, unit: employee.unit, cycle: cycle.name })),
];

/** For whom, what holds, the sheet to print, and why on paper: the answer opens the form. */
export function askScreen(
  t: Translate,
  appraisal: Appraisal,
  kind: PaperKind,
  canSendFiles: boolean,
): Screen {
  const { id: appraisalId, employee, appraiser, papers = [] } = appraisal;
  const names = { name: employee.name, appraiser: appraiser.name };
  const reasons = paperReasons.map(
    (reason, why): Button => ({
      label: t(`assist.reason.${reason}`),
      action: { type: 'assist.why', appraisalId, why },
    }),
  );
  return {
    blocks: [
      ...head(t, kind, appraisal),
      note('info', text(t(`assist.rule.${kind}`, names))),
      small(t('assist.open')),
      ...papers.map((one) => paragraph(sayPaper(t, one))),
      ...(canSendFiles
        ? [row([{ label: t('assist.print'), action: { type: 'assist.print', appraisalId } }])]
        : []),
      paragraph(t('assist.why')),
      column(reasons),
      row([homeButton(t)]),
    ],
    preview: t('assist.preview'),
  };
}

/** The last look: for whom, witness, date, and the press that begins or records. */
export function checkScreen(
  t: Translate,
  appraisal: Appraisal,
  kind: PaperKind,
  { why, witness, on, reasons }: Extract<AssistScreen, { at: 'assist-check' }>,
): Screen {
  const { id: appraisalId, revision, employee, acknowledgedAt } = appraisal;
  const record = (answer: (typeof slipAnswers)[number], tone?: Button['tone']): Button => ({
    label: t(`assist.check.${answer}`),
    ...(tone && { tone }),
    action: { type: 'assist.record', appraisalId, revision, answer: slipAnswers.indexOf(answer) },
  });
  const answers: readonly Button[] =
    reasons !== undefined
      ? [record('objected', 'danger')]
      : [...(acknowledgedAt === undefined ? [record('received', 'primary')] : []), record('delivered')];
  const begin: Button = {
    label: t('assist.check.begin'),
    tone: 'primary',
    action: { type: 'assist.begin', appraisalId, revision },
  };
  return {
    blocks: [
      ...head(t, kind, appraisal),
      {
        kind: 'facts',
        rows: [
          { label: t('assist.check.why'), value: text(t(`assist.reason.${reasonOf(why)}`)) },
          { label: t('assist.check.witness'), value: text(witness) },
          { label: t('assist.check.on'), value: text(sayDate(Temporal.PlainDate.from(on), t.locale)) },
        ],
      },
      ...(reasons === undefined ? [] : [{ kind: 'quote', text: reasons } as const]),
      ...(kind === 'result' ? [note('warning', text(t('assist.check.final', { name: employee.name })))] : []),
      title(t('assist.check.ask')),
      column([
        ...(kind === 'self' ? [begin] : answers),
        { label: t('assist.check.change'), action: { type: 'assist.why', appraisalId, why } },
      ]),
      row([homeButton(t)]),
    ],
    preview: t('assist.preview'),
  };
}
