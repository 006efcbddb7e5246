import { notLoaded } from '../../conversation/contract/not-loaded.ts';
import type { Need } from '../../conversation/contract/verbs.ts';
import type { LoadEvent, LoadedConversation } from '../../conversation/engine/event-store.ts';
import {
  delegationAskOf,
  focusOf,
  growthAskOf,
  mentorLookOf,
  pulseAskOf,
  requestsAskOf,
} from '../../conversation/engine/what-to-load.ts';
import { hrAskOf } from '../../conversation/features/hr/ask.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { loadDelegations } from '../delegation/load-desk.ts';
import { loadGrowth } from '../growth/load-growth.ts';
import { loadMentors } from '../growth/mentor-desk.ts';
import { loadDesk } from '../hr/load-desk.ts';
import { loadPulse } from '../pulse/load-pulse.ts';
import { loadQuarters } from '../quarters/load-quarters.ts';
import { loadRequests } from '../rights/load-requests.ts';
import { loadNotebook } from './load-alone.ts';
import type { LoadedRow } from './load-event.ts';
import type { readModel } from './read-model.ts';

type Loaded = 'notebook' | 'hr' | 'requests' | 'pulse' | 'growth' | 'mentors' | 'quarters' | 'delegation';
type Besides = Pick<Parameters<typeof readModel>[0], Loaded | 'history' | 'document'>;

/**
 * What the open screen shows besides, and the notebook for whoever sent a recording; a press that leads away from it
 * does without.
 */
export async function ofOpenScreen(
  db: Db,
  needs: Need | undefined,
  { isPress, now, sought, wantsNotebook, ...asked }: LoadEvent,
  today: Temporal.PlainDate,
  personId: string | undefined,
  stored: LoadedConversation | undefined,
  subjectId: string | undefined,
): Promise<Partial<Pick<LoadedRow, Loaded>>> {
  if (personId === undefined) return {};
  const { screen = {}, form } = stored?.state ?? {};
  const notebook =
    (needs === 'notebook' || wantsNotebook) && !asked.notebookOf
      ? {
          notebook: isPress
            ? { people: notLoaded, entries: notLoaded }
            : await loadNotebook(db, personId, today, focusOf(screen)),
        }
      : {};
  if (isPress || !stored) return notebook;
  // Whom a typed text looks for; what is typed into a form looks for nobody.
  const typed = form ? undefined : sought;
  if (needs === 'hr' && !asked.hr)
    return { ...notebook, hr: await loadDesk(db, personId, now, today, hrAskOf(screen, typed)) };
  if (needs === 'requests' && !asked.requests)
    return { ...notebook, requests: await loadRequests(db, personId, requestsAskOf(screen)) };
  if (needs === 'pulse' && !asked.pulse)
    return { ...notebook, pulse: await loadPulse(db, personId, today, pulseAskOf(screen)) };
  if (needs === 'growth' && !asked.growth && subjectId !== undefined)
    return { ...notebook, growth: await loadGrowth(db, subjectId, today, growthAskOf(screen)) };
  if (needs === 'mentors' && !asked.mentors)
    return {
      ...notebook,
      mentors: await loadMentors(db, personId, today, mentorLookOf(screen, typed), subjectId ?? null),
    };
  if (needs === 'quarters' && !asked.wantsQuarters && subjectId !== undefined)
    return { ...notebook, quarters: await loadQuarters(db, subjectId) };
  if (needs === 'delegation' && !asked.delegation)
    return {
      ...notebook,
      delegation: await loadDelegations(db, personId, today, delegationAskOf(screen, typed)),
    };
  return notebook;
}

/** The row with what was loaded besides; what it had already stays. */
export const besides = (row: LoadedRow, more: Besides) => ({
  ...row,
  history: more.history,
  notebook: row.notebook ?? more.notebook,
  hr: row.hr ?? more.hr,
  requests: row.requests ?? more.requests,
  pulse: row.pulse ?? more.pulse,
  growth: row.growth ?? more.growth,
  mentors: row.mentors ?? more.mentors,
  quarters: row.quarters ?? more.quarters,
  delegation: row.delegation ?? more.delegation,
  document: more.document,
});
