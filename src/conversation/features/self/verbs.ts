import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const item = { appraisalId: 'id', item: 'item' } as const;
const appraisal = { appraisalId: 'id' } as const;
const card = { needs: 'own-card' } as const;
const revised = { appraisalId: 'id', revision: 'number' } as const;

export const verbs = {
  /** Goes to the first unanswered card, or to the summary. */
  'self.open': verb('so', appraisal, card),
  'self.card': verb('sc', item, card),
  'self.rate': verb('sr', { ...item, value: 'number' }, card),
  /** The same in the compact view, which stays open. */
  'self.rateCompact': verb('sk', { ...item, value: 'number' }, card),
  /** Shows the reasons for "not observable". */
  'self.askUnobservable': verb('sa', item, card),
  'self.unobservable': verb('su', { ...item, reason: 'number' }, card),
  /** Shows or hides the behaviours of all levels. */
  'self.details': verb('sd', item, card),
  'self.note': verb('sn', item),
  'self.clearNote': verb('sx', item, card),
  /** The compact view, also the next time: the part of the card that is open, else the first with an open answer. */
  'self.compact': verb('sv', appraisal, card),
  'self.compactBehaviour': verb('s6', appraisal, card),
  /** The part of the compact view that has this item. */
  'self.compactAt': verb('w1', item, card),
  /** The cards, also the next time. */
  'self.cards': verb('s7', appraisal, card),
  'self.summary': verb('ss', appraisal, card),
  'self.pause': verb('sp', appraisal, { needs: 'own' }),
  'self.submit': verb('sz', revised),
  'self.withdraw': verb('sw', revised),
  /** Asks who the direct superior is. */
  'self.wrongAppraiser': verb('sq', appraisal),
  'self.reportAppraiser': verb('s5', appraisal),
  'self.results': verb('sl', appraisal, card),
  'self.addResult': verb('s1', appraisal),
  'self.editResult': verb('s2', item),
  /** Asks before a work result is removed. */
  'self.askRemove': verb('s4', item),
  'self.removeResult': verb('s3', item),
};

const place = { appraisalId: z.string() };
const itemPlace = { appraisalId: z.string(), item: z.string() };

export const screens = {
  'self-card': screen({ ...itemPlace, isExpanded: z.boolean().optional() }),
  'self-unobservable': screen(itemPlace),
  /** A part of the compact view: of the behaviours or else the competencies; the one with `item`, else the first. */
  /** `isWhole`: all rows in one message, whatever a phone shows of them. */
  'self-compact': screen(
    {
      ...place,
      ...{
        isBehaviour: z.boolean().optional(),
        item: z.string().optional(),
        isWhole: z.boolean().optional(),
      },
    },
    { hasTable: true },
  ),
  'self-results': screen(place),
  'self-remove': screen(itemPlace),
  'self-summary': screen(place),
  'self-receipt': screen(place),
  /** `superior` is what was written there and not reported yet. */
  'self-wrong-appraiser': screen({ ...place, superior: z.string().optional() }),
};

export type SelfAction = ActionOf<typeof verbs>;
export type SelfScreen = ScreenOf<typeof screens>;
