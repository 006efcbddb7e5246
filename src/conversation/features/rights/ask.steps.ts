import { askRequest } from '../../../application/rights/ask-request.ts';
import {
  partsOf,
  type RequestKind,
  type RequestPart,
  type RequestsDesk,
  requestKinds,
  requestParts,
  requestWordsMax,
} from '../../../domain/rights/requests.ts';
import { sayMoment } from '../../../i18n/dates.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { ModelPerson } from '../../contract/model.ts';
import { NotLoaded } from '../../contract/not-loaded.ts';
import { calendarOf } from '../../ui/calendar.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { seedOf } from '../notebook/writing.steps.ts';
import type { RightsScreen } from './verbs.ts';

export type WordsScreen = Extract<RightsScreen, { at: 'rights-words' }>;

/** The requests. Where they were not loaded, the event is decided again with them. */
export function requestsOf({ model }: Context): RequestsDesk {
  if (!model.requests) throw new NotLoaded();
  return model.requests;
}

/** What a button names by places; undefined for a forged number. */
export function wantedOf(
  kindAt: number,
  partAt: number,
): { readonly kind: RequestKind; readonly part?: RequestPart } | undefined {
  const kind = requestKinds[kindAt];
  const part = requestParts[partAt - 1];
  if (!kind || kind === 'appraiser') return undefined;
  if (partAt === 0) return { kind };
  return part && partsOf[kind].includes(part) ? { kind, part } : undefined;
}

/** Goes on to what is still missing: the part, then the words. */
export function askFor(context: Context, kindAt: number, partAt: number): Step {
  const wanted = wantedOf(kindAt, partAt);
  if (!wanted) return refused(context, { code: 'no-such-request' }, { at: 'rights-asks' });
  return partsOf[wanted.kind].length > 0 && wanted.part === undefined
    ? goTo({ at: 'rights-part', kind: kindAt })
    : goTo({ at: 'rights-words', kind: kindAt, part: partAt });
}

/** What is typed stays on the screen, and is recorded only with the button. */
export function keepWords(context: Context, screen: WordsScreen, typed: string): Step {
  const words = typed.trim();
  if (words.length > requestWordsMax)
    return refused(context, { code: 'text-too-long', max: requestWordsMax });
  return goTo({ ...screen, words }, context.t('rights.words.kept'));
}

export function sendRequest(context: Context, person: ModelPerson, kindAt: number, partAt: number): Step {
  const { model, state, t } = context;
  const { screen } = state;
  const wanted = wantedOf(kindAt, partAt);
  if (!wanted) return refused(context, { code: 'no-such-request' }, { at: 'rights-asks' });
  const isThat = screen.at === 'rights-words' && screen.kind === kindAt && screen.part === partAt;
  const words = isThat ? (screen.words ?? '') : '';
  const desk = requestsOf(context);
  const isWorkday = calendarOf(model);
  const moment = { now: model.now, seed: seedOf(context), timeZone: person.timeZone, isWorkday };
  const asked = askRequest(person.id, desk, moment, { ...wanted, words });
  if (!asked.ok) {
    const here = { at: 'rights-words', kind: kindAt, part: partAt } as const;
    return refused(context, asked.error, asked.error.code === 'no-words' ? here : { at: 'rights-asks' });
  }
  const { request, writes } = asked.value;
  const by = sayMoment(request.answerBy, person.timeZone, t.locale);
  return {
    ...goTo({ at: 'rights-asks' }, t('rights.asked', { by })),
    model: { ...model, requests: { ...desk, mine: [request, ...desk.mine] } },
    writes,
  };
}
