import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import { attachedMax } from '../../../domain/objection/evidence.ts';
import type { Piece } from '../../../domain/pocket/piece.ts';
import type { Context } from '../../contract/feature.ts';
import type { Model } from '../../contract/model.ts';
import type { ScreenRef } from '../../contract/state.ts';

/** What is chosen while an objection is written, before anything is filed. */
export type Chosen = { readonly rows?: readonly ItemCode[]; readonly pieces?: readonly string[] };

type Filing = Extract<ScreenRef, { at: 'result-object' | 'result-objection' }>;

export const isFiling = (screen: ScreenRef): screen is Filing =>
  screen.at === 'result-object' || screen.at === 'result-objection';

/** What is chosen so far on the screens of this appraisal. */
export function chosenIn({ state: { screen } }: Context, { id }: Appraisal): Chosen {
  return isFiling(screen) && screen.appraisalId === id ? chosen(screen.rows, screen.pieces) : {};
}

export const chosen = (rows: readonly ItemCode[] = [], pieces: readonly string[] = []): Chosen => ({
  ...(rows.length > 0 && { rows }),
  ...(pieces.length > 0 && { pieces }),
});

/** One more, or one less. */
export const toggled = (all: readonly string[] = [], one: string): readonly string[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

/** The screen with what came in just now chosen too, as far as there is room: what is sent while filing goes along. */
export const withPieces = (screen: Filing, ids: readonly string[]): Filing => ({
  ...screen,
  pieces: [...(screen.pieces ?? []), ...ids].slice(0, attachedMax),
});

/** What lies in the pocket of whoever objects, newest first. */
export const inPocket = ({ pocket }: Pick<Model, 'pocket'>, { pieces }: Appraisal): readonly Piece[] =>
  pocket ?? pieces.filter(({ appraisalId }) => appraisalId === undefined);
