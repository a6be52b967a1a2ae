import type { ReasonId } from '../../domain/form/catalogue.ts';
import { inSentence } from '../amount.ts';
import { labelOf } from '../labelOf.ts';
import { properNames } from './amounts.ts';

/**
 * A few words for every reason, at most 32 letters and each its own, for buttons, results and lists; the catalogue's
 * label says it in full.
 */
export const shortLabels: Readonly<Record<ReasonId, string>> = {
  'besl-lege': 'Legevurdering eller visitt',
  'besl-plan': 'Tydeleg plan for dagen manglar',
  'besl-utskrdato': 'Utskrivingsdato manglar',
  'besl-tilsyn': 'Tilsyn frå annan spesialitet',
  'besl-tverrfaglig': 'Tverrfagleg vurdering eller møte',
  'besl-niva': 'Avklaring av behandlingsnivå',
  'diag-radiologi': 'Radiologi',
  'diag-lab': 'Prøvetaking eller prøvesvar',
  'diag-skopi': 'Skopi eller anna undersøking',
  'diag-ikkebestilt': 'Undersøkinga er ikkje bestilt',
  'diag-svar': 'Svaret er ikkje følgt opp',
  'beh-operasjon': 'Operasjon eller inngrep',
  'beh-strok': 'Strøken frå program eller utsett',
  'beh-terapeut': 'Fysio, ergo, logoped, ernæring',
  'beh-legemiddel': 'Medisin: endring eller levering',
  'beh-forberedelse': 'Pasienten er ikkje klargjord',
  'beh-medstabil': 'Medisintilpassing, stabilisering',
  'sted-post': 'Overflytting til annan post',
  'sted-sykehus': 'Overflytting til anna sjukehus',
  'sted-polidag': 'Poliklinikk eller dagbehandling',
  'sted-lavere': 'Lågare nivå, som KAD',
  'sted-hoyere': 'Høgare nivå, som intensiv',
  'sted-utligger': 'Utlokalisert eller på korridor',
  'sted-isolat': 'Isolat, einerom, smitteregime',
  'sted-dps': 'DPS eller psykiatrisk døgnplass',
  'sted-tsb': 'Rusbehandling eller avrusing',
  'pers-bemanning': 'For låg bemanning',
  'pers-kompetanse': 'Rett kompetanse manglar',
  'pers-lege': 'Ansvarleg lege er oppteken',
  'pers-helg': 'Stengt kveld, natt eller helg',
  'pers-oppgave': 'Fagfolk bundne i andre oppgåver',
  'pers-tolk': 'Tolk',
  'pers-fastvakt': 'Fastvakt eller skjerming',
  'logi-portor': 'Portør eller intern transport',
  'logi-utstyr': 'Utstyr manglar eller er defekt',
  'logi-rom': 'Rom manglar eller er ueigna',
  'logi-ikt': 'IKT-feil eller manglande tilgang',
  'logi-renhold': 'Reinhald eller klargjord seng',
  'logi-apotek': 'Levering frå apotek',
  'logi-dok': 'Dobbeltføring eller leiting',
  'utskr-papir': 'Epikrise og papir',
  'utskr-melding': 'Melding til kommunen',
  'utskr-samtale': 'Utskrivingssamtale, opplæring',
  'utskr-transport': 'Pasientreise eller ambulanse',
  'utskr-oppfolging': 'Vidare oppfølging ikkje avklart',
  'utskr-samarbeid': 'Samarbeidsmøte eller koordinator',
  'komm-vedtak': 'Vedtak frå kommunen',
  'komm-hjemme': 'Heimeteneste, heimesjukepleie',
  'komm-korttid': 'Korttids-/rehabplass i kommunen',
  'komm-langtid': 'Sjukeheim eller omsorgsbustad',
  'komm-lindrende': 'Lindrande eining eller opplegg',
  'komm-rehab': 'Rehabiliteringsinstitusjon',
  'komm-hjelpemiddel': 'Hjelpemiddel, tilpassing heime',
  'komm-bolig': 'Eigna bustad eller butilbod',
  'komm-fastlege': 'Fastlege, Nav, anna teneste',
  'komm-uenighet': 'Usemje om ansvar',
  'pas-onske': 'Pasient/pårørande vil noko anna',
  'pas-uro': 'Uro for om det er trygt å reise',
  'pas-hjem': 'Heimen er ikkje klar',
  'pas-samtykke': 'Avklaring av samtykkekompetanse',
  'pas-vern': 'Vald, omsorgssvikt eller barn',
  'jur-phvl': 'Vedtak i psykisk helsevern',
  'jur-tvangrus': 'Tilbakehald i rusinstitusjon',
  'jur-verge': 'Verje eller statsforvaltar',
  'jur-straff': 'Politi, påtale, kriminalomsorg',
  'jur-barnevern': 'Barnevern eller fosterheim',
  'jur-rettighet': 'Uavklart rett til tenester',
  'poli-ikkemott': 'Pasienten møtte ikkje',
  'poli-sentpas': 'Pasienten kom for seint',
  'poli-sentoss': 'Vi starta seint eller låg etter',
  'poli-timelengde': 'Feil lengd eller type time',
  'poli-svarmangler': 'Svar eller journal ikkje klar',
  'poli-henvisning': 'Problem med tilvisinga',
  'poli-kontroll': 'Kontroll utan klar nytte',
  'poli-digital': 'Kunne vore video eller telefon',
  'poli-yrke': 'Kunne vore anna yrkesgruppe',
  'poli-samle': 'Kunne vore samla på éin dag',
  'poli-neste': 'Neste steg i forløpet',
  'annet-fritekst': 'Anna',
  'annet-ukjent': 'Veit ikkje kvifor',
};

/** «Korttids-/rehabplass i kommunen»; an id that has left the catalogue is shown as it is. */
export function shortReason(reason: string): string {
  return labelOf(shortLabels, reason);
}

/** The same inside a sentence: «korttids-/rehabplass i kommunen», «IKT-feil eller manglende tilgang». */
export function reasonInSentence(reason: string): string {
  return inSentence(shortReason(reason), properNames);
}
