import type { SendFailure } from '../contract/platform.ts';

/**
 * Edits a message, and tries once more when the connection broke, because the person is waiting for it. Editing twice
 * does no harm. Rejects as `draw` does.
 */
export async function drawWithRetry<T>(
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
