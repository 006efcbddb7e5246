import type { Locale } from '../../i18n/locale.ts';

/**
 * What a button means: a verb, the ids it is about and, where the press has consequences, the revision the person
 * saw. Never a closure or a position, so that every process of this release and the next can act on it.
 * `item` is an item code of the catalogue (`M.01`, `B.3`, `R.2`, `H`, `P`), see `domain/appraisal/items.ts`.
 */
export type Action =
  | { readonly type: 'nav.home' }
  | { readonly type: 'nav.help' }
  | { readonly type: 'nav.language' }
  | { readonly type: 'nav.privacy' }
  | { readonly type: 'nav.team'; readonly page: number }
  | { readonly type: 'nav.results' }
  | { readonly type: 'language.set'; readonly locale: Locale }
  | { readonly type: 'privacy.accept' }
  | { readonly type: 'link.enter' }
  | { readonly type: 'link.confirm'; readonly codeId: string }
  | { readonly type: 'link.decline' }
  /** Goes to the first unanswered card, or to the summary. */
  | { readonly type: 'self.open'; readonly appraisalId: string }
  | { readonly type: 'self.card'; readonly appraisalId: string; readonly item: string }
  | {
      readonly type: 'self.rate';
      readonly appraisalId: string;
      readonly item: string;
      readonly value: number;
    }
  /** The same from the compact view, which stays open. */
  | {
      readonly type: 'self.rateCompact';
      readonly appraisalId: string;
      readonly item: string;
      readonly value: number;
    }
  /** Shows the reasons for "not observable". */
  | { readonly type: 'self.askUnobservable'; readonly appraisalId: string; readonly item: string }
  | {
      readonly type: 'self.unobservable';
      readonly appraisalId: string;
      readonly item: string;
      readonly reason: number;
    }
  /** Opens or closes the behaviours of all levels. */
  | { readonly type: 'self.details'; readonly appraisalId: string; readonly item: string }
  | { readonly type: 'self.note'; readonly appraisalId: string; readonly item: string }
  | { readonly type: 'self.clearNote'; readonly appraisalId: string; readonly item: string }
  | { readonly type: 'self.compact'; readonly appraisalId: string }
  | { readonly type: 'self.summary'; readonly appraisalId: string }
  | { readonly type: 'self.pause'; readonly appraisalId: string }
  | { readonly type: 'self.submit'; readonly appraisalId: string; readonly revision: number }
  | { readonly type: 'self.withdraw'; readonly appraisalId: string; readonly revision: number }
  | { readonly type: 'self.wrongAppraiser'; readonly appraisalId: string }
  | { readonly type: 'self.results'; readonly appraisalId: string }
  | { readonly type: 'self.addResult'; readonly appraisalId: string }
  | { readonly type: 'self.editResult'; readonly appraisalId: string; readonly item: string }
  /** Asks before a work result is removed. */
  | { readonly type: 'self.askRemove'; readonly appraisalId: string; readonly item: string }
  | { readonly type: 'self.removeResult'; readonly appraisalId: string; readonly item: string }
  | { readonly type: 'rate.open'; readonly appraisalId: string }
  | { readonly type: 'rate.card'; readonly appraisalId: string; readonly item: string }
  | { readonly type: 'rate.set'; readonly appraisalId: string; readonly item: string; readonly value: number }
  | { readonly type: 'rate.askUnobservable'; readonly appraisalId: string; readonly item: string }
  | {
      readonly type: 'rate.unobservable';
      readonly appraisalId: string;
      readonly item: string;
      readonly reason: number;
    }
  | { readonly type: 'rate.details'; readonly appraisalId: string; readonly item: string }
  /** Types the reason or note of a rating. */
  | { readonly type: 'rate.note'; readonly appraisalId: string; readonly item: string }
  /** Takes the reason from an existing note: `from` is the item whose note, `author` 0 = employee, 1 = appraiser. */
  | {
      readonly type: 'rate.pickNote';
      readonly appraisalId: string;
      readonly item: string;
      readonly author: number;
      readonly from: string;
    }
  | { readonly type: 'rate.askSame'; readonly appraisalId: string }
  | { readonly type: 'rate.same'; readonly appraisalId: string; readonly revision: number }
  | { readonly type: 'rate.feedback'; readonly appraisalId: string }
  /** `part` 0 = strengths, 1 = what to improve, 2 = next step. */
  | { readonly type: 'rate.editFeedback'; readonly appraisalId: string; readonly part: number }
  | { readonly type: 'rate.draftFeedback'; readonly appraisalId: string; readonly part: number }
  | { readonly type: 'rate.summary'; readonly appraisalId: string }
  | { readonly type: 'rate.pause'; readonly appraisalId: string }
  /** The person confirms the predicate shown and gives the result to the employee. */
  | { readonly type: 'rate.submit'; readonly appraisalId: string; readonly revision: number }
  | { readonly type: 'result.open'; readonly appraisalId: string }
  | { readonly type: 'result.acknowledge'; readonly appraisalId: string }
  | { readonly type: 'result.talk'; readonly appraisalId: string }
  | { readonly type: 'result.askObject'; readonly appraisalId: string }
  /** Opens the form for the reasons, and is its submit action. */
  | { readonly type: 'result.object'; readonly appraisalId: string }
  /** Who did what to one's own appraisal. */
  | { readonly type: 'history.open'; readonly appraisalId: string; readonly page: number }
  /** `choice` 0 = two hours, 1 = tomorrow, 2 = ask for a date (and the submit action of that form). */
  | { readonly type: 'reminder.snooze'; readonly choice: number }
  | { readonly type: 'form.back' }
  | { readonly type: 'form.skip' }
  | { readonly type: 'form.cancel' };

export type ActionType = Action['type'];
