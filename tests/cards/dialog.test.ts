import { describe, expect, it } from 'vitest';
import { patientCard } from '../../src/cards/patient/patientCard.ts';
import { forms } from '../../src/domain/form/form.ts';
import { forDialog } from '../../src/teams/dialog.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { problemsOf } from '../teams/cardRules.ts';
import { words } from '../words.ts';
import { gallery } from './gallery.ts';
import { objectsIn, ofType } from './walk.ts';

const shown = Object.entries(gallery)
  .filter(([name]) => /^(patient|practice-(patient|answered)|walk|writing|reminder)/.test(name))
  .map(([name, card]) => ({ name, inChannel: expandCard(card), inDialog: forDialog(expandCard(card)) }));

describe('a card in a window of its own', () => {
  it.each(shown)('is one that Teams takes there ($name)', ({ inDialog }) => {
    expect(problemsOf(inDialog, 'dialog')).toEqual([]);
  });

  it.each(shown)('has the same buttons with the same fields as in the channel ($name)', ({
    inChannel,
    inDialog,
  }) => {
    const said = [...objectsIn(inChannel)]
      .filter(({ node, parent }) => node.type === 'Action.Execute' && parent && 'actions' in parent)
      .map(({ node }) => ({ title: node.title, verb: node.verb, data: node.data }));
    const submitted = ofType(inDialog, 'Action.Submit').map(({ title, data }) => {
      const { verb, ...fields } = Object(data);
      return { title, verb, data: fields };
    });
    expect(submitted).toEqual(said);
  });

  it('holds no text that is longer than what is taken, and shows the one that was refused', () => {
    const [field] = ofType(shown.find(({ name }) => name === 'writing-refused')?.inDialog, 'Input.Text');
    expect(field).toMatchObject({ id: 'text', maxLength: 140, value: 'Fru Hansen på rom 12 må ha MR' });
  });

  it('does not tell when it was answered', () => {
    const answer = { assessment: 'ferdig', assessedAt: 0, reasons: [], done: true } as const;
    const view = {
      session: 's1',
      form: forms.sengepost,
      patient: 7,
      round: 1,
      patients: 9,
      step: 'answered',
    } as const;
    expect(patientCard(words, { ...view, answer })).toEqual(
      patientCard(words, { ...view, answer: { ...answer, assessedAt: 1 } }),
    );
  });
});
