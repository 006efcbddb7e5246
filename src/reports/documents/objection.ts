import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import {
  type ItemCode,
  isValueOf,
  itemKind,
  overallBehaviour,
  overallResults,
  resultNo,
} from '../../domain/appraisal/items.ts';
import { isExpectation, predicateOf } from '../../domain/appraisal/predicate.ts';
import { competencyByCode } from '../../domain/competency/catalogue.ts';
import type { Parties, Party } from '../../domain/documents/document.ts';
import { approvedByDecider, caseOf } from '../../domain/objection/case.ts';
import { filedPieces } from '../../domain/objection/evidence.ts';
import { type CaseStep, type ObjectionCase, ruledPredicate } from '../../domain/objection/objection.ts';
import { dayOf } from '../../domain/pocket/piece.ts';
import { sayDate, sayMoment } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { localDate } from '../../shared/time.ts';
import { printable } from './printable.ts';

/** Of whom a document about an objection is, and who stands on it. */
type About = { readonly appraisal: Appraisal; readonly parties: Parties };

/**
 * What a form says of an objection; null where there is none. Rulings are a draft until the decision is set, and stand on
 * no paper before.
 */
export function objectionOf(t: Translate, { appraisal, parties }: About) {
  const objection = caseOf(appraisal);
  if (objection === undefined) return null;
  const { rows, reason, rated, rulings, stage } = objection;
  const isDecided = stage === 'confirmed';
  return {
    stage,
    on: dayOfStep(t, appraisal, objection, 'file'),
    decideBy: sayDate(objection.decideBy, t.locale),
    reason: printable(reason),
    rows: rows.map((row) => {
      const ruling = isDecided ? rulings[row] : undefined;
      const value = ruling?.value;
      return {
        ...{ name: sayRow(t, appraisal, row), rated: sayValue(t, row, rated[row]) },
        ruling: ruling
          ? { reason: printable(ruling.reason), value: value === undefined ? null : sayValue(t, row, value) }
          : null,
      };
    }),
    questions: questionsOf(t, objection),
    signs: signerOf(parties.decider),
    decision: isDecided
      ? {
          on: dayOfStep(t, appraisal, objection, 'confirm'),
          by: parties.decider
            ? { name: printable(parties.decider.name), position: printable(parties.decider.position) }
            : null,
          ...predicatesOf(t, objection),
        }
      : null,
    withdrawn: stage === 'withdrawn' ? dayOfStep(t, appraisal, objection, 'withdraw') : null,
  };
}

/** All that an objection is made of: the same, with its evidence and its timeline. */
export function dossierOf(t: Translate, about: About) {
  const { appraisal, parties } = about;
  const objection = caseOf(appraisal);
  return {
    objection: objectionOf(t, about),
    decider: signerOf(parties.decider),
    evidence: filedPieces(appraisal).map((piece) => ({
      ...{ kind: piece.kind, words: piece.words === undefined ? null : printable(piece.words) },
      file: piece.fileName === undefined ? null : printable(piece.fileName),
      writer: piece.writtenBy === undefined ? null : printable(piece.writtenBy),
      link: piece.link === undefined ? null : printable(piece.link),
      on: sayDate(dayOf(piece, appraisal.cycle.timeZone), t.locale),
    })),
    timeline: objection === undefined ? [] : timelineOf(t, appraisal, objection),
  };
}

const signerOf = (one: Party | undefined) =>
  one ? { name: printable(one.name), nip: one.nip ?? null, position: printable(one.position) } : null;

/** A value of a row in words, never as a bare number, whose direction differs between systems; a level is one. */
const sayValue = (t: Translate, row: ItemCode, value: number | undefined): string => {
  if (itemKind(row) === 'competency') return isLevel(value) ? `${value} (${t(`level.${value}`)})` : '';
  return isExpectation(value) ? t(`scale.${value}`) : '';
};

const isLevel = (value: number | undefined): value is 0 | 1 | 2 | 3 | 4 | 5 =>
  value !== undefined && isValueOf('competency', value);

const sayRow = (t: Translate, { results }: Appraisal, row: ItemCode): string => {
  if (row === overallResults) return t('item.results');
  if (row === overallBehaviour) return t('item.behaviour');
  if (itemKind(row) === 'result')
    return printable(results.find(({ no }) => no === resultNo(row))?.title ?? '');
  return competencyByCode(row)?.name.id ?? row;
};

const questionsOf = (t: Translate, { questions }: ObjectionCase) =>
  questions.map(({ of, text, answer, answerBy }) => ({
    ...{ of, text: printable(text), answer: answer === undefined ? null : printable(answer) },
    by: sayDate(answerBy, t.locale),
  }));

function predicatesOf(t: Translate, objection: ObjectionCase) {
  const { [overallResults]: results, [overallBehaviour]: behaviour } = objection.rated;
  const after = ruledPredicate(objection);
  const before =
    isExpectation(results) && isExpectation(behaviour) ? predicateOf(results, behaviour) : undefined;
  return {
    before: before === undefined ? null : t(`predicate.${before}`),
    after: after === undefined ? null : t(`predicate.${after}`),
  };
}

const dayOfStep = (
  t: Translate,
  { cycle }: Appraisal,
  { steps }: ObjectionCase,
  did: CaseStep['did'],
): string | null => {
  const step = steps.findLast((one) => one.did === did);
  return step ? sayDate(localDate(step.at, cycle.timeZone), t.locale) : null;
};

/** What was done, oldest first, as the case in the chat tells it: each ruling is said with the decision. */
function timelineOf(t: Translate, appraisal: Appraisal, objection: ObjectionCase) {
  const { steps, questions } = objection;
  const approved = approvedByDecider(appraisal, objection);
  let asked = -1;
  const said = steps.flatMap(({ at, by, did }) => {
    if (did === 'rule') return [];
    if (did === 'ask') asked += 1;
    const question = did === 'ask' || did === 'answer' ? questions[asked] : undefined;
    return [{ at: sayMoment(at, appraisal.cycle.timeZone, t.locale), by, did, of: question?.of ?? null }];
  });
  // Whoever decides had approved the result: that stands before all else.
  return approved === undefined
    ? said
    : [
        {
          ...{ at: approved.on ? sayDate(approved.on, t.locale) : '–', by: 'decider' as const },
          ...{ did: 'approve' as const, of: null },
        },
        ...said,
      ];
}
