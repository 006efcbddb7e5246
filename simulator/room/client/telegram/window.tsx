import { useEffect, useRef, useState } from 'preact/hooks';
import type { Deed, TelegramBubble, TelegramSeat } from '../../protocol.ts';
import { Attached } from '../attached.tsx';
import { Composer } from '../composer.tsx';
import { dayOf, timeOf } from '../format.ts';
import { useStickToEnd } from '../scroll.ts';
import type { WindowProps } from '../seat-pane.tsx';
import { Blocks } from './tables.tsx';
import { TelegramText } from './text.tsx';

const toastMs = 4000;

export function TelegramWindow(props: WindowProps<TelegramSeat>) {
  const { seat, state, words, botName, onDeed, onFile, code, onTakeCode } = props;
  const [isMenuOpen, setMenuOpen] = useState(false);
  const box = useStickToEnd(state);
  const send = (text: string): void => {
    setMenuOpen(false);
    onDeed({ does: 'send', text });
  };
  return (
    <div class="telegram">
      <header class="chat-head">
        <span class="avatar" aria-hidden="true">
          K
        </span>
        <div>
          <strong>{botName}</strong>
          <small>{words.bot}</small>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div class="chat" ref={box} role="log" aria-label={words.chat} aria-live="polite" tabIndex={0}>
        {state.messages.length === 0 && <p class="nothing">{words.empty}</p>}
        {state.messages.map((message, at) => (
          <Bubble
            key={message.key}
            message={message}
            previous={state.messages[at - 1]}
            send={send}
            {...props}
          />
        ))}
      </div>
      <Toast key={seat} state={state} ok={words.ok} />
      {needsCode(state) && (
        <div class="code-offer">
          <p>{code.text === '' ? words.codeNote : words.codeIs(code.text)}</p>
          {code.text === '' && (
            <button type="button" class="plain" onClick={onTakeCode}>
              {words.takeCode}
            </button>
          )}
        </div>
      )}
      {isMenuOpen && (
        <ul class="offers menu">
          {state.commands.map(({ command, description }) => (
            <li key={command}>
              <button type="button" onClick={() => send(`/${command}`)}>
                <span>{description}</span> <strong>/{command}</strong>
              </button>
            </li>
          ))}
        </ul>
      )}
      {state.messages.length === 0 ? (
        <button type="button" class="start" onClick={() => send('/start')}>
          {words.start}
        </button>
      ) : (
        <Composer
          words={words}
          prefilled={code}
          offers={state.commands.map(({ command, description }) => ({ insert: `/${command}`, description }))}
          onSend={send}
          onFile={onFile}
          passOn={{
            label: words.passOn.telegram,
            does: (text) => void onDeed({ does: 'passOn', text }),
          }}
          before={
            <button
              type="button"
              class="menu-button"
              aria-expanded={isMenuOpen}
              onClick={() => setMenuOpen(!isMenuOpen)}
            >
              {words.menu}
            </button>
          }
        />
      )}
      {state.replyKeyboard.length > 0 && (
        <div class="reply-keyboard">
          {state.replyKeyboard.map((row) => (
            <div class="row" key={row.join()}>
              {row.map((label) => (
                <button type="button" key={label} onClick={() => send(label)}>
                  {label}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** A person needs a code until they have typed one and the bot has answered with buttons. */
function needsCode({ isLinked, messages }: TelegramSeat): boolean {
  if (isLinked || messages.length === 0) return false;
  const said = messages.findLast(({ from }) => from === 'user')?.text ?? '';
  const isAnswered = (messages.findLast(({ from }) => from === 'bot')?.keyboard.length ?? 0) > 0;
  return !(/^[A-Z0-9]{4}-?[A-Z0-9]{6}$/i.test(said) && isAnswered);
}

function Bubble({
  message,
  previous,
  language,
  timeZone,
  words,
  send,
  onDeed,
}: WindowProps<TelegramSeat> & {
  readonly message: TelegramBubble;
  readonly previous: TelegramBubble | undefined;
  readonly send: (text: string) => void;
}) {
  const day = dayOf(message.date, timeZone, language);
  const isNewDay = previous === undefined || dayOf(previous.date, timeZone, language) !== day;
  // The buttons inside a message of blocks are a row before those below it.
  const firstRow = message.rich === undefined ? 0 : 1;
  // A pressed button looks busy until the message changes.
  const [busy, setBusy] = useState('');
  useEffect(() => setBusy(''), [message]);
  const press = async (deed: Deed & { does: 'press' }, place: string): Promise<void> => {
    setBusy(place);
    await onDeed(deed);
    setTimeout(() => setBusy(''), 2500);
  };
  return (
    <>
      {isNewDay && <p class="day">{day}</p>}
      <article class={`message ${message.from}`} data-key={message.key}>
        <div class={`bubble ${message.edits > 0 ? 'changed' : ''}`} key={`${message.key}:${message.edits}`}>
          {message.file && (
            <Attached
              app="telegram"
              {...message.file}
              words={message.from === 'bot' && message.text !== '' ? message.text : undefined}
            />
          )}
          {message.rich === undefined ? (
            <div class="text">
              <TelegramText
                text={message.text}
                entities={message.entities}
                words={words}
                onCommand={send}
                phone={{ timeZone, language, now: message.date }}
              />
            </div>
          ) : (
            <Blocks
              blocks={message.rich}
              busy={busy.startsWith('in/') ? Number(busy.slice(3)) : undefined}
              onPress={(column) =>
                press({ does: 'press', where: message.key, row: 0, column }, `in/${column}`)
              }
            />
          )}
          <small class="time">
            {message.edits > 0 && `${words.edited} `}
            {timeOf(message.date, timeZone, language)}
          </small>
        </div>
        {message.keyboard.length > 0 && (
          <div class="keyboard">
            {message.keyboard.map((row, rowAt) => (
              <div class="row" key={rowAt}>
                {row.map(({ text, url, copy, style = '' }, column) =>
                  url === undefined ? (
                    <button
                      type="button"
                      key={column}
                      class={style}
                      aria-busy={busy === `${rowAt}/${column}`}
                      onClick={() =>
                        // The app copies it by itself: the bot never learns of it.
                        copy === undefined
                          ? press(
                              { does: 'press', where: message.key, row: rowAt + firstRow, column },
                              `${rowAt}/${column}`,
                            )
                          : navigator.clipboard?.writeText(copy)
                      }
                    >
                      {text}
                    </button>
                  ) : (
                    <a key={column} class={style} href={url} target="_blank" rel="noreferrer">
                      {text}
                    </a>
                  ),
                )}
              </div>
            ))}
          </div>
        )}
      </article>
    </>
  );
}

/** A short notice after a press: shown for a moment at the top of the chat, or until closed when it is an alert. */
function Toast({ state, ok }: { readonly state: TelegramSeat; readonly ok: string }) {
  const { count, last, isAlert } = state.toasts;
  const seen = useRef(count);
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (count === seen.current) return;
    seen.current = count;
    setShown(last);
    if (isAlert) return;
    const timer = setTimeout(() => setShown(undefined), toastMs);
    return () => clearTimeout(timer);
  }, [count, last, isAlert]);
  return (
    <div class="toast-place" role="status">
      {shown !== undefined && (
        <div class={`toast ${isAlert ? 'alert' : ''}`}>
          <p>{shown}</p>
          {isAlert && (
            <button type="button" class="plain" onClick={() => setShown(undefined)}>
              {ok}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
