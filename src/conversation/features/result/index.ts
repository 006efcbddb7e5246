import { Temporal } from '../../../shared/time.ts';
import type { Feature } from '../../contract/feature.ts';
import { inFull, teamLabels } from '../../ui/person-labels.ts';
import { goTo } from '../../ui/steps.ts';
import { objectionScreen, responseScreen, resultReadyScreen } from './announcements.screen.ts';
import { resultFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** The employee's part after release: read the result, confirm receipt, ask for a talk, object. */
export const result: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: resultFlow,
  commands: {
    results: {
      names: { id: 'hasil', en: 'results' },
      alsoNames: ['result'],
      describe: 'command.results',
      run: () => goTo({ at: 'results' }),
    },
  },
  news: {
    'result-ready': ({ t, model: { subject, relation } }, { release }) => {
      const isNews =
        relation === 'self' &&
        subject?.status === 'released' &&
        subject.openedAt === undefined &&
        (release === undefined || isAt(subject.releasedAt, release));
      return isNews ? resultReadyScreen(t, subject) : undefined;
    },
    response: ({ t, model: { subject, relation, team } }, { response }) =>
      subject && relation === 'appraiser'
        ? responseScreen(t, subject, inFull(teamLabels(t, team)(subject.employee)), response)
        : undefined,
    objection: ({ t, model: { subject, relation } }) =>
      relation === 'second-appraiser' && subject?.status === 'objected'
        ? objectionScreen(t, subject)
        : undefined,
  },
};

/** Rows are kept to the microsecond; a moment that was written may say more. */
const isAt = (moment: Temporal.Instant | undefined, written: string): boolean =>
  moment?.epochMilliseconds === Temporal.Instant.from(written).epochMilliseconds;
