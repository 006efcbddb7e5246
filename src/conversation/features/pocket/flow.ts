import {
  askForPiece,
  describePiece,
  filePiece,
  removePiece,
} from '../../../application/pocket/change-piece.ts';
import { pieceIn } from '../../../application/pocket/pocketed.ts';
import { wordsMax } from '../../../domain/pocket/piece.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { Form } from '../../contract/view.ts';
import { goTo, orStayOpen, refused } from '../../ui/steps.ts';
import { choicesScreen } from './choices.screen.ts';
import { aboutOwn, keepWords, ownOf, pieceRef, pocketOf, pocketStep } from './keep.steps.ts';
import { pocketListOf } from './list.screen.ts';
import { offerScreen } from './offer.screen.ts';
import { pieceScreen } from './piece.screen.ts';
import type { PocketAction, PocketScreen } from './verbs.ts';

const wordsField = 'words';

export const pocketFlow = {
  act(context, action) {
    const { model, t } = context;
    const pocket = pocketOf(model);
    const own = ownOf(model);
    switch (action.type) {
      case 'pocket.open':
        return goTo({ at: 'pocket', page: action.page, ...aboutOwn(model) });
      case 'pocket.piece':
        return pieceIn(pocket, action.pieceId) ? goTo(pieceRef(model, action.pieceId)) : gone(context);
      case 'pocket.all':
        return pieceIn(pocket, action.pieceId)
          ? goTo({ at: 'pocket-piece', pieceId: action.pieceId, isAll: true, ...aboutOwn(model) })
          : gone(context);
      case 'pocket.results':
        return pieceIn(pocket, action.pieceId)
          ? goTo({
              ...{ at: 'pocket-piece', pieceId: action.pieceId, isAll: true, isResults: true },
              ...aboutOwn(model),
            })
          : gone(context);
      case 'pocket.file':
        return pocketStep(
          context,
          filePiece(pocket, action.pieceId, action.item, own),
          () => goTo(pieceRef(model, action.pieceId), t('pocket.filed')),
          (refusal) => refused(context, refusal, { at: 'pocket', page: 0, ...aboutOwn(model) }),
        );
      case 'pocket.keep': {
        const { screen } = context.state;
        return screen.at === 'pocket-offer' ? keepWords(context, screen.words) : gone(context);
      }
      case 'pocket.describe': {
        const form = formOf(context, action);
        return form ? { form } : gone(context);
      }
      case 'pocket.remove':
        return pocketStep(
          context,
          removePiece(pocket, action.pieceId),
          () => goTo({ at: 'pocket', page: 0, ...aboutOwn(model) }, t('pocket.removed')),
          (refusal) => refused(context, refusal, { at: 'pocket', page: 0, ...aboutOwn(model) }),
        );
      case 'pocket.get':
        return pocketStep(context, askForPiece(pocket, action.pieceId, model.now.epochMilliseconds), () => ({
          notice: { text: t('file.coming') },
        }));
    }
  },

  form: (context, action) => formOf(context, action),

  submit(context, action, values) {
    if (action.type !== 'pocket.describe') return {};
    const { pieceId } = action;
    return pocketStep(
      context,
      describePiece(pocketOf(context.model), pieceId, values[wordsField] ?? ''),
      () => goTo(pieceRef(context.model, pieceId), context.t('pocket.described')),
      orStayOpen(context, wordsField, (refusal) => refused(context, refusal)),
    );
  },

  text(context, screen, typed) {
    return screen.at === 'pocket' ? keepWords(context, typed) : undefined;
  },

  screen(context, screen) {
    const { t, model } = context;
    if (screen.at === 'pocket-offer') return offerScreen(context, screen.words);
    const timeZone = model.person?.timeZone ?? 'UTC';
    const piece = screen.at === 'pocket-piece' ? pieceIn(pocketOf(model), screen.pieceId) : undefined;
    if (piece && screen.at === 'pocket-piece')
      return screen.isAll
        ? choicesScreen(t, piece, ownOf(model), screen.isResults === true)
        : pieceScreen(t, piece, ownOf(model), {
            today: model.today,
            timeZone,
            hasTeam: model.team.length > 0,
          });
    return pocketListOf(context, screen.at === 'pocket' ? screen.page : 0);
  },
} satisfies Flow<PocketAction, PocketScreen>;

const gone = (context: Context): Step =>
  refused(context, { code: 'no-such-piece' }, { at: 'pocket', page: 0, ...aboutOwn(context.model) });

function formOf({ model, t }: Context, action: PocketAction): Form | undefined {
  if (action.type !== 'pocket.describe') return undefined;
  const piece = pieceIn(pocketOf(model), action.pieceId);
  if (!piece) return undefined;
  return {
    title: t('pocket.form.title'),
    fields: [
      {
        kind: 'text',
        id: wordsField,
        label: t('pocket.form.label'),
        ...(piece.words !== undefined && { value: piece.words }),
        textMax: wordsMax,
        isMultiline: true,
        isOptional: piece.kind === 'file',
      },
    ],
    submit: { label: t('button.save'), action },
    cancelLabel: t('button.cancel'),
  };
}
