/**
 * Puts a card into a channel as a post of its own, as the bot would.
 * @param connector the service address that the bot gets to know.
 * @throws when the Playground does not take it.
 */
export async function postCard(connector: string, channelId: string, card: object): Promise<void> {
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
  const response = await fetch(`${connector}/v3/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      isGroup: true,
      channelData: { channel: { id: channelId } },
      activity: { type: 'message', attachments },
    }),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`The Playground answered ${response.status}`);
}
