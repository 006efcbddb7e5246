import { useState } from 'preact/hooks';
import type { ClockStep, RoomProblem } from '../protocol.ts';
import { moveClock } from './api.ts';
import { momentOf } from './format.ts';
import type { Language, Words } from './words.ts';

const steps: readonly ClockStep[] = ['hour', 'day', 'month', 'reminder', 'window'];

/** The title, the clock with buttons to move it, the traffic and the language. */
export function TopBar({
  words,
  language,
  now,
  timeZone,
  isWireOpen,
  onWire,
  onMoved,
  onLanguage,
  onAbout,
  onProblem,
}: {
  readonly words: Words;
  readonly language: Language;
  /** Milliseconds of the simulated clock. */
  readonly now: number;
  readonly timeZone: string;
  readonly isWireOpen: boolean;
  readonly onWire: () => void;
  /** The clock was moved, so that what comes of it is to be seen. */
  readonly onMoved: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onAbout: () => void;
  readonly onProblem: (problem: RoomProblem) => void;
}) {
  const [isMoving, setMoving] = useState(false);
  const move = async (step: ClockStep): Promise<void> => {
    setMoving(true);
    const problem = await moveClock(step);
    setMoving(false);
    onMoved();
    if (problem !== undefined) onProblem(problem);
  };
  const moment = momentOf(now, timeZone, language);
  return (
    <header class="top">
      <h1>
        <button type="button" title={words.again} onClick={onAbout}>
          {words.title}
        </button>
      </h1>
      <div class="clock">
        <span>
          <span class="clock-name">{words.clock}</span> <strong>{moment}</strong>
        </span>
        <fieldset aria-label={words.clockNote} disabled={isMoving} aria-busy={isMoving}>
          {steps.map((step) => (
            <button type="button" key={step} data-step={step} onClick={() => move(step)}>
              {`+ ${words.steps[step]}`.replace(/^\+ (?=(Ke|To) )/, '')}
            </button>
          ))}
        </fieldset>
      </div>
      <div class="more">
        <button type="button" aria-pressed={isWireOpen} onClick={onWire}>
          {words.wire}
        </button>
        <fieldset class="apps" aria-label={words.language}>
          {(['id', 'en'] as const).map((one) => (
            <button type="button" key={one} aria-pressed={language === one} onClick={() => onLanguage(one)}>
              {one.toUpperCase()}
            </button>
          ))}
        </fieldset>
      </div>
    </header>
  );
}
