import { verb } from '../contract/verbs.ts';

/** The buttons of a form that is asked field by field; the form runner handles them for every form. */
export const formVerbs = {
  'form.back': verb('fb'),
  'form.skip': verb('fs'),
  'form.cancel': verb('fc'),
  /** Answers with as much of a text that is too long as there is room for. */
  'form.begin': verb('ft'),
};
