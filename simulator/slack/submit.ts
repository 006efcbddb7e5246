import { isRecord, type Json, recordsOf, textOf } from '../json.ts';
import { checkView } from './checks/view.ts';
import { pushView, replaceView } from './methods/views.ts';
import { SlackRefusal } from './refusal.ts';
import type { Person, SlackState, StoredView } from './state.ts';

/** What Slack tells a person when the app's answer is late, missing or wrong. */
export const connectionTrouble = 'We had some trouble connecting. Try again?';

/** Carries out the app's answer to a submission: close, show errors, update, push or clear. */
export function applyAnswer(state: SlackState, person: Person, view: StoredView, body: unknown): void {
  person.modalErrors = {};
  person.lastError = undefined;
  if (body === undefined || body === '') {
    person.modals = person.modals.filter((open) => open !== view);
    return;
  }
  try {
    obey(state, person, view, isRecord(body) ? body : {});
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    person.lastError = `${connectionTrouble} (${[error.code, ...error.messages].join('; ')})`;
  }
}

function obey(state: SlackState, person: Person, view: StoredView, answer: Json): void {
  switch (answer.response_action) {
    case 'errors':
      person.modalErrors = checkErrors(view, answer.errors);
      return;
    case 'update':
      replaceView(view, checkView(answer.view, 'modal'), state);
      return;
    case 'push':
      pushView(state, person, checkView(answer.view, 'modal'));
      return;
    case 'clear':
      person.modals = [];
      return;
    default:
      throw new SlackRefusal('invalid_response_action');
  }
}

/** Errors can only be shown at inputs. A key that names no input block makes the whole answer invalid. */
function checkErrors(view: StoredView, given: unknown): Record<string, string> {
  const inputs = new Set(
    recordsOf(view.content.blocks)
      .filter((block) => block.type === 'input')
      .map((block) => textOf(block.block_id)),
  );
  const errors = isRecord(given) ? Object.entries(given) : [];
  if (errors.length === 0) throw new SlackRefusal('invalid_arguments', ['errors must not be empty']);
  for (const [blockId] of errors) {
    if (!inputs.has(blockId))
      throw new SlackRefusal('invalid_arguments', [`errors names no input block: ${blockId}`]);
  }
  return Object.fromEntries(errors.map(([blockId, words]) => [blockId, textOf(words) ?? '']));
}
