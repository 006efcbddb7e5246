import { objectOf } from '../../../application/audit/replay/fields.ts';
import type { BundledAppraisal, BundledPerson, Manifest } from '../../../application/examination/bundle.ts';
import { type PaperCounts, papersIn } from '../../../application/examination/papers.ts';
import { auditActs, auditRoles } from '../../../application/outcome/writes.ts';
import type { CopySection, DataCopy } from '../../../application/rights/data-copy.ts';
import { type Answer, feedbackParts, type WorkResult } from '../../../domain/appraisal/appraisal.ts';
import { type Author, authors } from '../../../domain/appraisal/items.ts';
import { predicates } from '../../../domain/appraisal/predicate.ts';
import { noteMethods } from '../../../domain/notes/notebook.ts';
import { sayDate, sayMoment } from '../../../i18n/dates.ts';
import { sayResultTitle } from '../../../i18n/result-title.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { Temporal } from '../../../shared/time.ts';
import { sayAnswer, sayPart } from '../../ui/parts.ts';
import { sayAct, sayItem, sayPredicate } from '../../ui/words.ts';
import { sayRecordedPaper } from '../assist/say-paper.ts';
import { sayMethod, sayNoteItem } from '../notebook/say-notes.ts';

type Rows = CopySection['rows'];

/** A person of a bundle, as the first page names them. */
export type BundledPage = {
  readonly path: string;
  readonly person: BundledPerson['person'];
  readonly papers: PaperCounts;
};

/** The first page of a bundle: what it is, until when, how it is checked, and where each person's page is. */
export function sayBundle(
  t: Translate,
  manifest: Omit<Manifest, 'files'>,
  people: readonly BundledPage[],
): DataCopy {
  const { agency, scope, reason, askedBy, confirmedBy, request, timeZone } = manifest;
  const at = Temporal.Instant.from(manifest.madeAt);
  const until = sayDate(Temporal.PlainDate.from(manifest.until), t.locale);
  return {
    title: t('bundle.title'),
    intro: [
      t('bundle.intro', { agency, moment: sayMoment(at, timeZone, t.locale), request }),
      t('bundle.until', { date: until }),
    ],
    sections: [
      {
        title: t('bundle.about'),
        rows: [
          { label: t(`bundle.scope.${scope.of}`), words: scope.name },
          { label: t('bundle.reason'), words: reason },
          { label: t('bundle.officers'), words: t('bundle.officers.two', { askedBy, confirmedBy }) },
        ],
      },
      { title: t('bundle.check'), note: t('bundle.check.how'), rows: [] },
      {
        title: t('bundle.people'),
        rows: people.map(pageRow),
      },
      papersOfAll(t, people, manifest.appraisals),
    ],
  };
}

const pageRow = ({ path, person }: BundledPage) => ({ label: `${person.name}, ${person.unit}`, words: path });

/** How many appraisals came from paper, and on whose pages they are. */
function papersOfAll(t: Translate, people: readonly BundledPage[], of: number): CopySection {
  const onPaper = people.filter(({ papers }) => papers.appraisals > 0);
  const sum = (key: keyof PaperCounts) => onPaper.reduce((all, { papers }) => all + papers[key], 0);
  const [count, self, result] = [sum('appraisals'), sum('self'), sum('result')];
  return {
    title: t('bundle.papers'),
    note: t('bundle.papers.counts', { count, of, self, result }),
    rows: onPaper.map((page) => {
      const { self: ownSelf, result: ownResult } = page.papers;
      const { label, words } = pageRow(page);
      return { label, words: `${t('bundle.papers.own', { self: ownSelf, result: ownResult })}\n${words}` };
    }),
  };
}

/** What of one person came from paper, with by whom, witness, date and reason. */
const papersOf = (t: Translate, appraisals: BundledPerson['appraisals']): Rows =>
  appraisals.flatMap(({ cycle, state, paperBy }) =>
    papersIn(state).map((paper) => ({
      label: t('data.appraisal', { cycle: cycle.name }),
      words: sayRecordedPaper(t, { ...paper, by: { name: paperBy?.[paper.id] ?? paper.byId } }),
    })),
  );

/** One person of a bundle, in words. */
export function sayBundledPerson(
  t: Translate,
  { person, appraisals, notes, keptBack }: BundledPerson,
  zone: string,
): DataCopy {
  return {
    title: person.name,
    intro: [t('bundle.person', person)],
    sections: [
      ...appraisals.map((one) => sayAppraisal(t, one, zone)),
      section(t('bundle.papers'), papersOf(t, appraisals), t('bundle.papers.none')),
      section(
        t('bundle.notes'),
        notes.map(({ method, item, seenOn, author, fact, effect }) => {
          const known = noteMethods.find((one) => one === method);
          return {
            label: t('data.note', {
              method: known ? sayMethod(t, known) : method,
              item: sayNoteItem(t, item),
              date: sayDate(Temporal.PlainDate.from(seenOn), t.locale),
              author,
            }),
            words: [fact ?? t('note.wordsGone'), ...(effect === undefined ? [] : [effect])].join('\n'),
          };
        }),
        t('bundle.none'),
      ),
      section(
        t('bundle.kept'),
        keptBack.map(({ kind, count }) => ({
          label: t(`bundle.kept.${kind}`, { count }),
          words: t(`bundle.kept.${kind}.why`),
        })),
        t('bundle.kept.none'),
      ),
    ],
  };
}

