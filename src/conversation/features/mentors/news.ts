import type { IntentOf } from '../../../application/outcome/intents.ts';
import { can } from '../../../domain/authorization/policy.ts';
import { type MentorAsk, mayAnswerAsk, mayStepDown, takesMentor } from '../../../domain/growth/mentor.ts';
import type { Context } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';
import { sayAction } from '../growth/say.ts';
import { answerBlocks, askedBlocks } from './ask.screen.ts';
import { mentorIn } from './say.ts';

/** What the mentor said, for whoever asked, as long as it is still so. */
export function mentorSaid({ t, model }: Context, intent: IntentOf<'mentor-said'>): Screen | undefined {
  const { subject, relation } = model;
  if (!subject || !can(relation, 'growth.plan', subject.status).allowed) return undefined;
  const action = subject.growth?.find(({ no }) => `${no}` === intent.no);
  const mentor = action && mentorIn(subject, action.no);
  if (!action || mentor?.id !== intent.askId || mentor.state !== intent.what) return undefined;
  const said = { item: sayItem(t, action.item), what: sayAction(t, action), employee: subject.employee.name };
  return {
    preview: t('mentor.preview'),
    blocks: [
      { kind: 'heading', text: t(`mentor.news.${intent.what}`, { name: mentor.name }) },
      paragraph(t(relation === 'self' ? 'mentor.news.own' : 'mentor.news.of', said)),
      row([
        {
          label: t('growth.news.open'),
          tone: 'primary',
          action: { type: 'growth.action', appraisalId: subject.id, no: action.no },
        },
      ]),
    ],
  };
}

/** Asks somebody in their own chat, or tells them that it is over; nothing where that is not so any more. */
export function mentorAsked(
  { t, model }: Context,
  { what }: IntentOf<'mentor-asked'>,
  ask: MentorAsk,
): Screen | undefined {
  const isOpen = mayAnswerAsk(ask, model.today);
  if (what === 'asked' && !isOpen) return undefined;
  if (what === 'end' && (isOpen || mayStepDown(ask))) return undefined;
  return {
    preview: t('mentor.preview'),
    blocks: [
      { kind: 'heading', text: t(what === 'asked' ? 'mentor.ask.title' : 'mentor.news.end') },
      ...askedBlocks(t, ask),
      ...(what === 'asked' ? answerBlocks(t, model, ask) : []),
      row([homeButton(t)]),
    ],
  };
}

/** Reminds a mentor of what begins or ends soon, unless it is over or they go along with it no more. */
export function mentorSoon(
  { t, model }: Context,
  { what }: IntentOf<'mentor-soon'>,
  ask: MentorAsk,
): Screen | undefined {
  if (ask.state !== 'accepted' || !takesMentor(ask.action) || !model.person) return undefined;
  return {
    preview: t('mentor.preview'),
    blocks: [
      { kind: 'heading', text: t(`mentor.soon.${what}`, { name: ask.employee.name }) },
      ...askedBlocks(t, ask).slice(1),
      row([
        {
          label: t('growth.news.open'),
          tone: 'primary',
          action: { type: 'mentor.open', appraisalId: ask.appraisalId, askId: ask.id },
        },
      ]),
    ],
  };
}
