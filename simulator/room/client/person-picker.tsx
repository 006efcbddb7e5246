import { useEffect, useRef, useState } from 'preact/hooks';
import type { RoomPerson } from '../protocol.ts';
import type { Words } from './words.ts';

/** Chooses one of all the people of the room: by part of a name, by part (pegawai, penilai …) or by position. */
export function PersonPicker({
  id,
  people,
  chosen,
  words,
  onChoose,
}: {
  /** Of the list, so that the field can point to it. */
  readonly id: string;
  readonly people: readonly RoomPerson[];
  readonly chosen: RoomPerson;
  readonly words: Words;
  readonly onChoose: (person: RoomPerson) => void;
}) {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const said = (one: RoomPerson): string => `${words.parts[one.part]}: ${one.name}`;
  const found = isOpen ? people.filter((one) => fits(`${said(one)} ${one.position ?? ''}`, typed)) : [];
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at, isOpen]);
  const open = (text: string): void => {
    setTyped(text);
    setAt(0);
    setOpen(true);
  };
  const choose = (one: RoomPerson | undefined): void => {
    if (one === undefined) return;
    setOpen(false);
    onChoose(one);
  };
  const move = (by: number): void => {
    if (isOpen) setAt((at + by + found.length) % Math.max(1, found.length));
    else open('');
  };
  return (
    <div class="person">
      <input
        type="text"
        role="combobox"
        aria-label={words.who}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-activedescendant={found[at] && `${id}-${at}`}
        autocomplete="off"
        value={isOpen ? typed : said(chosen)}
        placeholder={words.whoHint}
        onFocus={() => open('')}
        onClick={() => {
          if (!isOpen) open('');
        }}
        onBlur={() => setOpen(false)}
        onInput={(event) => open(event.currentTarget.value)}
        onKeyDown={(event) => {
          const { key } = event;
          if (key === 'ArrowDown') move(1);
          else if (key === 'ArrowUp') move(-1);
          else if (key === 'Enter') choose(found[at]);
          else if (key === 'Escape') setOpen(false);
          else return;
          event.preventDefault();
        }}
      />
      <div
        class="people"
        id={id}
        ref={list}
        role="listbox"
        aria-label={words.who}
        hidden={!isOpen}
        // The field keeps the focus, or the list would close before the choice arrives.
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.map((one, index) => (
          <button
            type="button"
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => choose(one)}
          >
            <strong>{said(one)}</strong>
            <small>{one.position}</small>
          </button>
        ))}
      </div>
      {isOpen && found.length === 0 && (
        <p class="people" role="status">
          {words.nobody}
        </p>
      )}
    </div>
  );
}

/** Every word that was typed begins some word, whatever the order. */
function fits(text: string, typed: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return typed
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
}
