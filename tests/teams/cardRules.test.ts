import { describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from './card.ts';
import { largestCard, problemsOf } from './cardRules.ts';
import { button, card, line, row } from './sampleCards.ts';

const opener = {
  type: 'Action.Submit',
  title: 'Svar i eget vindu',
  data: { verb: 'session.walk', msteams: { type: 'task/fetch' } },
};
const good = card([line('Pasient 7'), row(button('Riktig sted', 'answer.assess', { patient: 7 }))]);

describe('a card in the channel', () => {
  it('passes when it is as docs/contract.md wants it, time after time', () => {
    expect(problemsOf(good)).toEqual([]);
    expect(problemsOf(card([line('Og en til')]))).toEqual([]);
    expect(problemsOf(card([line('Og en til igjen')]))).toEqual([]);
  });

  it('may be 28 KB as UTF-16, and not one letter more', () => {
    const frame = JSON.stringify(card([line('')])).length;
    const fits = 'å'.repeat(largestCard / 2 - frame);
    expect(problemsOf(card([line(fits)]))).toEqual([]);
    expect(problemsOf(card([line(`${fits}å`)]))[0]).toContain('28674 bytes');
  });

  it.each([
    ['a newer version', card([line('x')], { version: '1.6' }), 'version 1.6'],
    ['no language', card([line('x')], { lang: undefined }), 'no lang'],
    ['an element nobody knows', card([{ type: 'TextBlok', text: 'x' }]), 'TextBlok'],
    ['a colour nobody knows', card([{ ...line('x'), color: 'pink' }]), '"pink"'],
    ['a placeholder left unfilled', card([line(`Pasient ${'$'}{patient}`)]), 'placeholder'],
    ['a value nobody filled in', card([line('undefined svar')]), '«undefined»'],
    ['a chart without a fallback', card([{ type: 'Chart.Donut', data: [] }]), 'Chart.Donut'],
    [
      'a button that only submits',
      card([row({ type: 'Action.Submit', title: 'Svar', data: { verb: 'session.walk' } })]),
      'opens no dialog',
    ],
    ['two buttons that open the same dialog', card([row(opener), row(opener)]), 'open the same dialog'],
    ['a text field', card([{ type: 'Input.Text', id: 'a', label: 'Notat' }]), 'free text'],
    [
      'two inputs with one name',
      card([1, 2].map(() => ({ type: 'Input.Toggle', id: 'a', title: 'x' }))),
      'Duplicate',
    ],
    [
      'a button outside an ActionSet',
      card([], { actions: [button('Vis', 'patient.reveal')] }),
      'outside an ActionSet',
    ],
    [
      'a tappable area',
      card([{ type: 'Container', items: [], selectAction: button('Vis', 'x') }]),
      'outside an ActionSet',
    ],
    ['a button without a title', card([row(button('', 'patient.reveal'))]), 'no title'],
    [
      'a button without a fallback',
      card([row({ type: 'Action.Execute', title: 'Vis', verb: 'x' })]),
      'no fallback',
    ],
    [
      'a fallback that says something else',
      card([
        row({
          ...button('Vis', 'x', { patient: 7 }),
          fallback: { type: 'Action.Submit', title: 'Vis', data: { verb: 'x', patient: 8 } },
        }),
      ]),
      'same verb and fields',
    ],
    ['a plain submit button', card([row({ type: 'Action.Submit', title: 'Send' })]), 'neither'],
    [
      'seven buttons in a group',
      card([row(...[1, 2, 3, 4, 5, 6, 7].map((n) => button(`${n}`, 'x')))]),
      '7 buttons',
    ],
    ['a link to nowhere', card([row({ type: 'Action.OpenUrl', title: 'Logg', url: '' })]), 'no web address'],
    ['refresh for Entra ids', card([], { refresh: { action: button('', 'v'), userIds: ['5a…'] } }), '29: id'],
    [
      'refresh for 61 people',
      card([], { refresh: { action: button('', 'v'), userIds: Array(61).fill('29:1') } }),
      '61 readers',
    ],
  ])('is refused with %s', (_, wrong, why) => {
    expect(problemsOf(wrong).join('\n')).toContain(why);
  });

  it('may have six buttons, a refresh, a fallback that hides the receipt, and a chart with a fallback', () => {
    const hidden = {
      type: 'Action.Submit',
      title: 'Ja',
      data: { verb: 'x', msteams: { feedback: { hide: true } } },
    };
    const six = row(
      { ...button('Ja', 'x'), fallback: hidden },
      ...[2, 3, 4, 5, 6].map((n) => button(`${n}`, 'x')),
    );
    const chart = { type: 'Chart.Donut', data: [], fallback: line('7 av 24') };
    const refresh = { action: { type: 'Action.Execute', verb: 'patient.view', data: { patient: 7 } } };
    expect(problemsOf(card([six, chart], { refresh }))).toEqual([]);
  });
});

describe('reading a card', () => {
  it('gives what a person can see, in order, and nothing that is hidden or for older clients', () => {
    const facts = { type: 'FactSet', facts: [{ title: 'Riktig sted', value: '5 av 9' }] };
    const hidden = {
      type: 'Container',
      isVisible: false,
      items: [line('hemmelig'), row(button('Skjult', 'x'))],
    };
    const shown = card([line('Pasient 7'), facts, hidden, row(button('Neste', 'patient.next'))]);
    expect(textOf(shown)).toBe('Pasient 7\nRiktig sted: 5 av 9\nNeste');
    expect(buttonsOf(shown).map(({ title, verb }) => [title, verb])).toEqual([['Neste', 'patient.next']]);
  });
});

describe('a card in a dialog', () => {
  const submit = { type: 'Action.Submit', title: 'Neste', data: { verb: 'answer.text', patient: 7 } };
  const field = { type: 'Input.Text', id: 'text', label: 'Hva skulle til?', maxLength: 140 };

  it('may have a text field, and is tapped with Action.Submit alone', () => {
    expect(problemsOf(card([line('Pasient 7'), field, row(submit)]), 'dialog')).toEqual([]);
    expect(problemsOf(card([line('Pasient 7'), row(opener)]))).toEqual([]);
  });

  it.each([
    ['Action.Execute', card([row(button('Vis', 'x'))]), 'does nothing in a dialog'],
    ['a refresh', card([], { refresh: { action: { type: 'Action.Execute', verb: 'x' } } }), 'no refresh'],
    ['a dialog in a dialog', card([row(opener)]), 'inside a dialog'],
    ['a tap without a verb', card([row({ ...submit, data: {} })]), 'no verb'],
    ['a text of any length', card([{ ...field, maxLength: undefined }]), 'longest length'],
    ['a text field without a label', card([{ ...field, label: undefined }]), 'no label'],
  ])('does not pass with %s', (_what, wrong, problem) => {
    expect(problemsOf(wrong, 'dialog').join('; ')).toContain(problem);
  });
});
