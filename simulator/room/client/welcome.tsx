import { useEffect, useRef } from 'preact/hooks';
import type { Words } from './words.ts';

/** The first visit: three sentences and a button. */
export function Welcome({
  words,
  onBegin,
  onClose,
}: {
  readonly words: Words;
  readonly onBegin: () => void;
  readonly onClose: () => void;
}) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    box.current?.showModal();
    return () => box.current?.close();
  }, []);
  return (
    <dialog class="welcome" ref={box} aria-labelledby="welcome-title" onCancel={onClose}>
      <h2 id="welcome-title">{words.title}</h2>
      {words.welcome.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div class="buttons">
        <button type="button" class="go" onClick={onBegin}>
          {words.begin}
        </button>
        <button type="button" class="plain" onClick={onClose}>
          {words.lookAround}
        </button>
      </div>
    </dialog>
  );
}
