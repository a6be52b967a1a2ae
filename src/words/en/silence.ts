export const silenceQuestion = 'It has been quiet for a while. Have you finished?';
export const silenceSafe = 'All answers are safely saved. The summary can be made from what you have.';
export const silenceHint =
  'The buttons are for the leader. If the leader is away, someone else can type “overta”.';
export const goOnButton = 'Carry on';

export const silenceOver = 'Here I asked if you had finished. The overview shows where you are now.';

export const pausedItself = 'It had been quiet for four hours.';
export const pausedItselfOffer =
  'The leader can resume the review or get the summary of what you have. If the leader is away, someone else can type “overta”.';
