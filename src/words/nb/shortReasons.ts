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
  'besl-plan': 'Tydelig plan for dagen mangler',
  'besl-utskrdato': 'Utskrivningsdato mangler',
  'besl-tilsyn': 'Tilsyn fra annen spesialitet',
  'besl-tverrfaglig': 'Tverrfaglig vurdering eller møte',
  'besl-niva': 'Avklaring av behandlingsnivå',
  'diag-radiologi': 'Radiologi',
  'diag-lab': 'Prøvetaking eller prøvesvar',
  'diag-skopi': 'Skopi eller annen undersøkelse',
  'diag-ikkebestilt': 'Undersøkelsen er ikke bestilt',
  'diag-svar': 'Svaret er ikke fulgt opp',
  'beh-operasjon': 'Operasjon eller inngrep',
  'beh-strok': 'Strøket fra program eller utsatt',
  'beh-terapeut': 'Fysio, ergo, logoped, ernæring',
  'beh-legemiddel': 'Medisin: endring eller levering',
  'beh-forberedelse': 'Pasienten er ikke klargjort',
  'beh-medstabil': 'Medisintilpasning, stabilisering',
  'sted-post': 'Overflytting til annen post',
  'sted-sykehus': 'Overflytting til annet sykehus',
  'sted-polidag': 'Poliklinikk eller dagbehandling',
  'sted-lavere': 'Lavere nivå, som KAD',
  'sted-hoyere': 'Høyere nivå, som intensiv',
  'sted-utligger': 'Utlokalisert eller på korridor',
  'sted-isolat': 'Isolat, enerom, smitteregime',
  'sted-dps': 'DPS eller psykiatrisk døgnplass',
  'sted-tsb': 'Rusbehandling eller avrusning',
  'pers-bemanning': 'For lav bemanning',
  'pers-kompetanse': 'Rett kompetanse mangler',
  'pers-lege': 'Ansvarlig lege er opptatt',
  'pers-helg': 'Stengt kveld, natt eller helg',
  'pers-oppgave': 'Fagfolk bundet i andre oppgaver',
  'pers-tolk': 'Tolk',
  'pers-fastvakt': 'Fastvakt eller skjerming',
  'logi-portor': 'Portør eller intern transport',
  'logi-utstyr': 'Utstyr mangler eller virker ikke',
  'logi-rom': 'Rom mangler eller er uegnet',
  'logi-ikt': 'IKT-feil eller manglende tilgang',
  'logi-renhold': 'Renhold eller klargjort seng',
  'logi-apotek': 'Levering fra apotek',
  'logi-dok': 'Dobbeltføring eller leting',
  'utskr-papir': 'Epikrise og papirer',
  'utskr-melding': 'Melding til kommunen',
  'utskr-samtale': 'Utskrivningssamtale, opplæring',
  'utskr-transport': 'Pasientreise eller ambulanse',
  'utskr-oppfolging': 'Videre oppfølging ikke avklart',
  'utskr-samarbeid': 'Samarbeidsmøte eller koordinator',
  'komm-vedtak': 'Vedtak fra kommunen',
  'komm-hjemme': 'Hjemmetjeneste, hjemmesykepleie',
  'komm-korttid': 'Korttids-/rehabplass i kommunen',
  'komm-langtid': 'Sykehjem eller omsorgsbolig',
  'komm-lindrende': 'Lindrende enhet eller opplegg',
  'komm-rehab': 'Rehabiliteringsinstitusjon',
  'komm-hjelpemiddel': 'Hjelpemidler, tilpasning hjemme',
  'komm-bolig': 'Egnet bolig eller botilbud',
  'komm-fastlege': 'Fastlege, Nav, annen tjeneste',
  'komm-uenighet': 'Uenighet om ansvar',
  'pas-onske': 'Pasient/pårørende vil noe annet',
  'pas-uro': 'Uro for om det er trygt å reise',
  'pas-hjem': 'Hjemmet er ikke klart',
  'pas-samtykke': 'Avklaring av samtykkekompetanse',
  'pas-vern': 'Vold, omsorgssvikt eller barn',
  'jur-phvl': 'Vedtak i psykisk helsevern',
  'jur-tvangrus': 'Tilbakehold i rusinstitusjon',
  'jur-verge': 'Verge eller statsforvalter',
  'jur-straff': 'Politi, påtale, kriminalomsorg',
  'jur-barnevern': 'Barnevern eller fosterhjem',
  'jur-rettighet': 'Uavklart rett til tjenester',
  'poli-ikkemott': 'Pasienten møtte ikke',
  'poli-sentpas': 'Pasienten kom for sent',
  'poli-sentoss': 'Vi startet sent eller lå etter',
  'poli-timelengde': 'Feil lengde eller type time',
  'poli-svarmangler': 'Svar eller journal ikke klar',
  'poli-henvisning': 'Problem med henvisningen',
  'poli-kontroll': 'Kontroll uten klar nytte',
  'poli-digital': 'Kunne vært video eller telefon',
  'poli-yrke': 'Kunne vært annen yrkesgruppe',
  'poli-samle': 'Kunne vært samlet på én dag',
  'poli-neste': 'Neste steg i forløpet',
  'annet-fritekst': 'Annet',
  'annet-ukjent': 'Vet ikke hvorfor',
};

/** «Korttids-/rehabplass i kommunen»; an id that has left the catalogue is shown as it is. */
export function shortReason(reason: string): string {
  return labelOf(shortLabels, reason);
}

/** The same inside a sentence: «korttids-/rehabplass i kommunen», «IKT-feil eller manglende tilgang». */
export function reasonInSentence(reason: string): string {
  return inSentence(shortReason(reason), properNames);
}
