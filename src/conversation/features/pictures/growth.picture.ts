import type { Picture, PictureRow } from '../../../application/pictures/picture.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { competencyCodes, type ItemCode } from '../../../domain/appraisal/items.ts';
import { sayMonth } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { sayCycle } from '../../ui/part.ts';
import { sayShort } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';

const highest = 5;
const none = '—';

/** So many results stand side by side on a phone. */
export const growthMax = 3;

/** One's own levels over the cycles, the oldest first; undefined where there are no two results to compare. */
export function growthPicture(t: Translate, results: readonly Appraisal[]): Picture | undefined {
  const inOrder = results
    .toSorted((a, b) => a.cycle.period.to.since(b.cycle.period.to).sign)
    .slice(-growthMax);
  const [first] = inOrder;
  const last = inOrder.at(-1);
  if (!first || !last || first === last) return undefined;
  const months = inOrder.map(({ cycle }) => sayMonth(cycle.period.to, t.locale));
  const rows = competencyCodes.map((item) => rowOf(t, inOrder, months, item));
  return {
    title: t('picture.growth.title'),
    about: inOrder.map((one) => sayCycle(t, one)).join(' · '),
    parts: [
      {
        ...{ to: highest, step: 1, rows },
        columns: months.map((label, at) => ({
          label,
          ...(at === 0 && { mark: 'ring' as const }),
          ...(at === months.length - 1 && { mark: 'diamond' as const }),
        })),
      },
    ],
    notes: [
      t('picture.growth.legend'),
      ...(rows.some(({ cells }) => cells.includes(none)) ? [t('table.legend')] : []),
    ],
  };
}

function rowOf(
  t: Translate,
  inOrder: readonly Appraisal[],
  months: readonly string[],
  item: ItemCode,
): PictureRow {
  const levels = inOrder.map(({ answers }) => answers.appraiser[item]?.value);
  const required = inOrder.at(-1)?.required[item];
  const say = (level: number | undefined): string => level?.toString() ?? none;
  const marks = [
    ['line', required],
    ['ring', levels[0]],
    ['diamond', levels.at(-1)],
  ] as const;
  return {
    label: sayShort(t, item),
    cells: levels.map(say),
    said: t('picture.growth.row', {
      item: sayItem(t, item),
      levels: levels.map((level, at) => `${months[at]} = ${say(level)}`).join(', '),
      required: say(required),
    }),
    marks: marks.flatMap(([mark, at]) => (at === undefined ? [] : [{ mark, at }])),
  };
}
