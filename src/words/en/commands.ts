export const helpTitle = 'What I can help with';
export const helpIntro =
  'I lead the review: we go through the patients, everyone answers with one to three taps, and I make a summary with suggestions. Mention me with @Kartlegging, or choose from the / menu.';
/** Command and what it does. The commands themselves are the same in every language. */
export const helpCommands: readonly (readonly [command: string, effect: string])[] = [
  ['start', 'sets up a new review'],
  [
    'start 24 60',
    'starts at once: 24 patients in 60 minutes. Add a form (sengepost for a ward, poliklinikk for a clinic, psykrus for mental health), and “alle” to post all the patient cards at the same time',
  ],
  ['øv', 'try it with a practice patient first. It does not count, and the answers are deleted (leader)'],
  ['status', 'how far we have come'],
  ['vis · neste', 'shows the answers · goes to the next patient (leader)'],
  ['pause · fortsett', 'stops and resumes, on another day too (leader)'],
  ['overta', 'you take over when the leader has been silent for five minutes; otherwise I ask the leader'],
  ['avslutt', 'ends and makes a summary of what we have (leader)'],
  ['avbryt', 'cancels without a summary; I ask first (leader)'],
  ['logg', 'opens the improvement log'],
];
export const helpPrivacy =
  'Never type a patient’s name, date of birth or room number here. We use numbers only.';

export const statusTitle = 'Where we are';

export const cancelTitle = 'Cancel without a summary?';
export const cancelQuestion =
  'All the patient cards will be closed, and there will be no summary. If you want a summary of what you have, type “avslutt” instead.';
export const cancelButton = 'Yes, cancel';
export const keepButton = 'No, go back';
