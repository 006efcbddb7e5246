import type { Temporal } from '../../shared/time.ts';
import type { ItemCode } from '../appraisal/items.ts';
import type { Level } from '../competency/catalogue.ts';
import type { GrowthForm } from './forms.ts';

/** A training as the agency's own catalogue has it. */
export type CatalogueEntry = {
  readonly title: string;
  readonly form: GrowthForm;
  /** JP. */
  readonly hours: number;
  readonly item: ItemCode;
  /** The level it leads to. */
  readonly level: Level;
  /** Absent = at any time. */
  readonly from?: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
  /** Absent = as many as want to; 0 = it is not offered any more. */
  readonly seats?: number;
};

export type Training = CatalogueEntry & {
  readonly id: string;
  /** Seats that somebody has by an agreed plan. */
  readonly taken: number;
};

export const titleMax = 120;
export const hoursMax = 999;
export const seatsMax = 9999;

/** What makes a row of a file the same training as one that is known: its title, its competency and its first day. */
export const sameTraining = ({ title, item, from }: CatalogueEntry): string =>
  `${title.toLowerCase()}\n${item}\n${from ?? ''}`;

const told = ({ title, form, hours, item, level, from, to, seats }: CatalogueEntry): string =>
  JSON.stringify([title, form, hours, item, level, String(from ?? ''), String(to ?? ''), seats ?? null]);

export type CatalogueChange =
  | { readonly kind: 'added' | 'unchanged'; readonly entry: CatalogueEntry }
  | { readonly kind: 'changed'; readonly entry: CatalogueEntry; readonly id: string };

/** What a file changes of the catalogue. What is not in the file stays as it is: somebody may have agreed on it. */
export function catalogueChanges(
  known: readonly Training[],
  file: readonly CatalogueEntry[],
): readonly CatalogueChange[] {
  const before = new Map(known.map((one) => [sameTraining(one), one]));
  return file.map((entry): CatalogueChange => {
    const found = before.get(sameTraining(entry));
    if (!found) return { kind: 'added', entry };
    return told(found) === told(entry)
      ? { kind: 'unchanged', entry }
      : { kind: 'changed', entry, id: found.id };
  });
}
