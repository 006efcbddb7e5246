import type { AuditAct, AuditRole } from '../../application/outcome/writes.ts';
import type { UnobservableReason, WorkResult } from '../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../domain/appraisal/items.ts';
import { itemKind, resultNo } from '../../domain/appraisal/items.ts';
import type { Expectation, Predicate } from '../../domain/appraisal/predicate.ts';
import { behaviourByCode, competencyByCode } from '../../domain/competency/catalogue.ts';
import { signedForm } from '../../domain/files/signed-copy.ts';
import type { Translate } from '../../i18n/translate.ts';

/** Names of domain values in the reader's language. A new value without a name is a compile error. */

const levels = [0, 1, 2, 3, 4, 5] as const;
/** "Menengah" for 3; 0 is "not yet level 1". */
export const sayLevel = (t: Translate, level: number): string =>
  t(`level.${levels.find((known) => known === level) ?? 0}`);

export const sayExpectation = (t: Translate, value: Expectation): string => t(`scale.${value}`);
export const sayAttainment = (t: Translate, value: Expectation): string => t(`attainment.${value}`);
export const sayPredicate = (t: Translate, predicate: Predicate): string => t(`predicate.${predicate}`);
export const sayUnobservable = (t: Translate, reason: UnobservableReason): string =>
  t(`unobservable.${reason}`);

/** What somebody did, as the end of a sentence. `itemCount` is used for acts on items. */
export const sayAct = (t: Translate, act: AuditAct | undefined, itemCount: number): string =>
  act === undefined ? t('act.unknown') : t(`act.${act}`, { count: itemCount });

/** Who did it, as the employee reads it: "you", "Ani Rahmawati, appraiser". */
export function sayActor(
  t: Translate,
  role: AuditRole,
  name: string | undefined,
  onBehalfOf?: string,
): string {
  if (name !== undefined && onBehalfOf !== undefined)
    return t('history.who.for', { name, appraiser: onBehalfOf });
  const needsName = role !== 'self' && role !== 'operator' && role !== 'system';
  return needsName && name === undefined
    ? t('history.who.unnamed')
    : t(`history.who.${role}`, { name: name ?? '' });
}

/** The name of any item; for a work result, its title. */
export function sayItem(t: Translate, item: ItemCode, results: readonly WorkResult[] = []): string {
  if (item === signedForm) return t('signing.copy');
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

/** "Telegram" for `telegram`. */
export const sayPlatform = (name: string): string => upperFirst(name);

/** Words at the beginning of a line. */
export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
