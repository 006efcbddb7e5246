import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { competencyCodes } from '../../src/domain/appraisal/items.ts';

/**
 * The code of a person's press: the cards one after the other. On each pass over them the value is another one, since a
 * press that changes nothing costs less.
 */
export function codeOf(appraisalId: string, count: number): string {
  const all = competencyCodes.length;
  const item = competencyCodes[count % all];
  if (item === undefined) throw new Error('there are no competencies');
  const value = ((count + 2 * Math.floor(count / all)) % 5) + 1;
  return encodeAction({ type: 'self.rate', appraisalId, item, value: value as 1 | 2 | 3 | 4 | 5 });
}
