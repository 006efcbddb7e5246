import { join } from 'node:path';
import type { Translate } from '../../i18n/translate.ts';
import { type Check, fine, problem } from '../../shared/doctor/finding.ts';
import { subject } from './subject.ts';

/** Where an agency lays templates of its own. */
export const ownTemplates = (dataDir: string): string => join(dataDir, 'templates');

/** Draws each document once with the agency's own templates. */
export function templatesCheck(t: Translate, dataDir: string): Check {
  const on = subject(t, 'templates');
  const folder = ownTemplates(dataDir);
  return {
    on,
    remedy: t('cli.doctor.templates.do', { folder }),
    patienceMs: 10_000,
    run: async () => {
      // Only here: few agencies have their own, and a check without them loads nothing.
      const { templateTroubles } = await import('../../reports/documents/try-templates.ts');
      const troubles = templateTroubles(folder);
      if (troubles.length === 0) return [fine(on, t('cli.doctor.templates.fine', { folder }))];
      return troubles.map(({ template, why }) =>
        problem(on, t('cli.document.template', { template, why }), t('cli.doctor.templates.do', { folder })),
      );
    },
  };
}
