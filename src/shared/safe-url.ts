import { z } from 'zod';

const loopbacks: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** An address to which secrets may go: by https, or by http when it never leaves this machine. */
export const safeUrl = z.url({ protocol: /^https?$/ }).refine((text) => {
  // Called for texts that are no address too.
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || loopbacks.includes(url?.hostname ?? '');
});
