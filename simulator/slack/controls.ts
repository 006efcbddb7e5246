import { compact, isRecord, type Json, recordsOf, textOf } from '../json.ts';
import { optionsOf } from './checks/elements.ts';
import type { ActionPlace } from './payloads.ts';
import { elementsOf, valueField } from './state.ts';
import type { ControlMatch } from './types.ts';

/** What a person looks at: blocks, and what has been entered in them. */
export type Surface = {
  readonly blocks: readonly Json[];
  readonly entered: Map<string, Json>;
  readonly place: ActionPlace;
};

export type Control = { readonly block: Json; readonly element: Json };
type Choice = Control & { readonly option: Json };

const controlsOf = (surface: Surface): readonly Control[] =>
  surface.blocks.flatMap((block) => elementsOf(block).map((element) => ({ block, element })));

/** The text of a text object. */
const wordsOf = (value: unknown): string => (isRecord(value) ? (textOf(value.text) ?? '') : '');

const fits = (text: string, wanted: string | RegExp | undefined): boolean =>
  wanted === undefined || (wanted instanceof RegExp ? wanted.test(text) : text === wanted);

const fitsIds = ({ block, element }: Control, match: ControlMatch): boolean =>
  fits(textOf(element.action_id) ?? '', match.actionId) && fits(textOf(block.block_id) ?? '', match.blockId);

export function findButton(surface: Surface, match: ControlMatch): Control | undefined {
  return controlsOf(surface).find(
    (control) =>
      control.element.type === 'button' &&
      fitsIds(control, match) &&
      fits(wordsOf(control.element.text), match.label) &&
      fits(textOf(control.element.value) ?? '', match.value),
  );
}

export function findChoice(
  surface: Surface,
  match: ControlMatch & { readonly field?: string },
): Choice | undefined {
  const choices = controlsOf(surface)
    .filter(
      (control) => fitsIds(control, match) && (match.field === undefined || isNamed(control, match.field)),
    )
    .flatMap((control) => optionsOf(control.element).map((option): Choice => ({ ...control, option })));
  return choices.find(
    ({ option }) => fits(wordsOf(option.text), match.label) && fits(textOf(option.value) ?? '', match.value),
  );
}

export function findField(surface: Surface, field: string): Control {
  const found = controlsOf(surface).find(
    (control) => control.element.type !== 'button' && isNamed(control, field),
  );
  if (found === undefined) throw new Error(`there is no field ${field}; there are: ${describe(surface)}`);
  return found;
}

const isNamed = ({ block, element }: Control, field: string): boolean =>
  block.block_id === field || element.action_id === field || wordsOf(block.label) === field;

/** Lists what can be pressed or filled here, for the error when a control is not found. */
export function describe(surface: Surface): string {
  const names = controlsOf(surface).map(({ block, element }) => {
    const options = optionsOf(element).map((option) => wordsOf(option.text));
    if (element.type === 'button') return `[${wordsOf(element.text)}]`;
    const name = wordsOf(block.label) || textOf(element.action_id) || textOf(block.block_id);
    return options.length === 0 ? `(${name})` : `(${name}: ${options.join(' / ')})`;
  });
  return names.join(' ') || 'none';
}

/** True when the app is told of a change at once. Inputs are only sent with the form, unless they ask otherwise. */
export const tellsAtOnce = ({ block }: Control): boolean =>
  block.type !== 'input' || block.dispatch_action === true;

export const entryKey = ({ block, element }: Control): string => `${block.block_id}/${element.action_id}`;

/** The value of a control after an option was picked. Picking a ticked box again clears it. */
export function valueAfter(surface: Surface, { block, element, option }: Choice): Json {
  const field = valueField(element);
  if (field !== 'selected_options') return { type: element.type, [field ?? 'selected_option']: option };
  const before = surface.entered.get(entryKey({ block, element }))?.[field] ?? element.initial_options;
  const ticked = recordsOf(before);
  const isTicked = ticked.some((other) => other.value === option.value);
  const after = isTicked ? ticked.filter((other) => other.value !== option.value) : [...ticked, option];
  return { type: element.type, [field]: after };
}

export const buttonAction = ({ block, element }: Control): Json =>
  compact({
    type: 'button',
    action_id: element.action_id,
    block_id: block.block_id,
    text: element.text,
    value: element.value,
    style: element.style,
  });

export const valueAction = ({ block, element }: Control, value: Json): Json =>
  compact({
    ...value,
    action_id: element.action_id,
    block_id: block.block_id,
    placeholder: element.placeholder,
  });

/** The value of a control after something was typed into it. */
export function typedValue({ element }: Control, text: string): Json {
  const type = element.type;
  const field = valueField(element);
  if (field === undefined || field.startsWith('selected_option'))
    throw new Error(`one cannot type into a ${String(type)}`);
  if (field === 'rich_text_value') {
    const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
    return { type, [field]: { type: 'rich_text', elements: [section] } };
  }
  if (field === 'selected_date_time') return { type, [field]: Number(text) };
  return { type, [field]: text === '' ? null : text };
}

/** The errors that Slack's own app shows instead of sending a form, by block id. */
export function complaints(surface: Surface, values: Json): Record<string, string> {
  const found: Record<string, string> = {};
  for (const block of surface.blocks) {
    const element = block.element;
    if (block.type !== 'input' || !isRecord(element)) continue;
    const blockId = String(block.block_id);
    const blockValues = values[blockId];
    const value = isRecord(blockValues) ? blockValues[String(element.action_id)] : undefined;
    const entered = isRecord(value) ? value[valueField(element) ?? ''] : undefined;
    const isBlank =
      entered === undefined ||
      entered === null ||
      entered === '' ||
      (Array.isArray(entered) && entered.length === 0);
    if (isBlank) {
      if (block.optional !== true) found[blockId] = 'Please complete this required field.';
      continue;
    }
    const { max_length: max, min_length: min } = element;
    if (typeof entered !== 'string') continue;
    if (typeof max === 'number' && entered.length > max)
      found[blockId] = `Please use at most ${max} characters.`;
    if (typeof min === 'number' && entered.length < min)
      found[blockId] = `Please use at least ${min} characters.`;
  }
  return found;
}
