import { z } from 'zod';
import { delegationKinds } from '../../../domain/delegation/delegation.ts';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'delegation' } as const;
const two = { personId: 'id', toId: 'id' } as const;

/** `personId` is whoever is stood in for, `toId` whoever is to act, `kind` a place in `delegationKinds`. */
export const verbs = {
  'delegation.open': verb('ga', { personId: 'id' }, needs),
  /** Looks for who is to act, or turns the pages of what was found: the words stand on the screen. */
  'delegation.find': verb('gb', { personId: 'id', page: 'number' }, needs),
  'delegation.choose': verb('gc', two, needs),
  'delegation.kind': verb('gd', { ...two, kind: 'number' }, needs),
  /** Opens the form for the days, and is its submit action; `days` from the first, or 0 for a last day that is typed. */
  'delegation.days': verb('ge', { ...two, kind: 'number', days: 'number' }, needs),
  /** Gives it as it stands on the screen. */
  'delegation.give': verb('gf', two, needs),
  'delegation.askEnd': verb('gg', { personId: 'id', delegationId: 'id' }, needs),
  /** Looks for another appraiser of somebody, for HR; then what becomes of what is under way, 1 = it is kept. */
  'delegation.appraiser': verb('gi', { personId: 'id', page: 'number' }, needs),
  'delegation.pickAppraiser': verb('gj', two, needs),
  'delegation.setAppraiser': verb('gk', { ...two, keeps: 'number' }, needs),
  'delegation.end': verb('gh', { personId: 'id', delegationId: 'id' }, needs),
};

const shape = { personId: z.string(), toId: z.string(), kind: z.enum(delegationKinds) };

export const screens = {
  delegation: screen({ personId: z.string() }, needs),
  'delegation-find': screen({ personId: z.string(), sought: z.string().optional(), page: z.number() }, needs),
  'delegation-plan': screen({ ...shape, kind: shape.kind.optional() }, needs),
  /** As written, before anything is done; days as ISO dates. */
  'delegation-give': screen({ ...shape, from: z.string(), until: z.string(), reason: z.string() }, needs),
  'appraiser-find': screen({ personId: z.string(), sought: z.string().optional(), page: z.number() }, needs),
  'appraiser-pick': screen({ personId: z.string(), toId: z.string() }, needs),
  'delegation-end': screen({ personId: z.string(), delegationId: z.string() }, needs),
};

export type DelegationAction = ActionOf<typeof verbs>;
export type DelegationScreen = ScreenOf<typeof screens>;
