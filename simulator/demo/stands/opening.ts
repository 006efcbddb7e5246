import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { actorsOf, count, day, rows } from '../story/look.ts';
import type { Opening } from './cast.ts';
import { newcomers, unit } from './unit.ts';

/** Days from the opening on: first and last of each stage. */
export const stages = { self: [0, 2], rating: [3, 9], feedback: [10, 40] } as const;

const cycleFile = (story: Opening): string => {
  const window = ([from, to]: readonly [number, number]) =>
    `{ from: ${day(story, from)}, to: ${day(story, to)} }`;
  return `name: ${story.cycleName}
period: { from: ${day(story, -180)}, to: ${day(story, -1)} }
windows:
  self-assessment: ${window(stages.self)}
  rating: ${window(stages.rating)}
  feedback: ${window(stages.feedback)}
settings:
  release: at-once
  behaviour-values: false
required-levels:
  jf_mahir: 1
  jf_ahli_pertama: 1
`;
};

/** Writes a file as HR has it on its computer. Gives where. */
async function onDisk({ stage }: Opening, name: string, content: string | Uint8Array): Promise<string> {
  const folder = join(stage.environment.DATA_DIR ?? '.', 'hr-files');
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Imports the roster as it stands on HR's computer. */
export async function importsRoster(story: Opening, name: string, ...options: string[]): Promise<boolean> {
  const path = await onDisk(story, name, story.roster.file(name).bytes);
  const { code } = await story.command(story.officer, 'roster', 'import', path, ...options);
  return code === 0;
}

/** Two neighbouring sections become a unit of twelve. */
export async function unitGrows(story: Opening): Promise<void> {
  const { roster, words, checks, step } = story;
  step(words.step.grows(Object.keys(newcomers).length));
  for (const { row } of Object.values(newcomers)) roster.add(row);
  const isDone = await importsRoster(story, 'daftar-pegawai.csv');
  const people = await count(
    story,
    sql`from person p join reporting_line l on l.person_id = p.id and l.valid_to is null
      join person a on a.id = l.appraiser_id where p.unit = ${unit} and a.unit = ${unit}`,
  );
  checks.that(words.check.unitOfTwelve, isDone && people === 12);
}

/** What the agency decides for itself, each with a reason. The predicate of the organisation waits for the cycle. */
export async function agencySets(story: Opening): Promise<void> {
  const { officer, words, checks, step, command } = story;
  step(words.step.sets);
  const wanted = { approval: '5 calendar', 'take-back': '24', missed: '3', pulse: 'on' };
  for (const [key, value] of Object.entries(wanted))
    await command(officer, 'settings', 'set', key, value, '--reason', words.reason);
  const set = await rows<{ key: string; value: string }>(
    story,
    sql`select key, value from agency_setting where state = 'set'`,
  );
  checks.that(
    words.check.settingsAreSet,
    Object.entries(wanted).every(([key, value]) =>
      set.some((one) => one.key === key && one.value === value),
    ) && (await actorsOf(story, 'setting.change')).includes(officer.who.id),
  );
}

export async function cycleOpens(story: Opening): Promise<void> {
  const { officer, words, checks, step, command, cycleName } = story;
  step(words.step.opens);
  const path = await onDisk(story, 'periode.yaml', cycleFile(story));
  const { code } = await command(officer, 'cycle', 'open', path);
  const appraisals = await count(
    story,
    sql`from appraisal a join person p on p.id = a.employee_id where p.unit = ${unit}`,
  );
  // The head of the unit has an appraiser outside of it.
  checks.that(words.check.cycleIsOpen, code === 0 && appraisals === 13);
  const organisation = `good ${cycleName}`;
  const args = ['settings', 'set', 'organisation', organisation, '--unit', unit, '--reason', words.reason];
  const entered = await command(officer, ...args);
  // The bot, another process, learns of it with its next sweep.
  await story.stage.moveOn(0);
  checks.that(
    words.check.organisationIsEntered,
    entered.code === 0 &&
      (await count(
        story,
        sql`from agency_setting where key = 'organisation' and state = 'set' and value = ${organisation}
          and unit = ${unit.toLowerCase()}`,
      )) === 1,
  );
}
