import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const rows = readFileSync(join(root, 'docs', 'faults.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, file, sentence] = /^\| .+ \| `([^`]+)` \| (.+) \|$/.exec(line) ?? [];
    return file && sentence ? [{ file, sentence }] : [];
  });

it('every kind of fault that is listed names a test that is there', () => {
  expect(rows.length).toBeGreaterThan(100);
  for (const { file, sentence } of rows)
    expect(readFileSync(join(root, file), 'utf8').replaceAll("\\'", "'"), file).toContain(sentence);
});
