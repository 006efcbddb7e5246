/** So many rows are one parameter at a time: each is held as an object, as text, and as bytes on their way. */
const batchSize = 2000;

/** Many rows in parts that can be written one after the other, so that memory does not grow with how many they are. */
export function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += batchSize) yield all.slice(from, from + batchSize);
}
