import { z } from 'zod';
import { tableNames } from '../../domain/clearance/chat-file.ts';
import { stages } from '../../domain/cycle/cycle.ts';
import {
  chatActs,
  type ErrandOrder,
  type ErrandReport,
  lettersPerPage,
  personDeeds,
} from '../../domain/hr/errand.ts';
import { underWays } from '../../domain/tenure/transfer.ts';

const report = z.strictObject({
  title: z.string(),
  parts: z.array(z.strictObject({ title: z.string().exactOptional(), lines: z.array(z.string()) })),
  more: z.number(),
  question: z.literal('same-person').exactOptional(),
  canBeDone: z.boolean(),
});

const order = z.union([
  z.strictObject({
    cycleId: z.string(),
    act: z.enum(chatActs),
    stage: z.enum(stages).exactOptional(),
    name: z.string().exactOptional(),
    from: z.string().exactOptional(),
    until: z.string().exactOptional(),
    whom: z.string().exactOptional(),
    reason: z.string(),
  }),
  z.strictObject({
    personId: z.string(),
    appraiserId: z.string(),
    from: z.string(),
    keeps: z.boolean(),
    reason: z.string(),
  }),
  z.strictObject({
    personId: z.string(),
    unit: z.string(),
    from: z.string(),
    underWay: z.enum(underWays),
    reason: z.string(),
  }),
  z.strictObject({ personId: z.string(), decider: z.string(), reason: z.string() }),
  z.strictObject({ no: z.number() }),
  z.strictObject({
    personId: z.string(),
    deed: z.enum(personDeeds),
    from: z.string().exactOptional(),
    successor: z.string().exactOptional(),
    number: z.string().exactOptional(),
    note: z.string().exactOptional(),
  }),
  z.strictObject({
    cycle: z.strictObject({
      ...{ name: z.string(), from: z.string(), to: z.string() },
      'self-assessment': z.string().exactOptional(),
      rating: z.string().exactOptional(),
      feedback: z.string().exactOptional(),
      units: z.array(z.string()).exactOptional(),
    }),
  }),
  z.strictObject({
    letters: z.strictObject({ unit: z.string().exactOptional(), perPage: z.literal(lettersPerPage) }),
  }),
  z.strictObject({
    tables: z.strictObject({
      table: z.enum(tableNames),
      cycle: z.string().exactOptional(),
      unit: z.string().exactOptional(),
    }),
  }),
]);

/** What lies in a row; throws when a newer release wrote what this one does not know. */
export const storedReport = (given: unknown): ErrandReport => report.parse(given);
export const storedOrder = (given: unknown): ErrandOrder => order.parse(given);
