import type { DelegationAsk } from '../../domain/delegation/desk.ts';
import { parseDocumentCode } from '../../domain/documents/code.ts';
import type { GrowthAsk } from '../../domain/growth/desk.ts';
import type { MentorLook } from '../../domain/growth/mentor.ts';
import { isSoughtEnough } from '../../domain/hr/people.ts';
import { soughtWords } from '../../domain/people/find-by-name.ts';
import { parseLinkCode } from '../../domain/people/link-code.ts';
import type { PulseAsk } from '../../domain/pulse/pulse.ts';
import type { RequestsAsk } from '../../domain/rights/requests.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Inbound, InboundEvent } from '../contract/platform.ts';
import type { Need } from '../contract/verbs.ts';
import { hrAskOf } from '../features/hr/ask.ts';
import type { LoadEvent, NotebookFocus } from './event-store.ts';
import { isSaid } from './is-said.ts';
import { commandOf, verbOf } from './registry.ts';

/** The appraisal an event names; undefined = that of the open screen. */
function appraisalNamed(event: InboundEvent): string | undefined {
  if (event.kind !== 'action' && event.kind !== 'submit') return undefined;
  return 'appraisalId' in event.action ? event.action.appraisalId : undefined;
}

/** What to load for an event: as little as it most likely needs. */
export function loadOf(inbound: Inbound, now: Temporal.Instant): LoadEvent {
  const { event, platform, tenant, userId, eventId, localeHint } = inbound;
  const need = needOf(event);
  const appraisalId = appraisalNamed(event);
  const typed =
    event.kind === 'text'
      ? event.text
      : event.kind === 'command' && need === 'link-code'
        ? event.argument
        : '';
  const linkCode = typed === '' ? undefined : parseLinkCode(typed);
  const documentCode =
    event.kind === 'command' && need === 'document-code' ? parseDocumentCode(event.argument) : undefined;
  return {
    platform,
    tenant,
    userId,
    eventId,
    localeHint,
    now,
    appraisalId,
    ...(event.kind === 'action' &&
      (need === undefined || need === 'own-card') &&
      appraisalId !== undefined && { cardOf: appraisalId, isOwnCard: need === 'own-card' }),
    // What lies in a pocket may show a work result of the appraisal that runs.
    wantsOwn: need === 'own' || need === 'pocket',
    wantsPocket: need === 'pocket' || event.kind === 'file',
    ...(isSaid(event) && { wantsNotebook: true }),
    wantsHistory: need === 'history',
    ...(need === 'notebook' && { notebookOf: focusOf(event.kind === 'action' ? event.action : {}) }),
    ...(need === 'requests' && { requests: requestsAskOf(event.kind === 'action' ? event.action : {}) }),
    ...(need === 'pulse' && { pulse: pulseAskOf(event.kind === 'action' ? event.action : {}) }),
    ...(need === 'growth' && { growth: growthAskOf(event.kind === 'action' ? event.action : {}) }),
    ...(need === 'mentors' && { mentors: mentorLookOf(event.kind === 'action' ? event.action : {}) }),
    ...(need === 'quarters' && { wantsQuarters: true }),
    ...(need === 'delegation' && { delegation: delegationAskOf('action' in event ? event.action : {}) }),
    ...(need === 'hr' && { hr: hrAskOf('action' in event ? event.action : {}) }),
    isPress: event.kind === 'action',
    ...feedbackOf(event, need),
    ...(linkCode ? { linkCode, isCodeOfCommand: event.kind === 'command' } : {}),
    ...(documentCode !== undefined && { documentCode }),
    ...(event.kind === 'action' && 'codeId' in event.action ? { linkCodeId: event.action.codeId } : {}),
    ...(event.kind === 'action' && 'changeId' in event.action ? { changeId: event.action.changeId } : {}),
  };
}

/** A text may be typed on a screen of the feedback, which is not known yet; a press says what it is about. */
function feedbackOf(event: InboundEvent, need: Need | undefined): Partial<LoadEvent> {
  if (event.kind === 'text') return { sought: soughtWords(event.text) };
  return {
    feedback: need === 'feedback' ? 'now' : 'never',
    ...(event.kind === 'action' && 'personId' in event.action ? { personId: event.action.personId } : {}),
  };
}

function needOf(event: InboundEvent): Need | undefined {
  if (event.kind === 'forwarded') return 'pocket';
  if (event.kind === 'command') return commandOf(event.name)?.needs;
  // A form of HR's desk, or of a delegation, is about somebody whom the screen behind it may not show any more.
  if (event.kind === 'submit') {
    const { needs } = verbOf(event.action);
    return needs === 'hr' || needs === 'delegation' ? needs : undefined;
  }
  return event.kind === 'action' ? verbOf(event.action).needs : undefined;
}

/** Which look at requests an action leads to, or a screen shows. */
export function requestsAskOf(of: object): RequestsAsk {
  const { page, requestId }: Readonly<Record<string, unknown>> = { ...of };
  return {
    ...(typeof page === 'number' && { page: Math.max(0, page) }),
    ...(typeof requestId === 'string' && { requestId }),
  };
}

/** Which look at the pulse an action leads to, or a screen shows. */
export function pulseAskOf(of: object): PulseAsk {
  const { page, pulseId }: Readonly<Record<string, unknown>> = { ...of };
  return {
    ...(typeof page === 'number' && { page: Math.max(0, page) }),
    ...(typeof pulseId === 'string' && { pulseId }),
  };
}

/** Which competency or training an action of a plan of development leads to, or a screen shows. */
export function growthAskOf(of: object): GrowthAsk {
  const { item, trainingId }: Readonly<Record<string, unknown>> = { ...of };
  return {
    ...(typeof item === 'string' && { item }),
    ...(typeof trainingId === 'string' && { trainingId }),
  };
}

/** Which action or asking a press about mentors leads to, or a screen shows. Enough of what is typed on that screen looks for somebody. */
export function mentorLookOf(of: object, typed?: string): MentorLook {
  const { no, personId, sought, askId }: Readonly<Record<string, unknown>> = { ...of };
  const words = typed !== undefined && isSoughtEnough(typed) ? typed : sought;
  return {
    ...(typeof no === 'number' && { no }),
    ...(typeof personId === 'string' && typed === undefined && { personId }),
    ...(typeof words === 'string' && { sought: words }),
    ...(typeof askId === 'string' && { askId }),
  };
}

/** Which look at delegations an action leads to, or a screen shows. What is typed on that screen looks for somebody. */
export function delegationAskOf(of: object, typed?: string): DelegationAsk {
  const { personId, toId, page, sought }: Readonly<Record<string, unknown>> = { ...of };
  return {
    ...(typeof personId === 'string' && { personId }),
    ...(typeof toId === 'string' && { toId }),
    ...(typeof page === 'number' && { page: Math.max(0, page) }),
    ...(typed !== undefined ? { sought: typed, page: 0 } : typeof sought === 'string' && { sought }),
  };
}

/** Whom the notebook is opened about, by the ids of an action or of a screen. */
export function focusOf(of: object): NotebookFocus {
  const ids: Readonly<Record<string, unknown>> = { ...of };
  const [employeeId, noteId, appraisalId] = [ids.employeeId, ids.noteId, ids.appraisalId];
  return {
    ...(typeof employeeId === 'string' && { employeeId }),
    ...(typeof noteId === 'string' && { noteId }),
    ...(typeof appraisalId === 'string' && { appraisalId }),
  };
}
