import { sql } from 'drizzle-orm';
import { translator } from '../../../src/i18n/translate.ts';
import type { Finding } from '../../../src/shared/doctor/finding.ts';
import { systemClock } from '../../../src/shared/time.ts';
import { kinerja, run } from './command.ts';
import { count, orphans } from './look.ts';
import type { Story } from './story.ts';

/** Who has work in hand is there to do it: asked of the tables, and of the command that HR asks. */
export async function nobodyIsOrphaned(cast: Story): Promise<void> {
  const { officer, words, checks, step, command: give } = cast;
  step(words.step.looksForOrphans);
  const left = await orphans(cast);
  checks.that(words.check.noOrphans, left.length === 0);
  const { code, text } = await give(officer, 'people', 'without-appraiser', '--json');
  const listed: unknown = JSON.parse(text);
  checks.that(words.check.commandFindsNone, code === 0 && Array.isArray(listed) && listed.length === 0);
}

/** What is open when the cycle is closed has ended with it. */
export async function everythingHasEnded(cast: Story): Promise<void> {
  const { words, checks } = cast;
  const ended = (status: string) => count(cast, sql`from appraisal where status = ${status}`);
  const [acknowledged, decided, all] = [
    await ended('acknowledged'),
    await ended('decided'),
    await count(cast, sql`from appraisal`),
  ];
  const closed = await count(cast, sql`from appraisal where is_closed`);
  checks.that(
    words.check.allEnded(acknowledged, decided, all - acknowledged - decided),
    closed === all && (await orphans(cast)).length === 0,
  );
}

/** What the doctor says of every private database of a room, and what HR does once a year. */
const isOfEveryRoom = (check: string): boolean =>
  check === 'rights' || check === 'disk' || check.startsWith('days off');

/** The two commands by which an operator is sure, by their exit status and by what they say. */
export async function everythingIsSound(cast: Story): Promise<void> {
  const { stage, officer, words, checks, step, locale, command: give } = cast;
  step(words.step.examines);
  // By the clock of the machine: that of the story is weeks ahead, which the doctor would rightly say.
  const who = { locale, by: officer, clock: systemClock };
  const doctor = await kinerja(stage, who, ['doctor']);
  const { text } = await run(stage, who, ['doctor', '--json']);
  const { ok, findings }: { ok: boolean; findings: readonly Finding[] } = JSON.parse(text);
  const marked = findings.filter(({ status, check }) => status !== 'ok' && !isOfEveryRoom(check));
  checks.that(
    words.check.doctorIsClean,
    doctor.code === 0 && ok && findings.length > 20 && marked.length === 0,
  );
  const t = translator(locale);
  const audit = await give(officer, 'audit', 'verify');
  checks.that(words.check.auditIsWhole, audit.code === 0 && audit.text.includes(t('cli.audit.agrees')));
}
