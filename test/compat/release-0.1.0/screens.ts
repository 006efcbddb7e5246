/** The open screen of every account, and a button that only this screen has. */
export const screens: readonly { readonly id: string; readonly at: string; readonly offers: string }[] = [
  { id: '101', at: 'help', offers: 'nav.privacy' },
  { id: '102', at: 'rate-card', offers: 'rate.set' },
  { id: '103', at: 'rate-feedback', offers: 'rate.editFeedback' },
  { id: '104', at: 'rate-same', offers: 'rate.same' },
  { id: '105', at: 'rate-receipt', offers: 'nav.team' },
  { id: '106', at: 'self-receipt', offers: 'history.open' },
  { id: '108', at: 'self-receipt', offers: 'self.withdraw' },
  { id: '109', at: 'self-receipt', offers: 'history.open' },
  // Since then the first view of a result leads to its details, and these to all results.
  { id: '110', at: 'result-card', offers: 'result.details' },
  { id: '111', at: 'result-card', offers: 'result.askObject' },
  { id: '112', at: 'self-card', offers: 'self.rate' },
  // In the middle of a form.
  { id: '113', at: 'self-results', offers: 'form.cancel' },
  // What is planned is not removed any more: the list is drawn, where other words can be proposed.
  { id: '114', at: 'self-remove', offers: 'plan.propose' },
  { id: '115', at: 'self-summary', offers: 'self.submit' },
  { id: '116', at: 'reminder', offers: 'reminder.snooze' },
  { id: '117', at: 'privacy', offers: 'privacy.accept' },
  { id: '118', at: 'link-confirm', offers: 'link.confirm' },
  { id: '119', at: 'link-enter', offers: 'link.enter' },
  { id: '122', at: 'home', offers: 'self.open' },
  { id: '123', at: 'self-card', offers: 'self.rate' },
  { id: 'U102', at: 'rate-unobservable', offers: 'rate.unobservable' },
  // Since then it is asked once more before the predicate is set.
  { id: 'U103', at: 'rate-summary', offers: 'rate.askSubmit' },
  { id: 'U104', at: 'team', offers: 'rate.open' },
  { id: 'U105', at: 'home', offers: 'nav.team' },
  { id: 'U107', at: 'history', offers: 'self.open' },
  { id: 'U109', at: 'results', offers: 'result.open' },
  { id: 'U111', at: 'result-object', offers: 'result.object' },
  { id: 'U112', at: 'self-unobservable', offers: 'self.unobservable' },
  { id: 'U113', at: 'self-compact', offers: 'self.rateCompact' },
  { id: 'U114', at: 'self-results', offers: 'self.addResult' },
  // The old account of a person who has linked a new one is shown how to link.
  { id: 'U120', at: 'help', offers: 'link.enter' },
  { id: 'U121', at: 'language', offers: 'language.set' },
  { id: 'U124', at: 'home', offers: 'self.open' },
];
