import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';

/** Runs a command whose reader is gone before it says anything, and gives what reaches the terminal beside the pipe. */
function piped(command: string): Promise<string> {
  const kinerja = `"${process.execPath}" --import tsx src/cli.ts ${command}`;
  return new Promise((resolve) => {
    const shell = spawn('bash', ['-c', `{ ${kinerja}; echo "code $?" >&2; } | true`]);
    let said = '';
    shell.stderr.on('data', (part: Buffer) => {
      said += part.toString();
    });
    shell.on('close', () => resolve(said.trim()));
  });
}

it.each([
  ['output', '--help', 'code 0'],
  ['errors', 'there-is-none 2>&1 >/dev/null', 'code 2'],
])('a command outlives whoever read its %s, and ends with its own code', async (_, command, code) => {
  expect(await piped(command)).toBe(code);
});
