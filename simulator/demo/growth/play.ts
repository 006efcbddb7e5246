import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sayDate } from '../../../src/i18n/dates.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { verifyAudit } from '../../../src/persistence/audit/audit-chains.ts';
import { localDate, type Temporal } from '../../../src/shared/time.ts';
import { createChecks } from '../checks.ts';
import { type Stage, timeZone } from '../stage.ts';
import { terminalWords } from '../terminal/language.ts';
import { say, title } from '../terminal/print.ts';
import { arrive } from '../voice.ts';
import { assesses, cycleOpens, hrSays, rates, saysInShell } from './appraisals.ts';
import { type Cast, castOf } from './cast.ts';
import { asksMentor, remindsMentor } from './mentor.ts';
import { agrees, finishes, grown, seesBefore, weak } from './plan.ts';

const catalogue = fileURLToPath(new URL('../../../examples/catalogue.csv', import.meta.url));
/** Between the agreement and its end, and from there to the next cycle. */
const days = { toReminder: 85, toEnd: 4, toNext: 90 } as const;

/**
 * Plays the case for which there is development at all: an officer in public service below the required level in
 * communication gets an agreed training and, a cycle later, stands higher. Leaves the documents in a folder. True when
 * everything that was checked is true.
 */
export async function playGrowth(stage: Stage, locale: Locale, folder: string): Promise<boolean> {
  const checks = createChecks();
  const cast = castOf(stage, locale, checks);
  const { words, onTelegram, onSlack, mentor } = cast;
  const daysSince = (from: Temporal.Instant): number =>
    stage.clock.now().since(from).total({ unit: 'hours' }) / 24;
  const chapter = (heading: string): void =>
    title(`${sayDate(localDate(stage.clock.now(), timeZone), locale)} · ${heading}`);
  try {
    chapter(words.chapter.catalogue);
    const { employee, appraiser } = onTelegram;
    for (const voice of [employee, onSlack.employee, appraiser, onSlack.appraiser, mentor.onSlack])
      await arrive(stage, voice, terminalWords[locale].handsCode);
    const first = await hrSays(cast, 'catalogue', 'import', catalogue);
    const again = await hrSays(cast, 'catalogue', 'import', catalogue);
    checks.that(words.catalogueIsIn, first.code === 0 && again.code === 0 && /(?:^|\s)0 /.test(again.text));

    chapter(words.chapter.first);
    const before = await cycleOpens(cast);
    await assesses(cast, onTelegram.employee);
    await rates(cast, onSlack.appraiser, ['1', '1', 'Belum level 1']);
    await weak(cast);

    chapter(words.chapter.plan);
    await agrees(cast);

    chapter(words.chapter.mentor);
    const agreed = stage.clock.now();
    await asksMentor(cast);
    await remindsMentor(cast);

    await stage.moveOnDays(days.toReminder - Math.round(daysSince(agreed)));
    chapter(words.chapter.done);
    await finishes(cast, () => stage.moveOnDays(days.toEnd));

    await stage.moveOnDays(days.toNext);
    chapter(words.chapter.second);
    const after = await cycleOpens(cast);
    await seesBefore(cast, before);

    chapter(words.chapter.grown);
    await grown(cast, before);

    chapter(words.chapter.documents);
    await documents(cast, folder, [before, after]);
    await needs(cast, folder, before);
    const { broken, differences } = await verifyAudit(stage.db, []);
    checks.that(words.recordIsSound, broken.length === 0 && differences.length === 0);
  } catch (error) {
    // The screen that stopped it says what the script expected and what was there.
    say(`\n${words.stopped(error instanceof Error ? error.message : String(error))}`);
    return false;
  }
  title(words.ends(checks.count(), checks.broken().length));
  for (const sentence of checks.broken()) say(`  ✗ ${sentence}`);
  return checks.broken().length === 0;
}

/** Of each cycle the competency sheet and the plan of development, in a folder that holds nothing else. */
async function documents(cast: Cast, folder: string, cycles: readonly string[]): Promise<void> {
  const { words, checks, people } = cast;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const codes: number[] = [];
  for (const cycle of cycles)
    for (const kind of ['competency', 'plan']) {
      const args = ['--cycle', cycle, '--kind', kind, '--out', folder];
      // What both agreed on is for the two whose plan it is: HR would get the plan without it.
      const by = kind === 'plan' ? cast.onSlack.appraiser : cast.hr;
      codes.push((await saysInShell(cast, by, 'document', people.employee.nip, ...args)).code);
    }
  const made = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
  checks.that(words.documentsAre(folder), codes.every((code) => code === 0) && made.length === codes.length);
}

/** The column of seats that agreed plans hold. */
const seatsTaken = 9;

/** Of the first cycle what its people need, as HR takes it along: counts, and none that would say who it was. */
async function needs(cast: Cast, folder: string, cycle: string): Promise<void> {
  const { words, checks } = cast;
  const { code } = await hrSays(cast, 'export', '--cycle', cycle, '--only', 'kebutuhan', '--out', folder);
  const table = (await readdir(folder)).find((name) => name.endsWith('-kebutuhan.csv'));
  const lines = table === undefined ? [] : (await readFile(join(folder, table), 'utf8')).split(/\r?\n/);
  // The agency's row of a competency comes before those of its units.
  const row = lines.find((line) => line.includes(';"Komunikasi";')) ?? '';
  say(`\n${lines[0] ?? ''}\n${row}`);
  const isSeatTaken = row.split(';')[seatsTaken] === '"1"';
  const namesNobody = !lines.some((line) => line.includes(cast.people.employee.name));
  checks.that(words.needsAre, code === 0 && isSeatTaken && namesNobody);
}
