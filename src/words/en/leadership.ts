import type { RoleId } from '../../domain/basics.ts';
import type { ButtonName, CardName } from '../escape.ts';
import { roleNames } from './form.ts';

export const leadQuestionTitle = 'Who is leading the review?';

const nobodyKnown = 'the leader';
function who(name: CardName | undefined): string {
  return name || nobodyKnown;
}
/** The same at the start of a sentence. */
function Who(name: CardName | undefined): string {
  const text = who(name);
  return text === nobodyKnown ? 'The leader' : text;
}

export function offeredLine(leader: CardName | undefined): string {
  return `${Who(leader)} would like someone else to lead. Who will take over?`;
}
export const offeredHint =
  'Whoever taps starts leading at once. The question is open for ten minutes. All answers are safely saved.';
export function offeredToLine(leader: CardName | undefined, to: CardName): string {
  return `${Who(leader)} would like someone else to lead. Will you take over, ${who(to)}?`;
}
export function offeredToHint(to: CardName): string {
  return `Only ${who(to)} can take over, and then leads the review at once. The question is open for ten minutes. All answers are safely saved.`;
}
export const acceptButton = 'I will take over';

export function askedLine(asker: CardName | undefined, leader: CardName | undefined): string {
  return `${asker || 'Someone in the channel'} would like to take over as leader. ${Who(leader)}, is that all right?`;
}
export function askedHint(leader: CardName | undefined): string {
  return `Only ${who(leader)} can answer. The question is open for ten minutes.`;
}
export const consentButton = 'Yes, take over';
export const declineButton = 'No, I will keep leading';

export function leadsNow(leader: CardName | undefined): string {
  return `${Who(leader)} is leading the review now.`;
}
export const leadsNowHint = 'The leader’s buttons are under “Run the review” in the overview.';
export function leadsOn(leader: CardName | undefined): string {
  return `${Who(leader)} carries on leading.`;
}
export const leadQuestionOver =
  'The question of who should lead no longer applies. The overview shows who is leading.';

export const offerButton = 'Let someone else lead';
export const withdrawButton = 'Withdraw the question';
export const offerStands =
  'You have asked the whole channel if anyone will take over. The question is in the thread, and you lead until someone answers.';
export function offerToStands(to: CardName): string {
  return `You have asked ${who(to)} to take over. The question is in the thread, and you lead until someone takes over.`;
}

export const handOverTitle = 'Who should lead?';
export const handOverLine = 'The person you ask has to say yes. You lead until then.';
export const nobodyToAsk = 'Nobody else has joined yet. You can ask the whole channel.';
export const namesMissing =
  'I could not get the names from Teams. You can ask the whole channel, or try again in a moment.';
export function nameAndRole(name: ButtonName, role: RoleId): string {
  return `${name} (${roleNames[role]})`;
}
export const personLabel = 'Choose a colleague';
export const askButton = 'Ask';
export const anyoneButton = 'Ask the whole channel';
export const moreNamesButton = 'More names';
