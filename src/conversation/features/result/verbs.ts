import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const appraisal = { appraisalId: 'id' } as const;

export const verbs = {
  'nav.results': verb('nr'),
  'result.open': verb('eo', appraisal),
  'result.acknowledge': verb('ea', appraisal),
  'result.talk': verb('et', appraisal),
  'result.askObject': verb('ek', appraisal),
  /** Opens the form for the reasons, and is its submit action. */
  'result.object': verb('ej', appraisal),
};

const place = { appraisalId: z.string() };

export const screens = {
  results: screen(),
  'result-card': screen(place),
  'result-object': screen(place),
};

export type ResultAction = ActionOf<typeof verbs>;
export type ResultScreen = ScreenOf<typeof screens>;
