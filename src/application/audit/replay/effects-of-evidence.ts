import { type Effect, own, saidWhole } from './effect.ts';
import { objectOf } from './fields.ts';

/** A kept file, or one that was taken away: `files <id>`. */
export const file = own(['files '], ({ before, after }) => {
  const { id, ...rest } = { ...objectOf(before), ...objectOf(after) };
  return [[`files ${id}`, after === null ? undefined : rest]];
});

/** Its own link is said whole: there may be none any more. */
export const linkedFile = saidWhole('files', 'link');

/** A note of the notebook: `notes <id>`. Who forgets its words, and what was said, leaves the rest. */
export const note = own(['notes '], ({ before, after }) => {
  const { id, ...rest } = { ...objectOf(before), ...objectOf(after) };
  return [[`notes ${id}`, after === null ? undefined : rest]];
});
/** All of it as it is then: what `before` had more was taken away. */
export const noteChanged = own(['notes '], ({ after }) => {
  const { id, ...rest } = objectOf(after);
  return [[`notes ${id}`, rest]];
});
export const noteForgotten: Effect = {
  touches: ['notes '],
  changes: ({ after }, facts) => {
    const { id } = objectOf(after);
    const { digest: _, fileId: _said, ...rest } = objectOf(facts.get(`notes ${id}`));
    return [[`notes ${id}`, rest]];
  },
};
/** A piece of somebody's pocket: `pieces <id>`. What an act does not say of it stays. */
export const piece: Effect = {
  touches: ['pieces '],
  changes: ({ before, after }, facts) => {
    const { id, ...rest } = { ...objectOf(before), ...objectOf(after) };
    const field = `pieces ${id}`;
    return [[field, after === null ? undefined : { ...objectOf(facts.get(field)), ...rest }]];
  },
};

/** What a piece shows is said whole: a work result of an appraisal may give way to a value of all. */
export const filedPiece = saidWhole('pieces', 'item', 'itemOf');
/** So is its record for e-Kinerja, of which nothing may be told any more. */
export const recordedPiece = saidWhole('pieces', 'record');
