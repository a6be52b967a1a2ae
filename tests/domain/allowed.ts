import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';

/** What a rule gives when it does not refuse. */
export function allowed<T extends object>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(`refused: ${value.refused}`);
  return value;
}
