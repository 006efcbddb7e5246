import { mayAnswer } from '../../../domain/feedback/asking.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model, ModelPerson } from '../../contract/model.ts';
import type { Block, Button } from '../../contract/view.ts';
import { column } from '../../ui/blocks.ts';
import { deskOf } from './desk-of.ts';

/** So many stand on the list; there are rarely more. */
const linesMax = 4;

/** A button for each asking that waits for an answer, and for each that one may look at. */
export function askingLines(t: Translate, model: Model, { id: ownId }: ModelPerson): readonly Block[] {
  const { asked, askings } = deskOf(model);
  const buttons: readonly Button[] = [
    ...asked
      .filter((one) => mayAnswer(one, model.now))
      .map(
        ({ asker, askingId }): Button => ({
          label: t('asking.button.answer', { name: asker.name }),
          action: { type: 'feedback.answer', askingId },
        }),
      ),
    ...askings.map(({ id: askingId, asker, answered, asked: count }): Button => {
      const label =
        asker.id === ownId
          ? t('asking.button.own', { answered, asked: count })
          : t('asking.button.of', { name: asker.name });
      return { label, action: { type: 'feedback.asking', askingId } };
    }),
  ];
  return buttons.length === 0 ? [] : [column(buttons.slice(0, linesMax))];
}
