import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildPrograms } from './built-programs.ts';

/**
 * `node --import tsx test/support/run-built.ts <program> [argument …]`: builds one of our programs and runs it, with the
 * options that Node itself was given after `--import tsx`. For what runs for minutes: the same sources by tsx keep the
 * name of every function as it is made, which takes a tenth of the time.
 */
const [program = '', ...args] = process.argv.slice(2);
const built = await buildPrograms([program]);
const options = process.execArgv.slice(process.execArgv.indexOf('tsx') + 1);
const child = spawn(process.execPath, ['--enable-source-maps', ...options, built.of(program), ...args], {
  stdio: 'inherit',
});
// A terminal tells both of Ctrl-C; whoever stops only this one means the program.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
const [code] = (await once(child, 'exit')) as [number | null];
process.exit(code ?? 1);
