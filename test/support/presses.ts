import type { Action } from '../../src/conversation/contract/action.ts';
import type { MessageKey } from '../../src/i18n/messages/index.ts';

/** What each press of the bot does to its person: guards over every screen sort buttons by it. */

export type Type = Action['type'];
export type Question = {
  /** The screens that may offer it. Where another is no longer possible, one of these may be drawn in its place. */
  readonly on: readonly string[];
  /** The sentences of which one must stand there. */
  readonly says: readonly MessageKey[];
  /** What leads away without having done it. */
  readonly out: readonly Type[];
  /** Nothing else is asked there. */
  readonly isAlone?: true;
};

/** Every press that cannot be taken back by the one who pressed, or that reports somebody. */
export const irrevocable = new Map<Type, Question>([
  ['self.submit', { on: ['self-summary'], says: ['self.summary.before'], out: ['self.pause'] }],
  [
    'self.removeResult',
    { on: ['self-remove'], says: ['self.results.removeWhat'], out: ['self.results'], isAlone: true },
  ],
  ...(['rate.sure', 'rate.sureNext'] as const).map((type): [Type, Question] => [
    type,
    {
      on: ['rate-confirm'],
      says: ['rate.summary.atOnce', 'rate.summary.later'],
      out: ['rate.summary'],
      isAlone: true,
    },
  ]),
  ...(['plan.accept', 'plan.refuse'] as const).map((type): [Type, Question] => [
    type,
    { on: ['plan'], says: ['plan.meaning'], out: ['rate.open', 'nav.home'] },
  ]),
  [
    'self.reportAppraiser',
    { on: ['self-wrong-appraiser'], says: ['self.wrongAppraiser.seen'], out: ['self.open'], isAlone: true },
  ],
  ...(['rate.submit', 'rate.submitNext'] as const).map((type): [Type, Question] => [
    type,
    {
      on: ['rate-confirm'],
      says: ['rate.summary.atOnce', 'rate.summary.later'],
      out: ['rate.summary'],
      isAlone: true,
    },
  ]),
  ['missed.send', { on: ['missed-preview'], says: ['missed.care'], out: ['missed.open'], isAlone: true }],
  ['missed.raise', { on: ['missed-row'], says: ['missed.row.care'], out: ['missed.open', 'nav.home'] }],
  ['missed.sure', { on: ['missed-sure'], says: ['missed.row.care'], out: ['missed.open'], isAlone: true }],
  ['missed.leave', { on: ['missed'], says: ['missed.answer.how'], out: ['nav.home', 'result.open'] }],
  ['takeBack.do', { on: ['take-back'], says: ['takeBack.care'], out: ['result.open'], isAlone: true }],
  ['result.acknowledge', { on: ['result-card'], says: ['result.receiptMeaning'], out: ['nav.home'] }],
  ...(['answer.agree', 'answer.reply', 'answer.replyRow', 'answer.ask', 'answer.explain'] as const).map(
    (type): [Type, Question] => [
      type,
      {
        on: [type === 'answer.replyRow' || type === 'answer.ask' ? 'answer-row' : 'answer'],
        says: ['answer.meaning', 'answer.ask.meaning', 'answer.explain.meaning'],
        out: ['result.open', 'answer.openRows'],
      },
    ],
  ),
  [
    'result.talk',
    {
      on: ['result-card', 'result-object'],
      says: ['result.talkMeaning'],
      out: ['nav.home', 'result.open'],
    },
  ],
  ['note.showNow', { on: ['note'], says: ['note.showNow.meaning'], out: ['note.openPerson'] }],
  [
    'result.fileObjection',
    { on: ['result-objection'], says: ['result.object.care'], out: ['result.open'], isAlone: true },
  ],
  [
    'objection.confirm',
    { on: ['objection-confirm'], says: ['objection.confirm.care'], out: ['objection.open'], isAlone: true },
  ],
  [
    'approval.one',
    { on: ['approval-sure'], says: ['approval.sure.then'], out: ['approval.open'], isAlone: true },
  ],
  [
    'approval.correct',
    { on: ['approval-correction'], says: ['approval.correction.then'], out: ['approval.open', 'nav.home'] },
  ],
  [
    'approval.yes',
    { on: ['approval-sure'], says: ['approval.sure.then'], out: ['approval.open'], isAlone: true },
  ],
  [
    'objection.withdraw',
    { on: ['objection-withdraw'], says: ['objection.withdraw.care'], out: ['objection.open'], isAlone: true },
  ],
  ['talk.confirm', { on: ['talk'], says: ['talk.confirm.care'], out: ['result.open', 'nav.home'] }],
  ['growth.accept', { on: ['growth-action'], says: ['growth.accept.meaning'], out: ['growth.open'] }],
  ['growth.finish', { on: ['growth-proof'], says: ['growth.proof.how'], out: ['growth.action'] }],
  ['growth.drop', { on: ['growth-action'], says: ['growth.drop.meaning'], out: ['growth.open'] }],
  ['mentor.name', { on: ['mentor-pick'], says: ['mentor.pick.reads'], out: ['mentor.choose', 'nav.home'] }],
  ['guidance.send', { on: ['guidance'], says: ['guidance.who'], out: ['talk.open'], isAlone: true }],
  ...(['hr.remindAll', 'hr.remindUnit', 'hr.remindPerson'] as const).map((type): [Type, Question] => [
    type,
    { on: ['hr-remind'], says: ['hr.remind.rules'], out: ['hr.open'], isAlone: true },
  ]),
  ['rights.send', { on: ['rights-words'], says: ['rights.send.meaning'], out: ['rights.asks'] }],
  [
    'rights.unlink',
    { on: ['rights-unlink'], says: ['rights.unlink.back'], out: ['rights.asks'], isAlone: true },
  ],
  ...(['requests.done', 'requests.refuse'] as const).map((type): [Type, Question] => [
    type,
    { on: ['request'], says: ['requests.final'], out: ['requests.open'] },
  ]),
  [
    'errand.confirm',
    {
      ...{
        on: ['hr-errand'],
        says: ['errand.rule.roster'],
        out: ['errand.cancel', 'hr.open'],
        isAlone: true,
      },
    },
  ],
  [
    'people.doAccount',
    {
      on: ['people-account'],
      says: ['people.account.care.unlink', 'people.account.care.block', 'people.account.care.unblock'],
      out: ['people.open', 'people.account'],
      isAlone: true,
    },
  ],
  [
    'delegation.give',
    {
      on: ['delegation-give'],
      says: ['delegation.give.told'],
      out: ['delegation.open', 'delegation.days'],
      isAlone: true,
    },
  ],
  [
    'delegation.end',
    { on: ['delegation-end'], says: ['delegation.end.told'], out: ['delegation.open'], isAlone: true },
  ],
  [
    'assist.record',
    {
      on: ['assist-check'],
      says: ['assist.check.final'],
      out: ['nav.home', 'assist.why'],
      isAlone: true,
    },
  ],
  ...(['pulse.answer', 'pulse.decline'] as const).map((type): [Type, Question] => [
    type,
    { on: ['pulse'], says: ['pulse.anonymous'], out: ['nav.home'] },
  ]),
  ['feedback.sendAsk', { on: ['feedback-ask'], says: ['asking.rules'], out: ['nav.home'] }],
  ['feedback.decline', { on: ['feedback-answer'], says: ['asking.declineMeaning'], out: ['nav.home'] }],
]);

