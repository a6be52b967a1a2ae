import type { Form, WaitId } from './form.ts';

/** An edge of a waiting band, in the unit people read it in. */
export type Edge = { readonly count: number; readonly unit: 'minutes' | 'hours' | 'days' };

/** What a waiting band spans; without `to` it is open: nobody knows how long. */
export type Span = { readonly from: Edge; readonly to?: Edge };

const minutes = (count: number): Edge => ({ count, unit: 'minutes' });
const hours = (count: number): Edge => ({ count, unit: 'hours' });
const days = (count: number): Edge => ({ count, unit: 'days' });

const spans: Readonly<Record<Exclude<WaitId, 'vet_ikke'>, Span>> = {
  t0: { from: hours(0), to: hours(2) },
  t1: { from: hours(2), to: hours(8) },
  t2: { from: hours(8), to: hours(24) },
  t3: { from: days(1), to: days(3) },
  t4: { from: days(4), to: days(7) },
  t5: { from: days(7) },
  t6: { from: days(30) },
  m0: { from: minutes(0), to: minutes(15) },
  m1: { from: minutes(15), to: minutes(30) },
  m2: { from: minutes(30), to: minutes(60) },
  m3: { from: minutes(60) },
};

/** What a band spans in a form (docs/domain.md § 3); undefined for «vet ikke». */
export function spanOf(form: Pick<Form, 'id'>, wait: WaitId): Span | undefined {
  if (wait === 'vet_ikke') return undefined;
  if (form.id === 'psykrus' && wait === 't5') return { from: days(8), to: days(30) };
  return spans[wait];
}

/** Whether a band has no upper edge: what it counts as is the least it can be. */
export function isOpen(form: Pick<Form, 'id'>, wait: WaitId): boolean {
  const span = spanOf(form, wait);
  return span !== undefined && span.to === undefined;
}
