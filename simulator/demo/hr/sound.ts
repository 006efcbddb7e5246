import { sql } from 'drizzle-orm';
import { translator } from '../../../src/i18n/translate.ts';
import type { Cast } from './cast.ts';
import { count, orphans } from './look.ts';

/** Who has work in hand is there to do it: asked of the tables, and of the command that HR asks. */
export async function nobodyIsOrphaned(cast: Cast): Promise<void> {
  const { officer, words, checks, step, command: give } = cast;
  step(words.step.looksForOrphans);
  const left = await orphans(cast);
  checks.that(words.check.noOrphans, left.length === 0);
  const { code, text } = await give(officer, 'people', 'without-appraiser', '--json');
  const listed: unknown = JSON.parse(text);
  checks.that(words.check.commandFindsNone, code === 0 && Array.isArray(listed) && listed.length === 0);
}

/** What is open when the cycle is closed has ended with it. */
export async function everythingHasEnded(cast: Cast): Promise<void> {
  const { words, checks } = cast;
  const ended = (status: string) => count(cast, sql`from appraisal where status = ${status}`);
  const [acknowledged, objected, all] = [
    await ended('acknowledged'),
    await ended('objected'),
    await count(cast, sql`from appraisal`),
  ];
  const closed = await count(cast, sql`from appraisal where is_closed`);
  checks.that(
    words.check.allEnded(acknowledged, objected, all - acknowledged - objected),
    closed === all && (await orphans(cast)).length === 0,
  );
}

/** The two commands by which an operator is sure, as they say it and by their exit status. */
export async function everythingIsSound(cast: Cast): Promise<void> {
  const { officer, words, checks, step, locale, command: give } = cast;
  step(words.step.examines);
  const t = translator(locale);
  const doctor = await give(officer, 'doctor');
  checks.that(words.check.doctorIsClean, doctor.code === 0);
  const audit = await give(officer, 'audit', 'verify');
  checks.that(words.check.auditIsWhole, audit.code === 0 && audit.text.includes(t('cli.audit.well')));
}
