/** What a tap does with an action. */
import type { Card } from '../../../cards/model/card.ts';
import type { Status } from '../../../domain/improvement/action.ts';
import type { Command } from '../../../domain/improvement/command.ts';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import { changeAction, type Seen } from '../../log/actions.ts';
import type { CardTap } from '../../ports/act.ts';
import type { World } from '../../ports/world.ts';
import { viewAction } from '../../views/log/logView.ts';

interface OfStatus {
  readonly nr: number;
  readonly was: Status;
}

/** `action.status`. */
export function setStatus(
  world: World,
  act: CardTap,
  { nr, was, status }: OfStatus & { readonly status: Status },
): Promise<Card | Refusal> {
  return changed(world, act, nr, { kind: 'status', status }, { was });
}

/** `action.drop`: first why, as buttons. */
export function drop(
  world: World,
  act: CardTap,
  { nr, was, why }: OfStatus & { readonly why?: string | undefined },
): Promise<Card | Refusal> {
  return why === undefined
    ? viewAction(world, act, { nr, view: 'drop' })
    : changed(world, act, nr, { kind: 'status', status: 'droppet', why }, { was });
}

/**
 * Does it, and shows the action as it is then; also, with why it was not done, where somebody else has changed it since
 * the card was drawn.
 */
export async function changed(
  world: World,
  act: CardTap,
  nr: number,
  command: Command,
  seen: Seen = {},
): Promise<Card | Refusal> {
  const done = await changeAction(world, act, nr, command, seen);
  if (!isRefusal(done)) return viewAction(world, act, { nr });
  return done.refused === 'changedMeanwhile'
    ? viewAction(world, act, { nr }, world.words.refusals.refusalLine(done))
    : done;
}