/** What only leads to one of them stands as far from the everyday buttons. */
const leadingThere: readonly Type[] = [
  'self.wrongAppraiser',
  'rate.askSubmit',
  'result.askObject',
  'rights.askUnlink',
];
export const dangerous = new Set<Type>([...irrevocable.keys(), ...leadingThere]);

/** Everything else that saves something can be done otherwise, or back, by the same person. */
export const revocable = new Set<string>([
  ...['language.set', 'privacy.accept', 'link.enter', 'link.confirm', 'link.decline', 'reminder.snooze'],
  ...['self.rate', 'self.rateCompact', 'self.unobservable', 'self.note', 'self.clearNote', 'self.withdraw'],
  ...['self.addResult', 'self.editResult', 'rate.set', 'rate.unobservable', 'rate.note', 'rate.pickNote'],
  ...[
    'rate.same',
    'rate.editFeedback',
    'rate.draftFeedback',
    'rate.leaveOut',
    'rate.takeIn',
    'result.object',
  ],
  ...['look.table', 'look.plain'],
  // A later proposal takes the place of an open one.
  'plan.propose',
  // Nothing of what was left out is sent before its last look.
  ...['missed.write', 'missed.piece'],
  // The form for the day says what is kept; one that was mistaken is followed by another.
  'counsel.record',
  // It asks for a reason; nothing is done before the last look.
  'people.account',
  // Only that they were seen is kept; the command leads back to them.
  ...['vignette.answer', 'vignette.skip'],
  // A picture comes, and the screen stays.
  ...['picture.result', 'picture.unit', 'picture.growth', 'picture.progress'],
  // Whoever sent a file still has it in the chat.
  ...['file.get', 'file.remove', 'file.link', 'file.point'],
  // Nothing is saved before the last of these, and whoever typed a note still has it in the chat.
  ...['note.write', 'note.who', 'note.several', 'note.people', 'note.go', 'note.method', 'note.item'],
  ...['note.later', 'note.day', 'note.date', 'note.edit', 'note.file', 'note.showing', 'note.remove'],
  ...['note.point', 'note.ofSound', 'note.hear', 'note.hearBeside'],
  // An answer is a note, and can be changed as one; everything else only says what is talked about.
  ...['guide.who', 'guide.item', 'guide.level', 'guide.showing', 'guide.ask', 'guide.resume', 'guide.answer'],
  ...['guide.list', 'guide.end', 'guide.questions', 'guide.read'],
  // What was given is taken back until it is read, and whoever takes it back still has it in the chat.
  ...['feedback.send', 'feedback.takeBack', 'feedback.share', 'feedback.unshare'],
  // What lies in one's own pocket is one's own affair, and what was sent is still in the chat.
  ...[
    'pocket.piece',
    'pocket.all',
    'pocket.results',
    'pocket.file',
    'pocket.keep',
    'pocket.describe',
    'pocket.remove',
    'pocket.get',
  ],
  // An officer sees what another appraiser would change on the screen of the errand, and says yes there.
  ...['delegation.appraiser', 'delegation.pickAppraiser', 'delegation.setAppraiser'],
  // Nothing of a delegation is saved before its last look.
  ...['delegation.find', 'delegation.choose', 'delegation.kind', 'delegation.days'],
  // A file with what is held about oneself comes into one's own chat.
  'rights.copy',
  // So is what is told of it for e-Kinerja, and a mark of having copied it.
  ...['daily.tell', 'daily.copied', 'daily.copiedDay'],
  // What would change is shown before anything does.
  'tenure.ask',
  'tenure.move',
  'tenure.decider',
  // An errand changes nothing before it is confirmed; what it is about is still in the chat, or in the form.
  ...[
    'errand.files',
    'errand.same',
    'errand.cancel',
    'cycle.list',
    'cycle.act',
    'cycle.answer',
    'appraiser.answer',
  ],
  ...['cycle.begin', 'letters.ask', 'tables.ask'],
  // What begins is entered card by card, and ends with the press that hands it in.
  ...['assist.why', 'assist.begin'],
  // The sheet comes into the chat of who hands it over.
  'assist.print',
  'takeOut.send',
  // A setting goes back to its former value, a day off loses its mark; the answer to a colleague does what they asked for.
  ...['agency.change', 'agency.former', 'agency.save', 'agency.day', 'agency.markDay', 'agency.answer'],
  // What an objection is about is chosen before it is written, and a ruling counts with the decision; more can be asked,
  // and said in the next answer.
  'result.objectRow',
  'result.objectPiece',
  ...['objection.question', 'objection.answer', 'objection.keep', 'objection.change'],
  // That a result was opened is written down; what is sent back or needs a note asks for words first.
  ...['approval.see', 'approval.return', 'approval.all', 'approval.correction', 'approval.refuse'],
  // New times take the place of those before, and what one side wrote counts once the other confirms it; a form that is
  // not sent is a draft.
  ...['talk.choose', 'talk.offer', 'talk.take', 'talk.others', 'talk.record'],
  ...['guidance.mark', 'guidance.remark', 'guidance.read'],
  // A later proposal takes the place of an open one, and what was begun can be given up.
  ...['growth.propose', 'growth.enrol', 'growth.begin', 'growth.offer'],
  // Who is no mentor any more can be asked again.
  ...['mentor.answer', 'mentor.withdraw', 'mentor.stepDown'],
  ...['typed.undo', 'typed.replace', 'typed.begin', 'typed.put', 'typed.discard'],
]);
/** Answers to a message that is itself the question and says what each does: test/conversation/take-over.test.ts plays them. */
export const answers = new Set<string>(['account.approve', 'account.deny']);
/** What only shows another screen. */
export const onlyShows =
  /^(nav|form)\.|^feedback\.(list|give|to|kind|choose|ask|answer|asking)$|^people\.(find|lists?)$|^pulse\.units$|^needs\.(item|mentors)$|^growth\.(pick|form|training|action|proof)$|^mentor\.(choose|pick)$|^assist\.(team|staff)$|^agency\.(group|one|days)$|\.(open\w*|card|cards|ask\w+|details|compact\w*|summary|pause|results|feedback|practi[cs]ed?)$/;

