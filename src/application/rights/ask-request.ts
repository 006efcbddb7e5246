import type { IsWorkday } from '../../domain/reminders/working-days.ts';
import {
  answerBy,
  needsWords,
  type PersonRequest,
  partsOf,
  type RequestKind,
  type RequestPart,
  type RequestsDesk,
  remindAt,
  requestWordsMax,
} from '../../domain/rights/requests.ts';
import { idFrom } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { saltedDigest } from '../../shared/salted-digest.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';

/** When something is asked, and what the ids of a new request are made of. */
export type Moment = {
  readonly now: Temporal.Instant;
  /** Random, new with every event. */
  readonly seed: string;
  readonly timeZone: string;
  readonly isWorkday: IsWorkday;
};

export type Asked = { readonly request: PersonRequest; readonly writes: readonly Write[] };
type Wanted = { readonly kind: RequestKind; readonly part?: RequestPart; readonly words: string };

/** What may be asked now: each kind with a part of its own, and the end of a restriction only while there is one. */
function refusalToAsk({ kind, part, words }: Wanted, desk: RequestsDesk): Refusal | undefined {
  const isKnown = part === undefined ? partsOf[kind].length === 0 : partsOf[kind].some((one) => one === part);
  const isRestricted = desk.restrictedAt !== undefined;
  const isOutOfPlace = (kind === 'lift' && !isRestricted) || (kind === 'restriction' && isRestricted);
  if (!isKnown || kind === 'appraiser' || isOutOfPlace) return { code: 'no-such-request' };
  if (desk.mine.some((one) => !one.answeredAt && one.kind === kind && one.part === part))
    return { code: 'request-waits' };
  if (needsWords(kind) && words === '') return { code: 'no-words' };
  return words.length > requestWordsMax ? { code: 'text-too-long', max: requestWordsMax } : undefined;
}

/**
 * Somebody asks about their own data. It is recorded (UU 27/2022 Pasal 14), HR is told at once and again before the date.
 * Refuses `no-such-request`, `request-waits`, `no-words` and `text-too-long`.
 */
export function askRequest(
  personId: string,
  desk: RequestsDesk,
  moment: Moment,
  given: Wanted,
): Result<Asked, Refusal> {
  const wanted = { ...given, words: given.words.trim() };
  const refusal = refusalToAsk(wanted, desk);
  return refusal ? fail(refusal) : ok(recorded(personId, moment, wanted));
}

/** The same for a report of a wrong appraiser: of that, whom the roster names as HR is told by a message of its own. */
export const reportRequest = (
  personId: string,
  moment: Moment,
  appraisal: { readonly id: string; readonly appraiserId: string },
  words: string,
): readonly Write[] => recorded(personId, moment, { kind: 'appraiser', words }, appraisal).writes;

function recorded(
  personId: string,
  { now, seed, timeZone, isWorkday }: Moment,
  { kind, part, words }: Wanted,
  about?: { readonly id: string; readonly appraiserId: string },
): Asked {
  const id = idFrom(seed, 'request');
  const salt = idFrom(seed, 'request salt');
  const due = answerBy(now);
  const again = remindAt(now, due, timeZone, isWorkday);
  const request: PersonRequest = {
    ...{ id, kind, words, askedAt: now, answerBy: due },
    ...(part !== undefined && { part }),
  };
  // Whoever asks has no part in the answer, and neither has the appraiser who is reported.
  const besides = [personId, ...(about ? [about.appraiserId] : [])];
  const toHr = (what: 'request-asked' | 'request-due', availableAt?: Temporal.Instant): Write => ({
    kind: 'outbox-to-hr',
    intent: { kind: what, requestId: id },
    dedupeKey: `${what}:${id}`,
    besides,
    askerId: personId,
    ...(availableAt && { availableAt }),
    // Of a report, whom the roster names as HR is told by a message of its own.
    ...(about && what === 'request-asked' && { exceptRoster: true }),
  });
  return {
    request,
    writes: [
      {
        kind: 'put-request',
        request: {
          ...{ id, personId, kind, words, salt, askedAt: now, answerBy: due },
          ...{ part: part ?? null, appraisalId: about?.id ?? null, appraiserId: about?.appraiserId ?? null },
        },
      },
      {
        kind: 'audit',
        act: 'request.ask',
        after: {
          ...{ id, personId, kind, digest: saltedDigest(salt, words) },
          ...(part !== undefined && { part }),
          ...(about && { appraiserId: about.appraiserId }),
        },
      },
      toHr('request-asked'),
      ...(again ? [toHr('request-due', again)] : []),
    ],
  };
}
