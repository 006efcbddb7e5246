import { seeRequest } from '../application/hr/see-requests.ts';
import type { Intent } from '../application/outcome/intents.ts';
import type { Context } from '../conversation/contract/feature.ts';
import type { Screen } from '../conversation/contract/view.ts';
import {
  requestAnsweredScreen,
  requestUnheldScreen,
  requestWaitsScreen,
} from '../conversation/features/requests/news.screen.ts';
import type { Db } from '../persistence/db.ts';
import { loadRequests, requestWith } from '../persistence/rights/load-requests.ts';
import { isUnheldFor } from '../persistence/rights/who-answers.ts';

type RequestIntent = Extract<
  Intent,
  { kind: 'request-asked' | 'request-due' | 'request-unheld' | 'request-answered' }
>;

/** What is told of a request; nothing once it is answered, or to whom it is no business of any more. */
export async function requestNews(
  db: Db,
  intent: RequestIntent,
  context: Context,
): Promise<Screen | undefined> {
  const { requestId, personId } = intent;
  if (intent.kind === 'request-answered') {
    const request = await requestWith(db, requestId);
    const isTheirs = request?.person.id === personId || request?.appraiser?.id === personId;
    return request?.answeredAt && isTheirs ? requestAnsweredScreen(context, request) : undefined;
  }
  if (intent.kind === 'request-unheld') {
    const request = await requestWith(db, requestId);
    const isTold = request && (await isUnheldFor(db, requestId, personId, context.model.today));
    return isTold ? requestUnheldScreen(context, request) : undefined;
  }
  const seen = seeRequest(context.model.grants ?? [], await loadRequests(db, personId, { requestId }));
  if (!seen.ok || seen.value.answeredAt) return undefined;
  return requestWaitsScreen(context, seen.value, intent.kind === 'request-due');
}
