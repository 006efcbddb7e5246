import { clausesOf, type Token, tokensOf, wordsOf } from './conditions.ts';

/** One condition, dropped in all statements of one function that contain it. */
export type Mutant = {
  /** Equal for the same condition in different statements of a function. */
  readonly key: string;
  /** For people to read: the place, and the text that is dropped. */
  readonly where: string;
  readonly dropped: string;
};

/** A mutant in one statement: which part of the text is replaced, and by what. */
type Place = Mutant & { readonly start: number; readonly end: number; readonly instead: string };

/** A statement with one condition dropped in all its places. */
export function mutated(family: string, statement: string, key: string): string {
  // Begins at the end of the text, so that the other places do not move.
  const places = placesOf(family, statement)
    .filter((place) => place.key === key)
    .toSorted((a, b) => b.start - a.start);
  return places.reduce(
    (text, { start, end, instead }) => text.slice(0, start) + instead + text.slice(end),
    statement,
  );
}

export const mutantsOf = (family: string, statement: string): readonly Mutant[] =>
  placesOf(family, statement).map(({ key, where, dropped }) => ({ key, where, dropped }));

function placesOf(family: string, statement: string): readonly Place[] {
  const tokens = tokensOf(statement);
  const place = (
    where: string,
    context: string,
    part: readonly Token[],
    instead: (old: string) => string,
  ) => {
    const start = part[0]?.start ?? 0;
    const end = part.at(-1)?.end ?? start;
    const dropped = wordsOf(part);
    return {
      key: [where, context, dropped].join(' | '),
      where,
      dropped,
      start,
      end,
      instead: instead(statement.slice(start, end)),
    };
  };
  const ofClauses = clausesOf(tokens).flatMap(({ within, of, tokens: clause, conditions }) =>
    conditions.map(({ tokens: part, instead }) => {
      // The condition stays in the text, because every parameter must still be used.
      const neutral = instead === 'true' ? 'true or' : 'false and';
      const where = [family, ...within].join(' / ');
      return place(where, `${of} | ${wordsOf(clause)}`, part, (old) => `(${neutral} (${old}))`);
    }),
  );
  const ofGuard = guardParts(tokens).map(({ part, isFlag }) =>
    place(`${family} / kinerja_guard`, '', part, () => (isFlag ? '(true)' : '(1)')),
  );
  const ofLeases = leaseAnswers(tokens).map((part) => place(family, 'answer', part, () => 'true'));
  return [...ofClauses, ...ofGuard, ...ofLeases].map(({ dropped, key, ...rest }) => ({
    ...rest,
    key: key.replaceAll(/_\d+/g, ''),
    dropped: dropped.replaceAll(/_\d+/g, ''),
  }));
}

const isGroup = (tokens: readonly Token[], index: number, words: string): boolean =>
  wordsOf(tokens.slice(index, index + words.split(' ').length)) === words;

/** The counts that are passed to the guard of a save. */
function guardParts(tokens: readonly Token[]): readonly { part: readonly Token[]; isFlag: boolean }[] {
  const guard = tokens.findIndex(({ text }) => text === 'kinerja_guard');
  if (guard < 0) return [];
  return tokens.flatMap((token, index) => {
    if (index < guard || token.text !== '(' || tokens[index + 1]?.text !== 'select') return [];
    const end = tokens.findIndex((one, at) => at > index && one.text === ')' && one.depth === token.depth);
    const part = tokens.slice(index, end + 1);
    return [{ part, isFlag: part.some(({ text }) => text === '=') }];
  });
}

/** The places outside of conditions where a statement returns whether the lease is held. */
function leaseAnswers(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const length = 'exists ( select 1 from held )'.split(' ').length;
  return tokens.flatMap((token, index) =>
    token.text === 'exists' &&
    token.depth === 0 &&
    tokens[index - 1]?.text === 'select' &&
    isGroup(tokens, index + 4, 'from held')
      ? [tokens.slice(index, index + length)]
      : [],
  );
}
