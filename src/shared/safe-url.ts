const loopbacks: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether secrets may go to an address: by https, or by http when they never leave this machine. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && loopbacks.includes(hostname));
}
