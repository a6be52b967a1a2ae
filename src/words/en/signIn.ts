/** Signing in to the improvement log's pages, and what is said to whoever is not let in. */

export const notSetUp = {
  title: 'Sign-in is not set up',
  intro: 'Tell your IT department: set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
} as const;
