import type { Action } from '../../../src/conversation/contract/action.ts';
import type { Context, Step } from '../../../src/conversation/contract/feature.ts';
import {
  type Block,
  type Button,
  type Option,
  plain,
  type Screen,
} from '../../../src/conversation/contract/view.ts';
import { selfFlow } from '../../../src/conversation/features/self/flow.ts';
import type { SelfAction, SelfScreen } from '../../../src/conversation/features/self/verbs.ts';
import { after } from '../../support/builders.ts';

export type { SelfAction };

const isSelf = (action: Action): action is SelfAction => action.type.startsWith('self.');

/** What a press leads to. A press that leads out of the feature fails the test. */
export function press(context: Context, action: Action): { readonly step: Step; readonly next: Context } {
  if (!isSelf(action)) throw new Error(`${action.type} is not of the self-assessment`);
  const step = selfFlow.act(context, action);
  return { step, next: after(context, step) };
}

export function type(
  context: Context,
  typed: string,
): { readonly step: Step | undefined; readonly next: Context } {
  const step = selfFlow.text(context, context.state.screen as SelfScreen, typed);
  return { step, next: step ? after(context, step) : context };
}

export const drawn = (context: Context): Screen =>
  selfFlow.screen(context, context.state.screen as SelfScreen);

export const buttonsOf = (screen: Screen): readonly (Button | Option)[] =>
  screen.blocks.flatMap((block): readonly (Button | Option)[] => {
    switch (block.kind) {
      case 'buttons':
        return block.buttons;
      case 'choice':
        return block.options;
      case 'grid':
        return block.rows.flatMap((row) => [row.open, ...row.options]);
      default:
        return [];
    }
  });

export const selectedOf = (screen: Screen): readonly string[] =>
  buttonsOf(screen).flatMap((button) => ('selected' in button && button.selected ? [button.label] : []));

/** Presses the button with this label. */
export function tap(
  context: Context,
  label: string | RegExp,
): { readonly step: Step; readonly next: Context } {
  const found = buttonsOf(drawn(context)).find((button) =>
    typeof label === 'string' ? button.label === label : label.test(button.label),
  );
  if (!found || !('action' in found)) throw new Error(`no button ${label} on:\n${wordsOf(drawn(context))}`);
  return press(context, found.action);
}

export const wordsOf = (screen: Screen): string =>
  [...screen.blocks.map(words), ...buttonsOf(screen).map((button) => `[${button.label}]`)].join('\n');

function words(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'quote':
      return block.text;
    case 'paragraph':
    case 'note':
      return plain(block.text);
    case 'facts':
      return block.rows.map((row) => `${row.label}: ${plain(row.value)}`).join('\n');
    case 'bullets':
      return block.items.map(plain).join('\n');
    case 'details':
      return [block.title, ...block.parts.map(words)].join('\n');
    case 'table':
      return [block.columns, ...block.rows].map((row) => row.join(' | ')).join('\n');
    case 'grid':
      return block.rows.map((row) => row.label).join('\n');
    default:
      return '';
  }
}
