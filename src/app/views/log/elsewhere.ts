/** What is written is written in a window, or on the pages; never on a card in the channel. */
import type { Card } from '../../../cards/model/card.ts';
import { linkCard } from '../../../cards/notice/noticeCard.ts';
import { logPages } from '../../access/logLink.ts';
import type { Act } from '../../ports/act.ts';
import type { World } from '../../ports/world.ts';

/** Where no window can be opened: the way to the same form on the pages. */
export function onPages({ words, settings }: World, { channel }: Pick<Act, 'channel'>, path: string): Card {
  return linkCard(
    words.logForms.onlyInWindow,
    words.logCards.openInLogButton,
    `${logPages(settings, channel)}${path}`,
  );
}
