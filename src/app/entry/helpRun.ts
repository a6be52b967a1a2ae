/** The buttons of help: a command that need not be written, answered on the card where the button stands. */
import type { Card } from '../../cards/model/card.ts';
import { helpCard, statusCard } from '../../cards/notice/commandCards.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { ofSameTenant } from '../access/access.ts';
import { showSetup } from '../acts/start.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { statusView } from '../views/board.ts';

export const helpCommands = ['start', 'status', 'hjelp'] as const;

/** `help.run`: nothing is posted; whoever tapped sees what the command would have answered. */
export async function runHelp(
  world: World,
  act: Act,
  { command }: { readonly command: (typeof helpCommands)[number] },
): Promise<Card | Refusal> {
  switch (command) {
    case 'start':
      return showSetup(world, act);
    case 'status':
      return showStatus(world, act);
    case 'hjelp':
      return helpCard(world.words);
  }
}

async function showStatus(world: World, act: Act): Promise<Card | Refusal> {
  const { channels } = world.rows;
  const active = (await channels.read(act.channel))?.value.active;
  if (active === undefined) return refuse('noSession');
  const session = (await channels.readSession(act.channel, active))?.value;
  if (session === undefined || session.phase === 'prepared') return refuse('noSession');
  return ofSameTenant(act, session) ?? statusCard(world.words, await statusView(world, act.channel, session));
}
