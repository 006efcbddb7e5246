import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type ProcessMove, processMoves } from '../../../../src/domain/appraisal/process.ts';

/** Mermaid takes no hyphens in the names of states. */
const state = (status: string) => status.replaceAll('-', '_');

const drawing = [
  '```mermaid',
  'stateDiagram-v2',
  `  [*] --> ${state(processMoves[0].from[0])}`,
  ...processMoves.flatMap(({ act, by, from, to, until }: ProcessMove) =>
    from.map(
      (one) =>
        `  ${state(one)} --> ${state(to)}: ${by}, ${act}${until === undefined ? '' : `, until ${until}`}`,
    ),
  ),
  '```',
].join('\n');

it('is drawn in ARCHITECTURE.md as it is in the code', () => {
  const text = readFileSync(new URL('../../../../ARCHITECTURE.md', import.meta.url), 'utf8');
  const drawn = /<!-- process -->\n([\s\S]*?)\n<!-- \/process -->/.exec(text)?.[1];
  expect(drawn, 'copy what is expected between the marks').toBe(drawing);
});
