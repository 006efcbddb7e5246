import { isJson, type Json, listIn, textIn, wordsOf } from '../blocks.ts';
import type { SurfaceProps } from './window.tsx';

type ControlProps = SurfaceProps & {
  readonly block: Json;
  readonly element: Json;
  /** The id to which the label of a form field points. */
  readonly inputId?: string;
};

/** A control to press, pick or fill. Its value comes from the stand-in, so that two tabs show the same. */
export function Control(props: ControlProps) {
  const { block, element, where, values, words, inputId, onDeed, onTyped } = props;
  const place = { where, blockId: textIn(block.block_id), actionId: textIn(element.action_id) };
  const held = heldIn(values, place.blockId, place.actionId) ?? element;
  const described = describedBy(props);
  switch (element.type) {
    case 'button':
      return typeof element.url === 'string' ? (
        <a
          class={`slack-button ${textIn(element.style)}`}
          href={element.url}
          target="_blank"
          rel="noreferrer"
        >
          {wordsOf(element.text)}
        </a>
      ) : (
        <button
          type="button"
          class={`slack-button ${textIn(element.style)}`}
          onClick={() => onDeed({ does: 'click', ...place })}
        >
          {wordsOf(element.text)}
        </button>
      );
    case 'static_select':
    case 'external_select':
    case 'overflow': {
      const options = optionsIn(element);
      const chosen = held.selected_option ?? held.initial_option;
      const value = isJson(chosen) ? textIn(chosen.value) : '';
      const name = wordsOf(element.placeholder) || words.choose;
      return (
        <select
          id={inputId}
          class="select"
          aria-label={inputId === undefined ? name : undefined}
          value={value}
          onChange={(event) => onDeed({ does: 'choose', ...place, value: event.currentTarget.value })}
        >
          <option value="" disabled>
            {name}
          </option>
          {options.map((option) => (
            <option key={textIn(option.value)} value={textIn(option.value)}>
              {wordsOf(option.text)}
            </option>
          ))}
        </select>
      );
    }
    case 'radio_buttons':
    case 'checkboxes': {
      const chosen = [
        ...listIn(held.selected_options ?? held.initial_options),
        ...listIn([held.selected_option ?? held.initial_option]),
      ].map((option) => textIn(option.value));
      return (
        <fieldset class="choices" aria-labelledby={inputId && `${inputId}-label`}>
          {optionsIn(element).map((option) => (
            <label key={textIn(option.value)}>
              <input
                type={element.type === 'checkboxes' ? 'checkbox' : 'radio'}
                name={`${place.blockId}-${place.actionId}`}
                checked={chosen.includes(textIn(option.value))}
                onChange={() => onDeed({ does: 'choose', ...place, value: textIn(option.value) })}
              />
              <span>
                {wordsOf(option.text)}
                {isJson(option.description) && <small>{wordsOf(option.description)}</small>}
              </span>
            </label>
          ))}
        </fieldset>
      );
    }
    case 'datepicker':
      return (
        <input
          id={inputId}
          type="date"
          aria-describedby={described}
          value={textIn(held.selected_date ?? held.initial_date)}
          onChange={(event) => onDeed({ does: 'fill', ...place, text: event.currentTarget.value })}
        />
      );
    case 'plain_text_input': {
      const common = {
        id: inputId,
        'aria-describedby': described,
        placeholder: wordsOf(element.placeholder),
        defaultValue: textIn(held.value ?? held.initial_value),
        onInput: (event: { currentTarget: { value: string } }) =>
          onTyped(place.blockId, event.currentTarget.value),
        onChange: (event: { currentTarget: { value: string } }) =>
          void onDeed({ does: 'fill', ...place, text: event.currentTarget.value }),
      };
      return element.multiline === true ? (
        <textarea rows={4} {...common} />
      ) : (
        <input type="text" {...common} />
      );
    }
    default:
      return null;
  }
}

function describedBy({ block, errors, inputId }: ControlProps): string | undefined {
  if (inputId === undefined) return undefined;
  const parts = [
    ...(isJson(block.hint) ? [`${inputId}-hint`] : []),
    ...(errors[textIn(block.block_id)] ? [`${inputId}-error`] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
}

const optionsIn = (element: Json): readonly Json[] => [
  ...listIn(element.options),
  ...listIn(element.option_groups).flatMap((group) => listIn(group.options)),
];

function heldIn(values: Json, blockId: string, actionId: string): Json | undefined {
  const block = values[blockId];
  const value = isJson(block) ? block[actionId] : undefined;
  return isJson(value) ? value : undefined;
}
