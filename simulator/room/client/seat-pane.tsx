import { useRef, useState } from 'preact/hooks';
import type { App, Deed, RoomPerson, RoomProblem, RoomStart, SeatKey, SeatState } from '../protocol.ts';
import { act, sendFile, takeCode } from './api.ts';
import { PersonPicker } from './person-picker.tsx';
import { SlackWindow } from './slack/window.tsx';
import { TelegramWindow } from './telegram/window.tsx';
import type { Language, Words } from './words.ts';

/** The properties of the window of either app. */
export type WindowProps<State extends SeatState> = {
  readonly paneId: string;
  readonly seat: SeatKey;
  readonly state: State;
  readonly person: RoomPerson;
  readonly botName: string;
  readonly slashCommand: string;
  readonly words: Words;
  readonly language: Language;
  readonly timeZone: string;
  readonly onDeed: (deed: Deed) => Promise<RoomProblem | undefined>;
  readonly onFile: (file: File, text: string) => void;
  /** A code from HR to put into the message field. */
  readonly code: { readonly text: string; readonly turn: number };
  readonly onTakeCode: () => void;
};

export const seatKey = (person: RoomPerson, app: App): SeatKey => `${person.id}@${app}`;
export const partsOfSeat = (seat: SeatKey): { readonly personId: string; readonly app: App } => {
  const [personId = '', app] = seat.split('@');
  return { personId, app: app === 'slack' ? 'slack' : 'telegram' };
};

const apps: readonly (readonly [App, string])[] = [
  ['telegram', 'Telegram'],
  ['slack', 'Slack'],
];

/** The app of one person. Above it, person and app can be chosen. */
export function SeatPane({
  paneId,
  name,
  isShown,
  seat,
  state,
  room,
  words,
  language,
  timeZone,
  onSeat,
  onProblem,
}: {
  readonly paneId: string;
  readonly name: string;
  /** False for all but one pane on a narrow screen. */
  readonly isShown: boolean;
  readonly seat: SeatKey;
  readonly state: SeatState | undefined;
  readonly room: RoomStart;
  readonly words: Words;
  readonly language: Language;
  readonly timeZone: string;
  readonly onSeat: (seat: SeatKey) => void;
  readonly onProblem: (problem: RoomProblem) => void;
}) {
  const { personId, app } = partsOfSeat(seat);
  const person = room.people.find(({ id }) => id === personId) ?? room.people[0];
  const [code, setCode] = useState({ text: '', turn: 0, seat });
  const [isDropping, setDropping] = useState(false);
  const turns = useRef(0);
  const drawn = useRef(state);
  if (drawn.current !== state) {
    drawn.current = state;
    turns.current += 1;
  }
  if (person === undefined) return null;
  const tell = (problem: RoomProblem | undefined): RoomProblem | undefined => {
    if (problem !== undefined) onProblem(problem);
    return problem;
  };
  const common = {
    paneId,
    seat,
    person,
    words,
    language,
    timeZone,
    botName: room.botName,
    slashCommand: room.slashCommand,
    code: code.seat === seat ? code : { text: '', turn: 0 },
    onDeed: async (deed: Deed) => tell(await act(seat, deed)),
    onFile: async (file: File, text: string) => void tell(await sendFile(seat, file, text)),
    onTakeCode: async () => {
      const given = await takeCode(person.id);
      if (given.code === undefined) tell(given.problem ?? 'no-code');
      else setCode({ text: given.code, turn: code.turn + 1, seat });
    },
  };
  return (
    <section
      id={paneId}
      class={`pane ${isShown ? 'shown' : ''} ${isDropping ? 'dropping' : ''}`}
      aria-label={`${name}: ${person.name}`}
      data-turn={turns.current}
      data-drop={words.drop}
      onDragOver={(event) => {
        // Without this the browser would leave the room and open the file.
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        for (const file of event.dataTransfer?.files ?? []) void common.onFile(file, '');
      }}
    >
      <div class="seat">
        <PersonPicker
          id={`${paneId}-people`}
          people={room.people}
          chosen={person}
          words={words}
          onChoose={(chosen) => onSeat(seatKey(chosen, app))}
        />
        <fieldset class="apps" aria-label={words.whichApp}>
          {apps.map(([one, label]) => (
            <button
              type="button"
              key={one}
              aria-pressed={app === one}
              onClick={() => onSeat(seatKey(person, one))}
            >
              {label}
            </button>
          ))}
        </fieldset>
      </div>
      <div class="window" lang="id">
        {state?.app === 'telegram' && <TelegramWindow key={seat} state={state} {...common} />}
        {state?.app === 'slack' && <SlackWindow key={seat} state={state} {...common} />}
      </div>
    </section>
  );
}
