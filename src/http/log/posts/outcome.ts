/** What a form that was sent ends in: a page to go to, or the form again with what is wrong. */
import type { Refusal } from '../../../domain/refusal.ts';
import { noticePage } from '../../signIn/signInPages.ts';
import type { Visit } from '../../signIn/visit.ts';
import { redirect, type WebResponse } from '../../web.ts';
import { pathOf } from '../frame.ts';

/** A page that is shown again, as it is by itself. */
export const noQuery = new URLSearchParams();

/** To a page of the unit's log, which says that it is saved. */
export function saved(visit: Visit, rest: string): WebResponse {
  return redirect(303, pathOf(visit.unit, `${rest}?lagret=1`));
}

/** What no form can mend; undefined where the form is shown again. */
export function beyondForm({ words }: Visit, { refused }: Refusal): WebResponse | undefined {
  if (refused === 'noSuchAction' || refused === 'unknownSession') return noticePage(words, 'noSuchPage');
  if (refused === 'conflict' || refused === 'storageDown') return noticePage(words, 'storageAway');
  return undefined;
}
