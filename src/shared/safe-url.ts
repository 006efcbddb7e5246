import { z } from 'zod';

const loopbacks: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** An address to which secrets may go: by https, or by http when it never leaves this machine. */
export const safeUrl = z.url({ protocol: /^https?$/ }).refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || loopbacks.includes(hostname);
});