/** A part without anything says so, because its absence could be a mistake. */
const section = (title: string, rows: Rows, none: string): CopySection =>
  rows.length === 0 ? { title, note: none, rows } : { title, rows };

/** What was said to the result, and what was asked about its rows and answered. */
const sayAnswers = (t: Translate, answer: unknown): Rows => {
  const { replies, questions } = objectOf(answer);
  return [replies, questions]
    .flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []))
    .map((one) => {
      const { words, answer: said } = objectOf(one);
      return {
        label: t('bundle.answer'),
        words: [textOf(words), textOf(said)].filter((part) => part !== undefined).join('\n'),
      };
    });
};

function sayAppraisal(t: Translate, one: BundledAppraisal, zone: string): CopySection {
  const { cycle, state, files, pieces } = one;
  const [from, to] = [cycle.from, cycle.to].map((day) => sayDate(Temporal.PlainDate.from(day), t.locale));
  const results = Object.entries(objectOf(state.results)).map(([no, result]) => {
    const { title, target, realisation, isOwn, askedTitle, askedTarget } = objectOf(result);
    const words = { title: textOf(title), target: textOf(target), realisation: textOf(realisation) };
    const asked = { askedTitle: textOf(askedTitle), askedTarget: textOf(askedTarget) };
    return { no: Number(no), isOwn: isOwn === true, ...words, ...asked };
  });
  const named: readonly WorkResult[] = results.map(({ no, title = '' }) => ({ no, title }));
  return {
    title: t('data.appraisal', { cycle: cycle.name }),
    note: t('data.appraisal.period', { from: from ?? '', to: to ?? '' }),
    rows: [
      { label: t('data.appraiser'), words: one.appraiser },
      ...(one.secondAppraiser === undefined ? [] : [{ label: t('data.second'), words: one.secondAppraiser }]),
      ...predicateRows(t, state.predicate),
      ...results.map(({ title, target, realisation, isOwn, askedTitle, askedTarget }) => ({
        label: t('data.result'),
        words: [
          title === undefined ? undefined : sayResultTitle(t, { title, isOwn }),
          ...[target, realisation, askedTitle, askedTarget],
        ]
          .filter((words) => words !== undefined)
          .join('\n'),
      })),
      ...authors.flatMap((author) => answers(t, state, author, named)),
      ...feedbackParts.flatMap((part) => {
        const words = textOf(state[part]);
        return words === undefined ? [] : [{ label: sayPart(t, part), words }];
      }),
      ...(textOf(state.objectionReason) === undefined
        ? []
        : [{ label: t('bundle.objection'), words: textOf(state.objectionReason) ?? '' }]),
      ...sayAnswers(t, state.answer),
      ...pieces.map(({ words, item }) => ({
        label: t('bundle.piece', { item: item === undefined ? '' : sayItem(t, item, named) }),
        words: words ?? t('data.file'),
      })),
      ...files.map(({ path, item, name, sha256, isGone }) => ({
        label: t('bundle.file', { item: item === undefined ? '' : sayItem(t, item, named) }),
        words: [
          ...(name === undefined ? [] : [name]),
          ...(isGone ? [t('bundle.file.gone')] : [path]),
          `SHA-256: ${sha256}`,
        ].join('\n'),
      })),
      ...one.acts.map(({ at, act, role, name }) => ({
        label: sayMoment(Temporal.Instant.from(at), zone, t.locale),
        words: t('history.line', {
          who: sayWho(t, role, name),
          what: sayAct(
            t,
            auditActs.find((known) => known === act),
            1,
          ),
        }),
      })),
    ],
  };
}

function predicateRows(t: Translate, given: unknown): Rows {
  const predicate = predicates.find((one) => one === given);
  return predicate ? [{ label: t('data.predicate'), words: sayPredicate(t, predicate) }] : [];
}

function answers(
  t: Translate,
  state: BundledAppraisal['state'],
  author: Author,
  results: readonly WorkResult[],
): Rows {
  return Object.entries(objectOf(state[author])).map(([item, given]) => {
    // The record has answers in the form in which they are kept.
    const answer = objectOf(given) as Answer;
    const said = [sayAnswer(t, item, answer, author), answer.note].filter((words) => words !== undefined);
    return {
      label: t(`bundle.answer.${author}`, { item: sayItem(t, item, results) }),
      words: said.join('\n'),
    };
  });
}

/** Who did it, to a reader who is not the employee. */
function sayWho(t: Translate, role: string, name: string | undefined): string {
  const as = t(`cli.chain.role.${auditRoles.find((one) => one === role) ?? 'unknown'}`);
  return name === undefined ? as : t('cli.chain.who', { name, role: as });
}

const textOf = (given: unknown): string | undefined => (typeof given === 'string' ? given : undefined);
