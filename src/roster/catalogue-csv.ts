import { competencyByCode } from '../domain/competency/catalogue.ts';
import { growthForms } from '../domain/growth/forms.ts';
import { catalogueColumns } from '../domain/growth/read-catalogue.ts';
import type { Training } from '../domain/growth/training.ts';
import { csvBegin, csvRow } from '../shared/csv.ts';

const { title, form, hours, item, level, from, to, seats } = catalogueColumns;
const header = [title, form, hours, item, level, from, to, seats].map(([first]) => first);

/** The catalogue as a file that an import takes as it is, and then changes nothing; in Indonesian, as files of HR are. */
export const catalogueCsv = (trainings: readonly Training[]): string =>
  [
    csvBegin([...header, 'terisi']),
    ...trainings.map((one) =>
      csvRow([
        one.title,
        growthForms[one.form].names[0],
        String(one.hours),
        competencyByCode(one.item)?.name.id ?? one.item,
        String(one.level),
        one.from?.toString() ?? '',
        one.to?.toString() ?? '',
        one.seats === undefined ? '' : String(one.seats),
        String(one.taken),
      ]),
    ),
  ].join('');
