import { answerBy, noAnswer, outcomeOf, turnOfAnswer } from '../../../domain/answer/answer.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import type { Block, RichText } from '../../contract/view.ts';
import { bullets } from '../../ui/blocks.ts';
import { title } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';

/** How the result was answered, or until when it can be, and by when the appraiser is expected to answer a question. */
export function sayStanding(t: Translate, model: Model, appraisal: Appraisal): string {
  const by = answerBy(appraisal);
  const date = by === undefined ? '' : sayNearDay(by, model, t.locale);
  const outcome = outcomeOf(appraisal, model.now);
  const turn = turnOfAnswer(appraisal, model.now);
  const waits =
    turn?.who === 'appraiser'
      ? ` ${t('answer.waits', { name: appraisal.appraiser.name, date: sayNearDay(turn.by, model, t.locale) })}`
      : '';
  return t(outcome === undefined ? 'answer.open' : `answer.outcome.${outcome}`, { date }) + waits;
}

/** What was said, asked and answered, the oldest of each first. */
export function answerBlocks(t: Translate, appraisal: Appraisal, zone: string): readonly Block[] {
  const { agreedAt, replies, questions } = appraisal.answer ?? noAnswer;
  const moment = (at: Parameters<typeof momentIn>[0]) => momentIn(at, zone, t.locale);
  const item = (code: string) => sayItem(t, code, appraisal.results);
  const lines: readonly RichText[] = [
    ...(agreedAt ? [t.rich('answer.line.agreed', { moment: moment(agreedAt) })] : []),
    ...replies.map(({ at, words, item: about }) =>
      about === undefined
        ? t.rich('answer.line.reply', { moment: moment(at), words })
        : t.rich('answer.line.replyRow', { moment: moment(at), words, item: item(about) }),
    ),
    ...questions.map(({ at, words, item: about, answer, answeredAt }) =>
      answeredAt === undefined
        ? t.rich('answer.line.asked', { moment: moment(at), words, item: item(about) })
        : t.rich('answer.line.answered', {
            ...{ moment: moment(at), words, item: item(about) },
            ...{ answer: answer ?? '', answered: moment(answeredAt) },
          }),
    ),
  ];
  return lines.length === 0 ? [] : [title(t('answer.lines')), bullets(lines)];
}
