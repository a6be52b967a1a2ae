/** How old the channel's list of members may be for what somebody does. */
import type { Command } from './parseCommand.ts';

/** The roster's list may be so old for an act of the leader's, in milliseconds, when it can be read. */
export const forLeading = 60_000;
/** Who leads next depends on who is in the channel at this moment. */
export const atOnce = 0;

/** How old the roster may be for a message to the bot, in milliseconds; undefined: what is known will do. */
export function rosterAgeForCommand(name: Command['name']): number | undefined {
  switch (name) {
    case 'overta':
      return atOnce;
    case 'start':
    case 'vis':
    case 'neste':
    case 'pause':
    case 'fortsett':
    case 'avslutt':
    case 'avbryt':
    case 'ov':
    case 'sprak':
    case 'linje':
      return forLeading;
    case 'startProblem':
    case 'unknown':
    case 'hjelp':
    case 'status':
    case 'logg':
    case 'tiltak':
      return undefined;
  }
}
