import { chosenWithoutAction } from '../../../app/log/areas.ts';
import { findReason } from '../../../domain/form/catalogue.ts';
import { daysAfter } from '../../../domain/improvement/day.ts';
import { proposedGain } from '../../../domain/improvement/figures/priority.ts';
import { html } from '../../pages/html.ts';
import type { WebResponse } from '../../web.ts';
import { figuresInWords } from '../figures/behindWords.ts';
import { valuesSent } from '../forms/actionValues.ts';
import type { Reader } from '../frame.ts';
import type { LogView } from '../logView.ts';
import { actionFormPage } from './actionForm.ts';

/** Days until what has no other day is due. */
const usualTime = 42;

/**
 * A form for a new action, with what is known of it: where it came from and, when that is a cause, its figures on top.
 * @param query `okt` and `arsak`; without the latter it is asked for, an area that was chosen being the likeliest.
 * @param skjema names this form, so that it makes one action however often it is sent.
 */
export function newActionPage(
  reader: Reader,
  log: LogView,
  query: URLSearchParams,
  skjema: string,
): WebResponse {
  const { words } = reader;
  const session = log.sessions.find((each) => each.session === query.get('okt'));
  const asked = query.get('arsak') ?? undefined;
  const area = asked ?? (session && chosenWithoutAction(log, session.session));
  const reason = session?.reasons.find((each) => each.reason === area);
  // An area that can be chosen anew has its own level, and the gain is that of another.
  const isOpen = session !== undefined && asked === undefined;
  const level = findReason(reason?.reason ?? '')?.level ?? 'mikro';
  return actionFormPage(200, reader, log, {
    nr: undefined,
    values: {
      ...valuesSent(new URLSearchParams()),
      frist: daysAfter(log.today, usualTime),
      arsak: reason?.reason ?? '',
      niva: isOpen ? '' : level,
      gevinst: isOpen || reason?.basis === undefined ? '' : String(proposedGain(reason.basis)),
    },
    along: { skjema, okt: session?.session ?? '' },
    problems: [],
    ...(session &&
      reason &&
      asked !== undefined && {
        about: html`<p class="lead">${words.reasons.reasonLabel(reason.reason)}</p><p>${figuresInWords(words, session, reason)}</p><p class="soft">${words.logForms.gainProposed}</p>`,
      }),
  });
}
