import { isDraft } from '../../domain/examination/kept-back.ts';
import { effectOf } from '../audit/replay/effects.ts';
import { objectOf, ofAppraisal } from '../audit/replay/fields.ts';
import type { AuditAct } from '../outcome/writes.ts';
import type { ValuesKept } from './bundle.ts';

/** A row of the record, with its values as they are read. */
export type RowValues = {
  readonly act: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly isDestroyed: boolean;
};

/** Why the values of an act on an appraisal stay back; undefined when they are given. An act of a later release does. */
export function keptOfAppraisal(row: RowValues, drafts: readonly string[]): ValuesKept | undefined {
  if (row.isDestroyed) return 'destroyed';
  const { act, after } = row;
  const effect = effectOf(act);
  if (!effect) return 'draft';
  const states: readonly unknown[] =
    act === 'audit.start' ? [after] : act === 'values.destroy' ? [objectOf(after).state] : [];
  const touched = [
    ...effect.touches,
    ...states.flatMap((state) => ofAppraisal(state).map(([field]) => field)),
    // These hold what a draft is about, also where they change no fact.
    ...(act.startsWith('self.') ? ['self '] : []),
    ...(act.startsWith('rating.') ? ['appraiser '] : []),
    ...(act.startsWith('evidence.') ? ['files '] : []),
  ];
  return touched.some((one) => isDraft(one, drafts)) ? 'draft' : undefined;
}

/** Acts of the agency that are part of the record of somebody's appraisal. Accounts, pockets and thanks are not. */
export const examinedActs = [
  ...([
    'roster.import',
    'person.correct',
    'person.renumber',
    'person.leave',
    'person.return',
    'person.appraiser',
  ] as const),
  ...(['person.appraiser-ask', 'person.appraiser-decline'] as const),
  ...(['cycle.open', 'cycle.correct', 'cycle.extend', 'cycle.reopen', 'cycle.widen', 'cycle.close'] as const),
  ...(['cycle.ask', 'cycle.decline', 'cycle.add'] as const),
  ...(['note.write', 'note.change', 'note.forget'] as const),
  ...(['examine.ask', 'examine.confirm'] as const),
] as const satisfies readonly AuditAct[];

/** The ids of what a bundle is about. */
export type Within = {
  readonly people: ReadonlySet<string>;
  readonly cycles: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
  readonly examinationId: string;
};

/** Whether an act of the agency concerns what a bundle is about. */
export function concerns(row: RowValues, within: Within): boolean {
  const said = saidBy(row);
  if (row.act.startsWith('examine.')) return said.examinations.includes(within.examinationId);
  if (row.act.startsWith('note.')) return said.notes.some((id) => within.notes.has(id));
  return said.people.some((id) => within.people.has(id)) || said.cycles.some((id) => within.cycles.has(id));
}

/** Why the values of such an act stay back: they are destroyed, or name people that the bundle is not about. */
export function keptOfAgency(row: RowValues, within: Within): ValuesKept | undefined {
  if (row.isDestroyed) return 'destroyed';
  return saidBy(row).people.every((id) => within.people.has(id)) ? undefined : 'others';
}

type Said = Readonly<Record<'people' | 'cycles' | 'notes' | 'examinations', readonly string[]>>;

/** Whom and what the values are about, wherever it stands in them. Who did it by office is not meant. */
function saidBy({ act, before, after }: RowValues): Said {
  const people: string[] = [];
  const cycles: string[] = [];
  const examinations: string[] = [];
  const idsIn = (given: unknown): readonly string[] =>
    Array.isArray(given) ? given.filter((one) => typeof one === 'string') : Object.keys(objectOf(given));
  const look = (given: unknown): void => {
    if (Array.isArray(given)) given.forEach(look);
    else
      for (const [key, one] of Object.entries(objectOf(given))) {
        if (key === 'people') people.push(...idsIn(one));
        if (key === 'cycles') cycles.push(...idsIn(one));
        if (key === 'examinations') examinations.push(...idsIn(one));
        if (typeof one === 'string' && ['personId', 'employeeId', 'giverId', 'receiverId'].includes(key))
          people.push(one);
        if (typeof one === 'string' && key === 'cycleId') cycles.push(one);
        look(one);
      }
  };
  for (const one of [before, after]) look(one);
  const ids = [objectOf(before).id, objectOf(after).id].filter((one) => typeof one === 'string');
  return { people, cycles, examinations, notes: act.startsWith('note.') ? ids : [] };
}
