import { useEffect, useRef } from 'preact/hooks';
import type { Deed, RoomProblem, SlackSurface } from '../../protocol.ts';
import type { Words } from '../words.ts';
import { Blocks } from './blocks.tsx';

/** A modal over the window. Escape closes it; all fields are submitted together. */
export function SlackModal({
  modal,
  errors,
  words,
  onDeed,
}: {
  readonly modal: SlackSurface;
  readonly errors: Readonly<Record<string, string>>;
  readonly words: Words;
  readonly onDeed: (deed: Deed) => Promise<RoomProblem | undefined>;
}) {
  const box = useRef<HTMLDivElement>(null);
  const typed = useRef<Record<string, string>>({});
  useEffect(() => {
    const before = document.activeElement;
    const first = box.current?.querySelector<HTMLElement>('textarea, input, select');
    (first ?? box.current)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const submit = (): void => void onDeed({ does: 'submit', values: typed.current });
  const close = (): void => void onDeed({ does: 'closeModal' });
  return (
    <div class="veil">
      <div
        class="modal"
        role="dialog"
        aria-label={modal.title}
        aria-modal="true"
        tabIndex={-1}
        ref={box}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          else if (event.key === 'Tab') keepInside(event, box.current);
        }}
      >
        <header>
          <h2>{modal.title}</h2>
          <button type="button" class="icon" aria-label={words.close} onClick={close}>
            ✕
          </button>
        </header>
        <div class="modal-body">
          <Blocks
            where="modal"
            blocks={modal.blocks}
            values={modal.values}
            errors={errors}
            words={words}
            onDeed={onDeed}
            onTyped={(blockId, text) => {
              typed.current[blockId] = text;
            }}
          />
        </div>
        <footer>
          {modal.close && (
            <button type="button" class="slack-button" onClick={close}>
              {modal.close}
            </button>
          )}
          {modal.submit && (
            <button type="button" class="slack-button primary" onClick={submit}>
              {modal.submit}
            </button>
          )}
        </footer>
      </div>
    </div>
  );
}

function keepInside(event: KeyboardEvent, box: HTMLElement | null): void {
  const all = [...(box?.querySelectorAll<HTMLElement>('button, input, textarea, select, a[href]') ?? [])];
  const first = all[0];
  const last = all.at(-1);
  if (first === undefined || last === undefined) return;
  if (event.shiftKey && document.activeElement === first) last.focus();
  else if (!event.shiftKey && document.activeElement === last) first.focus();
  else return;
  event.preventDefault();
}
