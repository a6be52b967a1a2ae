import { isDeepStrictEqual } from 'node:util';
import { limits, type Person } from '../../domain/improvement/action.ts';
import { cleanText, isNoText } from '../../domain/improvement/texts.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { LogHead } from '../ports/rows/improvement.ts';
import type { World } from '../ports/world.ts';
import type { LogAct } from './actions.ts';
import { changeLog, type LogDecision } from './changeLog.ts';
import { nobody } from './fields.ts';

/**
 * Sets what the unit calls itself and who is asked where an action has no owner; empty takes it away.
 * @param contact the Entra id of a member.
 * @returns why not: `unknownChoice`, `textMayIdentify`, `textTooLong`, `conflict`.
 */
export async function saveSetup(
  world: World,
  act: LogAct,
  { enhet, kontakt }: { readonly enhet: string; readonly kontakt: string },
): Promise<LogHead | Refusal> {
  const unitName = cleanText('enhet', enhet, limits.unitName, world.dictionary, false);
  if (isNoText(unitName)) return unitName;
  const members = await world.roster.members(act.address);
  return changeLog(world, act.channel, ({ head }): LogDecision<LogHead> | Refusal => {
    const contact = contactOf(kontakt, head, members);
    if (contact === 'unknown') return { ...refuse('unknownChoice'), field: 'kontakt' };
    const { unitName: _, contact: __, ...rest } = head;
    const done = { ...rest, ...(unitName !== '' && { unitName }), ...(contact && { contact }) };
    return isDeepStrictEqual(done, head) ? { done } : { done, head: done };
  });
}

/** Whoever it is already may stay, also when they have left the channel. */
function contactOf(
  id: string,
  { contact }: LogHead,
  members: readonly { readonly objectId: string; readonly name: string }[],
): Person | undefined | 'unknown' {
  if (id === '' || id === nobody) return undefined;
  const member = members.find(({ objectId }) => objectId === id);
  if (member !== undefined) return { id, name: member.name };
  return contact?.id === id ? contact : 'unknown';
}
