import { histogram, type Team, type ToApprove } from '../../../application/approval/approve-all.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { type Approval, mustBeOpened } from '../../../domain/approval/approval.ts';
import { smallestUnit } from '../../../domain/approval/pattern.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type Screen, text } from '../../contract/view.ts';
import { bullets, column, homeButton, note, row } from '../../ui/blocks.ts';
import { folded } from '../../ui/fold.ts';
import { sayCycle } from '../../ui/part.ts';
import { competencyTable, labelled, paragraph, title } from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { pictureRow } from '../pictures/button.ts';
import { developmentBlocks, predicateBlocks, reasonBlocks, strengthBlocks } from '../result/parts.ts';

const discreet = (t: Translate): Pick<Screen, 'preview' | 'isConfidential'> => ({
  preview: t('approval.preview'),
  isConfidential: true,
});

/** So many signs a bar has at most. */
const longestBar = 10;

/** The unit's predicates as text: counts, from ten people on with per cent, and a bar. */
function histogramBlocks(t: Translate, team: Team): readonly Block[] {
  const bars = histogram(team);
  const people = bars.reduce((sum, [, count]) => sum + count, 0);
  const most = Math.max(1, ...bars.map(([, count]) => count));
  const [pattern, ...warning] = patternBlocks(t, team);
  return [
    // Seldom looked up; that the pattern is broken stays in view.
    folded(t('approval.counts', { people }), [
      bullets(
        bars.map(([predicate, count]) =>
          text(
            t('approval.bar', {
              predicate: t(`predicate.${predicate}`),
              count,
              share: people >= smallestUnit ? ` (${Math.round((count / people) * 100)}%)` : '',
              bar: count === 0 ? '' : ` ${'█'.repeat(Math.max(1, Math.round((count / most) * longestBar)))}`,
            }),
          ),
        ),
      ),
      ...(pattern ? [pattern] : []),
      ...warning.filter(({ kind }) => kind !== 'note'),
    ]),
    ...warning.filter(({ kind }) => kind === 'note'),
  ];
}

function patternBlocks(t: Translate, { pattern }: Team): readonly Block[] {
  if (pattern.kind === 'unknown') return [paragraph(t('approval.pattern.unknown'))];
  const is = paragraph(
    t('approval.pattern.is', {
      organisation: t(`organisation.${pattern.organisation}`),
      pattern: t(`approval.pattern.${pattern.organisation}`),
    }),
  );
  if (pattern.kind === 'small') return [is, paragraph(t('approval.pattern.small', { least: smallestUnit }))];
  return pattern.broken.length === 0
    ? [is, paragraph(t('approval.pattern.kept'))]
    : [is, note('warning', text(t('approval.pattern.broken')))];
}

/** So many people have a button; with the results above them gone, the others come up. */
const mostShown = 30;

/** A team: how its predicates are spread, and the results that wait; those below "Baik" come first until they were opened. */
export function teamScreen(
  t: Translate,
  model: Model,
  appraisalId: string,
  team: Team,
  canSend: boolean,
): Screen {
  const myId = model.person?.id ?? '';
  const [about] = team.all;
  const unseen = team.waiting.filter((one) => mustBeOpened(one, myId));
  const inOrder = [...unseen, ...team.waiting.filter((one) => !mustBeOpened(one, myId))];
  const person = (one: ToApprove): Button => ({
    label: t(unseen.includes(one) ? 'approval.button.unseen' : 'approval.button.person', {
      name: one.employee.name,
      // What stands in brackets would be cut.
      predicate: one.predicate ? t(`predicate.${one.predicate}`).replace(/ \(.*\)$|\/.*$/, '') : '',
    }),
    action: { type: 'approval.see', appraisalId: one.id },
  });
  const { ready, stamp } = team;
  return {
    blocks: [
      { kind: 'heading', text: t('approval.title', { unit: about?.employee.unit ?? '' }) },
      paragraph(
        [...(about ? [sayCycle(t, about)] : []), t('approval.waits', { waiting: team.waiting.length })].join(
          '\n',
        ),
      ),
      ...untilBlocks(t, model, team.waiting),
      ...correctionBlocks(t, team),
      ...histogramBlocks(t, team),
      ...pictureRow(t, { type: 'picture.unit', appraisalId }, canSend && team.waiting.length > 0),
      ...(unseen.length === 0 ? [] : [note('info', text(t('approval.unseen', { count: unseen.length })))]),
      ...(team.waiting.length === 0
        ? []
        : [title(t('approval.which')), column(inOrder.slice(0, mostShown).map(person))]),
      ...(ready.length === 0
        ? []
        : [
            column([
              {
                label: t('approval.button.all', { count: ready.length }),
                tone: 'primary',
                action: { type: 'approval.all', appraisalId, stamp },
              },
            ]),
          ]),
      row([homeButton(t)]),
    ],
    ...discreet(t),
  };
}

