import { keepRecord, markCopied } from '../../../application/pocket/keep-record.ts';
import { pieceIn } from '../../../application/pocket/pocketed.ts';
import { recordParts } from '../../../domain/pocket/daily.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import { sayRefusal } from '../../ui/say-refusal.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { aboutOwn, ownOf, pocketOf, pocketStep } from '../pocket/keep.steps.ts';
import { pocketListOf } from '../pocket/list.screen.ts';
import { dayOfNumber, dayPage, dayScreen } from './day.screen.ts';
import { recordScreen } from './record.screen.ts';
import { answerField, recordForm } from './record-form.ts';
import type { DailyAction, DailyScreen } from './verbs.ts';

export const dailyFlow = {
  act(context, action) {
    const { model, t } = context;
    const pocket = pocketOf(model);
    switch (action.type) {
      case 'daily.open':
        return pieceIn(pocket, action.pieceId) ? goTo(recordRef(context, action.pieceId)) : gone(context);
      case 'daily.openDay':
        return goTo({ at: 'daily-day', day: action.day, page: action.page, ...aboutOwn(model) });
      case 'daily.tell': {
        const form = recordForm(context, action);
        return form ? { form } : gone(context);
      }
      case 'daily.copied':
        return pocketStep(
          context,
          markCopied(pocket, [action.pieceId], model.now),
          () => goTo(recordRef(context, action.pieceId), t('daily.marked')),
          (refusal) => refused(context, refusal, listRef(context)),
        );
      case 'daily.copiedDay': {
        const ids = pageOf(context, action).shown.map(({ id }) => id);
        return pocketStep(
          context,
          markCopied(pocket, ids, model.now),
          () =>
            goTo(
              { at: 'daily-day', day: action.day, page: action.page, ...aboutOwn(model) },
              t('daily.marked'),
            ),
          (refusal) => refused(context, refusal, listRef(context)),
        );
      }
    }
  },

  form: (context, action) => recordForm(context, action),

  submit(context, action, values) {
    const { model, t } = context;
    const part = action.type === 'daily.tell' ? recordParts[action.part] : undefined;
    if (action.type !== 'daily.tell' || part === undefined) return {};
    const { pieceId } = action;
    return pocketStep(
      context,
      keepRecord(pocketOf(model), pieceId, part, values[answerField] ?? '', model.today),
      () => goTo(recordRef(context, pieceId), t('daily.told')),
      (refusal) =>
        refusal.code === 'no-such-piece'
          ? refused(context, refusal, listRef(context))
          : { formErrors: { [answerField]: sayRefusal(t, refusal, model) } },
    );
  },

  screen(context, screen) {
    const { t, model, capabilities } = context;
    if (screen.at === 'daily-day')
      return dayScreen(t, pageOf(context, screen), model.today, whose(context), capabilities);
    const piece = pieceIn(pocketOf(model), screen.pieceId);
    return piece ? recordScreen(t, piece, whose(context), capabilities) : pocketListOf(context);
  },
} satisfies Flow<DailyAction, DailyScreen>;

const whose = ({ model }: Context) => ({ own: ownOf(model), timeZone: model.person?.timeZone ?? 'UTC' });

/** The page of a day; a number that is no day is today. */
const pageOf = (context: Context, { day, page }: { readonly day: number; readonly page: number }) =>
  dayPage(
    pocketOf(context.model).pieces,
    dayOfNumber(day) ?? context.model.today,
    page,
    whose(context).timeZone,
  );

const recordRef = ({ model }: Context, pieceId: string): ScreenRef => ({
  ...{ at: 'daily-record', pieceId },
  ...aboutOwn(model),
});
const listRef = ({ model }: Context): ScreenRef => ({ at: 'pocket', page: 0, ...aboutOwn(model) });
const gone = (context: Context): Step => refused(context, { code: 'no-such-piece' }, listRef(context));
