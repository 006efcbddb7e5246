import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The arguments of Node with which a script of `package.json` starts the program. */
const argumentsOf = (script: string): readonly string[] =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    .scripts[script].split(' ')
    .slice(1)
    .map((part: string) => (part.endsWith('.mjs') ? join(root, part) : part));

/** How `npm start` starts it. */
export const shippedBot = argumentsOf('start');
/** How `npm run kinerja` does. */
export const shippedCommand = argumentsOf('kinerja');

/** What every process of ours needs to be told. */
export const commonEnv = (url: string, folder: string): Readonly<Record<string, string>> => ({
  AGENCY_NAME: 'Kota Contoh',
  TIME_ZONE: 'Asia/Makassar',
  DATABASE_URL: url,
  LOG_LEVEL: 'error',
  DATA_DIR: folder,
});