/** What takes something away, cuts somebody off, reports or turns down: it looks dangerous and stands only among its like. */
export const looksDangerous: ReadonlySet<Type> = new Set<Type>([
  ...([
    'self.askRemove',
    'self.removeResult',
    'self.clearNote',
    'file.remove',
    'note.remove',
    'pocket.remove',
  ] as const),
  'pulse.decline',
  'growth.drop',
  ...(['mentor.withdraw', 'mentor.stepDown'] as const),
  ...(['feedback.takeBack', 'feedback.decline', 'self.reportAppraiser', 'requests.refuse'] as const),
  ...(['rights.askUnlink', 'rights.unlink'] as const),
  ...(['objection.askWithdraw', 'objection.withdraw'] as const),
  ...(['takeBack.open', 'takeBack.do'] as const),
]);

/** Leads away from what one is doing, to nothing of its own. */
export const leadsHome: ReadonlySet<string> = new Set(['nav.home', 'self.pause', 'rate.pause']);

/** Goes on or aside: nobody loses or settles anything by a press of it beside the way home. */
const alsoLeads: ReadonlySet<string> = new Set([
  ...[...leadsHome, 'vignette.skip', 'language.set', 'note.write', 'note.later', 'note.people'],
  ...['guide.ask', 'guide.list', 'guide.questions', 'guide.who', 'cycle.list', 'pocket.piece', 'pocket.all'],
]);
export const isNavigation = (type: string): boolean => onlyShows.test(type) || alsoLeads.has(type);
