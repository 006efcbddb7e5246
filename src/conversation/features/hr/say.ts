import type { Stage } from '../../../domain/cycle/cycle.ts';
import type { Waiting } from '../../../domain/hr/desk.ts';
import { sayDateNear } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import type { Button, RichText } from '../../contract/view.ts';
import { upperFirst } from '../../ui/words.ts';

/** So much of a unit's name stands in one line of a phone. */
export const unitMax = 32;

export const sayStage = (t: Translate, stage: Stage): string => t(`hr.stage.${stage}`);

const barParts = 10;

/** "62% ▰▰▰▰▰▰▱▱▱▱": the number stands first, so that it is heard before the bar. */
export function sayBar(t: Translate, done: number, people: number): string {
  const share = people === 0 ? 0 : done / people;
  // All but one is not all, and one is not none: neither is rounded away.
  const rounded = Math.round(share * 100);
  const percent = done < people ? Math.min(99, done > 0 ? Math.max(1, rounded) : 0) : rounded;
  const full = Math.floor(share * barParts);
  return t('hr.bar', { percent, bar: '▰'.repeat(full) + '▱'.repeat(barParts - full) });
}

/** Whose turn it is, in numbers. */
export const sayWaiting = (
  { t, model }: Pick<Context, 't' | 'model'>,
  { kind, stage, people, since, closes }: Waiting,
): RichText => [
  {
    text: t(`hr.waiting.${kind}`, {
      stage: upperFirst(sayStage(t, stage)),
      people,
      since: sayDateNear(since, model, t.locale),
      closes: sayDateNear(closes, model, t.locale),
    }),
  },
];

export const sayProgress = (t: Translate, stage: Stage, done: number, people: number): string =>
  t('hr.progress', { stage: upperFirst(sayStage(t, stage)), done, people });

/** How many tasks of a kind there are. */
export const countOf = (waiting: readonly Waiting[], kind: Waiting['kind']): number =>
  waiting.filter((one) => one.kind === kind).reduce((sum, { people }) => sum + people, 0);

export const backToDesk = (t: Translate): Button => ({
  label: t('hr.button.back'),
  action: { type: 'hr.open', page: 0 },
});

/** Lines with their numbers before them. */
export const numbered = (lines: readonly RichText[], from: number): RichText =>
  lines.flatMap((line, at) => [{ text: `${at > 0 ? '\n' : ''}${from + at + 1}\u00a0` }, ...line]);
