import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { decidingValues } from '../../../domain/appraisal/deciding-values.ts';
import { overallBehaviour } from '../../../domain/appraisal/items.ts';
import { isReasonItem, isWithoutSource } from '../../../domain/appraisal/rating.ts';
import type { Relation } from '../../../domain/authorization/policy.ts';
import {
  isBeside,
  isWithin,
  type Notebook,
  type NotebookEntry,
  noteDays,
} from '../../../domain/notes/notebook.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type Screen, strong } from '../../contract/view.ts';
import { bullets, homeButton, row, small } from '../../ui/blocks.ts';
import { labelled, paragraph, sayAnswer, title } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';
import { citedBlocks, citedEvidence, sayPointed } from '../evidence/say-evidence.ts';
import { evidenceButton, evidenceList } from '../evidence/say-file.ts';
import { decidedLines } from '../rating/values.blocks.ts';
import { noteText } from './say-notes.ts';
import { hearRow } from './say-sound.ts';

/** The notes beside an item that the reader may see, with what was added to them. */
function besideEntries(
  { entries }: Notebook,
  appraisal: Appraisal,
  relation: Relation,
  item: string,
): readonly NotebookEntry[] {
  const days = noteDays(appraisal.cycle);
  return entries.filter(
    (entry) =>
      entry.employee.id === appraisal.employee.id &&
      isWithin(entry.seenOn, days) &&
      isBeside(entry, item) &&
      (relation !== 'self' || entry.isShown),
  );
}

/** `first`: the number of the first of them, where they are numbered. */
const noteList = (context: Context, entries: readonly NotebookEntry[], first?: number): Block =>
  bullets(
    entries.map((entry, at) => [
      ...(first === undefined ? [] : [strong(`${first + at}. `)]),
      ...noteText(context.t, entry, context.model),
      { text: ` (${entry.author.name})` },
    ]),
  );

/** So many notes are looked through beside one card. */
const shownMax = 8;

/** All notes beside a rating, each with a button by which the rating rests on it. */
export function besideScreen(
  context: Context,
  notebook: Notebook,
  appraisal: Appraisal,
  item: string,
): Screen {
  const { t, model } = context;
  const entries = besideEntries(notebook, appraisal, model.relation, item).slice(0, shownMax);
  const appraisalId = appraisal.id;
  const canUse =
    model.relation === 'appraiser' && appraisal.predicate === undefined && isReasonItem(appraisal, item);
  const use = entries.flatMap(({ id: noteId, fact }, at): readonly Button[] =>
    fact === undefined || !canUse
      ? []
      : [
          {
            label: t('note.button.use', { number: at + 1 }),
            action: { type: 'note.point', appraisalId, item, noteId },
          },
        ],
  );
  return {
    blocks: [
      {
        kind: 'heading',
        text: t('note.beside.title', { name: appraisal.employee.name, item: sayItem(t, item) }),
      },
      ...(entries.length === 0
        ? [paragraph(t('note.beside.none'))]
        : [
            small(t(use.length > 0 ? 'note.beside.intro' : 'note.beside.read')),
            noteList(context, entries, 1),
          ]),
      ...(use.length > 0 ? [row(use)] : []),
      ...hearRow(t, entries, (noteId) => ({ type: 'note.hearBeside', appraisalId, item, noteId })),
      row([
        ...(model.relation === 'appraiser'
          ? [{ label: t('note.button.card'), action: { type: 'rate.card', appraisalId, item } } as const]
          : []),
        homeButton(t),
      ]),
    ],
    preview: t('note.preview'),
    isConfidential: true,
  };
}

/** From a row of the result to its source: the reason, the notes with method and date, the files. */
export function whyScreen(context: Context, notebook: Notebook, appraisal: Appraisal, item: string): Screen {
  const { t, model } = context;
  const answer = appraisal.answers.appraiser[item];
  const rater = appraisal.ratedBy ?? appraisal.appraiser;
  const zone = model.person?.timeZone ?? appraisal.cycle.timeZone;
  const date = appraisal.ratedAt
    ? sayDate(appraisal.ratedAt.toZonedDateTimeISO(zone).toPlainDate(), t.locale)
    : '';
  const all = besideEntries(notebook, appraisal, model.relation, item);
  // Behaviour as a whole rests on what was written about the values that decided.
  const decided = item === overallBehaviour ? decidingValues(appraisal) : [];
  const sources = [item, ...decided].map((one) => appraisal.answers.appraiser[one]?.restsOn);
  const cited = notebook.entries.filter(({ id }) => sources.includes(id));
  const others = all.filter((entry) => !cited.includes(entry)).slice(0, shownMax);
  const told = [...cited, ...others];
  // They are numbered only where a button has to name one of them.
  const first = told.some(({ sound }) => sound) ? 1 : undefined;
  const files = evidenceList(t, appraisal, model.relation, item);
  const evidence = citedEvidence(appraisal, model.relation, item);
  // Where the reason was taken from a note or only points at evidence, that says it already.
  const isSaidBySource =
    cited.some(({ fact }) => fact !== undefined && fact === answer?.note) ||
    (evidence !== undefined && answer?.note === sayPointed(t, evidence, appraisal.cycle.timeZone));
  const reason = isWithoutSource(appraisal, item) ? 'note.why.noSource' : 'note.why.reason';
  return {
    blocks: [
      { kind: 'heading', text: t('note.why.title', { item: sayItem(t, item) }) },
      small(t('note.why.about')),
      paragraph(t('note.why.rating', { value: sayAnswer(t, item, answer) ?? '—' })),
      ...(answer?.note === undefined && decided.length === 0 ? [paragraph(t('note.why.noReason'))] : []),
      ...(decided.length === 0 ? [] : [title(t('result.values')), bullets(decidedLines(t, appraisal))]),
      ...(answer?.note === undefined || isSaidBySource
        ? []
        : labelled(t(reason, { name: rater.name, date }), answer.note)),
      ...(cited.length > 0 ? [title(t('note.why.restsOn')), noteList(context, cited, first)] : []),
      ...citedBlocks(t, appraisal, model.relation, item),
      ...(others.length > 0
        ? [title(t('note.why.notes')), noteList(context, others, first && first + cited.length)]
        : []),
      ...hearRow(t, told, (noteId) => ({
        ...{ type: 'note.hearBeside', appraisalId: appraisal.id, item, noteId },
      })),
      ...(cited.length + others.length === 0 ? [paragraph(t('note.why.noNotes'))] : []),
      ...(files.length > 0 ? [title(t('note.why.evidence')), ...files] : []),
      ...evidenceButton(t, appraisal, model.relation, item).map((button) => row([button])),
      row([
        { label: t('note.why.back'), action: { type: 'result.details', appraisalId: appraisal.id } },
        homeButton(t),
      ]),
    ],
    preview: t('result.preview'),
    isConfidential: true,
  };
}
