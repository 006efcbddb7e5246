/**
 * Loaded before a program. On SIGUSR2, or as soon as the program has said what should happen then, a promise breaks
 * that nobody listens to, with an error like those of the database: its parameters are what somebody wrote.
 */
const written = 'Bu-Sari-sering-terlambat';
const patienceMs = 15_000;

function breakPromise() {
  const cause = Object.assign(new Error(`invalid input syntax for type integer: "${written}"`), {
    code: '22P02',
    parameters: [written],
    detail: `Key (note)=(${written})`,
  });
  const error = Object.assign(new Error(`Failed query: insert\nparams: ${written}`, { cause }), {
    params: [written],
  });
  if (process.env.BREAKS === 'throw')
    setTimeout(() => {
      throw error;
    });
  else void Promise.reject(error);
}

process.on('SIGUSR2', breakPromise);
if (process.env.BREAKS) {
  const started = Date.now();
  const timer = setInterval(() => {
    // Without the program's own words Node would have the last ones, and they contain everything.
    if (process.listenerCount('unhandledRejection') === 0 && Date.now() - started < patienceMs) return;
    clearInterval(timer);
    breakPromise();
  }, 20);
}
