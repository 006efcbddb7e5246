import { type Effect, own } from './effect.ts';
import { objectOf } from './fields.ts';

/** Thanks or a suggestion: `feedback <id> kind` and the like. Of its words acts know a digest. */
export const feedbackGiven = own(['feedback '], ({ after }) => {
  const { id, digest, ...said } = objectOf(after);
  const words = digest === undefined ? undefined : { digest };
  return Object.entries({ ...said, words }).map(([key, one]) => [`feedback ${id} ${key}`, one]);
});
export const feedbackTakenBack: Effect = {
  touches: ['feedback '],
  changes: ({ before }, facts) => {
    const beginning = `feedback ${objectOf(before).id} `;
    return [...facts.keys()].flatMap((field) => (field.startsWith(beginning) ? [[field, undefined]] : []));
  },
};
export const feedbackShared = own(['feedback '], ({ after, at }) => [
  [`feedback ${objectOf(after).id} sharedAt`, at],
]);
export const feedbackUnshared = own(['feedback '], ({ before }) => [
  [`feedback ${objectOf(before).id} sharedAt`, undefined],
]);
/** That somebody asks, and how it ended: `askings <id> outcome`. Of what was shown then acts know a digest. */
export const asking = own(['askings '], ({ after }) => {
  const { id, digest, ...said } = objectOf(after);
  const shown = digest === undefined ? {} : { answers: { digest } };
  const destroyed = said.outcome === 'too-few' ? { answers: undefined } : {};
  return Object.entries({ ...said, ...shown, ...destroyed }).map(([key, one]) => [
    `askings ${id} ${key}`,
    one,
  ]);
});
