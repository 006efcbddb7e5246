import type { PulseCounts, PulseStanding } from '../../domain/pulse/pulse.ts';
import type { Temporal } from '../../shared/time.ts';

type OfPerson = { readonly pulseId: string; readonly personId: string; readonly at: Temporal.Instant };

/** What is saved of the pulse. An answer is sealed on the way to the database. */
export type PulseWrite =
  | ({
      readonly kind: 'answer-pulse';
      readonly from: PulseStanding;
      /** Places in `pulseQuestions` and `pulseValues`. */
      readonly question: number;
      readonly value: number;
      /** What was loaded: the answers of the unit, and the own ones so far. */
      readonly sealed: string;
      readonly draft?: string | undefined;
    } & OfPerson)
  /** The same, sealed. */
  | ({
      readonly kind: 'put-pulse';
      readonly from: PulseStanding;
      readonly to: PulseStanding;
      readonly draft?: string;
      /** All answers of the unit, as they were loaded and with these. */
      readonly before?: string;
      readonly sealed?: string;
      /** A whole step is full: what everybody concerned may see from now on. */
      readonly shown?: PulseCounts;
    } & OfPerson)
  | ({ readonly kind: 'decline-pulse' } & OfPerson);
