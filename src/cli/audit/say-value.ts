import { objectOf } from '../../application/audit/replay/fields.ts';
import type { Difference } from '../../application/audit/verify-audit.ts';
import { sayPart } from '../../conversation/ui/parts.ts';
import { sayPredicate, sayUnobservable } from '../../conversation/ui/words.ts';
import { appraisalStatuses, feedbackParts, unobservableReasons } from '../../domain/appraisal/appraisal.ts';
import { predicates } from '../../domain/appraisal/predicate.ts';
import { releases } from '../../domain/cycle/cycle.ts';
import { askingOutcomes } from '../../domain/feedback/asking.ts';
import { feedbackKinds } from '../../domain/feedback/note.ts';
import type { Translate } from '../../i18n/translate.ts';

export type Names = Difference['names'];

/** A value of the record or of the tables. Never people's own words: that they differ is enough to know. */
export function sayValue(t: Translate, given: unknown, names: Names): string {
  if (given === undefined || given === null) return t('cli.differs.nothing');
  if (typeof given === 'boolean') return t(given ? 'cli.yes' : 'cli.no');
  if (typeof given === 'number') return String(given);
  if (Array.isArray(given))
    return given.map((one) => sayOne(t, one, names)).join(', ') || t('cli.differs.nothing');
  if (typeof given === 'string')
    return names[given] ?? sayWord(t, given) ?? (isShort.test(given) ? given : sayText(t, given));
  const { value, unobservable, note, title, sha256, digest, link } = objectOf(given);
  if (typeof sha256 === 'string' && typeof link === 'string')
    return t('cli.differs.linked', { hash: sha256.slice(0, 12), link: link.slice(0, 12) });
  if (typeof sha256 === 'string') return t('cli.differs.hash', { hash: sha256.slice(0, 12) });
  if (typeof digest === 'string') return t('cli.differs.note', { hash: digest.slice(0, 12) });
  const words = note ?? title;
  const said = [
    ...(value === undefined ? [] : [String(value)]),
    ...(unobservable === undefined ? [] : [sayWhyNot(t, unobservable)]),
    ...(typeof words === 'string' ? [sayText(t, words)] : []),
  ];
  const [first = t('cli.differs.else'), second] = said;
  return second === undefined ? first : t('cli.differs.with', { value: first, words: second });
}

function sayWhyNot(t: Translate, reason: unknown): string {
  const known = unobservableReasons.find((one) => one === reason);
  return t('cli.differs.not-rated', {
    why: known === undefined ? t('cli.differs.else') : sayUnobservable(t, known),
  });
}

function sayWord(t: Translate, given: string): string | undefined {
  const predicate = predicates.find((one) => one === given);
  if (predicate) return sayPredicate(t, predicate);
  const status = appraisalStatuses.find((one) => one === given);
  if (status) return t(`cli.differs.status.${status}`);
  const kind = feedbackKinds.find((one) => one === given);
  if (kind) return t(`year.kind.${kind}`);
  const outcome = askingOutcomes.find((one) => one === given);
  if (outcome) return t(`cli.differs.outcome.${outcome}`);
  const release = releases.find((one) => one === given);
  return release && t(`cli.differs.release.${release}`);
}

/** Numbers, moments and addresses; whatever has a blank in it may be somebody's words. */
const isShort = /^\S{1,60}$/;
const sayText = (t: Translate, { length }: string): string => t('cli.differs.text', { length });

/** One of a list: a part of the feedback, or a superior with their time. */
function sayOne(t: Translate, given: unknown, names: Names): string {
  const part = feedbackParts.find((one) => one === given);
  if (part) return sayPart(t, part);
  return typeof given === 'string' ? sayText(t, given) : saySuperior(t, given, names);
}

function saySuperior(t: Translate, given: unknown, names: Names): string {
  const { appraiserId, from } = objectOf(given);
  const name = names[String(appraiserId)] ?? t('cli.differs.nobody');
  return t('cli.differs.superior', { name, from: String(from) });
}
