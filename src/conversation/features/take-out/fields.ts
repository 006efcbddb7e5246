import type { Appraisal, WorkResult } from '../../../domain/appraisal/appraisal.ts';
import {
  behaviourCodes,
  type ItemCode,
  overallBehaviour,
  overallResults,
  resultCode,
} from '../../../domain/appraisal/items.ts';
import { isExpectation } from '../../../domain/appraisal/predicate.ts';
import type { Relation } from '../../../domain/authorization/policy.ts';
import { visibleFiles } from '../../../domain/files/evidence-file.ts';
import { linkOf, visiblePieces } from '../../../domain/pocket/piece.ts';
import { translator } from '../../../i18n/translate.ts';
import { sayItem, sayPredicate } from '../../ui/words.ts';

/** A field of e-Kinerja and what is to be pasted there. */
export type CopyField = { readonly label: string; readonly text: string };

/** What belongs together in e-Kinerja: the evaluation, a work result, or the values. */
export type CopySheet = {
  readonly of: 'summary' | 'result' | 'behaviour';
  /** Of a work result: its title. */
  readonly name?: string;
  readonly fields: readonly CopyField[];
};

// e-Kinerja is in Indonesian, in whatever language somebody reads the bot.
const t = translator('id');

type Name =
  | 'period'
  | 'results'
  | 'behaviour'
  | 'predicate'
  | 'note'
  | 'feedback'
  | 'kind'
  | 'result'
  | 'target';
const field = (
  name: Name | 'realisation' | 'evidence-name' | 'link',
  text: string | undefined,
): CopyField[] =>
  text === undefined || text.trim() === '' ? [] : [{ label: t(`export.csv.${name}`), text }];

/**
 * What a result says for e-Kinerja (docs/exports.md), sheet by sheet, as far as the reader may see it. Ratings are words:
 * the direction of their numbers differs between systems. No number of a person is in it, because e-Kinerja knows whose it
 * is. A field of which nothing is known here is not there, nor is a sheet without fields.
 */
export function copySheets(appraisal: Appraisal, relation: Relation): readonly CopySheet[] {
  const sheets: readonly CopySheet[] = [
    { of: 'summary', fields: summary(appraisal) },
    ...appraisal.results.map(
      (one): CopySheet => ({ of: 'result', name: one.title, fields: workResult(appraisal, relation, one) }),
    ),
    { of: 'behaviour', fields: behaviour(appraisal) },
  ];
  return sheets.filter(({ fields }) => fields.length > 0);
}

const noteOn = ({ answers }: Appraisal, item: ItemCode): string | undefined => answers.appraiser[item]?.note;

function rating({ answers }: Appraisal, item: ItemCode): string | undefined {
  const value = answers.appraiser[item]?.value;
  return isExpectation(value) ? t(`scale.${value}`) : undefined;
}

function summary(appraisal: Appraisal): readonly CopyField[] {
  const { cycle, predicate, feedback } = appraisal;
  const words = [feedback.strengths, feedback.improve, feedback.nextStep].filter((one) => one !== undefined);
  return [
    ...field('period', cycle.name),
    ...field('results', rating(appraisal, overallResults)),
    ...field('behaviour', rating(appraisal, overallBehaviour)),
    ...field('predicate', predicate && sayPredicate(t, predicate)),
    ...field('note', words.join(' ')),
  ];
}

function workResult(appraisal: Appraisal, relation: Relation, one: WorkResult): readonly CopyField[] {
  const { no, title, target, realisation, isOwn } = one;
  return [
    ...field('kind', t(isOwn ? 'export.csv.kind.own' : 'export.csv.kind.planned')),
    ...field('result', title),
    ...field('target', target),
    ...field('realisation', realisation),
    ...evidence(appraisal, relation, resultCode(no)),
    ...field('feedback', noteOn(appraisal, resultCode(no))),
  ];
}

/** Only what has a link: e-Kinerja takes nothing else. */
function evidence(appraisal: Appraisal, relation: Relation, item: ItemCode): readonly CopyField[] {
  const pieces = visiblePieces(appraisal, relation)
    .filter((piece) => piece.item === item)
    .map((piece) => ({ name: piece.words ?? piece.fileName, link: linkOf(piece) }));
  const files = visibleFiles(appraisal, relation)
    .filter((file) => file.item === item)
    .map(({ name, caption, link }) => ({ name: caption ?? name, link }));
  return [...files, ...pieces].flatMap(({ name, link }) =>
    link === undefined ? [] : [...field('evidence-name', name), ...field('link', link)],
  );
}

const behaviour = (appraisal: Appraisal): readonly CopyField[] =>
  behaviourCodes.flatMap((code) =>
    field('feedback', noteOn(appraisal, code)).map(({ text }) => ({ label: sayItem(t, code), text })),
  );
