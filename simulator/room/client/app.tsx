import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ClockState, RoomProblem, RoomStart, SeatKey, SeatState, WireLine } from '../protocol.ts';
import { act, watch } from './api.ts';
import { useRemembered } from './remembered.ts';
import { partsOfSeat, SeatPane, seatKey } from './seat-pane.tsx';
import { TopBar } from './top-bar.tsx';
import { Welcome } from './welcome.tsx';
import { WirePanel } from './wire-panel.tsx';
import { type Language, languageOf, wordsIn } from './words.ts';

const noticeMs = 5000;
const wireShownMax = 300;
const paneIds = ['pane-1', 'pane-2'] as const;

/** The whole room: two windows next to each other (one at a time on a phone), the clock, the traffic. */
export function App({ room }: { readonly room: RoomStart }) {
  const [language, setLanguage] = useRemembered<Language>('language', languageOf(navigator.languages));
  const [isWelcomed, setWelcomed] = useRemembered('welcomed', false);
  const [chosen, setChosen] = useRemembered<readonly SeatKey[]>('seats', []);
  const [isWireOpen, setWireOpen] = useState(false);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [front, setFront] = useState(0);
  const [states, setStates] = useState<Readonly<Record<SeatKey, SeatState>>>({});
  const [news, setNews] = useState<readonly SeatKey[]>([]);
  const [wire, setWire] = useState<readonly WireLine[]>([]);
  const [clock, setClock] = useState(() => ticking(room.clock));
  const [isOnline, setOnline] = useState(true);
  const [problem, setProblem] = useState<{ readonly is: RoomProblem }>();
  const known = useRef(new Set<SeatKey>());
  const words = wordsIn[language];
  const now = useNow(clock.aheadMs);
  const seats = useMemo(() => seatsOf(room, chosen), [room, chosen]);
  const shownSeat = seats[front];

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);
  const watched = [...new Set(seats)].join(',');
  useEffect(() => {
    setWire([]);
    return watch(
      watched.split(',') as SeatKey[],
      isWireOpen,
      {
        seat: ({ seat, state }) => {
          setStates((before) => ({ ...before, [seat]: state }));
          // The first state of a seat is not news.
          if (known.current.has(seat))
            setNews((before) => (before.includes(seat) ? before : [...before, seat]));
          known.current.add(seat);
        },
        clock: (state) => setClock(ticking(state)),
        wire: (lines) =>
          setWire((before) => {
            const newest = before[0]?.seq ?? 0;
            return [...lines.filter(({ seq }) => seq > newest).reverse(), ...before].slice(0, wireShownMax);
          }),
      },
      setOnline,
    );
  }, [watched, isWireOpen]);
  useEffect(() => {
    if (problem === undefined) return;
    const timer = setTimeout(() => setProblem(undefined), noticeMs);
    return () => clearTimeout(timer);
  }, [problem]);
  // News in the seat that is shown has been seen.
  useEffect(() => {
    if (news.some((seat) => seat === shownSeat)) setNews(news.filter((seat) => seat !== shownSeat));
  }, [news, shownSeat]);

  const begin = (): void => {
    setWelcomed(true);
    const first = seatsOf(room, []);
    setChosen(first);
    setFront(0);
    const [seat] = first;
    // As in Telegram, where a person first presses Start.
    if (seat !== undefined && (states[seat]?.messages.length ?? 0) === 0)
      void act(seat, { does: 'send', text: '/start' });
  };
  return (
    <div class={`room ${isWireOpen ? 'with-wire' : ''} ${isMenuOpen ? 'menu-open' : ''}`} data-front={front}>
      <nav class="switch" aria-label={words.windows}>
        {seats.map((seat, at) => {
          const { personId, app } = partsOfSeat(seat);
          const person = room.people.find(({ id }) => id === personId);
          const hasNews = at !== front && news.includes(seat);
          return (
            <button type="button" key={paneIds[at]} aria-pressed={front === at} onClick={() => setFront(at)}>
              {person && words.parts[person.part]}
              <small>{app === 'slack' ? 'Slack' : 'Telegram'}</small>
              {hasNews && <span class="dot" role="img" aria-label={words.news} />}
            </button>
          );
        })}
        <button
          type="button"
          class="menu-toggle"
          aria-label={isMenuOpen ? words.closeMenu : words.openMenu}
          aria-expanded={isMenuOpen}
          onClick={() => setMenuOpen(!isMenuOpen)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={isMenuOpen ? 'M6 6l12 12M18 6 6 18' : 'M4 7h16M4 12h16M4 17h16'} />
          </svg>
        </button>
      </nav>
      <TopBar
        words={words}
        language={language}
        now={now}
        timeZone={clock.timeZone}
        isWireOpen={isWireOpen}
        onWire={() => {
          setWireOpen(!isWireOpen);
          setMenuOpen(false);
        }}
        onMoved={() => setMenuOpen(false)}
        onLanguage={setLanguage}
        onAbout={() => setWelcomed(false)}
        onProblem={(is) => setProblem({ is })}
      />
      <main>
        {seats.map((seat, at) => (
          <SeatPane
            key={paneIds[at]}
            paneId={paneIds[at] ?? ''}
            name={words.window(at + 1)}
            isShown={front === at}
            seat={seat}
            state={states[seat]}
            room={room}
            words={words}
            language={language}
            timeZone={clock.timeZone}
            onSeat={(next) => setChosen(seats.map((one, index) => (index === at ? next : one)))}
            onProblem={(is) => setProblem({ is })}
          />
        ))}
        {isWireOpen && (
          <WirePanel
            lines={wire}
            words={words}
            language={language}
            timeZone={clock.timeZone}
            onClose={() => setWireOpen(false)}
          />
        )}
      </main>
      <div class="notice-place" role="status">
        {!isOnline && <p class="notice">{words.offline}</p>}
        {problem && <p class="notice">{words.problems[problem.is]}</p>}
      </div>
      {!isWelcomed && <Welcome words={words} onBegin={begin} onClose={() => setWelcomed(true)} />}
    </div>
  );
}

/** The two windows: the last choice in this browser, or else the employee on Telegram and the appraiser on Slack. */
function seatsOf(room: RoomStart, chosen: readonly SeatKey[]): readonly SeatKey[] {
  const isThere = (seat: SeatKey): boolean => room.people.some(({ id }) => id === partsOfSeat(seat).personId);
  if (chosen.length === 2 && chosen.every(isThere)) return chosen;
  const [first] = room.people;
  const employee = room.people.find(({ part }) => part === 'employee') ?? first;
  const appraiser = room.people.find(({ part }) => part === 'appraiser') ?? first;
  if (employee === undefined || appraiser === undefined) return [];
  return [seatKey(employee, 'telegram'), seatKey(appraiser, 'slack')];
}

const ticking = ({ now, timeZone }: ClockState) => ({ aheadMs: Date.parse(now) - Date.now(), timeZone });

function useNow(aheadMs: number): number {
  const [, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn((turn) => turn + 1), 5000);
    return () => clearInterval(timer);
  }, []);
  return Date.now() + aheadMs;
}
