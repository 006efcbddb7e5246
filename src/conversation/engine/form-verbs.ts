import { verb } from '../contract/verbs.ts';

/** The buttons of a form that is asked field by field; they belong to the form runner, whichever form it asks. */
export const formVerbs = {
  'form.back': verb('fb'),
  'form.skip': verb('fs'),
  'form.cancel': verb('fc'),
};
