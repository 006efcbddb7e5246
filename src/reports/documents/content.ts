import type { Answer, Appraisal, WorkResult } from '../../domain/appraisal/appraisal.ts';
import {
  behaviourCodes,
  competencyCodes,
  type ItemCode,
  overallBehaviour,
  overallResults,
} from '../../domain/appraisal/items.ts';
import { isExpectation, type Predicate } from '../../domain/appraisal/predicate.ts';
import { behaviourByCode, competencyByCode } from '../../domain/competency/catalogue.ts';
import { developmentFor } from '../../domain/competency/development.ts';
import { gapsOf, strengthsOf } from '../../domain/competency/gap.ts';
import { typeOf } from '../../domain/cycle/kind.ts';
import type { DocumentKind, Parties, Party } from '../../domain/documents/document.ts';
import { isAgreed } from '../../domain/growth/action.ts';
import { conversionOf } from '../../domain/growth/forms.ts';
import { caseOf } from '../../domain/objection/case.ts';
import { agreedLines } from '../../domain/talk/talk.ts';
import { sayCycleType } from '../../i18n/cycle-type.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { dossierOf, objectionOf } from './objection.ts';
import { printable } from './printable.ts';
import { talkOf } from './talk.ts';

/** What a document is about. */
export type DocumentFacts = {
  readonly appraisal: Appraisal;
  readonly parties: Parties;
  readonly agency: string;
  /** The predicate of the employee's unit in the period, once HR has entered it. */
  readonly organisation?: Predicate | undefined;
};

/** What a document says, for its template: words and numbers only, the same for the same result. */
export function contentOf(t: Translate, kind: DocumentKind, facts: DocumentFacts) {
  const { appraisal, parties, agency } = facts;
  const { cycle, part } = appraisal;
  const { from, to } = part ?? cycle.period;
  const type = typeOf(cycle);
  return {
    ...{ kind, agency: printable(agency), cycle: printable(cycle.name) },
    // Absent where the cycle does not say, so that papers issued before say the same.
    ...(type && { type: sayCycleType(t, type) }),
    period: { from: sayDate(from, t.locale), to: sayDate(to, t.locale) },
    parties: {
      employee: sayParty(parties.employee),
      appraiser: sayParty(parties.appraiser),
      superior: parties.superior ? sayParty(parties.superior) : null,
    },
    rater: raterOf(appraisal),
    ...special[kind](t, facts),
  };
}

const sayParty = ({ name, nip, position, unit }: Party) => ({
  ...{ name: printable(name), nip: nip ?? null, position: printable(position), unit: printable(unit) },
});

/** Who confirmed the rating, where it was another than the appraiser of the form. */
const raterOf = ({ ratedBy, ratedFor }: Appraisal) =>
  ratedBy
    ? {
        ...{ name: printable(ratedBy.name), position: printable(ratedBy.position) },
        behalf: ratedFor ? printable(ratedFor.name) : null,
      }
    : null;

const written = (words: string | undefined): string | null => (words === undefined ? null : printable(words));

/** One of the two ratings: in words, never as a number, whose direction differs between systems. */
function rating(t: Translate, answer: Answer | undefined) {
  const value = answer?.value;
  return { words: isExpectation(value) ? t(`scale.${value}`) : null, reason: written(answer?.note) };
}

const row = ({ title, target, realisation }: WorkResult) => ({
  ...{ title: printable(title), target: written(target), realisation: written(realisation) },
});

const evaluation = (t: Translate, facts: DocumentFacts) => {
  const { appraisal, organisation } = facts;
  const { answers, predicate, results, feedback } = appraisal;
  return {
    // Absent where HR has not entered it, so that papers issued before say the same.
    ...(organisation && {
      organisation: {
        predicate: t(`organisation.${organisation}`),
        pattern: t(`approval.pattern.${organisation}`),
      },
    }),
    predicate: predicate === undefined ? null : t(`predicate.${predicate}`),
    ratings: {
      results: rating(t, answers.appraiser[overallResults]),
      behaviour: rating(t, answers.appraiser[overallBehaviour]),
    },
    results: results.filter(({ isOwn }) => !isOwn).map(row),
    // Absent where there are none, so that papers issued before say the same.
    ...(results.some(({ isOwn }) => isOwn) && {
      additions: results.filter(({ isOwn }) => isOwn).map(row),
    }),
    behaviours: behaviourCodes.flatMap((code) => {
      const value = behaviourByCode(code);
      const words = answers.appraiser[code]?.note;
      // What was written about a value is its feedback. Absent where there is none, so that papers issued before say the same.
      return value
        ? [
            {
              name: value.name.id,
              guides: value.guides,
              ...(words !== undefined && { feedback: printable(words) }),
            },
          ]
        : [];
    }),
    notes: {
      strengths: written(feedback.strengths),
      improve: written(feedback.improve),
      nextStep: written(feedback.nextStep),
      ...agreedIn(appraisal),
    },
    objection: caseOf(appraisal)?.stage === 'withdrawn' ? null : objectionOf(t, facts),
  };
};

/** What both said was agreed in the talk. Absent where there is none, so that papers issued before say the same. */
const agreedIn = ({ talk }: Appraisal) => {
  const lines = agreedLines(talk);
  return lines.length > 0 && { agreed: printable(lines.join('; ')) };
};

const competencyName = (item: ItemCode): string => competencyByCode(item)?.name.id ?? item;

const competency = (t: Translate, { appraisal: { answers } }: DocumentFacts) => ({
  competencies: competencyCodes.map((item) => {
    const { value, unobservable, note } = answers.appraiser[item] ?? {};
    return {
      ...{ name: competencyName(item), level: value ?? null, reason: written(note) },
      unobservable: unobservable === undefined ? null : t(`unobservable.${unobservable}`),
    };
  }),
});

/**
 * What both accepted to do about a gap, and who said yes to go along with it. Absent where there is nothing, so that papers
 * issued before say the same.
 */
function actionsOn(t: Translate, { growth = [], mentors = [] }: Appraisal, item: ItemCode) {
  const guide = (no: number) => mentors.find((one) => one.no === no && one.state === 'accepted')?.name;
  const actions = growth.filter((one) => one.item === item && isAgreed(one));
  return (
    actions.length > 0 && {
      actions: actions.map(({ no, form, title, amount, hours, to }) => ({
        what: printable(
          title ??
            t(`growth.what.${conversionOf(form)?.per ?? 'whole'}`, {
              form: t(`growth.form.${form}`),
              amount,
            }),
        ),
        ...{ hours, until: sayDate(to, t.locale) },
        ...guidedBy(guide(no)),
      })),
    }
  );
}

const guidedBy = (name: string | undefined) => name !== undefined && { guide: printable(name) };

const plan = (t: Translate, { appraisal }: DocumentFacts) => ({
  gaps: gapsOf(appraisal).map(({ item, required, rated = 0, gap = 0 }) => ({
    ...{ name: competencyName(item), required, rated, gap },
    forms: developmentFor(gap).map((form) => t(`development.${form}`)),
    ...actionsOn(t, appraisal, item),
  })),
  strengths: strengthsOf(appraisal)
    .filter(({ rated = 0, required }) => rated > required)
    .map(({ item, required, rated = 0 }) => ({ name: competencyName(item), required, rated })),
  notes: {
    improve: written(appraisal.feedback.improve),
    nextStep: written(appraisal.feedback.nextStep),
    ...agreedIn(appraisal),
  },
});

const special = { evaluation, competency, plan, talk: talkOf, objection: dossierOf } as const;