/** Corrections of results that were given: each is read and approved by itself. */
const correctionBlocks = (t: Translate, { corrections }: Team): readonly Block[] =>
  corrections.length === 0
    ? []
    : [
        title(t('approval.corrections', { count: corrections.length })),
        column(
          corrections.slice(0, mostShown).map(
            ({ id, employee }): Button => ({
              label: t('approval.button.correction', { name: employee.name }),
              action: { type: 'approval.correction', appraisalId: id },
            }),
          ),
        ),
      ];

/** The last day that comes first among those that wait. */
export const earliest = (waiting: readonly ToApprove[]): Approval['by'] | undefined =>
  waiting
    .flatMap((one) => (one.status === 'rated' ? one.approval : one.missed?.proposed)?.by ?? [])
    .toSorted((a, b) => a.since(b).sign)
    .at(0);

function untilBlocks(t: Translate, model: Model, waiting: readonly ToApprove[]): readonly Block[] {
  const by = earliest(waiting);
  if (!by) return [];
  const isOver = model.today.since(by).sign > 0;
  return [
    paragraph(t(isOver ? 'approval.over' : 'approval.until', { date: sayNearDay(by, model, t.locale) })),
  ];
}

/** One confirmation for all, or for one result alone. */
export function sureScreen(t: Translate, appraisalId: string, team: Team, isOne = false): Screen {
  const [first] = team.ready;
  return {
    blocks: [
      { kind: 'heading', text: t('approval.sure.title', { count: team.ready.length }) },
      bullets(
        team.ready.map(({ employee, predicate }) =>
          text(`${employee.name}: ${predicate ? t(`predicate.${predicate}`) : ''}`),
        ),
      ),
      paragraph(t('approval.sure.then')),
      column([
        {
          label: t('approval.button.yes'),
          tone: 'primary',
          action:
            isOne && first
              ? { type: 'approval.one', appraisalId, revision: first.revision }
              : { type: 'approval.yes', appraisalId, stamp: team.stamp },
        },
      ]),
      row([{ label: t('button.back'), action: { type: 'approval.open', appraisalId } }, homeButton(t)]),
    ],
    ...discreet(t),
  };
}

/** One result as it was confirmed, for who approves it. `stamp` is that of this result alone. */
export function oneScreen(t: Translate, appraisal: Appraisal, stamp = 0): Screen {
  const { id: appraisalId, revision } = appraisal;
  return {
    blocks: [
      { kind: 'heading', text: appraisal.employee.name },
      whoLine(t, appraisal),
      paragraph(sayCycle(t, appraisal)),
      ...predicateBlocks(t, appraisal),
      folded(t('approval.whole'), [
        ...strengthBlocks(t, appraisal),
        title(t('result.competencies')),
        ...competencyTable(t, appraisal, { isNumbered: false, isOwn: false }),
        ...reasonBlocks(t, appraisal),
        ...developmentBlocks(t, appraisal),
      ]),
      paragraph(t('approval.sure.then')),
      title(t('approval.ask')),
      column([
        { label: t('approval.button.return'), action: { type: 'approval.return', appraisalId, revision } },
        {
          label: t('approval.button.one'),
          tone: 'primary',
          action: { type: 'approval.all', appraisalId, stamp },
        },
      ]),
      row([{ label: t('button.back'), action: { type: 'approval.open', appraisalId } }, homeButton(t)]),
    ],
    ...discreet(t),
  };
}

/** Why a result came back, for its appraiser. */
export function returnedScreen(t: Translate, appraisal: Appraisal, approval: Approval): Screen {
  const { id: appraisalId, employee, secondAppraiser } = appraisal;
  const isSecond = secondAppraiser?.id === approval.decidedBy;
  return {
    blocks: [
      { kind: 'heading', text: t('approval.returned.title') },
      ...labelled(
        t('approval.returned.body', {
          name: (isSecond ? secondAppraiser?.name : undefined) ?? t('approval.someone'),
          employee: employee.name,
        }),
        approval.words ?? '',
      ),
      paragraph(t('approval.returned.then')),
      column([
        { label: t('approval.button.rate'), tone: 'primary', action: { type: 'rate.summary', appraisalId } },
      ]),
      row([homeButton(t)]),
    ],
    ...discreet(t),
  };
}
