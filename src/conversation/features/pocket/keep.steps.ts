import type { Refusal } from '../../../application/outcome/refusals.ts';
import { type ComingPiece, keepPieces } from '../../../application/pocket/keep-pieces.ts';
import type { Pocket, Pocketed } from '../../../application/pocket/pocketed.ts';
import { cleanName } from '../../../domain/files/evidence-file.ts';
import { attachedMax } from '../../../domain/objection/evidence.ts';
import { type Piece, wordsMax, writerMax } from '../../../domain/pocket/piece.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import { newId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { Temporal } from '../../../shared/time.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { InboundFile } from '../../contract/files.ts';
import type { Model } from '../../contract/model.ts';
import { NotLoaded } from '../../contract/not-loaded.ts';
import type { ScreenRef } from '../../contract/state.ts';
import { shorten } from '../../ui/showable.ts';
import { refused } from '../../ui/steps.ts';
import { isFiling, withPieces } from '../result/filing.ts';

/** What lies in the pocket. It must not look empty where it was not loaded. */
export function pocketOf({ person, pocket }: Model): Pocket {
  if (!person || !pocket) throw new NotLoaded();
  return { ownerId: person.id, pieces: pocket };
}

/** Whose work results a piece may show: those of the reader's own appraisal. */
export const ownOf = ({ subject, relation }: Model) => (relation === 'self' ? subject : undefined);
export const aboutOwn = (model: Model) => {
  const own = ownOf(model);
  return own === undefined ? {} : { appraisalId: own.id };
};

/** Turns what was decided about the pocket into a step. */
export function pocketStep(
  context: Context,
  outcome: Result<Pocketed, Refusal>,
  then: () => Step,
  otherwise: (refusal: Refusal) => Step = (refusal) => refused(context, refusal),
): Step {
  if (!outcome.ok) return { ...otherwise(outcome.error), refusal: outcome.error.code };
  const { pieces, writes } = outcome.value;
  return { ...then(), model: { ...context.model, pocket: pieces }, writes };
}

export const pieceRef = (model: Model, pieceId: string): ScreenRef => ({
  ...{ at: 'pocket-piece', pieceId },
  ...aboutOwn(model),
});

/** Keeps what came in, and asks what the first of it shows. */
function keep(context: Context, coming: readonly ComingPiece[], isCut: boolean): Step {
  const { model, t, state } = context;
  const [first] = coming;
  if (!first) return { notice: { text: t('typed.blank') } };
  return pocketStep(
    context,
    keepPieces(pocketOf(model), coming),
    () => {
      const isFile = first.piece.kind === 'file';
      const said = [t(isFile ? 'pocket.fetching' : 'pocket.kept', { count: coming.length })];
      if (isCut) said.push(t('pocket.cut', { max: wordsMax }));
      if (isFiling(state.screen)) {
        const screen = withPieces(
          state.screen,
          coming.map(({ piece }) => piece.id),
        );
        const isAlong = coming.every(({ piece }) => screen.pieces?.includes(piece.id));
        said.push(isAlong ? t('result.evidence.along') : t('result.evidence.full', { max: attachedMax }));
        return { state: { screen }, notice: { text: said.join(' ') } };
      }
      return { state: { screen: pieceRef(model, first.piece.id) }, notice: { text: said.join(' ') } };
    },
    (refusal) => refused(context, refusal, state.screen),
  );
}

/** Keeps a sentence. */
export function keepWords(context: Context, typed: string): Step {
  const whole = cleanText(typed);
  if (whole === '') return { notice: { text: context.t('typed.blank') } };
  const words = shorten(whole, wordsMax);
  const piece: Piece = { id: newId(), kind: 'note', words, keptAt: context.model.now };
  return keep(context, [{ piece }], words !== whole);
}

type Came = {
  readonly files: readonly InboundFile[];
  readonly text: string;
  readonly writtenAtMs?: number;
  readonly writtenBy?: string;
};

/** Keeps files, or a message that somebody else wrote, with who wrote it and when. */
export function keepMessage(context: Context, came: Came): Step {
  const { model, t, capabilities } = context;
  const { bytesMax } = capabilities.files;
  if (came.files.some(({ size = 0 }) => size > bytesMax))
    return { notice: { text: t('file.refused.too-large', { most: Math.floor(bytesMax / 2 ** 20) }) } };
  const whole = cleanText(came.text);
  const words = shorten(whole, wordsMax);
  const writer = shorten(cleanText(came.writtenBy ?? '').replace(/\s+/g, ' '), writerMax);
  const common = {
    keptAt: model.now,
    ...(words !== '' && { words }),
    // Nothing is written later than now, whatever a clock or a forged message says.
    ...(came.writtenAtMs !== undefined && {
      writtenAt: Temporal.Instant.fromEpochMilliseconds(
        Math.min(came.writtenAtMs, model.now.epochMilliseconds),
      ),
    }),
    ...(writer !== '' && { writtenBy: writer }),
  };
  const files = came.files.map(({ id, name, source }): ComingPiece => {
    const cleaned = cleanName(name);
    const file = { id, kind: 'file', fileStatus: 'waiting', ...common } as const;
    return { piece: { ...file, ...(cleaned !== undefined && { fileName: cleaned }) }, source };
  });
  const alone: readonly ComingPiece[] =
    words === '' ? [] : [{ piece: { id: newId(), kind: 'forward', ...common } }];
  return keep(context, files.length > 0 ? files : alone, words !== whole);
}
