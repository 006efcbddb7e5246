import type { Picture, PicturePart, PictureRow } from '../../../application/pictures/picture.ts';
import type { DeskOf, UnitProgress } from '../../../domain/hr/desk.ts';
import type { Context } from '../../contract/feature.ts';
import { plain } from '../../contract/view.ts';
import { shorten } from '../../ui/showable.ts';
import { upperFirst } from '../../ui/words.ts';
import { sayProgress, sayStage, sayWaiting, unitMax } from '../hr/say.ts';

/** So many units have room, and so many lines on who is waited for. */
const unitsMax = 8;
const waitingMax = 4;

/** How far a cycle is, as far as the reader's rights reach: all, whom it waits for, and each unit. */
export function progressPicture(
  { t, model }: Pick<Context, 't' | 'model'>,
  desk: DeskOf<'progress'>,
): Picture | undefined {
  const { cycle, stage, total, unitCount } = desk;
  if (!cycle || total.people === 0) return undefined;
  const percent = { to: 100, step: 25, unit: '%' } as const;
  const units = desk.units.slice(0, unitsMax);
  const row = (label: string, of: Pick<UnitProgress, 'done' | 'people'>, said: string): PictureRow => ({
    ...{ label, said, cells: [t('picture.progress.of', { done: of.done, people: of.people })] },
    bar: of.people === 0 ? 0 : (of.done / of.people) * 100,
  });
  const byUnit: PicturePart = {
    title: t('picture.progress.units'),
    ...percent,
    rows: units.map((one) => {
      const unit = shorten(one.unit, unitMax);
      return row(unit, one, t('picture.progress.unit', { unit, done: one.done, people: one.people }));
    }),
  };
  const waiting = desk.waiting.slice(0, waitingMax);
  return {
    title: t('picture.progress.title'),
    about: cycle.name,
    parts: [
      {
        ...percent,
        rows: [row(upperFirst(sayStage(t, stage)), total, sayProgress(t, stage, total.done, total.people))],
      },
      ...(unitCount > 1 ? [byUnit] : []),
    ],
    notes: [
      ...waiting.map((one) => plain(sayWaiting({ t, model }, one))),
      ...(unitCount > units.length && unitCount > 1
        ? [t('picture.progress.more', { count: unitCount - units.length })]
        : []),
    ],
  };
}
