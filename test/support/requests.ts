import { answerBy, type DeskRequest, type RequestsDesk } from '../../src/domain/rights/requests.ts';
import { Temporal } from '../../src/shared/time.ts';

const askedAt = Temporal.Instant.from('2026-12-14T04:00:00Z');

export const aRequest = (of: Partial<DeskRequest> = {}): DeskRequest => ({
  id: '01930000-0000-7000-8000-0000000000d1',
  kind: 'correction',
  part: 'unit',
  words: 'Seharusnya Dinas Kesehatan.',
  askedAt,
  answerBy: answerBy(askedAt),
  person: {
    id: '01930000-0000-7000-8000-0000000000e1',
    name: 'Budi Santoso',
    unit: 'Dinas Komunikasi dan Informatika',
  },
  isReportOpen: false,
  ...of,
});

/** A look at requests: one of one's own, and one of somebody else that waits and is open. */
export const someRequests = (of: Partial<RequestsDesk> = {}): RequestsDesk => {
  const one = aRequest();
  const { id, kind, part = 'unit', words, answerBy: due } = one;
  return {
    mine: [{ id, kind, part, words, askedAt, answerBy: due }],
    waiting: [one],
    total: 1,
    page: 0,
    one,
    ...of,
  };
};
