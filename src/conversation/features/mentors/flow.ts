import { answerMentor, askMentor, stepDown, withdrawMentor } from '../../../application/growth/mentors.ts';
import { ofGrowth } from '../../../application/growth/move-growth.ts';
import type { Decided } from '../../../application/outcome/decided.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { can } from '../../../domain/authorization/policy.ts';
import type { MentorDesk } from '../../../domain/growth/mentor.ts';
import { isSoughtEnough, soughtMin } from '../../../domain/hr/people.ts';
import { soughtWords } from '../../../domain/people/find-by-name.ts';
import { idFrom } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { Model } from '../../contract/model.ts';
import { withActing } from '../../ui/acting.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { askScreen } from './ask.screen.ts';
import { chooseScreen, pickScreen } from './choose.screens.ts';
import type { MentorScreen, MentorVerb } from './verbs.ts';

type OfTheTwo = Extract<MentorVerb, { no: number }>;
type OfTheMentor = Exclude<MentorVerb, OfTheTwo>;

const deskOf = ({ mentors }: Model): MentorDesk => mentors ?? { people: [] };

export const mentorFlow = {
  act(context, action) {
    return 'no' in action ? actOnPlan(context, action) : actAsMentor(context, action);
  },

  text(context, screen, typed) {
    if (screen.at !== 'mentor-choose') return undefined;
    const sought = soughtWords(typed);
    if (!isSoughtEnough(sought))
      return { notice: { text: context.t('mentor.choose.short', { least: soughtMin }) } };
    return goTo({ ...screen, sought });
  },

  screen(context, screen) {
    const { t, model } = context;
    if (screen.at === 'mentor-ask') {
      const { ask } = deskOf(model);
      return ask?.id === screen.askId ? askScreen(t, model, ask) : goneScreen(t);
    }
    const appraisal = subjectOf(context, screen.appraisalId);
    const action = appraisal?.growth?.find(({ no }) => no === screen.no);
    if (!appraisal || !action || !can(model.relation, 'growth.plan', appraisal.status).allowed)
      return goneScreen(t);
    const { people } = deskOf(model);
    const chosen = screen.at === 'mentor-pick' && people.find(({ id }) => id === screen.personId);
    const drawn = chosen
      ? pickScreen(t, appraisal, action, chosen)
      : chooseScreen(t, model, appraisal, action, {
          people: screen.at === 'mentor-choose' ? people : [],
          ...('sought' in screen && screen.sought !== undefined && { sought: screen.sought }),
        });
    return withActing(t, model, drawn);
  },
} satisfies Flow<MentorVerb, MentorScreen>;

/** What the two of a plan do. */
function actOnPlan(context: Context, action: OfTheTwo): Step {
  const { t, model } = context;
  const { relation, now } = model;
  const appraisal = subjectOf(context, action.appraisalId);
  if (!appraisal) return refused(context, { code: 'not-yours' });
  const refusal = ofGrowth('growth.plan')(appraisal, relation, now);
  if (refusal) return refused(context, refusal);
  const place = { appraisalId: appraisal.id, no: action.no };
  switch (action.type) {
    case 'mentor.choose':
      return goTo({ at: 'mentor-choose', ...place });
    case 'mentor.pick':
      return goTo({ at: 'mentor-pick', ...place, personId: action.personId });
    case 'mentor.name': {
      const { revision, no, personId } = action;
      const { people } = deskOf(model);
      // A revision is left once, so that each asking has an id of its own.
      const id = idFrom('mentor', appraisal.id, no, revision);
      const name = people.find((one) => one.id === personId)?.name ?? '';
      const asked = askMentor(appraisal, relation, now, revision, no, personId, id, people);
      return finish(context, appraisal, asked, no, t('mentor.done.ask', { name }));
    }
    case 'mentor.withdraw': {
      const ended = withdrawMentor(appraisal, relation, now, action.revision, action.no);
      return finish(context, appraisal, ended, action.no, t('mentor.done.withdraw'));
    }
  }
}

/** Saved and shown beside the action, or refused and drawn as it stands now. */
function finish(
  context: Context,
  { id: appraisalId }: Appraisal,
  outcome: Result<Decided, Refusal>,
  no: number,
  said: string,
): Step {
  const at = { at: 'growth-action', appraisalId, no } as const;
  return stepOf(
    context,
    outcome,
    () => goTo(at, said),
    (refusal) => refused(context, refusal, at),
  );
}

/** What whoever was asked does: about the asking that was loaded for them, and no other. */
function actAsMentor(context: Context, action: OfTheMentor): Step {
  const { t, model } = context;
  const { person, now } = model;
  if (!person) return refused(context, { code: 'not-yours' });
  const { appraisalId, askId } = action;
  const screen = { at: 'mentor-ask', appraisalId, askId } as const;
  const desk = deskOf(model);
  if (action.type === 'mentor.open') return goTo(screen);
  const isYes = action.type === 'mentor.answer' && action.yes === 1;
  const outcome =
    action.type === 'mentor.answer'
      ? answerMentor(desk.ask, now, person.timeZone, person.id, isYes)
      : stepDown(desk.ask, person.id);
  if (!outcome.ok) return refused(context, outcome.error, screen);
  const { ask, writes } = outcome.value;
  const key = action.type === 'mentor.stepDown' ? 'stepDown' : isYes ? 'yes' : 'no';
  return {
    ...goTo(screen, t(`mentor.done.${key}`, { name: ask.asker.name })),
    model: { ...model, mentors: { ...desk, ask } },
    writes,
  };
}
