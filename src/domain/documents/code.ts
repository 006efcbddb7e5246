import { codeCharacters, randomCharacters } from '../people/link-code.ts';

/** 16 characters of 5 bits each: 80 bits, which nobody hits by trying. Codes that link an account have 10 or 20. */
export const documentCodeLength = 16;

/** A code for a document from 16 random bytes. Undefined about once in a hundred times: then it is tried again. */
export const documentCodeFrom = (randomBytes: Uint8Array): string | undefined =>
  randomCharacters(documentCodeLength, randomBytes);

/** As people read it from paper: `XXXX-XXXX-XXXX-XXXX`. */
export const formatDocumentCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** Reads a code as a person types it from paper; undefined when it cannot be one. */
export function parseDocumentCode(text: string): string | undefined {
  const characters = codeCharacters(text);
  return characters?.length === documentCodeLength ? characters : undefined;
}
