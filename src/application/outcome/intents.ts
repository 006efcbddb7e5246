import { fileRefusals } from '../../domain/files/evidence-file.ts';

/** A field of an intent: an id, a text, or one of a few words; `id?` and `text?` may be absent. */
type FieldKind = 'id' | 'id?' | 'text' | 'text?' | readonly string[];

/**
 * Messages to send later, each with its fields, as ids: language and text, and whether it is still needed, are decided
 * when it is sent. The outbox row holds the version; each release can read what the release before it wrote.
 */
export const intents = {
  /**
   * The one message of the day about open work. `date` is its ISO date in the person's zone. `edits` is the outbox row
   * of a reminder already sent: its message is edited in place, without a notification.
   */
  reminder: { personId: 'id', date: 'text', edits: 'id?' },
  /**
   * "Your result is ready", without the result. `release` is the moment of that release: of a result that was taken
   * back only the news of the next one is sent. Rows of earlier releases of ours have none.
   */
  'result-ready': { personId: 'id', appraisalId: 'id', release: 'text?' },
  /** Tells the appraiser the employee's answer. */
  response: { personId: 'id', appraisalId: 'id', response: ['acknowledged', 'talk', 'objected'] },
  objection: { personId: 'id', appraisalId: 'id' },
  /** Tells the superior of the appraiser that a predicate below "Baik" was set. */
  'below-good': { personId: 'id', appraisalId: 'id' },
  /** Tells the appraiser that the employee proposes another plan for a work result. */
  'plan-asked': { personId: 'id', appraisalId: 'id' },
  /** Tells the employee what the appraiser said to it. */
  'plan-answered': { personId: 'id', appraisalId: 'id' },
  /** Tells the appraiser how a result was answered, short of an objection, and the employee that a question was (`explained`). */
  'answer-news': { personId: 'id', appraisalId: 'id', what: ['agreed', 'replied', 'asked', 'explained'] },
  /**
   * Tells those concerned what became of an objection, or reminds whose turn it is: `due` before a date, `over`
   * after it; `moved`: somebody else decides now.
   */
  'objection-news': {
    personId: 'id',
    appraisalId: 'id',
    what: ['asked', 'answered', 'decided', 'withdrawn', 'due', 'over', 'moved'],
  },
  /**
   * Tells the two of a result what was left out, or what was done about it: `due` before the last day, `over` after it;
   * `proposed`: a correction waits for its approval, `late`: its day has passed.
   */
  'missed-news': {
    personId: 'id',
    appraisalId: 'id',
    what: ['asked', 'due', 'raised', 'left', 'over', 'proposed', 'refused', 'late'],
  },
  /** Tells HR that the last day to decide an objection has passed, or that nobody may; nothing of what is in it. */
  'objection-over': { personId: 'id', appraisalId: 'id' },
  /** Tells who approves that results wait, `due` before the last day and `over` after it; or the appraiser that one came back. */
  'approval-news': { personId: 'id', appraisalId: 'id', what: ['asked', 'returned', 'due', 'over'] },
  /** Tells HR that nobody may approve a result, or that its last day has passed; nothing of what is in it. */
  'approval-hr': { personId: 'id', appraisalId: 'id' },
  /** Tells the other side of a talk what was done: times offered, one taken, others asked for, agreed lines, confirmed. */
  'talk-news': {
    personId: 'id',
    appraisalId: 'id',
    what: ['offered', 'taken', 'others', 'held', 'confirmed'],
  },
  /**
   * Reminds both before a talk; `slot` is its time, in half hours since 1970, and `date` the day before it, for which it
   * was planned.
   */
  'talk-soon': { personId: 'id', appraisalId: 'id', slot: 'text', date: 'text' },
  /** Tells the superior of the appraiser that an employee sent the form B.1.8, without its words. */
  'guidance-sent': { personId: 'id', appraisalId: 'id' },
  /** Tells the other side what became of an action of development, by its number. */
  'growth-news': {
    personId: 'id',
    appraisalId: 'id',
    no: 'text',
    what: ['proposed', 'accepted', 'dropped', 'done'],
  },
  /** Reminds the employee before it begins or ends; `date` is the day for which that was planned. */
  'growth-soon': { personId: 'id', appraisalId: 'id', no: 'text', what: ['begins', 'ends'], date: 'text' },
  /** Asks somebody to be the mentor of an action, in their own chat; `end`: it was taken back, or given up. */
  'mentor-asked': { personId: 'id', askId: 'id', what: ['asked', 'end'] },
  /** Tells whoever asked for a mentor what that person said. */
  'mentor-said': {
    personId: 'id',
    appraisalId: 'id',
    no: 'text',
    askId: 'id',
    what: ['accepted', 'declined', 'ended'],
  },
  /** Reminds a mentor once before the action begins or ends; `date` is the day for which that was planned. */
  'mentor-soon': { personId: 'id', askId: 'id', what: ['begins', 'ends'], date: 'text' },
  /** Tells somebody in HR that an employee reports a wrong appraiser. */
  'wrong-appraiser': { personId: 'id', appraisalId: 'id' },
  /** Tells HR that nobody has confirmed the days off of a year. */
  'holidays-due': { personId: 'id', year: 'text' },
  /** Tells an officer of HR what is new since the message before; `date` is its ISO date in their zone. */
  'hr-digest': { personId: 'id', date: 'text' },
  /** Tells the head of a unit how far it is; `date` is the day on which they are told. */
  'unit-week': { personId: 'id', date: 'text' },
  /**
   * Tells an appraiser of whom they noted nothing for a quarter; `quarter` is the one in which they are told, `2026-Q4`, and
   * `date` the day it was planned for; rows of earlier releases have none.
   */
  'notes-due': { personId: 'id', quarter: 'text', date: 'text?' },
  /** Tells the old account that it was replaced; addressed to the account, not to the person. */
  'account-replaced': { personId: 'id', platform: 'text', tenant: 'text', userId: 'text' },
  /**
   * Tells an account that another was linked, and asks whether that is right. `place`: it gave way itself, it is
   * another one of the same person, or one of the person who had the new account before.
   */
  'account-changed': {
    changeId: 'id',
    place: ['replaced', 'owner', 'former'],
    platform: 'text',
    tenant: 'text',
    userId: 'text',
  },
  /** Asks an account whether another may take its place, or tells others of the person that it is asked. */
  'account-asked': {
    changeId: 'id',
    place: ['replaced', 'owner'],
    platform: 'text',
    tenant: 'text',
    userId: 'text',
  },
  /** Tells an account what became of it, or of another one of its person: that on the platform `of`. */
  'account-note': {
    about: ['linked', 'restored', 'unlinked', 'blocked', 'unblocked'],
    of: 'text',
    platform: 'text',
    tenant: 'text',
    userId: 'text',
  },
  /** Tells HR that a person said "that was not me" of an account, which is blocked since. */
  'account-disputed': { personId: 'id', changeId: 'id' },
  /** Tells the employee that a file is kept, where no screen before them says so. */
  'file-kept': { personId: 'id', appraisalId: 'id', fileId: 'id' },
  /** Tells the employee that a file for an item was not taken, and why. */
  'file-refused': { personId: 'id', appraisalId: 'id', item: 'text', why: fileRefusals },
  /** Sends a kept file to somebody who asked for it, if they may see it then. */
  'file-wanted': { personId: 'id', appraisalId: 'id', fileId: 'id' },
  /** Sends a page to print to who hands it over: a form or a result, if they may have it then. */
  'paper-wanted': { personId: 'id', appraisalId: 'id' },
  /** Tells the employee that their appraiser noted something about them. */
  'note-shown': { personId: 'id', noteId: 'id' },
  /** Sends the recording of a note to who may read the note then, in the appraisal beside which they read it. */
  'sound-wanted': { personId: 'id', noteId: 'id', appraisalId: 'id?' },
  /** Tells somebody of thanks or a suggestion, without its words. */
  'feedback-given': { personId: 'id', noteId: 'id' },
  /** Asks a colleague two questions about somebody. */
  'feedback-asked': { personId: 'id', askingId: 'id' },
  /** Tells how an asking ended: who asked, and the appraiser or those who were asked. */
  'feedback-ended': { personId: 'id', askingId: 'id' },
  /** Asks whoever got a result three questions of fairness, once. */
  'pulse-asked': { personId: 'id', pulseId: 'id' },
  /** Tells the head of a unit that what it answered can be read. */
  'pulse-ended': { personId: 'id', pulseId: 'id' },
  /** Tells somebody that a file is kept in their pocket, where no screen before them says so. */
  'piece-kept': { personId: 'id', pieceId: 'id' },
  /** Tells somebody that a file for their pocket was not taken, and why. */
  'piece-refused': { personId: 'id', why: fileRefusals },
  /** Sends a file of the pocket to whom it belongs. */
  'piece-wanted': { personId: 'id', pieceId: 'id' },
  /** Sends a picture of what somebody looks at, if they may see it then; `appraisalId`: the result, or one of the unit. */
  'picture-wanted': { personId: 'id', what: ['result', 'unit', 'growth', 'progress'], appraisalId: 'id?' },
  /** Sends somebody everything that is held about them. */
  'data-wanted': { personId: 'id' },
  /** Tells whoever may answer it that somebody asks about their own data. */
  'request-asked': { personId: 'id', requestId: 'id' },
  /** Reminds them of it, before its date. */
  'request-due': { personId: 'id', requestId: 'id' },
  /** Tells officers of the whole agency that nobody may answer a request. */
  'request-unheld': { personId: 'id', requestId: 'id' },
  /** Tells who asked what was answered; of a report also the appraiser. */
  'request-answered': { personId: 'id', requestId: 'id' },
  /** Tells somebody what HR did to a cycle they have to do with. */
  'cycle-news': { personId: 'id', actId: 'id', appraisalId: 'id?' },
  /** Tells who moved, and the appraisers before and after, what becomes of what is under way; or that it was taken back. */
  'part-news': { personId: 'id', transferId: 'id', what: ['moved', 'undone'] },
  /** Asks the others in HR for the yes of a second officer. */
  'cycle-asked': { personId: 'id', actId: 'id' },
  /** Tells somebody that what is recorded of their appraisals was given to an examiner. */
  examined: { personId: 'id', examinationId: 'id' },
  /** Tells both that somebody acts for another, that it begins, that its last day is over, or that somebody ended it. */
  'delegation-news': {
    personId: 'id',
    delegationId: 'id',
    about: ['given', 'begins', 'over', 'ended'],
  },
  /** Tells somebody, and both appraisers, that the roster names another one from a day on (ISO). */
  'appraiser-named': { personId: 'id', employeeId: 'id', appraiserId: 'id', from: 'text' },
  /** Asks officers for the yes of a second one to another appraiser of somebody. */
  'appraiser-asked': { personId: 'id', requestId: 'id' },
  /** Tells an officer what came of their errand, where no screen before them says so. */
  'errand-news': { personId: 'id', errandId: 'id' },
  /** Sends an officer the whole report of their errand. */
  'errand-file': { personId: 'id', errandId: 'id' },
  /** Sends an officer one of the files with letters that were made for them, by its name. */
  'letters-made': { personId: 'id', errandId: 'id', name: 'text' },
  /** Sends somebody a document or a table that was made for them, or says why not. */
  'chat-file': { personId: 'id', fileId: 'id', appraisalId: 'id?' },
  /** Asks whoever has it to remove a file that could not be taken back. */
  'chat-file-stays': { personId: 'id', fileId: 'id', appraisalId: 'id?' },
  /** Removes these files from the chat. */
  'letters-old': { personId: 'id', errandId: 'id' },
  /** Tells the employee what was entered in their name from paper, and how to say that it is wrong. */
  'entered-on-paper': { personId: 'id', appraisalId: 'id', paperId: 'id' },
  /** Draws a screen again that was decided but perhaps never shown. */
  screen: { conversationId: 'id' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldKind>>>>;

type Kind = keyof typeof intents;
export const intentKinds = Object.keys(intents) as readonly Kind[];
type Value<F> = F extends readonly (infer Word)[] ? Word : string;
type OptionalIn<S> = { [K in keyof S]: S[K] extends 'id?' | 'text?' ? K : never }[keyof S];
type Fields<S> = { readonly [K in Exclude<keyof S, OptionalIn<S>>]: Value<S[K]> } & {
  readonly [K in OptionalIn<S>]?: string;
};
export type IntentOf<K extends Kind> = Extract<Intent, { kind: K }>;
export type Intent = { [K in Kind]: { readonly kind: K } & Fields<(typeof intents)[K]> }[Kind];
/** What goes to everybody in HR, before it is known who that is. */
export type IntentToHr =
  | Omit<Extract<Intent, { kind: 'wrong-appraiser' | 'objection-over' | 'approval-hr' }>, 'personId'>
  | Omit<Extract<Intent, { kind: 'request-asked' | 'request-due' }>, 'personId'>;

/** What goes to one account, and not to wherever its person is reached. */
export const forAccounts = [
  'account-replaced',
  'account-changed',
  'account-asked',
  'account-note',
] as const satisfies readonly Kind[];
/** The same, and what goes to a conversation. */
export const addressed = [...forAccounts, 'screen'] as const satisfies readonly Kind[];
/** Told by the lane itself; every other kind is told by the `news` of a feature. */
export const toldByLane = [
  ...addressed,
  'reminder',
  'holidays-due',
  'account-disputed',
  'file-wanted',
  'paper-wanted',
  'picture-wanted',
  'mentor-asked',
  'mentor-soon',
  'feedback-given',
  'feedback-asked',
  'feedback-ended',
  'pulse-asked',
  'pulse-ended',
  'piece-wanted',
  'sound-wanted',
  'data-wanted',
  'cycle-news',
  'part-news',
  'cycle-asked',
  'examined',
  'request-asked',
  'request-due',
  'request-unheld',
  'request-answered',
  'hr-digest',
  'unit-week',
  'delegation-news',
  'appraiser-named',
  'appraiser-asked',
  'errand-news',
  'errand-file',
  'letters-made',
  'letters-old',
  'chat-file',
  'chat-file-stays',
] as const satisfies readonly Kind[];

/** Answers to what somebody did a moment ago: they wait for no working hours. */
export const answers = [
  ...(['file-kept', 'file-refused', 'file-wanted'] as const),
  ...(['piece-kept', 'piece-refused', 'piece-wanted'] as const),
  'sound-wanted',
  'data-wanted',
  'paper-wanted',
  'picture-wanted',
  'errand-news',
  'errand-file',
  'letters-made',
  'letters-old',
  'chat-file',
] as const satisfies readonly Kind[];

/** What is not said once more when no answer came: a second copy of a file could not be found to be taken back. */
const onceAtMost: readonly string[] = ['chat-file'] satisfies readonly Kind[];
export const isOnceAtMost = (kind: string): boolean => onceAtMost.includes(kind);

/** Version of the payloads this release writes. */
export const intentVersion = 1;
