/*
 * Loaded before the bot (`node --import`): its wall clock is wrong by `?by=` milliseconds, from the start with `&now=1`,
 * and jumps there and back at every SIGUSR2, as a machine's does when somebody sets it. What counts elapsed time is left
 * alone, as there too.
 */
const { searchParams } = new URL(import.meta.url);
const by = Number(searchParams.get('by'));
const wallClock = Date.now;
let shift = searchParams.has('now') ? by : 0;

Date.now = () => wallClock() + shift;
process.on('SIGUSR2', () => {
  shift = shift === 0 ? by : 0;
});
