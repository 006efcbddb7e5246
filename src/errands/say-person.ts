import type { Left, Returned } from '../application/tenure/leave.ts';
import { formatNip } from '../domain/people/nip.ts';
import { isNoNip, type PersonNumber } from '../domain/people/no-nip.ts';
import { sayDate } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';

type Stage = 'trial' | 'moved' | 'done';
type Said = { readonly title: string; readonly lines: readonly string[] };
type Named = Left['person'];

/** So many of a staff are named; the others are counted. */
const namedMax = 6;

/** What somebody's leaving does or would do: from when, and what becomes of their staff. */
export function saidLeft(
  t: Translate,
  { person, leave, successor, handed, without, handedOver }: Left,
  stage: Stage,
): Said {
  const how = {
    ...{ name: person.name, unit: person.unit },
    ...{ from: sayDate(leave.from, t.locale), reason: t(`tenure.reason.${leave.reason}`) },
  };
  return {
    title: t(`tenure.left.${stage}`, how),
    lines: [
      ...(handed.length === 0
        ? []
        : [
            t('tenure.handed', {
              count: handed.length,
              successor: successor?.name ?? '',
              names: names(t, handed),
            }),
          ]),
      ...(without.length === 0
        ? []
        : [t('tenure.without', { count: without.length, names: names(t, without) })]),
      ...(handedOver === 0
        ? []
        : [t(`tenure.handedOver.${stage === 'done' ? 'done' : 'trial'}`, { count: handedOver })]),
      ...(stage === 'done' ? [] : [t('tenure.left.means')]),
    ],
  };
}

/** What taking a leave back does or would do. */
export const saidBack = (t: Translate, { person, back }: Returned, stage: Stage): Said => ({
  title: t(`tenure.back.${stage}`, { name: person.name, unit: person.unit }),
  lines: back.length === 0 ? [] : [t('tenure.back.staff', { count: back.length, names: names(t, back) })],
});

/** What a new number means, and whether the day of birth in it is another one. */
export function saidRenumbered(
  t: Translate,
  person: Named,
  { from, to, stage }: { readonly from: PersonNumber; readonly to: PersonNumber; readonly stage: Stage },
): Said {
  const isOtherDay = !isNoNip(to) && from.slice(0, 8) !== to.slice(0, 8);
  const number = (one: PersonNumber): string => (isNoNip(one) ? one : formatNip(one));
  return {
    title: t(`tenure.renumbered.${stage}`, { name: person.name, unit: person.unit, number: number(to) }),
    lines: [
      t('tenure.renumbered.before', { number: number(from) }),
      ...(isOtherDay ? [t('tenure.otherBirthDate')] : []),
      t('tenure.renumbered.stays'),
    ],
  };
}

function names(t: Translate, people: readonly Named[]): string {
  const shown = people.slice(0, namedMax).map(({ name, unit }) => t('errand.roster.person', { name, unit }));
  const more = people.length - shown.length;
  return [...shown, ...(more > 0 ? [t('tenure.more', { count: more })] : [])].join(', ');
}
