import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { showable } from '../../src/conversation/ui/showable.ts';
import { layOpen, platforms, type Siege } from './siege.ts';

let siege: Siege;
beforeAll(async () => {
  siege = await layOpen();
});
afterAll(() => siege.close());

const scraps = [
  '<b>tebal</b>',
  '<a href="http://x">y</a>',
  '*tebal* _miring_ ~coret~ `kode`',
  '[y](http://x)',
  '<!channel>',
  '<!here>',
  '<!everyone|semua>',
  '<@U103>',
  '<#C0GENERAL>',
  '<http://x.example|klik>',
  '@channel @here',
  'tg://user?id=103',
  '&lt;!channel&gt;',
  ':smile:',
  '\u200b',
  '👩‍👩‍👧‍👦',
  'שלום',
  '{name}',
  'x'.repeat(120),
];
const bidi = ['\u202e', '\u202a', '\u2066', '\u2067', '\u2069', '\u202c'];
const words = fc
  .array(fc.constantFrom(...scraps, ...bidi, 'biasa'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '))
  .filter((text) => text.trim() !== '' && text.length < 250);
const turns = /[\u202a-\u202e\u2066-\u2069]/;

/** Replaces the JSON in the fields of forms by its values, so that all can be searched. */
const unfolded = (value: unknown): unknown => {
  if (typeof value === 'string' && /^[[{]/.test(value)) {
    try {
      return unfolded(JSON.parse(value));
    } catch {
      return value;
    }
  }
  if (Array.isArray(value)) return value.map(unfolded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unfolded(inner)]));
};
/** All calls since then, as JSON. */
const sent = (since: number) =>
  siege.stand.simulator.wire.entries
    .filter(({ seq, direction }) => seq > since && direction === 'bot->platform')
    .map(({ payload }) => JSON.stringify(unfolded(payload)));
const lastSeq = () => siege.stand.simulator.wire.entries.at(-1)?.seq ?? 0;

describe.each(platforms)('on %s', (on) => {
  it('names, notes and results are shown as they were written, and no markup or mention in them has an effect', async () => {
    const { agency, db } = siege;
    const target = agency.appraisals.budi;
    await siege.types(on, 'budi', on === 'telegram' ? '/start' : 'halo');
    for (const given of [...scraps, ...fc.sample(words, 8)].filter(
      (text) => text.trim() !== '' && text !== '\u200b',
    )) {
      await db.execute(sql`update person set name = ${given} where id = ${siege.personId.ani}::uuid`);
      await db.execute(
        sql`update work_result set title = ${given} where appraisal_id = ${target}::uuid and no = 1`,
      );
      await db.execute(sql`insert into answer (appraisal_id, author, item, value, note, updated_at)
        values (${target}::uuid, 'self', 'M.01', 2, ${given}, now())
        on conflict (appraisal_id, author, item) do update set note = excluded.note`);
      const since = lastSeq();
      await siege.presses(on, 'budi', encodeAction({ type: 'self.card', appraisalId: target, item: 'M.01' }));
      await siege.presses(on, 'budi', encodeAction({ type: 'self.results', appraisalId: target }));
      const wire = sent(since).join('\n');
      // The text is unchanged apart from the escapes of JSON, in an element that can only be text.
      expect(wire).toContain(JSON.stringify(showable(given).trim()).slice(1, -1));
      expect(wire).not.toMatch(turns);
      expect(wire).not.toMatch(
        /parse_mode|"type":"mrkdwn"|"type":"(user|link|broadcast|usergroup|channel)"|text_link|text_mention|"mrkdwn":true/,
      );
    }
    expect(siege.stand.simulator.slack.mentions).toEqual([]);
  });
});

it('a name cannot reverse the direction of the text after it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...bidi), (name, turn) => {
      expect(showable(`${name}${turn}kiab`)).not.toMatch(turns);
    }),
  );
  // Right-to-left text, joiners and emoji are unchanged.
  for (const kept of ['שלום', 'سلام', '👩‍👩‍👧‍👦', 'a\u200db', 'a\u200eb']) expect(showable(kept)).toBe(kept);
});
