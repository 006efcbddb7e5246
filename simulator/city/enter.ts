import { type CityCycle, dayOf } from './calendar.ts';
import type { Deed } from './ledger.ts';
import type { Turn } from './life.ts';

/** What HR types after `kinerja people` when it hears of it, on that day. */
export function commandOf(turn: Turn, cycle: CityCycle): readonly string[] {
  const { who, at } = turn;
  const from = ['--from', dayOf(at)];
  switch (turn.kind) {
    case 'moves': {
      const to = ['--superior', turn.to.nip, '--under-way', 'hand-over', '--note', 'SK 1'];
      return ['transfer', who.nip, ...from, ...to];
    }
    case 'is-put-right':
      return ['appraiser', who.nip, '--to', turn.to.nip, ...from, '--note', 'Penilai keliru'];
    case 'leaves':
      return ['leave', who.nip, ...from, '--reason', turn.reason, '--note', 'SK 2'];
    case 'is-away': {
      const until = ['--until', cycle.rating.to.toString(), '--kind', 'leave', '--reason', 'Cuti'];
      return ['delegate', '--nip', who.nip, '--to', turn.standIn.nip, ...from, ...until];
    }
  }
}

/** What the city knows of it from then on. */
export function deedOf(turn: Turn, base: Pick<Deed, 'at' | 'who' | 'cycle'>): Deed {
  switch (turn.kind) {
    case 'moves':
    case 'is-put-right':
      return { ...base, kind: 'moved', to: turn.to };
    case 'leaves':
      return { ...base, kind: 'left' };
    case 'is-away':
      return { ...base, kind: 'away', standIn: turn.standIn };
  }
}
