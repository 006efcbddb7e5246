import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import { missingReason } from '../../../domain/appraisal/rating.ts';
import type { Relation } from '../../../domain/authorization/policy.ts';
import { type Question, questionCode } from '../../../domain/notes/interview-guide.ts';
import {
  countsByMethod,
  isBeside,
  type NotebookEntry,
  type NoteMethod,
  type NoteTally,
  newestByMethod,
  visibleTallies,
} from '../../../domain/notes/notebook.ts';
import { sayDay } from '../../../i18n/dates.ts';
import type { MessageKey } from '../../../i18n/messages/index.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type RichText, strong, text } from '../../contract/view.ts';
import { paragraph } from '../../ui/parts.ts';
import { shorten } from '../../ui/showable.ts';
import { sayItem } from '../../ui/words.ts';
import { saySize } from '../evidence/say-file.ts';

type Now = Pick<Model, 'today'>;

export const sayMethod = (t: Translate, method: NoteMethod): string => t(`note.method.${method}`);

/** "Kerja Sama", or that it is not filed yet. */
export const sayNoteItem = (t: Translate, item: ItemCode | undefined): string =>
  item === undefined ? t('note.item.none') : sayItem(t, item);

/** Every question there is has its words under a key made of its code. */
export const sayQuestion = (t: Translate, question: Question): string =>
  t(`guide.${questionCode(question)}` as MessageKey);

/** "2 observasi, 1 dokumen". */
const sayCounts = (t: Translate, tallies: readonly Pick<NoteTally, 'method' | 'count'>[]): string =>
  countsByMethod(tallies)
    .map(({ method, count }) => `${count} ${t(`note.method.short.${method}`)}`)
    .join(', ');

/** "2 Desember · Observasi · Kerja Sama", then what was seen. */
export function noteText(t: Translate, entry: NotebookEntry, now: Now, wordsMax?: number): RichText {
  const { fact, effect, method, seenOn, item, sound } = entry;
  const head = [
    ...[sayDay(seenOn, now, t.locale), sayMethod(t, method), sayNoteItem(t, item)],
    ...(sound ? [t('note.sound.sized', { size: saySize(t, sound.size) })] : []),
  ].join(' · ');
  const words = fact === undefined ? t('note.wordsGone') : wordsMax ? shorten(fact, wordsMax) : fact;
  return [
    strong(head),
    { text: `\n${words}` },
    ...(effect === undefined || wordsMax !== undefined
      ? []
      : [{ text: `\n${t('note.effect')}: ${effect}` } as const]),
  ];
}

/** So much of what was seen takes two lines of a phone. */
const newestMax = 80;

const besideItem = (appraisal: Appraisal, relation: Relation, item: ItemCode): readonly NoteTally[] =>
  visibleTallies(appraisal, relation).filter((one) => isBeside(one, item));

const noteCount = (appraisal: Appraisal, relation: Relation, item: ItemCode): number =>
  besideItem(appraisal, relation, item).reduce((sum, { count }) => sum + count, 0);

/** "Catatan Anda: 3 (2 observasi, 1 dokumen)" with the newest of each folded; nothing where there is none. */
export function noteLines(
  t: Translate,
  appraisal: Appraisal,
  relation: Relation,
  {
    item,
    canFold,
    now,
  }: { readonly item: ItemCode; readonly canFold: boolean; readonly now?: Now | undefined },
): readonly Block[] {
  const tallies = besideItem(appraisal, relation, item);
  if (tallies.length === 0) return [];
  const count = noteCount(appraisal, relation, item);
  const key = relation === 'appraiser' ? 'note.card.yours' : 'note.card.notes';
  const title = t(key, { count, methods: sayCounts(t, tallies) });
  if (!canFold) return [paragraph(title)];
  const parts = newestByMethod(tallies).map(({ method, newest: { seenOn, fact } }) => {
    const day = now ? `${sayDay(seenOn, now, t.locale)} · ` : '';
    const words = fact === undefined ? t('note.wordsGone') : shorten(fact, newestMax);
    return { kind: 'paragraph', text: text(`${day}${sayMethod(t, method)}: ${words}`) } as const;
  });
  return [{ kind: 'details', title, parts }];
}

/** Leads to the notes beside an item; nothing where there is none. */
export function noteButtons(
  t: Translate,
  appraisal: Appraisal,
  relation: Relation,
  item: ItemCode,
): readonly Button[] {
  const count = noteCount(appraisal, relation, item);
  if (count === 0) return [];
  const action = { type: 'note.openBeside', appraisalId: appraisal.id, item } as const;
  return [{ label: t('note.card.button', { count }), action }];
}

/** So many characters of a note fit on a phone's button. */
const excerptMax = 14;
const picksMax = 3;

/** The newest notes as reasons to rest on, while a reason is missing. */
export function notePicks(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Button[] {
  if (missingReason(appraisal, item) === undefined) return [];
  return newestByMethod(besideItem(appraisal, 'appraiser', item))
    .filter(({ newest }) => newest.fact !== undefined)
    .slice(0, picksMax)
    .map(({ newest: { id: noteId, fact = '' } }) => ({
      label: t('note.pick', { text: shorten(fact, excerptMax) }),
      action: { type: 'note.point', appraisalId: appraisal.id, item, noteId },
    }));
}
