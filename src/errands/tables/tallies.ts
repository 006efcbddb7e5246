import { sayItem } from '../../conversation/ui/words.ts';
import { competencyCodes } from '../../domain/appraisal/items.ts';
import { predicates } from '../../domain/appraisal/predicate.ts';
import type { MessageKey } from '../../i18n/messages/index.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { ExportedAppraisal } from '../../persistence/export/export-pages.ts';
import type { Cell, Column } from '../../reports/workbook/sheet-xml.ts';
import { gapsOf } from './say-appraisal.ts';

type Counts = Map<string, number>;
type OfUnit = {
  rated: number;
  readonly predicates: Counts;
  readonly below: Counts;
  readonly levels: Counts;
};

const add = (counts: Counts, key: string, by = 1): void => void counts.set(key, (counts.get(key) ?? 0) + by);

/** Counts by unit, gathered while appraisals go by: what training is needed, and how predicates are distributed. */
export function unitTallies(t: Translate) {
  const units = new Map<string, OfUnit>();
  const ofUnit = (unit: string): OfUnit => {
    const known = units.get(unit);
    if (known) return known;
    const fresh: OfUnit = { rated: 0, predicates: new Map(), below: new Map(), levels: new Map() };
    units.set(unit, fresh);
    return fresh;
  };
  const sorted = () => [...units].sort(([one], [other]) => one.localeCompare(other, t.locale));
  const column = (key: MessageKey, width: number): Column => ({ title: t(key), width });
  return {
    /** The items whose answers are counted. */
    items: competencyCodes,
    take: (of: ExportedAppraisal): void => {
      if (!of.isOut) return;
      const unit = ofUnit(of.unit);
      unit.rated += 1;
      if (of.predicate) add(unit.predicates, of.predicate);
      for (const { item, gap } of gapsOf(of)) {
        add(unit.below, item);
        add(unit.levels, item, gap);
      }
    },
    needs: {
      name: t('export.sheet.needs'),
      columns: [
        column('export.unit', 28),
        column('export.competency', 28),
        column('export.people-rated', 14),
        column('export.people-below', 14),
        column('export.levels-missing', 14),
      ],
      rows: async function* (): AsyncGenerator<readonly (readonly Cell[])[]> {
        for (const [unit, { rated, below, levels }] of sorted())
          yield competencyCodes.flatMap((code) => {
            const people = below.get(code);
            return people === undefined ? [] : [[unit, sayItem(t, code), rated, people, levels.get(code)]];
          });
      },
    },
    distribution: {
      name: t('export.sheet.distribution'),
      columns: [
        column('export.unit', 28),
        column('export.people-rated', 14),
        ...predicates.map((one) => ({ title: t(`predicate.${one}`), width: 18 })),
      ],
      rows: async function* (): AsyncGenerator<readonly (readonly Cell[])[]> {
        for (const [unit, of] of sorted())
          yield [[unit, of.rated, ...predicates.map((one) => of.predicates.get(one) ?? 0)]];
      },
    },
  };
}
