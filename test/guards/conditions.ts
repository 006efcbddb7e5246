/** Finds the conditions of a statement. It understands just enough SQL for our own statements. */

export type Token = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How many brackets are open around it; a bracket itself counts as outside. */
  readonly depth: number;
};

const pattern = /"[^"]*"|'(?:[^']|'')*'|\$\d+|\w+|::|[<>=-]+|[^\s\w"'$]/g;

export function tokensOf(statement: string): readonly Token[] {
  let depth = 0;
  return [...statement.matchAll(pattern)].map(({ 0: text, index: start }) => {
    if (text === ')') depth -= 1;
    const token = { text, start, end: start + text.length, depth };
    if (text === '(') depth += 1;
    return token;
  });
}

/** Tokens as text, with the same text for any numbers of the parameters. */
export const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text }) => (text.startsWith('$') ? '$' : text.replaceAll('"', '')))
    .join(' ')
    .replaceAll(/ ?(\.|::) ?/g, '$1')
    .replaceAll(/\( | (?=\))/g, (bracket) => bracket.trim());

/** A condition of a statement, and what replaces it when it is dropped. */
export type Condition = { readonly tokens: readonly Token[]; readonly instead: 'true' | 'false' };

/** A `where`, an `on` of a join or a `when`. */
export type Clause = {
  /** The common table expressions around it, outermost first. */
  readonly within: readonly string[];
  /** The table that is read or changed. */
  readonly of: string;
  readonly tokens: readonly Token[];
  readonly conditions: readonly Condition[];
};

const ends = new Set([
  'order',
  'group',
  'limit',
  'returning',
  'union',
  'where',
  'on',
  'join',
  'left',
  'cross',
]);
const heads = new Set(['from', 'update', 'into']);

export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  return tokens.flatMap((token, index) => {
    const isJoin = token.text === 'on' && tokens[index + 1]?.text !== 'conflict';
    if (token.text !== 'where' && token.text !== 'when' && !isJoin) return [];
    const inside = run(tokens, index, token.text === 'when' ? new Set(['then']) : ends);
    // A special case is dropped when it never applies.
    const conditions =
      token.text === 'when' ? [{ tokens: inside, instead: 'false' } as const] : operands(inside);
    return [{ within: around(tokens, index), of: headOf(tokens, index), tokens: inside, conditions }];
  });
}

/** The tokens after one, until its brackets close or one of the words follows. */
function run(tokens: readonly Token[], index: number, until: ReadonlySet<string>): readonly Token[] {
  const depth = tokens[index]?.depth ?? 0;
  const rest = tokens.slice(index + 1);
  const end = rest.findIndex((one) => one.depth < depth || (one.depth === depth && until.has(one.text)));
  return end < 0 ? rest : rest.slice(0, end);
}

/** The whole condition, each operand, and the operands within those in brackets. */
function operands(all: readonly Token[]): readonly Condition[] {
  if (isBracketed(all)) return operands(all.slice(1, -1));
  const ors = divided(all, 'or');
  const ands = divided(all, 'and');
  const whole = { tokens: all, instead: 'true' } as const;
  if (ors.length > 1) {
    return [whole, ...ors.flatMap((one) => [{ tokens: one, instead: 'false' } as const, ...below(one)])];
  }
  if (ands.length > 1) {
    return [whole, ...ands.flatMap((one) => [{ tokens: one, instead: 'true' } as const, ...below(one)])];
  }
  return [whole];
}

const below = (one: readonly Token[]): readonly Condition[] =>
  isBracketed(one) ? operands(one.slice(1, -1)).slice(1) : [];

/** Whether one pair of brackets encloses everything, with no query in it. */
function isBracketed(all: readonly Token[]): boolean {
  const [first, second] = all;
  if (first?.text !== '(' || second?.text === 'select' || all.at(-1)?.text !== ')') return false;
  return all.slice(1, -1).every(({ depth }) => depth > first.depth);
}

function divided(all: readonly Token[], by: 'and' | 'or'): readonly (readonly Token[])[] {
  const depth = all[0]?.depth;
  const parts: Token[][] = [[]];
  for (const token of all) {
    if (token.text === by && token.depth === depth) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** The names before `as (` of all enclosing brackets, without the number that a save gives to its parts. */
function around(tokens: readonly Token[], index: number): readonly string[] {
  const names: string[] = [];
  let depth = tokens[index]?.depth ?? 0;
  for (let at = index; at > 0; at -= 1) {
    const token = tokens[at];
    if (token?.text !== '(' || token.depth !== depth - 1) continue;
    depth -= 1;
    if (tokens[at - 1]?.text !== 'as') continue;
    names.unshift((tokens[at - 2]?.text ?? '').replaceAll(/"|_\d+/g, ''));
  }
  return names;
}

function headOf(tokens: readonly Token[], index: number): string {
  const depth = tokens[index]?.depth ?? 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!token || token.depth < depth) return '';
    if (token.depth !== depth || !heads.has(token.text)) continue;
    const long = tokens.slice(at, index);
    return wordsOf(token.text === 'from' ? long : long.slice(0, 2));
  }
  return '';
}
