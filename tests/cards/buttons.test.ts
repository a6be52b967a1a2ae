import { expect, it } from 'vitest';
import { button, dialogButton, type Refresh, saying } from '../../src/cards/model/button.ts';

const session = 's';
const at = { session, patient: 3, round: 1 } as const;

it('no button is made with fields that are not its verb’s', () => {
  const fromBoard = { session, patient: 3, from: 'board' } as const;
  const made = [
    button('Vis', 'patient.reveal', { session, patient: 3 }),
    // @ts-expect-error Where a button stands is said by the card that it is on.
    button('Vis', 'patient.reveal', fromBoard),
    button('Riktig', 'answer.assess', { ...at, assessment: 'riktig', again: 1 }),
    // @ts-expect-error The session is missing.
    button('Styr kartleggingen', 'session.controls', {}),
    // @ts-expect-error The round it was drawn for is missing.
    button('Riktig', 'answer.assess', { session, patient: 3, assessment: 'riktig' }),
    // @ts-expect-error No form has such an assessment.
    button('Riktig', 'answer.assess', { ...at, assessment: 'rigtig' }),
    // @ts-expect-error Nobody reads a group there.
    button('Riktig', 'answer.assess', { ...at, assessment: 'riktig', group: 'besl' }),
    // @ts-expect-error The same, from fields made elsewhere.
    button('Håndsopprekning', 'patient.askHands', fromBoard),
    // @ts-expect-error There is no such view.
    button('Pause', 'session.pause', { session, from: 'summary' }),
    // @ts-expect-error A verb that may be one of two carries nothing that neither knows.
    button('Avslutt', at.round === 1 ? 'session.finish' : 'session.askFinish', at),
    // @ts-expect-error There is no such verb.
    button('Hei', 'session.hello', { session }),
  ];
  // @ts-expect-error A window is opened with the same fields as a button.
  const dialog = dialogButton('Svar', 'session.walk', { session, role: 'lege' });
  // @ts-expect-error A card asks for itself with a verb's own fields.
  const refresh: Refresh = { verb: 'patient.view', data: { session } };
  expect([...made, dialog, refresh]).toHaveLength(13);
});

it('one thing more to say is said by both forms of a button', () => {
  const { data, fallback } = saying({ own: 1 }, button('Pause', 'session.pause', { session }));
  expect(data).toEqual({ session, own: 1 });
  expect(fallback.data).toEqual({ session, own: 1, verb: 'session.pause' });
});
