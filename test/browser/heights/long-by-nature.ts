/**
 * Screens that may be taller than a phone, each with why: they are lists or texts that somebody asked to read. How tall
 * they may be stands in `drawn.json`, and only becomes less.
 */
export const longByNature: Readonly<Record<string, string>> = {
  'approval-one':
    'whoever approves a result under their name reads all of it first; a chat opens at its end, where the question stands with its buttons',
  'agency-days': 'the holidays of a year are read as one list, and their buttons come a page at a time',
  'agency-one': 'a setting with its earlier values: who changed it, when and why',
  'form cycle.begin':
    'the days of all stages of a cycle are asked in one form, which scrolls; its buttons stay in view',
  'guidance-read': 'feedback on a talk as it was sent: nine answers and a remark, read in full',
  'guide-list': 'the questions of the interview guide, all of one section in its order',
  'guide-read': 'what was said in a talk is read in the words of whoever wrote it',
  help: 'a text that somebody asked for; what to do now stands first, and commands are folded',
  history: 'who did what and when, a page at a time',
  'hr-letters': 'what a form of letter says is read before it goes to many',
  'hr-need': 'the units of a competency with their counts, a page at a time',
  'hr-transfer': 'everything that changes for somebody who moves is read before it is confirmed',
  missed:
    'each row of a result that can be raised has its own button, below the question; more than ten of them fill the small phone',
  note: 'a note in the words of its author, up to what a note may have',
  'note-source': 'why a rating was given: the notes and the evidence on which it rests, in their words',
  privacy: 'the notice on personal data; nobody may have to look elsewhere for it',
  'rate-summary': 'all that the appraiser looks at before the predicate: nine levels, texts, what is missing',
  'result-card': 'after [Rincian] all of a result is read: every level, every reason, where it comes from',
  'result-copy':
    'the texts for e-Kinerja are read before they are copied, a page for each part; each field has its button below them',
  'result-object': 'what an objection is and to whom it goes is read before it is made',
  'result-objection': 'an objection in the words of whoever made it',
  rights: 'what is kept about somebody, by its kinds',
  'rights-asks': 'the requests about personal data, each with its days',
  'self-results': 'a list of work results, as long as somebody has them',
  'vignette-answer': 'a situation drawn by lot with its answer; the longest of them fills the small phone',
};
