import type { WireLine } from '../protocol.ts';
import { timeOf } from './format.ts';
import type { Language, Words } from './words.ts';

const appNames = { telegram: 'Telegram', slack: 'Slack' } as const;

/** The requests between bot and platforms, newest first: one line each, with all details when opened. */
export function WirePanel({
  lines,
  words,
  language,
  timeZone,
  onClose,
}: {
  readonly lines: readonly WireLine[];
  readonly words: Words;
  readonly language: Language;
  readonly timeZone: string;
  readonly onClose: () => void;
}) {
  return (
    <aside class="wire" aria-label={words.wire}>
      <header>
        <div>
          <h2>{words.wire}</h2>
          <p>{words.wireNote}</p>
        </div>
        <button type="button" class="icon" aria-label={words.close} onClick={onClose}>
          ✕
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul tabIndex={0} aria-label={words.wireNote}>
        {lines.length === 0 && <li class="nothing">{words.wireEmpty}</li>}
        {lines.map((line) => (
          <li key={line.seq}>
            <details>
              <summary>
                <span class="way">
                  {line.isFromBot ? `Bot → ${appNames[line.app]}` : `${appNames[line.app]} → Bot`}
                </span>{' '}
                <code>{line.method}</code>{' '}
                <small>{timeOf(Date.parse(line.at) / 1000, timeZone, language)}</small>
                {line.isRefused && <strong class="refused">{words.refused}</strong>}
                {line.about !== '' && <span class="about">{line.about}</span>}
              </summary>
              <Whole name={words.sent} text={line.payload} />
              <Whole name={words.answered} text={line.response} />
            </details>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function Whole({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <h3>{name}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </>
  );
}
