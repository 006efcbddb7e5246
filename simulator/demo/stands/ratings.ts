import { rate } from '../script.ts';
import { assessesSelf, confirmsPredicate, ratesAgain, ratesWhole } from '../story/appraisals.ts';
import { appraisalOf } from '../story/look.ts';
import { press, type Voice } from '../voice.ts';
import type { Cast } from './cast.ts';

const firstSection = ['talker', 'lucky', 'unseen', 'low', 'returned'] as const;
const secondSection = ['replier', 'withdrawer', 'contester', 'early', 'late'] as const;

export async function everybodyAssesses(cast: Cast): Promise<void> {
  const { staff, head, otherHead, words, checks } = cast;
  for (const voice of staff) await assessesSelf(cast, voice);
  for (const voice of [head, otherHead]) await assessesSelf(cast, voice, '2');
  const all = await statesOf(cast, [...staff, head, otherHead]);
  checks.that(
    words.check.allSubmitted,
    all.every((status) => status === 'submitted'),
  );
}

export const statesOf = async (cast: Cast, voices: readonly Voice[]): Promise<readonly string[]> => {
  const states = [];
  for (const voice of voices) states.push((await appraisalOf(cast, voice)).status);
  return states;
};

/** Most are rated alike; one below, one above. Nothing goes out: it waits for whoever approves. */
export async function headsRate(cast: Cast): Promise<void> {
  const { staff, head, otherHead, words, checks } = cast;
  await ratesFirstSection(cast);
  await ratesSecondSection(cast);
  await ratesHeads(cast);
  checks.that(
    words.check.nothingIsOut,
    (await statesOf(cast, [...staff, head, otherHead])).every((status) => status === 'rated'),
  );
  checks.that(
    words.check.resultIsHidden,
    !staff.some(({ actor }) => actor.buttons().includes('Buka hasil saya')),
  );
}

async function ratesFirstSection(cast: Cast): Promise<void> {
  for (const part of firstSection)
    if (part === 'low') await ratesBelow(cast, cast.head, cast.low);
    else await ratesWhole(cast, cast.head, cast[part], ['1', '1', '1']);
}

/** One of them is above the level that is required. */
async function ratesSecondSection(cast: Cast): Promise<void> {
  for (const part of secondSection)
    await ratesWhole(cast, cast.otherHead, cast[part], [part === 'late' ? '2' : '1', '1', '1']);
}

async function ratesHeads(cast: Cast): Promise<void> {
  const superior = { ...cast.superior, isQuiet: true };
  for (const voice of [cast.head, cast.otherHead]) await ratesWhole(cast, superior, voice, ['2', '2', '2']);
}

/** Below "Baik" takes a reason and a second look. */
async function ratesBelow(cast: Cast, voice: Voice, employee: Voice): Promise<void> {
  const { step, words, checks } = cast;
  step(words.step.ratesBelow(voice.who.name, employee.who.name));
  await rate(voice, employee.who.name, ['1', '1', '1']);
  const reason = 'Antrean pagi tidak dibuka sejak November.';
  await ratesAgain(voice, 'Perilaku', 'Di bawah ekspektasi', reason);
  await confirmsPredicate(voice);
  const isAsked = (await appraisalOf(cast, employee)).status === 'rating';
  await press(voice, 'Ya, saya tetapkan');
  checks.that(words.check.secondLook, isAsked && (await appraisalOf(cast, employee)).status === 'rated');
}
