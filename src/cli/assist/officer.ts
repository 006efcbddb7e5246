import { ownTerm } from '../../domain/appraisal/response.ts';
import { agencyNow } from '../../outbound/agency-now.ts';
import type { Officer } from '../../persistence/assist/enter-by-command.ts';
import type { Db } from '../../persistence/db.ts';
import { type CliContext, Refused, todayOf } from '../context.ts';
import { officer } from '../cycle/life/doing.ts';
import { givenBy } from '../settings/change-settings.ts';

/** Whoever gives the command enters or prints as themselves, with their own rights: so the roster must know them. */
export async function papersBy(context: CliContext, db: Db): Promise<Officer> {
  const { t, clock, config } = context;
  const { personId } = await officer(context, db);
  if (personId === undefined) throw new Refused(t('cli.assist.no-officer'));
  const { timeZone } = config;
  const { agency, isWorkday } = await agencyNow(db, todayOf(context), givenBy(context));
  const length = ownTerm(agency.objection);
  return {
    ...{ id: personId, now: clock.now(), timeZone, agencyName: agency.name },
    ...(length && { term: { length, isWorkday } }),
    decision: { length: agency.decision, isWorkday },
  };
}
