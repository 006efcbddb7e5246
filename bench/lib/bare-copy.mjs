import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';

/**
 * A raw COPY in a process of its own: `TO STDOUT` into the file, or `FROM STDIN` out of it. `PREPARE` runs before. Plain
 * JavaScript, so that nothing else is loaded.
 */
const { DATABASE_URL = '', PREPARE = '', COPY = '', FILE = '', DIRECTION = 'to' } = process.env;
const sql = postgres(DATABASE_URL, { max: 1, onnotice: () => {} });
if (PREPARE !== '') await sql.unsafe(PREPARE);
const copied = sql.unsafe(COPY);
if (DIRECTION === 'to') await pipeline(await copied.readable(), createWriteStream(FILE));
else await pipeline(createReadStream(FILE), await copied.writable());
await sql.end();
