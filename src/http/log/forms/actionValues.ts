import type { ActionField, ActionValues } from '../../../app/log/actionFields.ts';

/** What a page's form has in each of an action's fields. */
export function valuesSent(form: URLSearchParams): ActionValues {
  const value = (name: ActionField) => (form.get(name) ?? '').trim();
  return {
    tekst: value('tekst'),
    ansvarlig: value('ansvarlig'),
    rolle: value('rolle'),
    frist: value('frist'),
    arsak: value('arsak'),
    mal: value('mal'),
    maldato: value('maldato'),
    hvis: value('hvis'),
    sa: value('sa'),
    innsats: value('innsats'),
    gevinst: value('gevinst'),
    niva: value('niva'),
  };
}
