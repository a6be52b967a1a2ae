import type { Variant } from './catalogue.ts';
import { type AssessmentId, type Form, reasonIn } from './form.ts';

/** How many reasons are offered before «Flere årsaker»: one row group of buttons in Teams. */
const offered = 6;

/** What a unit without history is offered, by what was just said of the patient. No source says which: our own choice. */
const firstOffers: Readonly<Record<Variant, readonly string[]>> = {
  S: ['besl-lege', 'diag-radiologi', 'beh-terapeut', 'utskr-papir', 'komm-korttid', 'sted-post'],
  P: ['poli-svarmangler', 'poli-sentoss', 'poli-digital', 'poli-kontroll', 'besl-lege', 'poli-ikkemott'],
  R: ['besl-plan', 'beh-medstabil', 'sted-dps', 'komm-bolig', 'utskr-samarbeid', 'komm-uenighet'],
};
const offersAfter: Partial<Record<AssessmentId, readonly string[]>> = {
  annet_sted: ['sted-polidag', 'sted-lavere', 'komm-korttid', 'sted-post', 'sted-utligger', 'sted-sykehus'],
  ferdig: ['komm-korttid', 'utskr-papir', 'utskr-transport', 'komm-hjemme', 'komm-langtid', 'utskr-melding'],
};

/**
 * The reasons to offer first: those this unit has named for most patients in earlier sessions, filled up with common
 * ones. Never looks at the running session, so it tells nothing about it.
 */
export function topReasons(
  form: Form,
  assessment: AssessmentId,
  use: Readonly<Record<string, number>>,
): readonly string[] {
  const fits = (id: string) => reasonIn(form, id) !== undefined;
  const used = Object.entries(use)
    .filter(([id, count]) => count > 0 && fits(id) && !id.startsWith('annet-'))
    .sort(([a, na], [b, nb]) => nb - na || (a < b ? -1 : 1))
    .map(([id]) => id);
  const common = [...(offersAfter[assessment] ?? []), ...firstOffers[form.variant]].filter(fits);
  return [...new Set([...used, ...common])].slice(0, offered);
}
