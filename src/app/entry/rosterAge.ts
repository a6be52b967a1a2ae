/** How old the channel's list of members may be for what somebody does. */
import type { Verb } from '../../cards/model/card.ts';
import type { Command } from './parseCommand.ts';

/** The roster's list may be so old for an act of the leader's, in milliseconds, when it can be read. */
const forLeading = 60_000;
/** Who leads next depends on who is in the channel at this moment. */
const atOnce = 0;

/** What people do for themselves. Everything else is the leader's, or makes somebody the leader. */
const ownVerbs: ReadonlySet<string> = new Set<Verb>([
  'session.join',
  'session.leave',
  'session.view',
  'session.walk',
  'patient.view',
  'answer.assess',
  'answer.reasons',
  'answer.reason',
  'answer.removeReason',
  'answer.wait',
  'answer.question',
  'answer.staffing',
  'answer.bottleneck',
  'answer.risk',
  'answer.samarbeidsmote',
  'answer.oppfolging',
  'answer.done',
  'answer.text',
  'answer.change',
  'dialog.close',
  'summary.view',
  'summary.numbers',
  'summary.texts',
]);

/** How old the roster may be for a tap, in milliseconds; undefined: what is known will do. */
export function rosterAgeForVerb(verb: string): number | undefined {
  if (verb === 'session.handOver') return atOnce;
  return ownVerbs.has(verb) ? undefined : forLeading;
}

/** The same for a message to the bot. */
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
      return forLeading;
    case 'startProblem':
    case 'unknown':
    case 'hjelp':
    case 'status':
    case 'logg':
      return undefined;
  }
}
