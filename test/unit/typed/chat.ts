import type { Action } from '../../../src/conversation/contract/action.ts';
import type { InboundEvent } from '../../../src/conversation/contract/platform.ts';
import type { ScreenRef, State } from '../../../src/conversation/contract/state.ts';
import type { Screen } from '../../../src/conversation/contract/view.ts';
import { decide, drawDecision } from '../../../src/conversation/engine/decide.ts';
import type { Decision } from '../../../src/conversation/engine/decision.ts';
import { parseState, stateVersion } from '../../../src/conversation/engine/stored-state.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import type { Relation } from '../../../src/domain/authorization/policy.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aContext, withForms, withoutForms } from '../../support/builders.ts';
import { buttonsOf, wordsOf } from '../self/rig.ts';

type Options = {
  readonly relation?: Relation;
  readonly screen: ScreenRef;
  readonly now?: Temporal.Instant;
  readonly hasForms?: boolean;
};

/** One person's chat about one appraisal. Between any two events the state goes through the database's JSON. */
export type Chat = {
  readonly says: (text: string, message?: string) => Decision;
  readonly edits: (message: string, text: string) => Decision;
  readonly presses: (label: string | RegExp) => Decision;
  /** A press on a button that is perhaps not there any more. */
  readonly sends: (action: Action) => Decision;
  /** Something happened to the appraisal that was not done in this chat. */
  readonly elsewhere: (becomes: (before: Appraisal) => Appraisal) => void;
  /** The account belongs to another person from now on. */
  readonly becomes: (personId: string) => void;
  readonly fills: (action: Action, values: Readonly<Record<string, string>>) => Decision;
  readonly waits: (ms: number) => void;
  readonly screen: () => Screen;
  readonly words: () => string;
  readonly labels: () => readonly string[];
  readonly appraisal: () => Appraisal;
  readonly state: () => State;
};

export function aChat(appraisal: Appraisal, options: Options): Chat {
  const capabilities = options.hasForms ? withForms : withoutForms;
  const begun = aContext(appraisal, {
    relation: options.relation,
    screen: options.screen,
    now: options.now,
    capabilities,
  });
  let { state, model } = begun;
  const happens = (event: InboundEvent): Decision => {
    const decision = decide({ state, model, capabilities }, event);
    state = parseState(stateVersion, JSON.parse(JSON.stringify(decision.state)));
    model = decision.model;
    return decision;
  };
  const screen = () => drawDecision({ state, model }, capabilities);
  return {
    says: (text, message) => happens({ kind: 'text', text, ...(message !== undefined && { message }) }),
    edits: (message, text) => happens({ kind: 'edited', text, message }),
    presses: (label) => {
      const found = buttonsOf(screen()).find((button) =>
        typeof label === 'string' ? button.label === label : label.test(button.label),
      );
      if (!found || !('action' in found)) throw new Error(`no button ${label} on:\n${wordsOf(screen())}`);
      return happens({ kind: 'action', action: found.action });
    },
    sends: (action) => happens({ kind: 'action', action }),
    elsewhere: (change) => {
      if (model.subject) model = { ...model, subject: change(model.subject) };
    },
    becomes: (id) => {
      if (model.person) model = { ...model, person: { ...model.person, id } };
    },
    fills: (action, values) => happens({ kind: 'submit', action, values }),
    waits: (ms) => {
      model = { ...model, now: model.now.add({ milliseconds: ms }) };
    },
    screen,
    words: () => wordsOf(screen()),
    labels: () => buttonsOf(screen()).map((button) => button.label),
    appraisal: () => {
      if (!model.subject) throw new Error('the appraisal is not loaded');
      return model.subject;
    },
    state: () => state,
  };
}

export const inRating = Temporal.Instant.from('2026-12-14T02:00:00Z');
