import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kinerja } from '../town/kinerja.ts';

/** Person -> the one-time code of the letter HR handed out. */
export type Letters = Readonly<Record<string, string>>;

/** HR, who works with the documented commands. A date says when a command is typed. */
export type Office = {
  readonly imports: (roster: string, at: string) => Promise<void>;
  readonly opens: (cycle: string, at: string) => Promise<void>;
  readonly says: (at: string, ...command: readonly string[]) => Promise<void>;
  /** Letters with codes for everybody who is not linked yet. */
  readonly writesLetters: (at: string) => Promise<Letters>;
};

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export function officeOf(url: string): Office {
  const says = async (at: string, ...command: readonly string[]): Promise<void> => {
    const { code, said } = await kinerja(url, at, ...command);
    if (code !== 0) throw new Error(`kinerja ${command.join(' ')} failed:\n${said}`);
  };
  return {
    says,
    imports: (roster, at) => says(at, 'roster', 'import', here(roster)),
    opens: (cycle, at) => says(at, 'cycle', 'open', here(cycle)),
    writesLetters: async (at) => {
      const folder = await mkdtemp(join(tmpdir(), 'kinerja-letters-'));
      const file = join(folder, 'letters.csv');
      try {
        await says(at, 'link-codes', 'issue', '--all-unlinked', '--days', '14', '--out', file);
        return readLetters(await readFile(file, 'utf8'));
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

/** Reads a file of codes. Its columns are NIP, name, unit, code and the time of expiry. */
const readLetters = (csv: string): Letters =>
  Object.fromEntries(
    csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => {
        const [, name, , code] = line.replace(/^"|"$/g, '').split('";"');
        if (name === undefined || code === undefined) throw new Error(`not a letter: ${line}`);
        return [name, code];
      }),
  );
