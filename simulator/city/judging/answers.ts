import { Temporal } from '../../../src/shared/time.ts';
import { type CityCycle, momentOf } from '../calendar.ts';
import type { Ledger } from '../ledger.ts';
import type { Resident } from '../residents.ts';

/** What somebody was given, by what was pressed on the cards about them: by the name of the card, the label that was pressed. */
export type Given = ReadonlyMap<string, string>;

const ownCard = /^\d dari 9 · (?<item>.+)$/;
const aboutAnother =
  /^(?<name>.+) · (?:\d dari 9 · (?<item>.+)|(?<whole>(?:Hasil|Perilaku) kerja secara keseluruhan))$/;
const many = /^(?<name>.+) · sama dengan penilaian diri$/;
const level = /^[1-5]$/;
const expectation = /^(?:Di atas|Sesuai|Di bawah) ekspektasi$/;

/**
 * The levels and ratings of somebody in a cycle, from the presses alone: the last press on a card counts, and whoever takes
 * over the self-assessment gets what was pressed there wherever they pressed nothing before.
 */
export function givenIn(cycle: CityCycle, of: Resident, { acts }: Ledger): Given {
  const [from, to] = [momentOf(cycle.self.from, 0), momentOf(cycle.feedback.to, 24 * 60)];
  const own = new Map<string, string>();
  const given = new Map<string, string>();
  for (const { at, who, pressed } of acts) {
    if (!pressed || Temporal.Instant.compare(at, from) < 0 || Temporal.Instant.compare(at, to) > 0) continue;
    const { card, label } = pressed;
    const item = ownCard.exec(card)?.groups?.item;
    if (item !== undefined) {
      if (who === of && level.test(label)) own.set(item, label);
      continue;
    }
    const about = aboutAnother.exec(card)?.groups;
    if (about?.name === of.name) {
      const on = about.item ?? about.whole;
      if (on !== undefined && (about.item ? level : expectation).test(label)) given.set(on, label);
    } else if (many.exec(card)?.groups?.name === of.name && label.startsWith('Ya, samakan'))
      for (const [on, value] of own) if (!given.has(on)) given.set(on, value);
  }
  return given;
}

/** The quadrant of PermenPANRB 6/2022, as the city reads it: work results, then work behaviour. */
export function predicateFor(results: string, behaviour: string): string {
  const [isWorkMissing, isWorkMore] = [results.startsWith('Di bawah'), results.startsWith('Di atas')];
  const [isActMissing, isActMore] = [behaviour.startsWith('Di bawah'), behaviour.startsWith('Di atas')];
  if (isWorkMissing) return isActMissing ? 'SANGAT KURANG' : 'BUTUH PERBAIKAN';
  if (isActMissing) return 'KURANG/MISCONDUCT';
  return isWorkMore && isActMore ? 'SANGAT BAIK' : 'BAIK';
}
