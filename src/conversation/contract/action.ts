import type { formVerbs } from '../engine/form-verbs.ts';
import type { features } from '../features/index.ts';
import type { ActionOf, Verbs } from './verbs.ts';

type ActionIn<F> = F extends { readonly verbs: infer V extends Verbs } ? ActionOf<V> : never;

/** Every action of a feature's button. */
export type FlowAction = ActionIn<(typeof features)[number]>;
/** Back, skip and cancel in a form that is asked field by field. */
export type FormAction = ActionOf<typeof formVerbs>;
/** Every action a button can have; the types come from the list of features. */
export type Action = FlowAction | FormAction;
