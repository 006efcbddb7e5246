import { Temporal } from '../../../src/shared/time.ts';
import type { Deed, Ledger } from '../ledger.ts';
import type { Resident } from '../residents.ts';

/** Who is above whom, who is gone and who acts for whom at a moment, by what HR entered and not by the bot's tables. */
export type Standing = {
  above(who: Resident, at: Temporal.Instant): Resident | undefined;
  /** Everybody who was above them up to that moment. */
  aboves(who: Resident, at: Temporal.Instant): readonly Resident[];
  leftAt(who: Resident): Temporal.Instant | undefined;
  standIns(of: Resident, at: Temporal.Instant): readonly Resident[];
};

export function standingIn(residents: readonly Resident[], { deeds }: Ledger): Standing {
  const byNip = new Map(residents.map((one) => [one.nip, one]));
  const turnsOf = new Map<Resident, Deed[]>();
  let known = 0;
  /** In a year a city does a lot: each deed is looked at once. */
  const turns = (who: Resident): readonly Deed[] => {
    for (; known < deeds.length; known += 1) {
      const deed = deeds[known];
      if (!deed || !['moved', 'left', 'away'].includes(deed.kind)) continue;
      turnsOf.set(deed.who, [...(turnsOf.get(deed.who) ?? []), deed]);
    }
    return turnsOf.get(who) ?? [];
  };
  const until = (who: Resident, at: Temporal.Instant) =>
    turns(who).filter((deed) => Temporal.Instant.compare(deed.at, at) <= 0);
  const moves = (deed: Deed) => (deed.kind === 'moved' ? [deed.to] : []);
  const aboves = (who: Resident, at: Temporal.Instant) =>
    [byNip.get(who.above ?? ''), ...until(who, at).flatMap(moves)].filter((one) => one !== undefined);
  return {
    aboves,
    above: (who, at) => aboves(who, at).at(-1),
    leftAt: (who) => turns(who).find(({ kind }) => kind === 'left')?.at,
    standIns: (of, at) => until(of, at).flatMap((deed) => (deed.kind === 'away' ? [deed.standIn] : [])),
  };
}
