import { randomBytes } from 'node:crypto';
import { documentCodeFrom, documentCodeLength } from '../domain/documents/code.ts';

/** A code that no other document has. */
export function freshDocumentCode(): string {
  const code = documentCodeFrom(randomBytes(documentCodeLength));
  return code ?? freshDocumentCode();
}
