import { describe, expect, it } from 'vitest';
import {
  documentCodeFrom,
  documentCodeLength,
  formatDocumentCode,
  parseDocumentCode,
} from '../../../src/domain/documents/code.ts';

const bytes = Uint8Array.from({ length: documentCodeLength }, (_, at) => at * 16 + 3);

describe('the code of a document', () => {
  it('has at least 60 bits: every byte gives one of 32 characters', () => {
    const characters = new Set<string>();
    for (let byte = 0; byte < 256; byte += 1)
      characters.add(
        documentCodeFrom(Uint8Array.from(bytes, (one, at) => (at === 0 ? byte : one)))?.[0] ?? '',
      );
    expect(characters.size).toBe(32);
    expect(documentCodeLength * Math.log2(characters.size)).toBeGreaterThanOrEqual(60);
  });

  it('is read as people type it, and nothing else is taken for one', () => {
    const code = '7Q4KX9M2RTV8WYA3';
    expect(formatDocumentCode(code)).toBe('7Q4K-X9M2-RTV8-WYA3');
    for (const typed of ['7q4k-x9m2-rtv8-wya3', ' 7Q4K X9M2 RTV8 WYA3 ', '7Q4KX9M2RTV8WYA3'])
      expect(parseDocumentCode(typed)).toBe(code);
    expect(parseDocumentCode('OQ4K-I9M2-RTV8-WYA3')).toBe('0Q4K19M2RTV8WYA3');
    for (const other of ['', '7Q4K-X9M2-RTV8', '7Q4K-X9M2-RTV8-WYA3-0', 'kolaborasi', '198609262015051001'])
      expect(parseDocumentCode(other)).toBeUndefined();
  });
});
