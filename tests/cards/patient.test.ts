import { describe, expect, it } from 'vitest';
import type { PatientPlace, PatientView } from '../../src/cards/model/views.ts';
import { patientCard, sharedPatientCard } from '../../src/cards/patient/patientCard.ts';
import type { Answer } from '../../src/domain/answer/answer.ts';
import { countFurther } from '../../src/domain/figures/raters.ts';
import { formIds, forms } from '../../src/domain/form/form.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { words } from '../words.ts';
import { waiting } from './examples.ts';
import { buttonTitles, ofType, textOf } from './walk.ts';

const place: PatientPlace = { session: 's1', form: forms.sengepost, patient: 7, patients: 24, round: 1 };
const bare: Answer = { assessment: 'riktig_venter', assessedAt: 0, reasons: [], done: false };
const two: Answer = { ...bare, reasons: ['komm-korttid', 'utskr-papir'] };
const three: Answer = { ...bare, reasons: ['komm-korttid', 'utskr-papir', 'besl-plan'] };

function dataOf(view: PatientView, title: string): unknown {
  const found = ofType(expandCard(patientCard(words, view)), 'Action.Execute').find(
    (action) => action.title === title,
  );
  return found === undefined ? undefined : { verb: found.verb, data: found.data };
}

describe('the first question', () => {
  it('is the bed ward’s own, word for word', () => {
    const card = expandCard(sharedPatientCard(words, place));
    expect(textOf(card)).toContain('Er dette riktig sted for pasienten akkurat nå?');
    expect(buttonTitles(card)).toEqual([
      'Riktig sted – forløpet går fremover',
      'Riktig sted – men venter',
      'Kunne vært et annet sted nå',
      'Ferdig behandlet hos oss – venter på å reise',
      'Kan ikke vurdere',
    ]);
  });

  it('has psychiatry’s wordings in psychiatry', () => {
    const titles = buttonTitles(expandCard(sharedPatientCard(words, { ...place, form: forms.psykrus })));
    expect(titles[0]).toContain('aktiv behandling eller nødvendig vern');
    expect(titles[2]).toContain('på et annet nivå (DPS, poliklinikk, ambulant team, TSB)');
  });

  it('has the clinic’s wordings in the clinic', () => {
    expect(buttonTitles(expandCard(sharedPatientCard(words, { ...place, form: forms.poliklinikk })))).toEqual(
      [
        'Riktig time – gikk som planlagt',
        'Riktig time – men forsinket eller noe manglet',
        'Kunne vært løst på en annen måte',
        'Kunne vært avsluttet eller fulgt opp av andre',
        'Ikke gjennomført',
        'Kan ikke vurdere',
      ],
    );
  });

  it('shows my earlier answer, and a way back, when I come to change it', () => {
    const card = expandCard(patientCard(words, { ...place, step: 'assess', answer: waiting }));
    expect(textOf(card)).toContain('Du svarte: Ferdig behandlet hos oss – venter på å reise');
    expect(buttonTitles(card)).toContain('Tilbake');
  });
});

describe('the reasons', () => {
  it('come with the most used first and the rest behind one button', () => {
    const view = { ...place, step: 'reasons', answer: bare, top: ['komm-korttid', 'besl-plan'] } as const;
    const card = expandCard(patientCard(words, view));
    expect(textOf(card)).toContain('Hva venter pasienten på? (inntil tre, viktigst først)');
    expect(buttonTitles(card)).toEqual([
      'Venter på korttids- eller rehabiliteringsplass i kommunen',
      'Mangler tydelig plan for dagen',
      'Noe annet …',
      'Endre svar',
      'Ferdig',
    ]);
    expect(dataOf(view, 'Noe annet …')).toEqual({
      verb: 'answer.reasons',
      data: { session: 's1', patient: 7, round: 1 },
    });
  });

  it('can be taken back one by one', () => {
    expect(dataOf({ ...place, step: 'groups', answer: two }, 'Fjern årsak 2')).toEqual({
      verb: 'answer.removeReason',
      data: { session: 's1', patient: 7, round: 1, reason: 'utskr-papir' },
    });
  });

  it('show no reason twice', () => {
    const titles = buttonTitles(
      expandCard(patientCard(words, { ...place, step: 'group', answer: two, group: 'utskr' })),
    );
    expect(titles).not.toContain('Venter på epikrise, legemiddelliste, resept eller sykmelding');
  });

  it('offer no fourth', () => {
    const card = patientCard(words, { ...place, step: 'group', answer: three, group: 'komm' });
    expect(ofType(expandCard(card), 'Action.Execute').map(({ verb }) => verb)).not.toContain('answer.reason');
    expect(textOf(expandCard(card))).toContain('Du har valgt tre årsaker.');
  });

  it('lead on to the waiting time', () => {
    expect(dataOf({ ...place, step: 'groups', answer: two }, 'Gå videre')).toMatchObject({
      verb: 'patient.view',
    });
  });
});

