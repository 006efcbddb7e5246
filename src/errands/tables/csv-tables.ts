import { sayItem } from '../../conversation/ui/words.ts';
import {
  behaviourCodes,
  type ItemCode,
  itemKind,
  overallBehaviour,
  overallResults,
  resultCode,
  resultNo,
  resultsMax,
} from '../../domain/appraisal/items.ts';
import type { Predicate } from '../../domain/appraisal/predicate.ts';
import type { TableName } from '../../domain/clearance/chat-file.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { ExportedAppraisal } from '../../persistence/export/export-pages.ts';
import { numberCell } from '../../roster/number-cell.ts';
import type { Digits } from '../../shared/csv.ts';
import { noteOn, sayBehaviour, sayPredicate, sayResults } from './say-appraisal.ts';

export type CsvName = Exclude<TableName, 'xlsx' | 'kebutuhan'>;

type Field =
  | ('number' | 'name' | 'plan' | 'day' | 'from' | 'to' | 'activity' | 'realisation' | 'measure' | 'evidence')
  | ('kind' | 'superior-result' | 'result' | 'aspect' | 'indicator' | 'target' | 'source' | 'evidence-name')
  | ('link' | 'feedback' | 'value' | 'expectation' | 'period' | 'organisation' | 'results' | 'behaviour')
  | ('predicate' | 'note');
type Row = readonly (string | Digits)[];
type CsvTable = {
  /** As the fields are called in e-Kinerja, whatever the language. */
  readonly columns: readonly string[];
  /** The items whose answers it says. */
  readonly items: readonly ItemCode[];
  readonly rowsOf: (of: ExportedAppraisal) => readonly Row[];
};

const allResults = Array.from({ length: resultsMax }, (_, at) => resultCode(at + 1));

/** The tables of what is typed into e-Kinerja. A field that nothing is known of here is there, and empty. */
export function csvTables(
  t: Translate,
  period: string,
  organisation: (unit: string) => Predicate | undefined,
): Readonly<Record<CsvName, CsvTable>> {
  const sayOrganisation = ({ unit }: ExportedAppraisal): string => {
    const found = organisation(unit);
    return found === undefined ? '' : t(`organisation.${found}`);
  };
  const who = ({ number, name }: ExportedAppraisal): Row => [numberCell(number), name];
  const heads = (...fields: readonly Field[]): readonly string[] =>
    fields.map((field) => t(`export.csv.${field}`));
  const titleOf = (of: ExportedAppraisal, no: number): string =>
    of.results.find((one) => one.no === no)?.title ?? '';
  return {
    harian: {
      items: [],
      columns: heads(
        'number',
        'name',
        'plan',
        'day',
        'from',
        'to',
        'activity',
        'realisation',
        'measure',
        'evidence',
      ),
      rowsOf: (of) =>
        of.pieces.flatMap(({ doneOn, item, startsAt, endsAt, words, quantity, unit, link }) =>
          doneOn === undefined
            ? []
            : [
                [
                  ...who(of),
                  item !== undefined && itemKind(item) === 'result' ? titleOf(of, resultNo(item)) : '',
                  doneOn.toString(),
                  startsAt ?? '',
                  endsAt ?? '',
                  words ?? '',
                  quantity === undefined ? '' : String(quantity),
                  unit ?? '',
                  link ?? '',
                ],
              ],
        ),
    },
    hasil: {
      items: allResults,
      columns: heads(
        'number',
        'name',
        'kind',
        'superior-result',
        'result',
        'aspect',
        'indicator',
        'target',
        'plan',
        'realisation',
        'source',
        'evidence-name',
        'link',
        'feedback',
      ),
      rowsOf: (of) =>
        of.results.flatMap(({ no, title, isOwn, target = '', realisation = '' }) => {
          const row = (words: string, link: string): Row => [
            ...who(of),
            ...[
              t(isOwn ? 'export.csv.kind.own' : 'export.csv.kind.planned'),
              '',
              title,
              '',
              '',
              target,
              '',
              realisation,
              '',
              words,
              link,
            ],
            noteOn(of, resultCode(no)) ?? '',
          ];
          const pieces = of.pieces.filter(({ item }) => item === resultCode(no));
          return pieces.length === 0
            ? [row('', '')]
            : pieces.map(({ words = '', link = '' }) => row(words, link));
        }),
    },
    perilaku: {
      items: behaviourCodes,
      columns: heads('number', 'name', 'value', 'expectation', 'feedback'),
      rowsOf: (of) =>
        of.isOut
          ? behaviourCodes.map((code) => [...who(of), sayItem(t, code), '', noteOn(of, code) ?? ''])
          : [],
    },
    ringkas: {
      items: [overallResults, overallBehaviour],
      columns: heads('number', 'name', 'period', 'organisation', 'results', 'behaviour', 'predicate', 'note'),
      rowsOf: (of) =>
        of.isOut
          ? [
              [
                ...who(of),
                ...[
                  period,
                  sayOrganisation(of),
                  sayResults(t, of) ?? '',
                  sayBehaviour(t, of) ?? '',
                  sayPredicate(t, of) ?? '',
                ],
                [of.strengths, of.improve, of.nextStep].filter((one) => one !== undefined).join(' '),
              ],
            ]
          : [],
    },
  };
}
