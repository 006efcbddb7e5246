import { type AskingOutcome, answersMin } from '../../../domain/feedback/asking.ts';
import type { FeedbackKind } from '../../../domain/feedback/note.ts';
import { withoutTitles } from '../../../domain/people/mask-name.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Model, ModelPerson } from '../../contract/model.ts';
import type { Button, Screen } from '../../contract/view.ts';
import { bullets, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { declineButton } from './answer.screen.ts';
import { questionLines } from './ask.screen.ts';
import { sayDayOf } from './desk-of.ts';

type Told = { readonly kind: FeedbackKind; readonly name: string; readonly position: string };

/** Somebody gave feedback: who and what kind. The words are read by a tap, and can be taken back until then. */
export const feedbackGivenNews = (t: Translate, noteId: string, { kind, name, position }: Told): Screen => ({
  blocks: [
    paragraph(t(`year.news.${kind}`, { name: withoutTitles(name), position })),
    row([
      { label: t('year.news.open'), tone: 'primary', action: { type: 'feedback.open', noteId } },
      homeButton(t),
    ]),
  ],
  preview: t('year.news.preview'),
});

type ToldAsking = {
  readonly name: string;
  readonly position: string;
  readonly closesAt: Temporal.Instant;
  readonly outcome?: AskingOutcome | undefined;
  readonly answered?: number | undefined;
};

/** Asks a colleague, with everything that matters before they answer. */
export function askedNews(
  t: Translate,
  model: Model,
  person: ModelPerson,
  askingId: string,
  { name, position, closesAt }: ToldAsking,
): Screen {
  const called = withoutTitles(name);
  return {
    blocks: [
      paragraph(t('asking.news.asked', { name: called, position })),
      bullets(questionLines(t)),
      paragraph(t('asking.anonymous', { name: called, least: answersMin })),
      small(
        `${t('asking.news.until', { date: sayDayOf(t, model, person, closesAt) })} ${t('asking.declineMeaning')}`,
      ),
      paragraph(t('asking.news.ask')),
      row([
        { label: t('asking.button.write'), tone: 'primary', action: { type: 'feedback.answer', askingId } },
      ]),
      row([declineButton(t, askingId)]),
      row([homeButton(t)]),
    ],
    preview: t('year.news.preview'),
  };
}

/**
 * How it ended: for who asked, for the appraiser, and for those who were asked where nothing is shown, or where it ended
 * because who asked has left. Why that is, is nothing to tell here.
 */
export function endedNews(
  t: Translate,
  askingId: string,
  told: ToldAsking,
  to: 'asker' | 'appraiser' | 'colleague',
): Screen {
  const isOwn = to === 'asker';
  const { outcome, answered = 0 } = told;
  const name = withoutTitles(told.name);
  const open: Button = { label: t('year.news.open'), action: { type: 'feedback.asking', askingId } };
  if (outcome !== 'shown')
    return {
      blocks: [
        paragraph(
          isOwn
            ? t('asking.tooFew', { answered, least: answersMin })
            : t('asking.news.tooFew', { name, least: answersMin }),
        ),
        row([homeButton(t)]),
      ],
      preview: t('year.news.preview'),
    };
  if (to === 'colleague')
    return {
      blocks: [paragraph(t('asking.news.early', { name })), row([homeButton(t)])],
      preview: t('year.news.preview'),
    };
  return {
    blocks: [
      paragraph(isOwn ? t('asking.news.shown', { answered }) : t('asking.news.shownOf', { name, answered })),
      row([open, homeButton(t)]),
    ],
    preview: t('year.news.preview'),
  };
}
