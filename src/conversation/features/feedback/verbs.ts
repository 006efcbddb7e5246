import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const about = { needs: 'feedback' } as const;
const note = { noteId: 'id' } as const;
const asking = { askingId: 'id' } as const;

export const verbs = {
  'feedback.list': verb('uf', { page: 'number' }, about),
  /** Asks for whom. */
  'feedback.give': verb('ug', {}, about),
  'feedback.to': verb('ut', { personId: 'id' }, about),
  /** `kind` 0 = thanks, 1 = a suggestion. */
  'feedback.kind': verb('uk', { personId: 'id', kind: 'number' }, about),
  /** Sends the words on the screen to that person. */
  'feedback.send': verb('us', { personId: 'id' }, about),
  'feedback.open': verb('uo', note, about),
  'feedback.takeBack': verb('ux', note, about),
  /** The receiver lets the appraiser read it. */
  'feedback.share': verb('uh', note, about),
  'feedback.unshare': verb('ui', note, about),
  /** Asks whom to ask. */
  'feedback.ask': verb('ua', {}, about),
  /** Puts somebody on the list of those to ask, or takes them off it. */
  'feedback.choose': verb('uc', { personId: 'id' }, about),
  'feedback.sendAsk': verb('uq', {}, about),
  'feedback.answer': verb('uw', asking, about),
  'feedback.decline': verb('un', asking, about),
  /** How far an asking is, or what it brought. */
  'feedback.asking': verb('ur', asking, about),
};

export const screens = {
  feedback: screen({ page: z.number() }, about),
  /**
   * Giving: whom, then what kind, then the words, then one look. Until it is sent, it is nowhere but here and in the
   * chat. `sought` are the words of the name that was typed.
   */
  'feedback-give': screen(
    {
      sought: z.string().optional(),
      personId: z.string().optional(),
      kind: z.number().optional(),
      words: z.string().optional(),
    },
    about,
  ),
  'feedback-note': screen({ noteId: z.string() }, about),
  'feedback-ask': screen({ chosen: z.array(z.string()), sought: z.string().optional() }, about),
  /** Answering: what was answered is in no screen. */
  'feedback-answer': screen({ askingId: z.string() }, about),
  'feedback-asking': screen({ askingId: z.string() }, about),
};

export type FeedbackAction = ActionOf<typeof verbs>;
export type FeedbackScreen = ScreenOf<typeof screens>;
export type AskScreen = Extract<FeedbackScreen, { at: 'feedback-ask' }>;
export type GiveScreen = Extract<FeedbackScreen, { at: 'feedback-give' }>;
