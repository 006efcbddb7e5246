import type { Command } from 'commander';
import { sayCounts } from '../../conversation/features/pulse/units.screen.ts';
import { pulseQuestions, pulseStep, type UnitPulse } from '../../domain/pulse/pulse.ts';
import type { Translate } from '../../i18n/translate.ts';
import { listPulses } from '../../persistence/pulse/load-pulse.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { type CliContext, print, withStore } from '../context.ts';
import { examples } from '../frame/help-text.ts';

type Options = { readonly cycle?: string; readonly json?: boolean };

/** `pulse`: what each unit answered to the questions of fairness, as HR's desk shows it. */
export function addPulseCommand(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('pulse')
    .description(t('cli.pulse.about'))
    .option('--cycle <name>', t('cli.pulse.cycle'))
    .option('--json', t('cli.json'))
    .addHelpText('after', examples(t, 'pulse', 'pulse --cycle "SKP 2026"'))
    .action((options: Options) => list(context, options));
}

async function list(context: CliContext, { cycle, json = false }: Options): Promise<void> {
  const { t } = context;
  const found = await withStore(context, (db) => listPulses(db, cycle));
  const lines = found.flatMap((one) => sayUnit(t, one));
  print(context, json, found, lines.length === 0 ? [t('cli.pulse.none')] : lines);
}

const sayUnit = (t: Translate, { cycle, unit, asked, shown, isEnded }: UnitPulse): readonly string[] => [
  withoutControls(t('cli.pulse.row', { cycle, unit, asked, answered: shown?.answered ?? 0 })),
  ...(shown
    ? pulseQuestions.map((one) => `  ${t(`pulse.question.${one}`)} ${sayCounts(t, shown[one])}`)
    : [`  ${t(isEnded ? 'pulse.unit.tooFew' : 'pulse.unit.waits', { step: pulseStep })}`]),
];
