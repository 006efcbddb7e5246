import type { Translate } from '../../../i18n/translate.ts';
import type { Block } from '../../contract/view.ts';
import { row } from '../../ui/blocks.ts';
import type { PictureAction } from './verbs.ts';

/** Has the picture of a screen sent, where files can be. It stands beside what it shows, apart from the ways on. */
export const pictureRow = (t: Translate, action: PictureAction, canSend: boolean): readonly Block[] =>
  canSend ? [row([{ label: t('picture.button'), action }])] : [];
