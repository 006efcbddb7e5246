import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'growth' } as const;
const appraisal = { appraisalId: 'id' } as const;
const seen = { ...appraisal, revision: 'number' } as const;
/** A form by its place in `growthFormList`, how often, in how many months it begins (0 = today), and for how many. */
const form = { item: 'item', form: 'number', amount: 'number', start: 'number', months: 'number' } as const;
const training = { trainingId: 'id', start: 'number', months: 'number' } as const;

export const verbs = {
  'growth.open': verb('gm', appraisal, needs),
  /** What can be done about a gap. */
  'growth.pick': verb('gn', { ...appraisal, item: 'item' }, needs),
  /** The draft of a proposal, as far as it was chosen. */
  'growth.form': verb('go', { ...appraisal, ...form }, needs),
  'growth.training': verb('gp', { ...appraisal, ...training }, needs),
  'growth.propose': verb('gq', { ...seen, ...form }, needs),
  'growth.enrol': verb('gr', { ...seen, ...training }, needs),
  'growth.action': verb('gs', { ...appraisal, no: 'number' }, needs),
  'growth.accept': verb('gt', { ...seen, no: 'number' }, needs),
  'growth.begin': verb('gu', { ...seen, no: 'number' }, needs),
  /** Chooses what shows that it is done. */
  'growth.proof': verb('gv', { ...appraisal, no: 'number', page: 'number' }, needs),
  'growth.finish': verb('gw', { ...seen, no: 'number', pieceId: 'id' }, needs),
  'growth.drop': verb('gx', { ...seen, no: 'number' }, needs),
  /** Whether they would be a mentor: what was not answered yet, one competency, and the answer (1 = yes). */
  'growth.openOffers': verb('dm', appraisal, needs),
  'growth.openOffer': verb('dn', { ...appraisal, item: 'item' }, needs),
  'growth.offer': verb('dp', { ...seen, item: 'item', yes: 'number' }, needs),
};

const place = { appraisalId: z.string() };

export const screens = {
  growth: screen(place, needs),
  'growth-pick': screen({ ...place, item: z.string() }, needs),
  'growth-draft': screen(
    {
      ...{ ...place, item: z.string(), amount: z.number(), start: z.number(), months: z.number() },
      form: z.number().optional(),
      trainingId: z.string().optional(),
    },
    needs,
  ),
  'growth-action': screen({ ...place, no: z.number() }, needs),
  'growth-offers': screen({ ...place, item: z.string().optional() }, needs),
  'growth-proof': screen({ ...place, no: z.number(), page: z.number() }, needs),
};

export type GrowthVerb = ActionOf<typeof verbs>;
export type GrowthScreen = ScreenOf<typeof screens>;
