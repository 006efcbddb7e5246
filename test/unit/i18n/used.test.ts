import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { messages } from '../../../src/i18n/messages/index.ts';

const src = join(import.meta.dirname, '..', '..', '..', 'src');
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes(join('i18n', 'messages')))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n');

it('no message is unused: each key is in the code, whole or as the beginning of a composed one', () => {
  const beginnings = [...code.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map((match) => match[1] ?? '');
  const whole = new Set([...code.matchAll(/'([\w.-]+)(?=')/g)].map((match) => match[1]));
  const unused = Object.keys(messages.en).filter(
    (key) => !whole.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
  );
  expect(unused).toEqual([]);
});
