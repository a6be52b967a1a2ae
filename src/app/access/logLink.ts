import type { Settings } from '../ports/world.ts';

/**
 * Where «Forbedringslogg» leads: the address the hospital has set, else the bot's own page.
 * @param channel hash of the channel id.
 */
export function logUrl(settings: Settings, channel: string): string {
  return settings.improvementLogUrl ?? logPages(settings, channel);
}

/** The unit's own pages, whatever «Forbedringslogg» leads to: forms are nowhere else. */
export function logPages(settings: Pick<Settings, 'publicUrl'>, channel: string): string {
  return `${settings.publicUrl}/forbedringslogg/${channel}`;
}
