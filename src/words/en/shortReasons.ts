import type { ReasonId } from '../../domain/form/catalogue.ts';
import { inSentence } from '../amount.ts';
import { labelOf } from '../labelOf.ts';
import { properNames } from './amounts.ts';

/**
 * A few words for every reason, at most 32 letters and each its own, for buttons, results and lists; the catalogue's
 * label says it in full.
 */
export const shortLabels: Readonly<Record<ReasonId, string>> = {
  'besl-lege': 'Medical review or ward round',
  'besl-plan': 'No clear plan for today',
  'besl-utskrdato': 'No planned discharge date',
  'besl-tilsyn': 'Review by another specialty',
  'besl-tverrfaglig': 'MDT assessment or meeting',
  'besl-niva': 'Decision on treatment level',
  'diag-radiologi': 'Radiology',
  'diag-lab': 'Samples or lab results',
  'diag-skopi': 'Endoscopy or other test',
  'diag-ikkebestilt': 'Investigation not ordered',
  'diag-svar': 'Result not acted on',
  'beh-operasjon': 'Surgery or procedure',
  'beh-strok': 'Cancelled or postponed',
  'beh-terapeut': 'Physio, OT, speech or dietitian',
  'beh-legemiddel': 'Medication change or supply',
  'beh-forberedelse': 'Patient not prepared',
  'beh-medstabil': 'Dose adjustment or stabilisation',
  'sted-post': 'Transfer to another ward',
  'sted-sykehus': 'Transfer to another hospital',
  'sted-polidag': 'Outpatient or day case',
  'sted-lavere': 'Lower level of care, like KAD',
  'sted-hoyere': 'Higher level of care, like ICU',
  'sted-utligger': 'Outlier or in a corridor',
  'sted-isolat': 'Isolation or single room',
  'sted-dps': 'DPS or mental health bed',
  'sted-tsb': 'Substance treatment or detox',
  'pers-bemanning': 'Too few staff',
  'pers-kompetanse': 'Right skills not on shift',
  'pers-lege': 'Responsible doctor is busy',
  'pers-helg': 'No service nights or weekends',
  'pers-oppgave': 'Staff tied up in other tasks',
  'pers-tolk': 'Interpreter',
  'pers-fastvakt': '1:1 observation or seclusion',
  'logi-portor': 'Porter or internal transport',
  'logi-utstyr': 'Equipment missing or broken',
  'logi-rom': 'No suitable room',
  'logi-ikt': 'IT fault or no access',
  'logi-renhold': 'Cleaning or a bed made ready',
  'logi-apotek': 'Delivery from pharmacy',
  'logi-dok': 'Double entry or searching',
  'utskr-papir': 'Discharge letter and papers',
  'utskr-melding': 'Notice to the municipality',
  'utskr-samtale': 'Discharge talk or training',
  'utskr-transport': 'Patient transport or ambulance',
  'utskr-oppfolging': 'Further follow-up not settled',
  'utskr-samarbeid': 'Joint meeting or coordinator',
  'komm-vedtak': 'Municipal decision',
  'komm-hjemme': 'Home care or home nursing',
  'komm-korttid': 'Municipal short-term/rehab place',
  'komm-langtid': 'Nursing home or care housing',
  'komm-lindrende': 'Palliative unit or home support',
  'komm-rehab': 'Rehabilitation centre',
  'komm-hjelpemiddel': 'Equipment or home adaptations',
  'komm-bolig': 'Suitable or supported housing',
  'komm-fastlege': 'GP, Nav or another service',
  'komm-uenighet': 'Dispute over responsibility',
  'pas-onske': 'Patient/family prefer otherwise',
  'pas-uro': 'Worry about going home',
  'pas-hjem': 'Home is not ready',
  'pas-samtykke': 'Capacity to consent',
  'pas-vern': 'Violence, neglect or children',
  'jur-phvl': 'Mental health law decision',
  'jur-tvangrus': 'Compulsory substance treatment',
  'jur-verge': 'Guardian or County Governor',
  'jur-straff': 'Police, prosecution or prison',
  'jur-barnevern': 'Child welfare or foster home',
  'jur-rettighet': 'Entitlement not settled',
  'poli-ikkemott': 'Patient did not attend',
  'poli-sentpas': 'Patient arrived late',
  'poli-sentoss': 'We started late or ran behind',
  'poli-timelengde': 'Wrong length or type of visit',
  'poli-svarmangler': 'Results or records not ready',
  'poli-henvisning': 'Problem with the referral',
  'poli-kontroll': 'Visit without clear benefit',
  'poli-digital': 'Could have been video or phone',
  'poli-yrke': 'Another profession could do it',
  'poli-samle': 'Could be combined in one day',
  'poli-neste': 'Next step in the pathway',
  'annet-fritekst': 'Other',
  'annet-ukjent': 'Reason not known',
};

/** «Korttids-/rehabplass i kommunen»; an id that has left the catalogue is shown as it is. */
export function shortReason(reason: string): string {
  return labelOf(shortLabels, reason);
}

/** The same inside a sentence: «korttids-/rehabplass i kommunen», «IKT-feil eller manglende tilgang». */
export function reasonInSentence(reason: string): string {
  return inSentence(shortReason(reason), properNames);
}
