import { defaultSettings } from '../../domain/cycle/cycle.ts';
import { documentCodeLength } from '../../domain/documents/code.ts';
import { documentKinds } from '../../domain/documents/document.ts';
import { Temporal } from '../../shared/time.ts';
import { openPress, TemplateFailed } from '../typst.ts';
import type { DocumentFacts } from './content.ts';
import { drawDocument } from './draw.ts';

/** Which of the templates cannot be drawn with those of this folder in the place of ours, and why. */
export function templateTroubles(own: string): readonly TemplateFailed[] {
  const press = openPress(own);
  const issue = { code: '0'.repeat(documentCodeLength), version: 1, on: someDay, release: '0.0.0' };
  return documentKinds.flatMap((kind) => {
    try {
      drawDocument(press, kind, nobody, issue);
      return [];
    } catch (error) {
      if (error instanceof TemplateFailed) return [error];
      throw error;
    }
  });
}

const someDay = Temporal.PlainDate.from('2026-12-31');
const window = { from: someDay, to: someDay };
const party = { name: '-', nip: '-', position: '-', unit: '-' };

/** As little as a result has, and an objection, for which a form has more. */
const nobody: DocumentFacts = {
  agency: '-',
  parties: { employee: party, appraiser: party, superior: party },
  appraisal: {
    ...({ id: '', revision: 1, status: 'objected', predicate: 'good', objectionReason: '-' } as const),
    objectedAt: Temporal.Instant.fromEpochMilliseconds(0),
    cycle: {
      ...{ id: '', name: '-', period: window, timeZone: 'UTC', settings: defaultSettings },
      windows: { 'self-assessment': window, rating: window, feedback: window },
    },
    employee: { ...party, id: '', positionLevel: 'pelaksana' },
    appraiser: { ...party, id: '' },
    required: { 'M.01': 2, 'M.02': 2 },
    answers: { self: {}, appraiser: { 'M.01': { value: 1, note: '-' }, 'M.02': { value: 3 } } },
    results: [{ no: 1, title: '-' }],
    ...{ files: [], pieces: [] },
    feedback: { strengths: '-', improve: '-', nextStep: '-' },
  },
};
