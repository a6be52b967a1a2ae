/** The buttons of help: a command that need not be written, answered on the card where the button stands. */
import type { Card } from '../../cards/model/card.ts';
import { allCommandsCard, helpCard, statusCard } from '../../cards/notice/commandCards.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { ofSameTenant } from '../access/access.ts';
import { showSetup } from '../acts/start.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { statusView } from '../views/board.ts';
import { helpView } from '../views/helpView.ts';

export const helpCommands = ['start', 'status', 'hjelp'] as const;

interface Asked {
  readonly command: (typeof helpCommands)[number];
  /** All of help. */
  readonly all?: 1 | undefined;
}

/** `help.run`: nothing is posted; whoever tapped sees what the command would have answered. */
export async function runHelp(world: World, act: Act, { command, all }: Asked): Promise<Card | Refusal> {
  switch (command) {
    case 'start':
      return showSetup(world, act);
    case 'status':
      return showStatus(world, act);
    case 'hjelp':
      return all === 1 ? allCommandsCard(world.words) : showHelp(world, act);
  }
}

async function showHelp(world: World, { channel }: Act): Promise<Card> {
  const stored = await world.rows.channels.read(channel);
  return helpCard(world.words, await helpView(world, channel, stored?.value));
}

async function showStatus(world: World, act: Act): Promise<Card | Refusal> {
  const { channels } = world.rows;
  const active = (await channels.read(act.channel))?.value.active;
  if (active === undefined) return refuse('noSession');
  const session = (await channels.readSession(act.channel, active))?.value;
  if (session === undefined || session.phase === 'prepared') return refuse('noSession');
  return ofSameTenant(act, session) ?? statusCard(world.words, await statusView(world, act.channel, session));
}
