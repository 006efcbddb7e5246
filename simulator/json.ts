/** Readers for values from requests. They return `undefined` instead of throwing. */
export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const recordsOf = (value: unknown): readonly Json[] => listOf(value).filter(isRecord);

export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
};

/** A number, or a text that contains one, because form-encoded parameters arrive as text. */
export const numberOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value)) return undefined;
  return Number(value);
};

export const flagOf = (value: unknown): boolean =>
  value === true || value === 'true' || value === '1' || value === 1;

/** A structured parameter: an object in a JSON body, or the text of one in a form-encoded body. */
export const structured = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};

/** Leaves out absent fields, so that a payload looks as the platform would send it. */
export const compact = (fields: Record<string, unknown>): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
