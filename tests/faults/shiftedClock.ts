/*
 * Loaded before the bot (`node --import`): its wall clock jumps by `?by=` milliseconds at every SIGUSR2, back and forth,
 * as a machine's does when somebody sets it. What counts elapsed time is left alone, as there too.
 */
const by = Number(new URL(import.meta.url).searchParams.get('by'));
const wallClock = Date.now;
let shift = 0;

Date.now = () => wallClock() + shift;
process.on('SIGUSR2', () => {
  shift = shift === 0 ? by : 0;
});
