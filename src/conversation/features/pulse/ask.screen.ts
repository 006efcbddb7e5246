import {
  mayAnswer,
  nextQuestion,
  type OwnPulse,
  type Pulse,
  pulseQuestions,
  pulseStep,
  pulseValues,
} from '../../../domain/pulse/pulse.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import { localDate } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import type { Block, Screen } from '../../contract/view.ts';
import { column, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';

/** The next question with its three buttons; once all are answered, or it is over, that. */
export function askScreen(context: Context, { mine }: Pulse, pulseId: string): Screen {
  const { t, model } = context;
  const own = mine.find(({ id }) => id === pulseId);
  const said = own?.standing === 'answered' ? 'thanks' : own?.standing === 'declined' ? 'declined' : 'over';
  return {
    blocks: [
      { kind: 'heading', text: t('pulse.title') },
      ...(own && mayAnswer(own, model.now)
        ? questionBlocks(context, own)
        : [paragraph(t(`pulse.${said}`, { step: pulseStep })), row([homeButton(t)])]),
    ],
    preview: t('pulse.preview'),
  };
}

/** A question and what may be pressed; who sees the answers stands above each of them. */
export function questionBlocks(
  { t, model }: Context,
  { id: pulseId, standing, closesAt }: OwnPulse,
): readonly Block[] {
  const question = nextQuestion(standing) ?? 0;
  const date = sayNearDay(localDate(closesAt, model.person?.timeZone ?? 'UTC'), model, t.locale);
  return [
    small(t('pulse.anonymous', { step: pulseStep, date })),
    paragraph(
      `${question + 1}/${pulseQuestions.length} · ${t(`pulse.question.${pulseQuestions[question] ?? 'fair'}`)}`,
    ),
    column(
      pulseValues.map((value, at) => ({
        label: t(`pulse.value.${value}`),
        action: { type: 'pulse.answer', pulseId, question, value: at },
      })),
    ),
    row([{ label: t('pulse.button.decline'), tone: 'danger', action: { type: 'pulse.decline', pulseId } }]),
    row([homeButton(t)]),
  ];
}
