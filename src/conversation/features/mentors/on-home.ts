import type { Mentoring } from '../../../domain/growth/mentor.ts';
import { sayDateNear } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import type { Button, RichText } from '../../contract/view.ts';
import { inFull, labelsOf } from '../../ui/person-labels.ts';
import { sayItem } from '../../ui/words.ts';

type Line = { readonly text: RichText; readonly buttons: readonly Button[] };

/** So many have a line and a button; whoever has more is told where the others are. */
const shown = 3;

/** Whom the reader is asked to mentor: a task, because somebody waits for the answer. */
export const mentorTasks = (context: Context): readonly Line[] => linesOf(context, 'asked');

/** Whom the reader mentors: nothing to do now, and the way to it. */
export const mentoringLines = (context: Context): readonly Line[] => linesOf(context, 'accepted');

function linesOf({ t, model }: Context, state: 'asked' | 'accepted'): readonly Line[] {
  const all = (model.mentoring ?? []).filter((one) => one.state === state);
  const called = labelsOf(
    t,
    all.map(({ who }) => who),
  );
  const lines = all.slice(0, shown).map((one) => ({
    text: t.rich(`home.mentor.${state}`, {
      ...{ name: inFull(called(one.who)), item: sayItem(t, one.item) },
      date: sayDateNear(lastDay(one), model, t.locale),
    }),
    buttons: [
      {
        label: t(`home.mentor.button.${state}`, { name: called(one.who).label }),
        action: { type: 'mentor.open', appraisalId: one.appraisalId, askId: one.id },
      } as const,
    ],
  }));
  const more = all.length - lines.length;
  return more > 0 ? [...lines, { text: t.rich('home.mentor.more', { count: more }), buttons: [] }] : lines;
}

/** Of what is asked the day of the answer counts, of what was accepted the end of the work together. */
const lastDay = ({ state, until, to }: Mentoring) => (state === 'asked' ? until : to);
