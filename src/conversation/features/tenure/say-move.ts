import type { Moved } from '../../../application/tenure/transfer.ts';
import type { UnderWay } from '../../../domain/tenure/transfer.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';

/** What becomes of each appraisal of somebody who moved, line by line, and who is told. */
export function sayMove(t: Translate, { person, from, parts }: Moved, underWay: UnderWay): readonly string[] {
  const day = (date: typeof from) => sayDate(date, t.locale);
  const isParted = parts.some(({ becomes }) => becomes === 'parts');
  return [
    t('transfer.what', { name: person.name, unit: person.unit, date: day(from) }),
    ...parts.map(({ cycle, becomes, first, second }) => {
      const said = t(
        becomes === 'parts' ? `roster.transfer.parts.${underWay}` : `roster.transfer.${becomes}`,
      );
      const days = [first, second].flatMap((one) =>
        one ? [t('part.days', { from: day(one.from), to: day(one.to) })] : [],
      );
      return t('transfer.part', { cycle, becomes: [said, ...days].join('; ') });
    }),
    ...(parts.length === 0 ? [t('cli.transfer.none')] : []),
    ...(isParted && parts.some(({ isSelfOver }) => isSelfOver) ? [t('cli.transfer.self-over')] : []),
    ...(parts.some(({ becomes }) => becomes !== 'same') ? [t('cli.transfer.told')] : []),
  ];
}
