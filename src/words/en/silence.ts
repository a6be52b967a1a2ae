export const silenceTitle = 'Have you finished?';
export function silenceLine(minutes: number): string {
  return `It has been quiet for ${minutes} minutes. All answers are safely saved.`;
}
export const silenceHint = 'For the leader. If the leader is away, someone else can type “overta”.';
export const goOnButton = 'Carry on';

export const silenceOver = 'Here I asked if you had finished. The overview shows where you are now.';

export const pausedItself = 'It had been quiet for four hours.';
export const pausedItselfOffer = 'If the leader is away, someone else can type “overta”.';
