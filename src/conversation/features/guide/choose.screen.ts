import { competencyCodes } from '../../../domain/appraisal/items.ts';
import { guideLevels } from '../../../domain/notes/interview-guide.ts';
import type { NotebookPerson } from '../../../domain/notes/notebook.ts';
import type { Context } from '../../contract/feature.ts';
import type { Interview } from '../../contract/state.ts';
import type { Block, Button, Screen } from '../../contract/view.ts';
import { choice, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph, sayShort, title } from '../../ui/parts.ts';
import { pager, peoplePage } from '../notebook/people.ts';
import { bookOf } from '../notebook/writing.steps.ts';
import { atTalk, firstOpen, levelFor, questionsIn, withResult } from './plan.ts';

/** Whom to talk to, and the interview that was left. */
export function whoScreen(context: Context, asked: number): Screen {
  const { t, state } = context;
  const { people } = bookOf(context);
  const heading: Block = { kind: 'heading', text: t('guide.title') };
  const read = { label: t('guide.button.questions'), action: { type: 'guide.questions' } } as const;
  const preview = t('note.preview');
  if (people.length === 0)
    return { blocks: [heading, paragraph(t('note.home.none')), row([read, homeButton(t)])], preview };
  const paged = peoplePage(t, people, people, asked);
  const left = people.find(({ id }) => id === state.interview?.employeeId);
  return {
    blocks: [
      heading,
      small(t('guide.intro')),
      ...(left ? [row([resumeButton(context, left)])] : []),
      paragraph(t('guide.who')),
      choice(
        'row',
        paged.people.map(({ person, label }) => ({
          label: label.label,
          action: { type: 'guide.who', employeeId: person.id },
        })),
      ),
      ...pager(t, paged, (page) => ({ type: 'guide.open', page })),
      row([
        { label: t('note.button.notebook'), action: { type: 'note.openBook', page: 0 } },
        read,
        homeButton(t),
      ]),
    ],
    preview,
  };
}

const resumeButton = ({ t }: Context, { id, name }: NotebookPerson): Button => ({
  label: t('guide.button.resume', { name }),
  tone: 'primary',
  action: { type: 'guide.resume', employeeId: id },
});

/** One to three competencies, their level, and when the employee reads the answers. */
export function chooseScreen(context: Context, person: NotebookPerson, plan: Interview): Screen {
  const { t } = context;
  const { id: employeeId, name } = person;
  const count = questionsIn(plan).length;
  const number = firstOpen(context, plan) ?? 1;
  const required = levelFor(person.positionLevel);
  return {
    blocks: [
      { kind: 'heading', text: t('guide.with', { name }) },
      title(t('guide.items.ask')),
      choice(
        'row',
        competencyCodes.map((item) => ({
          label: sayShort(t, item),
          action: { type: 'guide.item', employeeId, item },
          selected: plan.items.includes(item),
        })),
      ),
      paragraph(t('guide.level.ask', { level: required })),
      choice(
        'row',
        guideLevels.map((level) => ({
          label: String(level),
          action: { type: 'guide.level', employeeId, level },
          selected: plan.level === level,
        })),
      ),
      paragraph(t('guide.showing.ask', { name })),
      choice(
        'row',
        ([withResult, atTalk] as const).map((showing) => ({
          label: t(showing === withResult ? 'guide.button.withResult' : 'guide.button.atTalk'),
          action: { type: 'guide.showing', employeeId, showing },
          selected: plan.showing === showing,
        })),
      ),
      ...(count > 0
        ? [
            row([
              {
                label: t('guide.button.begin', { count }),
                tone: 'primary',
                action: { type: 'guide.ask', employeeId, number },
              },
            ]),
          ]
        : []),
      row([
        { label: t('button.cancel'), action: { type: 'note.openPerson', employeeId, page: 0 } },
        homeButton(t),
      ]),
    ],
    preview: t('note.preview'),
    isConfidential: true,
  };
}
