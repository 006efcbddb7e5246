import { type Conversions, conversionOf, countedForms, type GrowthForm, type OwnHours } from './forms.ts';

/** How a setting says that every form counts as printed. */
export const printedTable = 'printed';

export const conversionHoursMax = 100;
export const mostAMonthMax = 31;

/** Only what differs from the printed table, in the order of the forms. */
export function writtenConversions(own: Conversions): string {
  const differing = countedForms.flatMap((form) => {
    const { hours, mostAMonth } = conversionOf(form, own) ?? {};
    const printed = conversionOf(form);
    if (hours === printed?.hours && mostAMonth === printed?.mostAMonth) return [];
    return [`${form}=${hours}${mostAMonth === undefined ? '' : `/${mostAMonth}`}`];
  });
  return differing.length === 0 ? printedTable : differing.join(', ');
}

/** Reads it back; undefined where it is no such table, and then every form counts as printed. */
export function conversionsOf(written: string): Conversions | undefined {
  const own: Partial<Record<GrowthForm, OwnHours>> = {};
  for (const part of written.split(',')) {
    const [, name, digits, month] = /^ ?([a-z-]+) ?= ?(\d{1,3})(?: ?\/ ?(\d{1,2}))? ?$/.exec(part) ?? [];
    const form = countedForms.find((one) => one === name);
    const hours = Number(digits);
    const mostAMonth = month === undefined ? undefined : Number(month);
    if (!form || form in own || hours > conversionHoursMax) return undefined;
    if (mostAMonth !== undefined && (mostAMonth < 1 || mostAMonth > mostAMonthMax)) return undefined;
    own[form] = { hours, ...(mostAMonth !== undefined && { mostAMonth }) };
  }
  return own;
}
