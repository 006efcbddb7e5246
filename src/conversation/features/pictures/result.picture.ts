import type { Picture, PictureRow } from '../../../application/pictures/picture.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { competencyCodes, type ItemCode } from '../../../domain/appraisal/items.ts';
import { isSelfShown, submittedAnswers } from '../../../domain/appraisal/rating.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { sayCycle } from '../../ui/part.ts';
import { sayShort } from '../../ui/parts.ts';
import { sayItem, sayPredicate } from '../../ui/words.ts';

const highest = 5;
const none = '—';

/**
 * Required, self and rated of each competency, as the table of a result has them: the employee (`isOwn`) sees all of their
 * own, others what they may see of it.
 */
export function resultPicture(t: Translate, appraisal: Appraisal, isOwn: boolean): Picture {
  const rows = competencyCodes.map((item) => rowOf(t, appraisal, item, isOwn));
  const { predicate, employee } = appraisal;
  return {
    title: t('picture.result.title'),
    about: isOwn ? sayCycle(t, appraisal) : `${employee.name} · ${sayCycle(t, appraisal)}`,
    parts: [
      {
        ...(predicate && { title: t('picture.result.predicate', { predicate: sayPredicate(t, predicate) }) }),
        ...{ to: highest, step: 1 },
        columns: [
          { label: t('table.required'), mark: 'line' },
          { label: t('table.self'), mark: 'ring' },
          { label: t('table.rated'), mark: 'diamond' },
        ],
        rows,
      },
    ],
    notes: [
      t('picture.result.scale'),
      ...(rows.some(({ cells }) => cells.includes('0')) ? [t('table.zero')] : []),
      ...(rows.some(({ cells }) => cells.includes(none)) ? [t('table.legend')] : []),
    ],
  };
}

function rowOf(t: Translate, appraisal: Appraisal, item: ItemCode, isOwn: boolean): PictureRow {
  const isShown = isOwn || isSelfShown(appraisal, item);
  const required = appraisal.required[item];
  const own = isShown ? submittedAnswers(appraisal)[item]?.value : undefined;
  const rated = appraisal.answers.appraiser[item]?.value;
  const say = (value: number | undefined): string => value?.toString() ?? none;
  const marked = [
    ['line', required],
    ['ring', own],
    ['diamond', rated],
  ] as const;
  return {
    label: sayShort(t, item),
    cells: [say(required), say(own), say(rated)],
    said: t('picture.result.row', {
      ...{ item: sayItem(t, item), required: say(required), own: say(own), rated: say(rated) },
    }),
    marks: marked.flatMap(([mark, at]) => (at === undefined ? [] : [{ mark, at }])),
  };
}
