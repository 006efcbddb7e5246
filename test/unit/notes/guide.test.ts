import { describe, expect, it } from 'vitest';
import { writeNotes } from '../../../src/application/notes/notes.ts';
import { competencyCodes } from '../../../src/domain/appraisal/items.ts';
import { competencyByCode } from '../../../src/domain/competency/catalogue.ts';
import {
  allQuestions,
  guideLevels,
  questionCode,
  questionFrom,
  questionsOf,
  sourceOf,
} from '../../../src/domain/notes/interview-guide.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { type MessageKey, messages } from '../../../src/i18n/messages/index.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { inRating } from '../rating/rig.ts';
import { aNote } from './rig.ts';

const { employee, author } = aNote();
const ani = { person: author, now: inRating, today: Temporal.PlainDate.from('2026-12-12') };
const notebook = {
  people: [
    {
      ...{ ...employee, unit: 'Dinas', position: 'Pengelola', nip: '198609262015051001', noteCount: 0 },
      ...({ positionLevel: 'pelaksana', since: Temporal.PlainDate.from('2026-01-05') } as const),
    },
  ],
  entries: [],
};
const draft = { employeeIds: [employee.id], method: 'interview', fact: 'Ia menolak bingkisan.' } as const;

describe('the interview guide', () => {
  it('has two or three questions for each level of each of the nine competencies', () => {
    expect(competencyCodes).toHaveLength(9);
    for (const item of competencyCodes)
      for (const level of guideLevels) {
        const { length } = questionsOf(item, level);
        expect([2, 3], `${item} level ${level}`).toContain(length);
      }
  });

  it('asks about nothing but behaviours of the official text, each at the level where it stands there', () => {
    for (const question of allQuestions) {
      const { item, level } = question;
      const behaviours = competencyByCode(item)?.levels.find((one) => one.level === level)?.behaviours;
      expect(behaviours, questionCode(question)).toContain(sourceOf(question));
    }
  });

  it('asks for the last time in both languages, and has no question that nobody is asked', () => {
    const opening = {
      id: /^Ceritakan saat Anda terakhir .+\.$/,
      en: /^Tell me about the last time you .+\.$/,
    };
    const codes = allQuestions.map(questionCode);
    for (const locale of locales) {
      for (const code of codes)
        expect(messages[locale][`guide.${code}` as MessageKey], code).toMatch(opening[locale]);
      const written = Object.keys(messages[locale]).filter((key) => /^guide\.(M|SK)\./.test(key));
      expect(written.toSorted()).toEqual(codes.map((code) => `guide.${code}`).toSorted());
    }
  });
});

describe('an answer of an interview', () => {
  it('is a note filed under the competency of its question, whatever else it is said to show', () => {
    const written = writeNotes(notebook, ani, { ...draft, question: 'M.01.2.1', item: 'M.05' }, 'seed');
    expect(written.ok && written.value.notebook.entries[0]).toMatchObject({
      method: 'interview',
      item: 'M.01',
      question: 'M.01.2.1',
    });
  });

  it('answers no question that the guide does not have', () => {
    expect(questionFrom('M.01.9.9')).toBeUndefined();
    const refused = writeNotes(notebook, ani, { ...draft, question: 'M.01.9.9' }, 'seed');
    expect(refused).toEqual({ ok: false, error: { code: 'no-such-item' } });
  });
});
