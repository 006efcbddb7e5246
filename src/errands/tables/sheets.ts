import { sayDevelopment } from '../../conversation/ui/feedback-draft.ts';
import { sayItem } from '../../conversation/ui/words.ts';
import {
  behaviourCodes,
  competencyCodes,
  type ItemCode,
  overallBehaviour,
  overallResults,
} from '../../domain/appraisal/items.ts';
import { developmentFor } from '../../domain/competency/development.ts';
import type { MessageKey } from '../../i18n/messages/index.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { ExportedAppraisal } from '../../persistence/export/export-pages.ts';
import type { Cell, Column } from '../../reports/workbook/sheet-xml.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import {
  gapsOf,
  levelOf,
  noteOn,
  sayBehaviour,
  sayDecision,
  sayExpectation,
  sayPredicate,
  sayResults,
  sayStage,
} from './say-appraisal.ts';

/** A sheet of the workbook whose rows come from appraisals, each of which gives none, one or some. */
export type AppraisalSheet = {
  readonly name: MessageKey;
  readonly columns: readonly Column[];
  /** The items whose answers it says. */
  readonly items: readonly ItemCode[];
  readonly rowsOf: (of: ExportedAppraisal) => readonly (readonly Cell[])[];
};

/** People, ratings, predicates, gaps, development and objections of a cycle. */
export function sheetsOf(t: Translate, timeZone: string): readonly AppraisalSheet[] {
  const column = (key: MessageKey, width: number): Column => ({ title: t(key), width });
  const who: readonly Column[] = [
    column('export.number', 21),
    column('export.name', 28),
    column('export.unit', 28),
  ];
  const whoOf = ({ number, name, unit }: ExportedAppraisal): readonly Cell[] => [number, name, unit];
  const dayIn = (at: Temporal.Instant | undefined): Cell => at && localDate(at, timeZone);
  const item = (code: string): Column => ({ title: sayItem(t, code), width: 18 });
  return [
    {
      name: 'export.sheet.people',
      items: [],
      columns: [
        ...who,
        column('export.position', 28),
        column('export.level', 18),
        column('export.appraiser', 28),
        column('export.appraiser-number', 21),
        column('export.status', 16),
        column('export.part-from', 12),
        column('export.part-to', 12),
        column('export.released', 12),
        column('export.acknowledged', 12),
        column('export.restricted', 12),
      ],
      rowsOf: (of) => [
        [
          ...whoOf(of),
          of.position,
          of.level?.replaceAll('_', ' '),
          of.appraiser,
          of.appraiserNumber,
          t(`export.status.${of.status}`),
          of.partFrom,
          of.partTo,
          dayIn(of.releasedAt),
          dayIn(of.acknowledgedAt),
          t(of.isRestricted ? 'cli.yes' : 'cli.no'),
        ],
      ],
    },
    {
      name: 'export.sheet.ratings',
      items: [...behaviourCodes, ...competencyCodes],
      columns: [...who, ...behaviourCodes.map(item), ...competencyCodes.map(item)],
      rowsOf: (of) =>
        of.isOut
          ? [
              [
                ...whoOf(of),
                // Values are not rated one by one: what is said of one is the sentence by which it decided.
                ...behaviourCodes.map((code) => sayExpectation(t, of, code) ?? noteOn(of, code)),
                ...competencyCodes.map((code) => levelOf(of, code)),
              ],
            ]
          : [],
    },
    {
      name: 'export.sheet.predicates',
      items: [overallResults, overallBehaviour],
      columns: [
        ...who,
        column('export.results', 22),
        column('export.behaviour', 22),
        column('export.predicate', 22),
      ],
      rowsOf: (of) =>
        of.isOut ? [[...whoOf(of), sayResults(t, of), sayBehaviour(t, of), sayPredicate(t, of)]] : [],
    },
    {
      name: 'export.sheet.gaps',
      items: competencyCodes,
      columns: [
        ...who,
        column('export.competency', 28),
        column('export.required', 10),
        column('export.rated', 10),
        column('export.gap', 10),
      ],
      rowsOf: (of) =>
        gapsOf(of).map(({ item: code, required, rated, gap }) => [
          ...whoOf(of),
          sayItem(t, code),
          required,
          rated,
          gap,
        ]),
    },
    {
      name: 'export.sheet.development',
      items: competencyCodes,
      columns: [
        ...who,
        column('export.competency', 28),
        column('export.gap', 10),
        column('export.suggested', 60),
        column('export.next-step', 60),
      ],
      rowsOf: (of) =>
        gapsOf(of).map(({ item: code, gap }) => [
          ...whoOf(of),
          sayItem(t, code),
          gap,
          developmentFor(gap)
            .map((form) => sayDevelopment(t, form))
            .join(', '),
          of.nextStep,
        ]),
    },
    {
      name: 'export.sheet.objections',
      items: [],
      columns: [
        ...who,
        column('export.objected', 12),
        column('export.appraiser', 28),
        column('export.stage', 28),
        column('export.decision', 16),
      ],
      rowsOf: (of) =>
        of.objectedAt
          ? [[...whoOf(of), dayIn(of.objectedAt), of.appraiser, sayStage(t, of), sayDecision(t, of)]]
          : [],
    },
  ];
}
