import type { formVerbs } from '../engine/form-verbs.ts';
import type { features } from '../features/index.ts';
import type { ActionOf, Verbs } from './verbs.ts';

type ActionIn<F> = F extends { readonly verbs: infer V extends Verbs } ? ActionOf<V> : never;

/** What the buttons of the features mean. */
export type FlowAction = ActionIn<(typeof features)[number]>;
/** Back, skip and cancel of a form that is asked field by field. */
export type FormAction = ActionOf<typeof formVerbs>;
/** Everything a button can mean, gathered from the list of features. */
export type Action = FlowAction | FormAction;
