import type { Action } from '../../src/conversation/contract/action.ts';

type ActionType = Action['type'];
type Sample<T extends ActionType> = (appraisalId: string, revision: number) => Extract<Action, { type: T }>;

/** One sample of every action, about a given appraisal. A new action without a sample does not compile. */
export const actionSamples: { readonly [T in ActionType]: Sample<T> } = {
  'nav.home': () => ({ type: 'nav.home' }),
  'nav.help': () => ({ type: 'nav.help' }),
  'nav.language': () => ({ type: 'nav.language' }),
  'nav.privacy': () => ({ type: 'nav.privacy' }),
  'nav.team': () => ({ type: 'nav.team', page: 0 }),
  'nav.results': () => ({ type: 'nav.results' }),
  'language.set': () => ({ type: 'language.set', locale: 'id' }),
  'privacy.accept': () => ({ type: 'privacy.accept' }),
  'link.enter': () => ({ type: 'link.enter' }),
  'link.confirm': (id) => ({ type: 'link.confirm', codeId: id }),
  'account.approve': (id) => ({ type: 'account.approve', changeId: id }),
  'account.deny': (id) => ({ type: 'account.deny', changeId: id }),
  'link.decline': () => ({ type: 'link.decline' }),
  'self.open': (appraisalId) => ({ type: 'self.open', appraisalId }),
  'self.card': (appraisalId) => ({ type: 'self.card', appraisalId, item: 'M.01' }),
  'self.rate': (appraisalId) => ({ type: 'self.rate', appraisalId, item: 'M.01', value: 5 }),
  'self.rateCompact': (appraisalId) => ({ type: 'self.rateCompact', appraisalId, item: 'B.1', value: 3 }),
  'self.askUnobservable': (appraisalId) => ({ type: 'self.askUnobservable', appraisalId, item: 'M.01' }),
  'self.unobservable': (appraisalId) => ({ type: 'self.unobservable', appraisalId, item: 'M.02', reason: 0 }),
  'self.details': (appraisalId) => ({ type: 'self.details', appraisalId, item: 'M.01' }),
  'self.note': (appraisalId) => ({ type: 'self.note', appraisalId, item: 'M.01' }),
  'self.clearNote': (appraisalId) => ({ type: 'self.clearNote', appraisalId, item: 'M.01' }),
  'self.compact': (appraisalId) => ({ type: 'self.compact', appraisalId }),
  'self.summary': (appraisalId) => ({ type: 'self.summary', appraisalId }),
  'self.pause': (appraisalId) => ({ type: 'self.pause', appraisalId }),
  'self.submit': (appraisalId, revision) => ({ type: 'self.submit', appraisalId, revision }),
  'self.withdraw': (appraisalId, revision) => ({ type: 'self.withdraw', appraisalId, revision }),
  'self.wrongAppraiser': (appraisalId) => ({ type: 'self.wrongAppraiser', appraisalId }),
  'self.results': (appraisalId) => ({ type: 'self.results', appraisalId }),
  'self.addResult': (appraisalId) => ({ type: 'self.addResult', appraisalId }),
  'self.editResult': (appraisalId) => ({ type: 'self.editResult', appraisalId, item: 'R.1' }),
  'self.askRemove': (appraisalId) => ({ type: 'self.askRemove', appraisalId, item: 'R.1' }),
  'self.removeResult': (appraisalId) => ({ type: 'self.removeResult', appraisalId, item: 'R.1' }),
  'rate.open': (appraisalId) => ({ type: 'rate.open', appraisalId }),
  'rate.card': (appraisalId) => ({ type: 'rate.card', appraisalId, item: 'M.01' }),
  'rate.set': (appraisalId) => ({ type: 'rate.set', appraisalId, item: 'M.01', value: 0 }),
  'rate.askUnobservable': (appraisalId) => ({ type: 'rate.askUnobservable', appraisalId, item: 'M.01' }),
  'rate.unobservable': (appraisalId) => ({ type: 'rate.unobservable', appraisalId, item: 'M.02', reason: 1 }),
  'rate.details': (appraisalId) => ({ type: 'rate.details', appraisalId, item: 'M.01' }),
  'rate.note': (appraisalId) => ({ type: 'rate.note', appraisalId, item: 'M.01' }),
  'rate.pickNote': (appraisalId) => ({
    type: 'rate.pickNote',
    appraisalId,
    item: 'M.02',
    author: 0,
    from: 'M.01',
  }),
  'rate.askSame': (appraisalId) => ({ type: 'rate.askSame', appraisalId }),
  'rate.same': (appraisalId, revision) => ({ type: 'rate.same', appraisalId, revision }),
  'rate.feedback': (appraisalId) => ({ type: 'rate.feedback', appraisalId }),
  'rate.editFeedback': (appraisalId) => ({ type: 'rate.editFeedback', appraisalId, part: 0 }),
  'rate.draftFeedback': (appraisalId) => ({ type: 'rate.draftFeedback', appraisalId, part: 1 }),
  'rate.summary': (appraisalId) => ({ type: 'rate.summary', appraisalId }),
  'rate.pause': (appraisalId) => ({ type: 'rate.pause', appraisalId }),
  'rate.submit': (appraisalId, revision) => ({ type: 'rate.submit', appraisalId, revision }),
  'result.open': (appraisalId) => ({ type: 'result.open', appraisalId }),
  'result.acknowledge': (appraisalId) => ({ type: 'result.acknowledge', appraisalId }),
  'result.talk': (appraisalId) => ({ type: 'result.talk', appraisalId }),
  'result.askObject': (appraisalId) => ({ type: 'result.askObject', appraisalId }),
  'result.object': (appraisalId) => ({ type: 'result.object', appraisalId }),
  'history.open': (appraisalId) => ({ type: 'history.open', appraisalId, page: 0 }),
  'reminder.snooze': () => ({ type: 'reminder.snooze', choice: 0 }),
  'form.back': () => ({ type: 'form.back' }),
  'form.skip': () => ({ type: 'form.skip' }),
  'form.cancel': () => ({ type: 'form.cancel' }),
};

export const actionTypes = Object.keys(actionSamples) as readonly ActionType[];

/** The samples about an appraisal that belong to the given features. */
export const samplesOf = (flows: readonly string[], appraisalId: string, revision = 1): readonly Action[] =>
  actionTypes
    .filter((type) => flows.some((flow) => type.startsWith(`${flow}.`)))
    .map((type) => actionSamples[type](appraisalId, revision));
