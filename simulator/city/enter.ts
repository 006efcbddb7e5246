import { type CityCycle, dayOf } from './calendar.ts';
import type { Deed } from './ledger.ts';
import type { Turn } from './life.ts';
import type { Resident } from './residents.ts';

/** What HR types after `kinerja people` when it hears of it, on that day. `team`: whoever is under them then. */
export function commandsOf(
  turn: Turn,
  cycle: CityCycle,
  team: readonly Resident[],
): readonly (readonly string[])[] {
  const { who, at } = turn;
  const from = ['--from', dayOf(at)];
  switch (turn.kind) {
    case 'moves': {
      const to = ['--superior', turn.to.nip, '--under-way', 'hand-over', '--note', 'SK 1'];
      return [['transfer', who.nip, ...from, ...to]];
    }
    case 'is-put-right':
      return [['appraiser', who.nip, '--to', turn.to.nip, ...from, '--note', 'Penilai keliru']];
    case 'leaves':
      return [['leave', who.nip, ...from, '--reason', turn.reason, '--note', 'SK 2']];
    case 'is-away': {
      const until = ['--until', cycle.rating.to.toString(), '--kind', 'leave', '--reason', 'Cuti'];
      return [['delegate', '--nip', who.nip, '--to', turn.standIn.nip, ...from, ...until]];
    }
    case 'is-vacant': {
      // Until the office is filled, also when an objection waits.
      const last = cycle.feedback.to.add({ days: 2 }).toString();
      const until = ['--until', last, '--kind', 'plt', '--reason', 'SPT 3'];
      return [
        ['leave', who.nip, ...from, '--reason', 'retired', '--note', 'SK 3'],
        ['delegate', '--nip', who.nip, '--to', turn.standIn.nip, ...from, ...until],
      ];
    }
    case 'is-filled':
      return team.map(({ nip }) => ['appraiser', nip, '--to', turn.to.nip, ...from, '--note', 'SK 4']);
  }
}

/** What the city knows of it from then on. */
export function deedsOf(
  turn: Turn,
  base: Pick<Deed, 'at' | 'who' | 'cycle'>,
  team: readonly Resident[],
): readonly Deed[] {
  switch (turn.kind) {
    case 'moves':
    case 'is-put-right':
      return [{ ...base, kind: 'moved', to: turn.to }];
    case 'leaves':
      return [{ ...base, kind: 'left' }];
    case 'is-away':
      return [{ ...base, kind: 'away', standIn: turn.standIn }];
    case 'is-vacant':
      return [
        { ...base, kind: 'left' },
        { ...base, kind: 'away', standIn: turn.standIn },
      ];
    case 'is-filled':
      return team.map((who) => ({ ...base, who, kind: 'moved', to: turn.to }));
  }
}
