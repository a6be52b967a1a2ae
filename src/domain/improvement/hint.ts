/** What seldom lasts: reminding and informing, when the work is done as before. */
const reminding = /^(minne|huske|informere|oppfordre|oppl\u00e6ring)/i;

/** Whether an action only reminds or informs. A hint to whoever makes it, never a refusal. */
export function onlyReminds(text: string): boolean {
  return reminding.test(text.trim());
}
