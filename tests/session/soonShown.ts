/*
 * Loaded before the bot (`node --import`): the first patient is shown by itself when it has been quiet for two seconds
 * instead of half a minute. All other times, and the clock, are those of production: the limits of Teams and the leases
 * between processes are tested in real time. That it is half a minute is tested on a clock that the test moves.
 */
import { cutShort } from './cutShort.ts';

cutShort('/src/domain/session/gathering.ts', 'gathering', '2_000');
