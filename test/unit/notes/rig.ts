import type { NotebookEntry, NoteMethod, NoteTally } from '../../../src/domain/notes/notebook.ts';
import { Temporal } from '../../../src/shared/time.ts';

const day = Temporal.PlainDate.from('2026-12-02');

/** Ani noted that Budi calmed somebody down; nothing of it is shown yet. */
export const aNote = (over: Partial<NotebookEntry> = {}): NotebookEntry => ({
  id: '01930000-0000-7000-8000-0000000000d1',
  employee: { id: '01930000-0000-7000-8000-0000000000e1', name: 'Budi Santoso' },
  author: { id: '01930000-0000-7000-8000-0000000000e2', name: 'Ani Rahmawati' },
  method: 'observation',
  item: 'M.01',
  seenOn: day,
  fact: 'Menenangkan warga yang marah di loket.',
  showing: 'with-result',
  isShown: false,
  isCited: false,
  salt: '01930000-0000-7000-8000-00000000005a',
  ...over,
});

type TallyOf = { readonly id: string; readonly method: NoteMethod } & Partial<
  Pick<NoteTally, 'item' | 'isShown' | 'count'>
>;

export const aTally = ({ id, ...kind }: TallyOf): NoteTally => ({
  item: 'M.01',
  isShown: false,
  count: 1,
  ...kind,
  newest: { id, seenOn: day, fact: 'Menenangkan warga yang marah di loket.' },
});
