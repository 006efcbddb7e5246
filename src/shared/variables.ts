/** One environment variable. */
export type Variable<T = unknown> = {
  /** Parses the text of the variable; a zod type fits. */
  readonly accepts: {
    safeParse(
      text: unknown,
    ): { readonly success: true; readonly data: T } | { readonly success: false; readonly data?: undefined };
  };
  /** Numbers that the sentence about a wrong value needs. */
  readonly figures?: Readonly<Record<string, number>>;
  /** The value must not be logged. */
  readonly isSecret?: true;
};
export type Variables = Readonly<Record<string, Variable>>;

export type ValuesOf<V extends Variables> = {
  readonly [N in keyof V]?: NonNullable<ReturnType<V[N]['accepts']['safeParse']>['data']>;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with a variable. It is put into words where the operator's language is known. */
export type VariableProblem = {
  readonly variable: string;
  readonly code: 'wrong' | 'missing';
  readonly figures?: Readonly<Record<string, number>>;
};

/** An empty variable counts as not set. */
export const isGiven = (env: Environment, name: string): boolean => Boolean(env[name]?.trim());

/** The values of all variables that are set and valid, and a problem for each that is set but not valid. */
export function readVariables<V extends Variables>(
  env: Environment,
  variables: V,
  names: readonly (keyof V & string)[] = Object.keys(variables),
): {
  readonly values: ValuesOf<V>;
  readonly problems: VariableProblem[];
  readonly secrets: readonly string[];
} {
  const problems: VariableProblem[] = [];
  const secrets: string[] = [];
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const variable = variables[name];
    const text = env[name]?.trim();
    if (!text || variable === undefined) continue;
    const { accepts, figures, isSecret } = variable;
    const read = accepts.safeParse(text);
    if (read.success) values[name] = read.data;
    else problems.push({ variable: name, code: 'wrong', ...(figures && { figures }) });
    if (isSecret) secrets.push(text);
  }
  // Each value was parsed by the variable with its name.
  return { values: values as ValuesOf<V>, problems, secrets };
}
