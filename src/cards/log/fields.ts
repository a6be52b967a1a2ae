/** The fields of the log's windows. */
import type { DateInput, Element, TextInput } from '../blocks/element.ts';
import { strong } from '../blocks/text.ts';

/** Where somebody writes one line. */
export function lineField(
  id: string,
  label: string,
  value: string,
  maxLength: number,
  placeholder?: string,
): TextInput {
  return {
    type: 'Input.Text',
    id,
    label,
    maxLength,
    value,
    spacing: 'Default',
    ...(placeholder !== undefined && { placeholder }),
  };
}

/** The same with room for more than one line. */
export function textField(
  id: string,
  label: string,
  value: string,
  maxLength: number,
  placeholder?: string,
): TextInput {
  return { ...lineField(id, label, value, maxLength, placeholder), isMultiline: true };
}

/** @param value empty where no day is chosen. */
export function dayField(id: string, label: string, value: string, min?: string): DateInput {
  return {
    type: 'Input.Date',
    id,
    label,
    spacing: 'Default',
    ...(value !== '' && { value }),
    ...(min !== undefined && { min }),
  };
}

/** Why the window still stands: what is to be written anew. */
export function problemLine(problem: string | undefined): readonly Element[] {
  return problem === undefined ? [] : [{ ...strong(problem, 'Medium'), color: 'Attention' } as const];
}
