import type { Appraisal, AppraisalSummary, Officer } from '../../domain/appraisal/appraisal.ts';
import { nipEnd } from '../../domain/people/nip.ts';
import { type LabelOptions, type Namesake, tellApart } from '../../domain/people/told-apart.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Block } from '../contract/view.ts';
import { small } from './blocks.ts';

/** With a word or two before it, such a label is seen in full on every button. */
const labelMax = 40;

const sayNip =
  (t: Translate): LabelOptions['sayNip'] =>
  (end, isWhole) =>
    isWhole ? t('person.nip', { nip: end }) : t('person.nipEnd', { end });

/** A person of a list, as its text and its button name them. */
export type PersonLabel = { readonly name: string; readonly mark?: string; readonly label: string };

/** How the people of a list are called in it, so that no two are called the same. */
export function labelsOf(t: Translate, people: readonly Namesake[]): (person: Namesake) => PersonLabel {
  // Somebody with two parts stands in a list twice, and is still one person.
  const each = [...new Map(people.map((one) => [one.id, one])).values()];
  const labels = tellApart(each, { max: labelMax, sayNip: sayNip(t) });
  return ({ id, name }) => ({ label: name, ...labels.get(id), name });
}

/** The name with its mark, where there is room for both. */
export const inFull = ({ name, mark }: PersonLabel): string =>
  mark === undefined ? name : `${name} · ${mark}`;

/** How a team's appraiser tells its members apart. */
export const teamLabels = (t: Translate, team: readonly AppraisalSummary[]) =>
  labelsOf(
    t,
    team.map(({ employee }) => employee),
  );

/** Who an appraisal is about, below the name. A whole NIP tells when somebody was born, which a chat need not know. */
export const whoLine = (t: Translate, about: Pick<Appraisal, 'employee'>): Block => small(sayWho(t, about));

export function sayWho(t: Translate, { employee }: Pick<Appraisal, 'employee'>): string {
  const who = t('person.who', {
    position: employee.position,
    unit: employee.unit,
    end: nipEnd(employee.nip),
  });
  return employee.restrictedAt ? `${who}\n${t('person.restricted')}` : who;
}

/** "Budi Santoso · NIP …051001", where all that is said of somebody stands in a fold. */
export const sayBriefly = (t: Translate, { employee }: Pick<Appraisal, 'employee'>): string =>
  [
    `${employee.name} · ${t('person.nipEnd', { end: nipEnd(employee.nip) })}`,
    ...(employee.restrictedAt ? [t('person.restricted')] : []),
  ].join('\n');

/** A superior with the office, since two people of one sentence may have the same name. */
export const sayOfficer = (t: Translate, { name, position }: Officer): string =>
  t('person.officer', { name, position });

type Restrictable = { readonly isRestricted?: boolean };

/** Behind a name of a list: the sign of somebody whose data are restricted. */
export const restrictedMark = ({ isRestricted }: Restrictable): string => (isRestricted ? ' ⚠' : '');

/** What that sign means, below a list that has it. */
export const restrictedNote = (t: Translate, people: readonly Restrictable[]): readonly Block[] =>
  people.some(({ isRestricted }) => isRestricted) ? [small(t('person.restricted'))] : [];
