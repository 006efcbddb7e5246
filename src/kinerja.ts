/** The only entry of a build: `start` runs the bot, and everything else goes to the command line. */
if (process.argv[2] === 'start') await import('./main.ts');
else await import('./cli.ts');
