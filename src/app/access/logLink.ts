import type { Settings } from '../ports/world.ts';

/**
 * Where «Forbedringslogg» leads: the address the hospital has set, else the bot's own page.
 * @param channel hash of the channel id.
 */
export function logUrl(settings: Settings, channel: string): string {
  return settings.improvementLogUrl ?? `${settings.publicUrl}/forbedringslogg/${channel}`;
}
