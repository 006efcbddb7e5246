import { useState } from 'preact/hooks';
import type { Deed, RoomProblem, SlackPost, SlackSeat } from '../../protocol.ts';
import { Attached } from '../attached.tsx';
import type { Json } from '../blocks.ts';
import { Composer } from '../composer.tsx';
import { dayOf, timeOf } from '../format.ts';
import { useStickToEnd } from '../scroll.ts';
import type { WindowProps } from '../seat-pane.tsx';
import type { Words } from '../words.ts';
import { Blocks } from './blocks.tsx';
import { SlackModal } from './modal.tsx';

/** Where blocks are shown, and what a person has entered in them. */
export type SurfaceProps = {
  /** `home`, `modal`, or a message by its ts. */
  readonly where: string;
  readonly values: Json;
  readonly errors: Readonly<Record<string, string>>;
  readonly words: Words;
  readonly onDeed: (deed: Deed) => Promise<RoomProblem | undefined>;
  /** Called for every change in a field of a form, which is submitted as a whole later. */
  readonly onTyped: (blockId: string, text: string) => void;
};

type Tab = 'messages' | 'home';

export function SlackWindow(props: WindowProps<SlackSeat>) {
  const { state, words, botName, slashCommand, onDeed, onFile, code } = props;
  const [tab, setTab] = useState<Tab>('messages');
  const box = useStickToEnd(tab === 'messages' ? state : undefined);
  const open = (next: Tab): void => {
    setTab(next);
    if (next === 'home') void onDeed({ does: 'openHome' });
  };
  const surface = { errors: {}, words, onDeed, onTyped: () => {} };
  return (
    <div class="slack">
      <header class="chat-head">
        <span class="avatar square" aria-hidden="true">
          K
        </span>
        <strong>{botName}</strong>
        <div class="tabs" role="tablist" aria-label={botName}>
          {(['home', 'messages'] as const).map((one) => (
            <button
              type="button"
              role="tab"
              key={one}
              id={`${props.paneId}-tab-${one}`}
              aria-selected={tab === one}
              aria-controls={`${props.paneId}-${one}`}
              onClick={() => open(one)}
            >
              {one === 'home' ? words.homeTab : words.messagesTab}
            </button>
          ))}
        </div>
      </header>
      {tab === 'home' ? (
        <div
          class="home"
          role="tabpanel"
          id={`${props.paneId}-home`}
          aria-labelledby={`${props.paneId}-tab-home`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
        >
          {state.home ? (
            <Blocks where="home" blocks={state.home.blocks} values={state.home.values} {...surface} />
          ) : (
            <p class="nothing">{words.homeEmpty}</p>
          )}
        </div>
      ) : (
        <div
          class="talk"
          role="tabpanel"
          id={`${props.paneId}-messages`}
          aria-labelledby={`${props.paneId}-tab-messages`}
        >
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <div class="chat" ref={box} role="log" aria-label={words.chat} aria-live="polite" tabIndex={0}>
            {state.messages.length === 0 && <p class="nothing">{words.slackEmpty(slashCommand)}</p>}
            {state.messages.map((message, at) => (
              <Post key={message.key} message={message} previous={state.messages[at - 1]} {...props} />
            ))}
          </div>
          {state.messages.length === 0 && (
            <button type="button" class="start" onClick={() => onDeed({ does: 'send', text: slashCommand })}>
              {slashCommand}
            </button>
          )}
          {state.messages.length > 0 && (
            <Composer
              words={words}
              prefilled={code}
              offers={[{ insert: slashCommand, description: words.slashHint }]}
              onSend={(text) => onDeed({ does: 'send', text })}
              onFile={onFile}
              passOn={{
                label: words.passOn.slack,
                does: (text) => void onDeed({ does: 'passOn', text }),
              }}
            />
          )}
        </div>
      )}
      {state.trouble !== undefined && (
        <div class="toast-place" role="status">
          <div class="toast">
            <p>{state.trouble}</p>
          </div>
        </div>
      )}
      {state.modal && (
        <SlackModal
          key={state.modal.id}
          modal={state.modal}
          errors={state.modalErrors}
          words={words}
          onDeed={onDeed}
        />
      )}
    </div>
  );
}

const shownAs = (mimetype: string): string =>
  /^image\/(png|jpeg)$/.test(mimetype) ? 'photo' : /^audio\/ogg\b/.test(mimetype) ? 'voice' : 'document';

function Post({
  message,
  previous,
  person,
  botName,
  words,
  language,
  timeZone,
  onDeed,
}: WindowProps<SlackSeat> & { readonly message: SlackPost; readonly previous: SlackPost | undefined }) {
  const day = dayOf(message.date, timeZone, language);
  const isNewDay = previous === undefined || dayOf(previous.date, timeZone, language) !== day;
  const name = message.from === 'bot' ? botName : person.name;
  const surface = { where: message.key, values: {}, errors: {}, words, onDeed, onTyped: () => {} };
  return (
    <>
      {isNewDay && (
        <p class="day">
          <span>{day}</span>
        </p>
      )}
      <article class={`post ${message.from}`} data-key={message.key}>
        <span class={`avatar square ${message.from}`} aria-hidden="true">
          {message.from === 'bot' ? 'K' : person.name.slice(0, 1)}
        </span>
        <div class="post-body">
          <p class="by">
            <strong>{name}</strong> {message.from === 'bot' && <span class="badge">{words.bot}</span>}{' '}
            <small>
              {timeOf(message.date, timeZone, language)}
              {message.isEdited && ` · ${words.edited}`}
            </small>
          </p>
          {message.isEphemeral && <p class="context">{words.onlyYou}</p>}
          {message.blocks.length > 0 ? (
            <Blocks blocks={message.blocks} {...surface} />
          ) : (
            <p class="words">{message.text}</p>
          )}
          {message.files.map(({ id, name, size, mimetype }) => (
            <Attached key={id} app="slack" id={id} kind={shownAs(mimetype)} name={name} size={size} />
          ))}
        </div>
      </article>
    </>
  );
}
