import { describe, expect, it } from 'vitest';
import { bringBackResult } from '../../../src/application/self/manage-results.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import { anAppraisal, now, withSelf } from '../../support/builders.ts';
import { aChat, type Chat } from './chat.ts';

const result = { no: 1, isOwn: true, title: 'Layanan pengaduan', target: '120', realisation: '131 selesai' };
const listed = withSelf(anAppraisal({ results: [result] }), { 'R.1': { value: 3 } });
const appraisalId = listed.id;
const onResults = (appraisal: Appraisal = listed): Chat =>
  aChat(appraisal, { screen: { at: 'self-results', appraisalId } });

describe('the words of a work result', () => {
  it('that were changed can be brought back, once', () => {
    const chat = onResults();
    const edit = { type: 'self.editResult', appraisalId, item: 'R.1' } as const;
    chat.fills(edit, { title: 'Lain', realisation: 'Hampir' });
    expect(chat.appraisal().results).toEqual([{ no: 1, isOwn: true, title: 'Lain', realisation: 'Hampir' }]);
    chat.presses('↩️ Urungkan');
    expect(chat.appraisal().results).toEqual([result]);
    expect(chat.labels()).not.toContain('↩️ Urungkan');
  });

  it('that were removed can be brought back with how far the result got', () => {
    const chat = onResults();
    chat.presses('Hapus 1');
    chat.presses('Ya, hapus');
    expect(chat.appraisal().results).toEqual([]);
    chat.presses('↩️ Urungkan');
    expect(chat.appraisal().results).toEqual([result]);
    expect(chat.appraisal().answers.self['R.1']?.value).toBe(3);
  });

  it('are not brought back over another result that has the number now', () => {
    expect(bringBackResult(listed, 'self', now, { no: 1, title: 'Lama' }, 2)).toMatchObject({
      ok: false,
      error: { code: 'changed-since-shown' },
    });
    expect(bringBackResult(listed, 'self', now, { no: 11, title: 'Lama' }, 2)).toMatchObject({
      ok: false,
      error: { code: 'no-such-item' },
    });
  });
});
