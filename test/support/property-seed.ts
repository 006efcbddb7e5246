import fc from 'fast-check';

// Whoever changes something else should not be stopped by a case that nobody had tried yet: every run tries the same
// ones. New ones are looked for with PROPERTY_SEED=random; a seed that was printed is tried again by its number.
const asked = process.env.PROPERTY_SEED ?? '20261126';
if (asked !== 'random') {
  if (!/^-?\d+$/.test(asked)) throw new Error('PROPERTY_SEED is a number or the word random');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
}
