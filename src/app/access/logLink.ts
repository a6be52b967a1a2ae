import { channelKey, sameToken } from '../ports/keys.ts';
import type { Channel, Channels } from '../ports/rows/channels.ts';
import type { Settings } from '../ports/world.ts';

/** Where «Forbedringslogg» leads: the address the hospital has set, else the bot's own page with its token. */
export function logUrl(settings: Settings, channel: string, token: string): string {
  return settings.improvementLogUrl ?? `${settings.publicUrl}/forbedringslogg/${channel}${token}`;
}

const keyLength = channelKey('').length;

/** The channel a token opens, or undefined for any other text. */
export async function channelOfToken(
  channels: Channels,
  token: string,
): Promise<{ readonly channelId: string; readonly channel: Channel } | undefined> {
  if (!/^[0-9a-f]{64,128}$/.test(token)) return undefined;
  const channelId = token.slice(0, keyLength);
  const stored = await channels.read(channelId);
  return stored !== undefined && sameToken(stored.value.logToken, token.slice(keyLength))
    ? { channelId, channel: stored.value }
    : undefined;
}
