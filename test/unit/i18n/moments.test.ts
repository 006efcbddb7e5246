import { describe, expect, it } from 'vitest';
import { deadlineFor, minuteFor, momentIn, nearMomentFor } from '../../../src/i18n/moments.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { renderScreen } from '../../../src/platform/telegram/render.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { everyScreen } from '../../support/every-screen.ts';

const at = Temporal.Instant.from('2026-12-10T00:30:00Z');
const reader = (today: string) => ({ today: Temporal.PlainDate.from(today), timeZone: 'Asia/Makassar' });
const t = translator('id');

// Drawn before the clock of a test runs: on a busy machine it takes long.
const all = everyScreen();

describe('a moment in a text', () => {
  it('is told with the words that say it, and by the words alone where one of them is "today" or "tomorrow"', () => {
    expect(momentIn(at, 'Asia/Makassar', 'id')).toEqual({
      text: '10 Desember 2026 08.30 WITA',
      moment: { at, says: 'date' },
    });
    const weekday = { text: 'Kamis, 10 Desember 08.30 WITA', moment: { at, says: 'weekday' } };
    expect(minuteFor(at, reader('2026-12-09'), 'id')).toEqual(weekday);
    expect(nearMomentFor(at, reader('2026-12-08'), 'id')).toEqual(weekday);
    expect(nearMomentFor(at, reader('2026-12-09'), 'id')).toEqual({
      text: 'besok (Kamis, 10 Desember 08.30 WITA)',
      moment: { at, says: 'words' },
    });
  });

  it('is the last minute of a deadline', () => {
    const day = Temporal.PlainDate.from('2026-12-10');
    const { moment } = deadlineFor(day, 'Asia/Makassar', reader('2026-12-01'), 'id');
    expect(moment.at.toString()).toBe('2026-12-10T15:59:00Z');
  });

  it('goes into a message as a part of its own, emphasised or not, and into a notice as its words', () => {
    const until = minuteFor(at, reader('2026-12-01'), 'id');
    expect(t.rich('reminder.snooze.done', { until })).toContainEqual(until);
    expect(t.rich('reminder.snooze.until', { until })).toContainEqual({ ...until, style: 'strong' });
    expect(t('reminder.snooze.done', { until })).toContain('Kamis, 10 Desember 08.30 WITA');
  });

  it('is marked wherever a screen tells a time of the day, in any state and both languages', () => {
    const unmarked = new Set<string>();
    let count = 0;
    for (const { at: where, screen } of all)
      for (const { text, entities } of renderScreen(screen))
        for (const { index, 0: time } of text.matchAll(/\d\d[.:]\d\d WITA/g)) {
          count += 1;
          const isMarked = entities.some(
            ({ type, offset, length }) =>
              type === 'date_time' && offset <= index && index + time.length <= offset + length,
          );
          if (!isMarked)
            unmarked.add(`${where}: ${text.slice(Math.max(0, index - 40), index + time.length)}`);
        }
    expect([...unmarked]).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });
});
