/** The one entry of a build: `start` is the bot, everything else is said to the command line. */
if (process.argv[2] === 'start') await import('./main.ts');
else await import('./cli.ts');
