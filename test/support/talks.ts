import type { Appraisal } from '../../src/domain/appraisal/appraisal.ts';
import { type Guidance, statements, usualScale } from '../../src/domain/talk/guidance.ts';
import type { Talk } from '../../src/domain/talk/talk.ts';
import type { Temporal } from '../../src/shared/time.ts';
import { aReleasedResult, inRating } from '../unit/rating/rig.ts';

const at = (hours: number) => inRating.add({ hours });
/** Still to come whenever a result of the rig is looked at. */
export const talkTimes: readonly Temporal.Instant[] = [2400, 2424, 2448].map(at);
const lines = ['Pelatihan pelayanan publik, Maret', 'Laporan tiap Jumat'];

/** Every place in the life of a talk. */
export const talks = {
  offered: { times: talkTimes, offers: 1 },
  'others asked for': { offers: 1, othersAskedAt: inRating },
  taken: { times: talkTimes, offers: 1, taken: at(2424) },
  'held, says the appraiser': { offers: 0, held: { by: 'appraiser', at: inRating, lines } },
  'held, says the employee': { offers: 0, held: { by: 'employee', at: inRating, lines } },
  confirmed: { offers: 0, held: { by: 'appraiser', at: inRating, lines }, confirmedAt: inRating },
} as const satisfies Readonly<Record<string, Talk>>;

const answers: Guidance['answers'] = Object.fromEntries(statements.map((one, place) => [one, place % 3]));
const form = {
  scale: usualScale,
  coachId: '01930000-0000-7000-8000-0000000000e2',
  salt: '01930000-0000-8000-8000-0000000000f9',
  answers,
} as const;

/** A form of which all is answered and nothing sent, one that was sent, and one that was just begun. */
export const guidances = {
  answered: { ...form, about: 'talk', remark: 'Terima kasih atas waktunya.' },
  sent: { ...form, about: 'talk', sentAt: inRating },
  begun: { ...form, about: 'talk', answers: { heard: 0 } },
} as const satisfies Readonly<Record<string, Guidance>>;

const withTalk = (talk: Talk, over: Partial<Appraisal> = {}): Appraisal =>
  aReleasedResult({ openedAt: inRating, talk, ...over });

/** Results in every place of their talk and of the form about it. */
export const talkedOver: Readonly<Record<string, Appraisal>> = {
  ...Object.fromEntries(Object.entries(talks).map(([name, talk]) => [`talk ${name}`, withTalk(talk)])),
  ...Object.fromEntries(
    Object.entries(guidances).map(([name, one]) => [
      `B.1.8 ${name}`,
      withTalk(talks.confirmed, { guidance: [one] }),
    ]),
  ),
};
