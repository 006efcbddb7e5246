import { competencyCodes } from '../../../domain/appraisal/items.ts';
import { guideLevels, questionsOf } from '../../../domain/notes/interview-guide.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Screen, text } from '../../contract/view.ts';
import { bullets, choice, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph, sayShort } from '../../ui/parts.ts';
import { sayItem, sayLevel } from '../../ui/words.ts';
import { sayQuestion } from '../notebook/say-notes.ts';
import { isLevel } from './plan.ts';
import { sourceBlock } from './question.screen.ts';
import type { GuideAt } from './verbs.ts';

/** The questions as whoever is asked may read them, before the interview and after it. */
export function readScreen({ t }: Context, { item, level = 1 }: GuideAt<'guide-read'>): Screen {
  const heading: Block = { kind: 'heading', text: t('guide.title') };
  const preview = t('preview.screen');
  const about = { label: t('note.button.aboutMe'), action: { type: 'note.openOwn', page: 0 } } as const;
  const chosen = competencyCodes.find((code) => code === item);
  if (chosen === undefined || !isLevel(level))
    return {
      blocks: [
        heading,
        small(t('guide.read.intro')),
        paragraph(t('guide.read.ask')),
        choice(
          'row',
          competencyCodes.map((code) => ({
            label: sayShort(t, code),
            action: { type: 'guide.read', item: code, level: 0 },
          })),
        ),
        row([about, homeButton(t)]),
      ],
      preview,
    };
  const questions = questionsOf(chosen, level);
  return {
    blocks: [
      heading,
      small(
        t('guide.question.level', { competency: sayItem(t, chosen), level, meaning: sayLevel(t, level) }),
      ),
      bullets(questions.map((question) => text(sayQuestion(t, question)))),
      ...questions.map((question) => sourceBlock(t, question)),
      paragraph(t('guide.read.level')),
      choice(
        'row',
        guideLevels.map((each) => ({
          label: String(each),
          action: { type: 'guide.read', item: chosen, level: each },
          selected: each === level,
        })),
      ),
      row([about]),
      row([{ label: t('button.back'), action: { type: 'guide.questions' } }, homeButton(t)]),
    ],
    preview,
  };
}
