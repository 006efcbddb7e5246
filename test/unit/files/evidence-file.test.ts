import { describe, expect, it } from 'vitest';
import { addFiles } from '../../../src/application/evidence/add-files.ts';
import { askForFile } from '../../../src/application/evidence/ask-for-file.ts';
import { linkFile } from '../../../src/application/evidence/link-file.ts';
import { removeFile } from '../../../src/application/evidence/remove-file.ts';
import { appraisalStatuses } from '../../../src/domain/appraisal/appraisal.ts';
import { relations } from '../../../src/domain/authorization/policy.ts';
import {
  besideItem,
  cleanName,
  type EvidenceFile,
  fileNameMax,
  filesMax,
  visibleFiles,
} from '../../../src/domain/files/evidence-file.ts';
import { anAppraisal, inStatus, now } from '../../support/builders.ts';

const file = (id: string, over: Partial<EvidenceFile> = {}): EvidenceFile => ({
  ...{ id, item: 'M.01', status: 'kept', kind: 'pdf', size: 9 },
  ...over,
});
const files = [file('a'), file('b', { item: 'B.2' }), file('w', { status: 'waiting' })];
const ids = (some: readonly EvidenceFile[]): string => some.map(({ id }) => id).join('');

describe('who sees the files of an appraisal', () => {
  it.each(appraisalStatuses)(
    'is the employee in every status, others only what is submitted and kept: %s',
    (status) => {
      const seen = relations.map((relation) => ids(visibleFiles(inStatus(status, { files }), relation)));
      const others = status === 'self-assessment' ? '' : 'ab';
      expect(seen).toEqual(['abw', '', others, ['objected', 'decided'].includes(status) ? 'ab' : '', '', '']);
    },
  );

  it('in a blind cycle the appraiser sees those of an item once that is rated, as all of the self-assessment', () => {
    const { cycle } = anAppraisal();
    const blind = inStatus('rating', {
      files,
      cycle: { ...cycle, settings: { ...cycle.settings, isBlind: true } },
    });
    expect(ids(visibleFiles(blind, 'appraiser'))).toBe('');
    const rated = { ...blind, answers: { ...blind.answers, appraiser: { 'M.01': { value: 2 } } } };
    expect(ids(visibleFiles(rated, 'appraiser'))).toBe('a');
    const behaviour = { ...blind, answers: { ...blind.answers, appraiser: { P: { value: 2 } } } };
    expect(ids(visibleFiles(behaviour, 'appraiser'))).toBe('b');
  });

  it('beside the rating of the behaviour as a whole stand those of every value', () => {
    expect([ids(besideItem(files, 'P')), ids(besideItem(files, 'M.01'))]).toEqual(['b', 'aw']);
  });
});

const link = 'https://awan.go.id/a';

describe('a file', () => {
  it('of another appraisal is as good as none, whoever asks for it or takes it away', () => {
    const open = anAppraisal({ files });
    expect(askForFile(open, 'self', now, 'foreign', 'p')).toMatchObject({ error: { code: 'no-such-file' } });
    expect(removeFile(open, 'self', now, 'foreign')).toMatchObject({ error: { code: 'no-such-file' } });
    expect(linkFile(open, 'self', now, 'foreign', link)).toMatchObject({ error: { code: 'no-such-file' } });
  });

  it('takes an own link, another one, or none any more, as long as the self-assessment is open', () => {
    const linked = linkFile(anAppraisal({ files }), 'self', now, 'a', ' HTTPS://awan.go.id/a ');
    if (!linked.ok) throw new Error('it was refused');
    const { appraisal, writes } = linked.value;
    expect(appraisal.files.map((one) => one.link)).toEqual([link, ...files.slice(1).map(() => undefined)]);
    expect(writes).toContainEqual({ kind: 'link-file', appraisalId: appraisal.id, fileId: 'a', link });
    expect(JSON.stringify(writes.filter(({ kind }) => kind === 'audit'))).not.toContain('awan');
    const again = linkFile(appraisal, 'self', now, 'a', link);
    expect(again.ok && again.value.writes).toEqual([]);
    const other = linkFile(appraisal, 'self', now, 'a', 'https://awan.go.id/b');
    expect(other.ok && other.value.appraisal.files[0]?.link).toBe('https://awan.go.id/b');
    for (const typed of ['', ' - ']) {
      const none = linkFile(appraisal, 'self', now, 'a', typed);
      expect(none.ok && none.value.appraisal.files).toEqual(files);
      expect(none.ok && none.value.writes[0]).toMatchObject({ kind: 'link-file', link: null });
    }
    expect(linkFile(inStatus('submitted', { files }), 'self', now, 'a', link).ok).toBe(false);
    expect(linkFile(anAppraisal({ files }), 'appraiser', now, 'a', link)).toMatchObject({
      error: { code: 'not-yours' },
    });
  });

  it('takes no link that leads elsewhere than it says, and none before it is kept', () => {
    const open = anAppraisal({ files });
    for (const typed of ['http://awan.go.id/a', 'https://awan.go.id@lain.id/', 'awan.go.id/a'])
      expect(linkFile(open, 'self', now, 'a', typed)).toMatchObject({ error: { code: 'bad-link' } });
    expect(linkFile(open, 'self', now, 'w', link)).toMatchObject({ error: { code: 'no-such-file' } });
  });

  it('that is not submitted, or still on its way, is given to nobody else', () => {
    const submitted = inStatus('submitted', { files });
    expect(askForFile(submitted, 'appraiser', now, 'a', 'p').ok).toBe(true);
    expect(askForFile(submitted, 'appraiser', now, 'w', 'p').ok).toBe(false);
    const draft = anAppraisal({ files });
    expect(askForFile(draft, 'appraiser', now, 'a', 'p')).toMatchObject({ error: { code: 'no-such-file' } });
    expect(askForFile(draft, 'hr', now, 'a', 'p')).toMatchObject({ error: { code: 'not-yours' } });
  });

  it('is one of at most thirty, and only for what the employee answers', () => {
    const full = anAppraisal({ files: Array.from({ length: filesMax }, (_, at) => file(`f${at}`)) });
    const sent = [{ id: 'new', source: {} }];
    expect(addFiles(full, 'self', now, 'M.01', sent)).toMatchObject({ error: { code: 'too-many-files' } });
    const open = anAppraisal();
    expect(addFiles(open, 'self', now, 'M.01', sent).ok).toBe(true);
    for (const item of ['H', 'P', 'R.1', 'X.9'])
      expect(addFiles(open, 'self', now, item, sent)).toMatchObject({ error: { code: 'no-such-item' } });
  });
});

describe('the name of a file', () => {
  it.each([
    ['laporan.pdf', 'laporan.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ani\\SK 2026.docx', 'SK 2026.docx'],
    ['..', undefined],
    ['/', undefined],
    ['', undefined],
    [undefined, undefined],
    ['a\u0000b\nc.pdf', 'abc.pdf'],
    ['foto\u202Egpj.exe', 'fotogpj.exe'],
    ['  rapat   akhir .pdf ', 'rapat akhir .pdf'],
    ['<b>"x"|?*.pdf', 'bx.pdf'],
  ])('%j is kept as %j: no folder, nothing that cannot be seen', (given, expected) => {
    expect(cleanName(given)).toBe(expected);
  });

  it('keeps its ending when it is cut', () => {
    const name = cleanName(`${'panjang'.repeat(40)}.docx`) ?? '';
    expect(name.endsWith('….docx')).toBe(true);
    expect(name.length).toBeLessThanOrEqual(fileNameMax);
  });
});
