import { describe, expect, it, vi } from 'vitest';
import { createChecks } from '../../../simulator/demo/checks.ts';
import { evidenceWords } from '../../../simulator/demo/evidence/words.ts';

describe('what the script of evidence promises', () => {
  it('is said sentence by sentence, and one that is not true is remembered while the story goes on', () => {
    const said: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
    const checks = createChecks();
    checks.that('the photo is kept', true);
    checks.that('nobody else sees it', false);
    checks.that('it opens', true);
    log.mockRestore();
    expect(said).toEqual(['  ✓ the photo is kept', '  ✗ nobody else sees it', '  ✓ it opens']);
    expect(checks.count()).toBe(3);
    expect(checks.broken()).toEqual(['nobody else sees it']);
    expect(evidenceWords.id.ends(3, 1)).toContain('1 dari 3 TIDAK');
    expect(evidenceWords.en.ends(3, 0)).toContain('all 3');
  });
});
