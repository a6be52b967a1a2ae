/**
 * Loaded into every program that the trial starts (`node --import`). When the trial is gone, however it ended, its
 * end of the pipe closes, and the program gets the signal that makes it write its data and end.
 */
const signal = process.env.TRIAL_END_SIGNAL === 'SIGINT' ? 'SIGINT' : 'SIGTERM';

process.stdin.on('error', () => undefined);
process.stdin.on('end', () => {
  // Emitted, not sent: a signal sent on Windows ends a program without a word.
  if (!process.emit(signal)) process.exit(0);
});
process.stdin.resume();
// A program that has finished must not be kept alive by its lifeline.
if ('unref' in process.stdin && typeof process.stdin.unref === 'function') process.stdin.unref();

export {};
