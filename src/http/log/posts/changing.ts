/** An action that is changed as it was when its form was drawn. */
import { changeAction, type Done } from '../../../app/log/actions.ts';
import type { World } from '../../../app/ports/world.ts';
import type { Action } from '../../../domain/improvement/action.ts';
import type { Command } from '../../../domain/improvement/command.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { Words } from '../../../words/words.ts';
import type { Visit } from '../../signIn/visit.ts';

/** «Kari Nordmann endret dette kl. 14.32, mens du skrev.» */
export function changedBy(words: Words, { changedBy: by, changedAt }: Action): string {
  return words.logPages.changedWhileWriting(by, words.amounts.clock(changedAt));
}

/** Carries it out, unless somebody has changed the action since the form was drawn: `changedMeanwhile`. */
export function change(
  world: World,
  { act, form }: Visit,
  { nr }: Action,
  command: Command,
): Promise<Done | Refusal> {
  return changeAction(world, act, nr, command, { versjon: versionIn(form) });
}

/** `Action.version` that the form was drawn from; 0, which no action has, where it does not say: then somebody may have changed it. */
export function versionIn(form: URLSearchParams): number {
  const given = form.get('versjon') ?? '';
  return /^[1-9]\d{0,8}$/.test(given) ? Number(given) : 0;
}
