import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import type { GrowthAction } from '../../../domain/growth/action.ts';
import { beforeOn, type EarlierAction, growthIn } from '../../../domain/growth/earlier.ts';
import { conversionOf } from '../../../domain/growth/forms.ts';
import { hoursInYear } from '../../../domain/growth/hours.ts';
import { sayDate, sayDateNear } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type RichText, strong, text } from '../../contract/view.ts';
import { bullets, note } from '../../ui/blocks.ts';
import { paragraph, title } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';

type What = Pick<GrowthAction, 'form' | 'title'> & Partial<Pick<GrowthAction, 'amount'>>;

/** "Coaching, 4 sesi", or a training by its title. */
export function sayAction(t: Translate, { form, title: called, amount = 1 }: What): string {
  if (called !== undefined) return called;
  return t(`growth.what.${conversionOf(form)?.per ?? 'whole'}`, { form: t(`growth.form.${form}`), amount });
}

type Days = Pick<GrowthAction, 'from' | 'to'>;
export const sayDays = ({ from, to }: Days, now: Pick<Model, 'today'>, t: Translate): string =>
  from.equals(to)
    ? sayDateNear(from, now, t.locale)
    : `${sayDateNear(from, now, t.locale)} – ${sayDateNear(to, now, t.locale)}`;

export function sayState(t: Translate, action: GrowthAction, { employee, appraiser }: Appraisal): string {
  const { state, proposedBy, doneOn } = action;
  const isOfEmployee = proposedBy === 'employee';
  return t(`growth.state.${state}`, {
    name: (isOfEmployee ? employee : appraiser).name,
    other: (isOfEmployee ? appraiser : employee).name,
    date: doneOn ? sayDate(doneOn, t.locale) : '',
  });
}

/** The JP of this year, of all that the employee has done: here, and in plans of other appraisals. */
export function hoursBlock(t: Translate, model: Model, { employee, growth = [] }: Appraisal): Block {
  const { year } = model.today;
  const all = [...(model.growth?.done ?? []), ...growth];
  const { done, of } = hoursInYear(all, year, employee.nip, model.agency?.yearlyHours);
  return paragraph(t.rich('growth.hours', { year: String(year), done, of }));
}

const sayDid = (t: Translate, one: EarlierAction): string => {
  const what = sayAction(t, { form: one.form, ...(one.title !== undefined && { title: one.title }) });
  if (one.state === 'done')
    return one.hours > 0
      ? t('growth.before.done', { what, hours: one.hours })
      : t('growth.before.doneNoHours', { what });
  return t(one.state === 'begun' ? 'growth.before.begun' : 'growth.before.agreed', { what });
};

/** Beside the question of a competency: where somebody stood when a plan was made for it, and what became of that. */
export function beforeBlocks(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Block[] {
  const before = beforeOn(appraisal, item);
  if (!before) return [];
  const { cycle, level, required, actions } = before;
  const stood =
    level === undefined || required === undefined
      ? t('growth.before.noLevel', { cycle })
      : t('growth.before', { cycle, level, required });
  return [note('info', text([stood, ...actions.map((one) => sayDid(t, one))].join(' ')))];
}

/** In one line of a result: in what somebody stands higher than when a plan was made. */
export function grownLine(t: Translate, appraisal: Appraisal): RichText {
  const grown = growthIn(appraisal).map(({ item, from, to }) =>
    t('growth.grown.short', { item: sayItem(t, item), from, to }),
  );
  return grown.length === 0 ? [] : [strong(`${t('growth.grown')}: `), ...text(grown.join(' '))];
}

/** The same with what was done, among the details of a result. */
export function grownBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  const lines = growthIn(appraisal).map(({ item, from, to, before: { cycle, actions } }) =>
    text(
      t('growth.grown.line', {
        ...{ item: sayItem(t, item), from, to, cycle },
        did: actions.map((one) => sayDid(t, one)).join(' '),
      }),
    ),
  );
  return lines.length === 0 ? [] : [title(t('growth.grown')), bullets(lines)];
}