describe('the waiting time', () => {
  it('is asked in days on a ward and in lost minutes in a clinic', () => {
    const ward = expandCard(patientCard(words, { ...place, step: 'wait', answer: two }));
    expect(textOf(ward)).toContain('Hvor lenge har pasienten ventet på dette?');
    expect(buttonTitles(ward).slice(0, 7)).toEqual([
      'Under 2 timer',
      '2–8 timer',
      '8–24 timer',
      '1–3 døgn',
      '4–7 døgn',
      'Mer enn 7 døgn',
      'Vet ikke',
    ]);
    const clinic = { ...place, form: forms.poliklinikk } as const;
    const lost = expandCard(
      patientCard(words, { ...clinic, step: 'wait', answer: { ...two, assessment: 'annen_mate' } }),
    );
    expect(textOf(lost)).toContain('Hvor mye tid gikk tapt?');
  });

  it('has psychiatry’s longer bands in psychiatry', () => {
    const titles = buttonTitles(
      expandCard(patientCard(words, { ...place, form: forms.psykrus, step: 'wait', answer: two })),
    );
    expect(titles).toEqual(expect.arrayContaining(['8–30 døgn', 'Mer enn 30 døgn']));
    expect(titles).not.toContain('Mer enn 7 døgn');
  });
});

describe('my stored answer', () => {
  it('is shown in full and can be changed and added to', () => {
    const card = expandCard(patientCard(words, { ...place, step: 'answered', answer: waiting }));
    expect(textOf(card)).toContain('Har ventet: 1–3 døgn');
    expect(textOf(card)).toContain('Rett personell: Delvis');
    expect(buttonTitles(card)).toEqual([
      'Endre svar',
      'Legg til årsak',
      'Endre tid',
      'Rett personell?',
      'Rammer flere?',
      'Risiko?',
    ]);
  });

  it('leaves out reasons that no longer count', () => {
    const card = patientCard(words, {
      ...place,
      step: 'answered',
      answer: { ...waiting, assessment: 'riktig_aktiv' },
    });
    expect(textOf(expandCard(card))).not.toContain('Hovedårsak');
  });

  it('asks psychiatry’s two further questions in psychiatry only', () => {
    const psych = patientCard(words, { ...place, form: forms.psykrus, step: 'answered', answer: waiting });
    expect(buttonTitles(expandCard(psych))).toEqual(
      expect.arrayContaining(['Samarbeidsmøte?', 'Oppfølging avklart?']),
    );
  });

  it.each(formIds)('is asked only those further questions whose answers are counted (%s)', (form) => {
    const given = {
      further: { staffing: 'ja', bottleneck: 'nei', risk: 1, samarbeidsmote: 'ja', oppfolging: 'nei' },
    } as const;
    for (const { id } of forms[form].assessments) {
      const answer: Answer = { assessment: id, assessedAt: 0, reasons: [], done: true, ...given };
      const card = expandCard(patientCard(words, { ...place, form: forms[form], step: 'answered', answer }));
      const asked = new Set(ofType(card, 'Action.Execute').map(({ verb }) => verb));
      const counted = countFurther(forms[form], [
        { patient: 7, round: 1, person: 'p', role: undefined, answer },
      ]);
      expect(counted.map(({ question }) => question)).toEqual(
        forms[form].further.map((question) => question.id).filter((one) => asked.has(`answer.${one}`)),
      );
    }
  });

  it('opens a further question with its verb alone, and answers it with the field', () => {
    expect(dataOf({ ...place, step: 'answered', answer: waiting }, 'Risiko?')).toEqual({
      verb: 'answer.risk',
      data: { session: 's1', patient: 7, round: 1 },
    });
    expect(dataOf({ ...place, step: 'further', answer: waiting, question: 'risk' }, 'Høy')).toEqual({
      verb: 'answer.risk',
      data: { session: 's1', patient: 7, round: 1, risk: 3 },
    });
  });
});

describe('every step but the first and the last', () => {
  const steps: readonly PatientView[] = [
    { ...place, step: 'reasons', answer: bare, top: ['besl-plan'] },
    { ...place, step: 'groups', answer: bare },
    { ...place, step: 'group', answer: two, group: 'komm' },
    { ...place, step: 'wait', answer: two },
    { ...place, step: 'wait', answer: waiting },
    { ...place, step: 'further', answer: waiting, question: 'bottleneck' },
  ];

  it.each(steps)('has a way back ($step)', (view) => {
    const verbs = ofType(expandCard(patientCard(words, view)), 'Action.Execute').map(({ verb }) => verb);
    // The refresh is a patient.view too; a button makes it the second.
    const back = verbs.filter((verb) => verb === 'patient.view' || verb === 'answer.change');
    expect(back.length).toBeGreaterThan(1);
  });

  it.each(steps)('says nothing of what others answered ($step)', (view) => {
    expect(textOf(expandCard(patientCard(words, view)))).not.toMatch(/har svart|\d+ av (?!24)\d+/);
  });
});
