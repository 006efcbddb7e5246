import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tryTemplates } from '../../../src/app/try-templates.ts';
import { captureLog } from '../../support/captured-log.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinerja-templates-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const said = async (): Promise<readonly unknown[]> => {
  const { log, entries } = captureLog();
  await tryTemplates(folder, log);
  return entries().map(({ template }) => template);
};

it('a start says which template of an agency cannot be drawn, and nothing of those that can', async () => {
  writeFileSync(join(folder, 'competency.typ'), '#tidak-ada');
  writeFileSync(
    join(folder, 'plan.typ'),
    '#import "document.typ": *\n#show: sheet.with(title: "R")\n= FORMULIR KOTA\n',
  );
  expect(await said()).toEqual(['competency.typ']);
});

it('a start without templates of an agency has nothing to say', async () => {
  writeFileSync(join(folder, 'catatan.txt'), '#tidak-ada');
  expect(await said()).toEqual([]);
  rmSync(folder, { recursive: true });
  expect(await said()).toEqual([]);
});
