export const logLine = 'The unit’s reviews and the suggested areas:';
export const logLink = 'Open the improvement log';

/** Words of the improvement log's page. */
export const logPage = {
  title: 'Improvement log',
  intro:
    'The unit’s reviews of how resources are used, newest first, with the areas that were suggested. You decide what you want to take further.',
  privacy:
    'The page shows sums only. No patients and no staff can be recognised. Anyone who has the link can read the page – share it only with those it concerns.',
  empty: 'No review has been completed here yet. When the first one has ended, it will be listed here.',
  noSuggestions: 'No areas were suggested.',
  figures: 'If half of you name the cause for a patient, the patient counts as a half.',
} as const;

export const logMissing = {
  title: 'This page does not exist',
  intro: 'The link is wrong or no longer valid. Open the improvement log from the summary in the channel.',
} as const;

export const logUnavailable = {
  title: 'The page cannot be shown now',
  intro: 'The database does not answer. Nothing is lost. Try again in a while.',
} as const;
