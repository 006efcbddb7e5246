/** The kinds of messages that the list of doubtful ones names; any other is a message. */
export const messageKinds = [
  'reminder',
  'result-ready',
  'response',
  'objection',
  'wrong-appraiser',
  'holidays-due',
  'notes-due',
  'cycle-news',
  'cycle-asked',
] as const;

/** What became of a change of accounts. */
export const changeWords = ['waiting', 'done', 'denied', 'withdrawn'] as const;
