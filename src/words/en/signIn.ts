/** Signing in to the improvement log's pages, and what is said instead of the page that was asked for. */

export const signInLink = 'Sign in';
export const signOutButton = 'Sign out';

export function signedInAs(name: string): string {
  return `You are signed in as ${name}.`;
}

export const notices = {
  notSetUp: {
    title: 'The improvement log cannot be opened',
    intro:
      'Sign-in is not set up. Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET. Tell your IT department.',
  },
  issuerAway: {
    title: 'The sign-in service is not responding',
    intro: 'It is not your fault, and nothing was saved. Try again in a moment.',
  },
  rosterAway: {
    title: 'The page cannot be shown now',
    intro: 'Teams does not say who is in the channel. Nothing was saved. Try again in a moment.',
  },
  storageAway: {
    title: 'The page cannot be shown now',
    intro:
      'The database is not responding. Nothing is lost, and nothing new was saved. Try again in a moment.',
  },
  notSignedIn: {
    title: 'You were not signed in',
    intro: 'Signing in took too long, was interrupted, or has been used before. Try again.',
  },
  signedOut: {
    title: 'You are signed out',
    intro: 'You are signed out, and nothing was saved. Copy your text before you sign in.',
  },
  noAccess: {
    title: 'You do not have access',
    intro:
      'The improvement log is for the members of the unit’s channel in Teams, and of the managers’ channel the unit has connected to. Guests do not have access. If you were added to the channel just now, try again in a minute.',
  },
  notOurForm: {
    title: 'Nothing was saved',
    intro: 'The form did not come from a page you have opened here. Open the page again and try once more.',
  },
  noSuchPage: {
    title: 'There is no such page',
    intro: 'The link is wrong or no longer valid. Open the improvement log from the summary in the channel.',
  },
  tooLarge: {
    title: 'Nothing was saved',
    intro: 'The form is too large. Go back, shorten the text and send it again.',
  },
  noForm: {
    title: 'Nothing was saved',
    intro: 'The form could not be read. Open the page again and try once more.',
  },
  loggedOut: {
    title: 'You are signed out',
    intro: 'If you share the computer, close the browser too.',
  },
  loggedOutOfTab: {
    title: 'You are signed out of the tab',
    intro:
      'When the tab is opened again, whoever is signed in to Teams is signed in again. If you share the computer, sign out of Teams too.',
  },
} as const;
