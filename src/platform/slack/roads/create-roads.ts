import type { WebClient } from '@slack/web-api';
import type { Log } from '../../../shared/log.ts';
import type { Timing } from '../../../shared/pacing.ts';
import { classify } from '../errors.ts';
import { createHome, type Home } from './home.ts';
import { createLater } from './later.ts';
import { createMessageRoads, type MessageRoads } from './message-roads.ts';
import { callsPerMinute, createMethodGate, type MethodGate } from './method-gate.ts';
import { createResponseUrls, type ResponseUrls } from './response-urls.ts';

export type Roads = {
  readonly gate: MethodGate;
  readonly messages: MessageRoads;
  readonly home: Home;
  readonly responseUrls: ResponseUrls;
  /** What was put off is forgotten. */
  stop(): void;
};

/** The ways to what stands on Slack already, each below the limit of its method. */
export function createRoads(deps: {
  readonly client: WebClient;
  readonly apiUrl: string | undefined;
  readonly timing: Timing;
  readonly log: Log;
  readonly track: <T>(work: Promise<T>) => Promise<T>;
}): Roads {
  const gate = createMethodGate(deps.timing, (error) => {
    const failure = classify(error);
    if (failure.kind !== 'rate-limited') return undefined;
    deps.log.warn({ platform: 'slack', ms: failure.retryAfterMs }, 'Slack asks to wait with a method');
    return failure.retryAfterMs;
  });
  const later = { ...deps, gate };
  const noHome = { method: 'views.publish', failed: 'a Home tab was not drawn' } as const;
  const deletions = createLater(later, {
    method: 'chat.delete',
    spare: 0,
    failed: 'an old message could not be removed',
  });
  const soon = createLater(later, { ...noHome, spare: 0 });
  // Half is left for people who open theirs.
  const calm = createLater(later, { ...noHome, spare: callsPerMinute['views.publish'] / 2 });
  const responseUrls = createResponseUrls(deps.timing, deps.apiUrl);
  return {
    gate,
    messages: createMessageRoads({ ...deps, gate, responseUrls, later: deletions }),
    home: createHome({ ...deps, gate, soon, later: calm }),
    responseUrls,
    stop: () => {
      for (const each of [deletions, soon, calm]) each.stop();
    },
  };
}
