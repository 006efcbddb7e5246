import { Temporal } from '../../../src/shared/time.ts';
import { type CityCycle, momentOf } from '../calendar.ts';
import type { Ledger } from '../ledger.ts';
import type { Resident } from '../residents.ts';
import type { Standing } from './standing.ts';
import { when } from './unasked.ts';

/** A note before it was handed in, a reason before the result is shown, and both to whoever has no business with them. */
export function tooEarly(
  cycle: CityCycle,
  residents: readonly Resident[],
  standing: Standing,
  { calls, deeds }: Ledger,
): readonly string[] {
  const opens = momentOf(cycle.feedback.from, 0);
  const handedIn = new Map(
    deeds
      .filter(({ kind, cycle: name }) => kind === 'handed-in' && name === cycle.name)
      .map(({ who, at }) => [who, at]),
  );
  const heads = new Set(residents.map(({ above }) => above));
  const owners = new Map(residents.map((one) => [one.secret, one]));
  // What somebody keeps is handed in with their next self-assessment, and theirs alone until then.
  // By the order of what they did: both may fall into the same moment, on the last evening for instance.
  const sharedAfter = (owner: Resident, what: 'kept' | 'attached') => {
    const theirs = deeds.filter(({ who }) => who === owner);
    const kept = theirs.findIndex(({ kind }) => kind === what);
    return theirs.find(({ kind }, no) => kind === 'handed-in' && kept >= 0 && no > kept)?.at;
  };
  return calls.flatMap(({ at, to, text }) => {
    if (to === undefined || Temporal.Instant.compare(at, momentOf(cycle.self.from, 0)) < 0) return [];
    const found = [...text.matchAll(/(sandi|dasar|kantong|amatan|berkas)(\d{5}x)/g)].flatMap(
      ([, kind, rest]) => {
        const owner = owners.get(`sandi${rest}`);
        if (owner === undefined) return [];
        const aboves = standing.aboves(owner, at);
        const acting = aboves.flatMap((one) => standing.standIns(one, at));
        const superiors = aboves.map((one) => standing.above(one, at));
        const isKin = to === owner || [...aboves, ...acting, ...superiors].includes(to);
        const isTheirs = kind === 'dasar' || kind === 'amatan';
        const since = isTheirs
          ? opens
          : kind === 'kantong' || kind === 'berkas'
            ? sharedAfter(owner, kind === 'kantong' ? 'kept' : 'attached')
            : handedIn.get(owner);
        const isTime = since !== undefined && Temporal.Instant.compare(at, since) >= 0;
        const isAuthor = isTheirs ? aboves.includes(to) || acting.includes(to) : to === owner;
        if (isAuthor || (isKin && isTime)) return [];
        return [
          `${when(at)} ${to.name} saw a ${isTheirs ? 'reason' : kind === 'berkas' ? 'file' : 'note'} about ${owner.name} too early, or without business`,
        ];
      },
    );
    // News of a result comes with the window, also to somebody who has yet to open it.
    const isNews = text.includes('Hasil penilaian Anda sudah tersedia');
    const isOfThis = Temporal.Instant.compare(at, momentOf(cycle.rating.from, 0)) >= 0;
    if (isNews && isOfThis && Temporal.Instant.compare(at, opens) < 0)
      found.push(`${when(at)} ${to.name} was told of a result before the window for results`);
    const isBelow = !heads.has(to.nip);
    if (isBelow && /Predikat(?: Anda)?:/.test(text) && Temporal.Instant.compare(at, opens) < 0)
      found.push(`${when(at)} ${to.name} saw a predicate before the window for results`);
    return found;
  });
}
