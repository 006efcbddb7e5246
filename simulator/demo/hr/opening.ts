import { sql } from 'drizzle-orm';
import { actorsOf, count, day } from '../story/look.ts';
import { answered, confirms } from '../story/story.ts';
import { command, press, sendFile } from '../voice.ts';
import type { Cast } from './cast.ts';

/** Days from the opening on: first and last of each stage. */
export const stages = { self: [0, 24], rating: [25, 49], feedback: [50, 60] } as const;
export const extraDays = 3;

const cycleFile = (cast: Cast): string => {
  const window = ([from, to]: readonly [number, number]) =>
    `{ from: ${day(cast, from)}, to: ${day(cast, to)} }`;
  return `name: ${cast.cycleName}
period: { from: ${day(cast, -60)}, to: ${day(cast, 29)} }
windows:
  self-assessment: ${window(stages.self)}
  rating: ${window(stages.rating)}
  feedback: ${window(stages.feedback)}
settings:
  release: at-once
  behaviour-values: false
`;
};

/** Opens the cycle by its file: looked at first, then done. */
export async function cycleOpens(cast: Cast): Promise<void> {
  const { officer, words, checks, step, cycleName } = cast;
  const appraisals = () => count(cast, sql`from appraisal`);
  step(words.step.opens);
  await command(officer, 'meja');
  await press(officer, 'Periode');
  await sendFile(officer, {
    ...{ name: 'periode.yaml', mimeType: 'application/x-yaml' },
    bytes: new TextEncoder().encode(cycleFile(cast)),
  });
  const isShown = await answered(cast, officer, `Ini akan membuka “${cycleName}”`);
  checks.that(words.check.openingIsTried, isShown && (await appraisals()) === 0);
  const isSaid = await confirms(cast, officer, 'Buka periode', `“${cycleName}” sudah dibuka.`);
  const withAppraiser = await count(
    cast,
    sql`from person p where exists (select from reporting_line l
      where l.person_id = p.id and l.valid_to is null and l.appraiser_id is not null)`,
  );
  const by = await actorsOf(cast, 'cycle.open');
  checks.that(
    words.check.cycleIsOpen(withAppraiser),
    isSaid && by.includes(officer.who.id) && withAppraiser > 0 && (await appraisals()) === withAppraiser,
  );
}
