import { afterAll, beforeAll, expect, it } from 'vitest';
import { judgeAnswers } from '../../../src/cli/doctor/colleagues.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { openUnit, type Unit } from './rig.ts';

/** What the doctor says of the key that seals what colleagues answer. */

let unit: Unit;
beforeAll(async () => {
  unit = await openUnit();
});
afterAll(() => unit.close());

const right = 'a-key-for-tests-of-32-characters-x';
const other = 'another-key-for-tests-of-32-characters';
const seen = async (key?: string) =>
  (await judgeAnswers(translator('en'), unit.url, key)).map(
    ({ status, found, remedy = '' }) => `${status}: ${found}. ${remedy}`,
  )[0];

it('a missing key is a warning until somebody asked, then a problem, as is one that does not open the answers', async () => {
  expect(await seen()).toMatch(/^warning: FEEDBACK_KEY is not set: nobody can ask.+openssl rand -hex 32/);
  expect(await seen(other)).toBe('ok: the key is there. ');
  await unit.asks(unit.colleagues.slice(0, 3));
  expect(await seen()).toMatch(/^problem: .+1 asking is open.+Put the FEEDBACK_KEY back/);
  expect(await seen(other)).toMatch(
    /^problem: .+is another one than.+1 open asking\. Put the FEEDBACK_KEY back/,
  );
  expect(await seen(right)).toBe('ok: the key is there and opens the 1 open asking. ');
});

it('says so in Indonesian as well', async () => {
  const [missing] = await judgeAnswers(translator('id'), unit.url, undefined);
  expect(missing?.found).toMatch(/FEEDBACK_KEY tidak diisi/);
});
