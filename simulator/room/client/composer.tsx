import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from './words.ts';

const heightMaxPx = 140;

type Offer = { readonly insert: string; readonly description: string };

/** The message field of both apps: Enter sends, Shift+Enter starts a new line, a file is sent at once. */
export function Composer({
  words,
  prefilled,
  offers,
  before,
  onSend,
  onFile,
  passOn,
}: {
  readonly words: Words;
  /** A text that is put into the field when it changes, such as a code from HR. */
  readonly prefilled: { readonly text: string; readonly turn: number };
  /** Commands to choose from once a slash was typed. */
  readonly offers: readonly Offer[];
  readonly before?: ComponentChildren;
  readonly onSend: (text: string) => void;
  readonly onFile: (file: File, text: string) => void;
  /** Gives the typed text to the bot as what somebody else wrote; offered once something is typed. */
  readonly passOn: { readonly label: string; readonly does: (text: string) => void };
}) {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  // `turn` changes when the same text is given again.
  useEffect(() => {
    if (prefilled.turn === 0) return;
    setText(prefilled.text);
    field.current?.focus();
  }, [prefilled.turn]);
  // Makes the field as high as its text.
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = 'auto';
    // The height that is set includes the border, the one that the text needs does not.
    const wanted = element.scrollHeight + element.offsetHeight - element.clientHeight;
    element.style.height = `${Math.min(wanted, heightMaxPx)}px`;
    element.style.overflowY = wanted > heightMaxPx ? 'auto' : 'hidden';
  }, [text]);
  const send = (): void => {
    if (text.trim() === '') return;
    onSend(text.trim());
    setText('');
  };
  const fitting = text.startsWith('/') ? offers.filter(({ insert }) => insert.startsWith(text.trim())) : [];
  return (
    <div class="composer">
      {fitting.length > 0 && (
        <ul class="offers">
          {fitting.map(({ insert, description }) => (
            <li key={insert}>
              <button
                type="button"
                onClick={() => {
                  setText('');
                  onSend(insert);
                }}
              >
                <strong>{insert}</strong> <span>{description}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {before}
      <button type="button" class="icon" aria-label={words.attach} onClick={() => picker.current?.click()}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M16.5 6.5v9a4.5 4.5 0 0 1-9 0V6a3 3 0 0 1 6 0v9a1.5 1.5 0 0 1-3 0V7" />
        </svg>
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onFile(file, text.trim());
          event.currentTarget.value = '';
          setText('');
        }}
      />
      <textarea
        ref={field}
        rows={1}
        value={text}
        placeholder={words.message}
        aria-label={words.message}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      {text.trim() !== '' && !text.startsWith('/') && (
        <button
          type="button"
          class="icon pass-on"
          aria-label={passOn.label}
          title={passOn.label}
          onClick={() => {
            passOn.does(text.trim());
            setText('');
          }}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M13 6l7 6-7 6v-4c-4 0-7 1-9 4 0-5 3-8 9-8z" />
          </svg>
        </button>
      )}
      <button
        type="button"
        class="icon send"
        aria-label={words.send}
        disabled={text.trim() === ''}
        onClick={send}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 12 20 4l-5 16-3.5-6.5z" />
        </svg>
      </button>
    </div>
  );
}
