import PublicHolidays from 'date-holidays';

const ofIndonesia = new PublicHolidays('ID');
const byYear = new Map<number, readonly string[]>();

/** Public holidays of Indonesia in a year, as ISO dates. Lunar dates are only computed; HR's list corrects them. */
export function publicHolidays(year: number): readonly string[] {
  const known = byYear.get(year);
  if (known) return known;
  const days = ofIndonesia
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10));
  byYear.set(year, days);
  return days;
}
