import type { Feature } from '../../contract/feature.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { goTo } from '../../ui/steps.ts';
import { pocketFlow } from './flow.ts';
import { aboutOwn, keepWords } from './keep.steps.ts';
import { screens, verbs } from './verbs.ts';

/** The employee's own pocket: pieces of evidence kept on any day, private until they are handed in. */
export const pocket: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: pocketFlow,
  commands: {
    note: {
      names: { id: 'catat', en: 'note' },
      describe: 'command.note',
      needs: 'pocket',
      run: (context, argument) =>
        argument === ''
          ? goTo({ at: 'pocket', page: 0, ...aboutOwn(context.model) }, context.t('pocket.typeIt'))
          : keepWords(context, argument),
    },
    pocket: {
      names: { id: 'bukti', en: 'evidence' },
      alsoNames: ['kantong'],
      describe: 'command.pocket',
      needs: 'pocket',
      run: ({ model }) => goTo({ at: 'pocket', page: 0, ...aboutOwn(model) }),
    },
  },
  news: {
    'piece-kept': ({ t }, { pieceId }) => ({
      blocks: [
        paragraph(t('pocket.news.kept')),
        row([{ label: t('pocket.button.show'), action: { type: 'pocket.piece', pieceId } }, homeButton(t)]),
      ],
      preview: t('pocket.preview'),
    }),
    'piece-refused': ({ t }, { why }) => ({
      blocks: [
        paragraph(`${t('pocket.news.refused')} ${t(`file.why.${why}`)}`),
        row([{ label: t('pocket.button.pocket'), action: { type: 'pocket.open', page: 0 } }, homeButton(t)]),
      ],
      preview: t('pocket.preview'),
    }),
  },
};
