import type { SendFailure } from '../contract/platform.ts';

/**
 * Draws a message in place, and once more when the connection broke: done twice it is as if done once, and somebody is
 * looking at it. Rejects as `draw` does.
 */
export async function drawnAgain<T>(
  classify: (error: unknown) => SendFailure,
  draw: () => Promise<T>,
): Promise<T> {
  try {
    return await draw();
  } catch (error) {
    const { kind } = classify(error);
    if (kind !== 'ambiguous' && kind !== 'transient') throw error;
    return draw();
  }
}
