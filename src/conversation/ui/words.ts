import type { AuditAct, AuditRole } from '../../application/outcome/writes.ts';
import type { UnobservableReason, WorkResult } from '../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../domain/appraisal/items.ts';
import { itemKind, resultNo } from '../../domain/appraisal/items.ts';
import type { Expectation, Predicate } from '../../domain/appraisal/predicate.ts';
import { behaviourByCode, competencyByCode } from '../../domain/competency/catalogue.ts';
import type { MessageKey } from '../../i18n/messages/index.ts';
import type { Translate } from '../../i18n/translate.ts';

/** Names of domain values in the reader's language; every Record is exhaustive, so a value without words does not compile. */

const levels = [
  'level.0',
  'level.1',
  'level.2',
  'level.3',
  'level.4',
  'level.5',
] as const satisfies readonly MessageKey[];
/** "Menengah" for 3; 0 is "not yet level 1". */
export const sayLevel = (t: Translate, level: number): string => t(levels[level] ?? 'level.0');

const scales = { 1: 'scale.1', 2: 'scale.2', 3: 'scale.3' } as const satisfies Record<
  Expectation,
  MessageKey
>;
export const sayExpectation = (t: Translate, value: Expectation): string => t(scales[value]);

const attainments = { 1: 'attainment.1', 2: 'attainment.2', 3: 'attainment.3' } as const satisfies Record<
  Expectation,
  MessageKey
>;
export const sayAttainment = (t: Translate, value: Expectation): string => t(attainments[value]);

const predicateKeys = {
  excellent: 'predicate.excellent',
  good: 'predicate.good',
  'needs-improvement': 'predicate.needs-improvement',
  poor: 'predicate.poor',
  'very-poor': 'predicate.very-poor',
} as const satisfies Record<Predicate, MessageKey>;
export const sayPredicate = (t: Translate, predicate: Predicate): string => t(predicateKeys[predicate]);

const reasonKeys = {
  'no-occasion': 'unobservable.no-occasion',
  'not-my-role': 'unobservable.not-my-role',
  'too-short': 'unobservable.too-short',
} as const satisfies Record<UnobservableReason, MessageKey>;
export const sayUnobservable = (t: Translate, reason: UnobservableReason): string => t(reasonKeys[reason]);

const actKeys = {
  'self.answer': 'act.self.answer',
  'self.submit': 'act.self.submit',
  'self.withdraw': 'act.self.withdraw',
  'appraiser.dispute': 'act.appraiser.dispute',
  'rating.begin': 'act.rating.begin',
  'rating.answer': 'act.rating.answer',
  'rating.same': 'act.rating.same',
  'rating.feedback': 'act.rating.feedback',
  'rating.submit': 'act.rating.submit',
  'result.release': 'act.result.release',
  'result.open': 'act.result.open',
  'result.acknowledge': 'act.result.acknowledge',
  'result.talk': 'act.result.talk',
  'result.object': 'act.result.object',
  'account.link': 'act.account.link',
  'account.replace': 'act.account.replace',
  'privacy.accept': 'act.privacy.accept',
  'roster.import': 'act.roster.import',
  'cycle.open': 'act.cycle.open',
  'appraiser.change': 'act.appraiser.change',
  'link-codes.issue': 'act.link-codes.issue',
  'holiday.put': 'act.holiday.put',
  'holiday.remove': 'act.holiday.remove',
  'outbox.skip': 'act.outbox.skip',
} as const satisfies Record<AuditAct, MessageKey>;
/** What somebody did, as the end of a sentence: "handed the self-assessment in". `itemCount` for acts on items. */
export const sayAct = (t: Translate, act: AuditAct | undefined, itemCount: number): string =>
  act === undefined ? t('act.unknown') : t(actKeys[act], { count: itemCount });

const actorKeys = {
  self: 'history.who.self',
  appraiser: 'history.who.appraiser',
  'second-appraiser': 'history.who.second-appraiser',
  hr: 'history.who.hr',
  none: 'history.who.none',
  operator: 'history.who.operator',
  system: 'history.who.system',
} as const satisfies Record<AuditRole, MessageKey>;
/** Who it was, to the employee: "you", "Ani Rahmawati, appraiser". */
export function sayActor(t: Translate, role: AuditRole, name: string | undefined): string {
  const needsName = role !== 'self' && role !== 'operator' && role !== 'system';
  return needsName && name === undefined
    ? t('history.who.unnamed')
    : t(actorKeys[role], { name: name ?? '' });
}

/** The name of anything that can be answered; a work result is called by its title. */
export function sayItem(t: Translate, item: ItemCode, results: readonly WorkResult[] = []): string {
  switch (itemKind(item)) {
    case 'competency':
      return competencyByCode(item)?.name[t.locale] ?? item;
    case 'behaviour':
      return behaviourByCode(item)?.name[t.locale] ?? item;
    case 'result':
      return results.find((result) => result.no === resultNo(item))?.title ?? '';
    case 'overall-results':
      return t('item.results');
    case 'overall-behaviour':
      return t('item.behaviour');
    case undefined:
      return '';
  }
}
