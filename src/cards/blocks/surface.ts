import { saying } from '../model/button.ts';
import { type Surface, surfaceFields } from '../model/surface.ts';
import type { Action, Element } from './element.ts';

/** The elements with buttons that say where they stand. Links and windows lead elsewhere. */
export function elementsOn(surface: Surface, elements: readonly Element[]): readonly Element[] {
  const fields = surfaceFields(surface);
  const action = (one: Action): Action => (one.type === 'Action.Execute' ? saying(fields, one) : one);
  return elements.map((element): Element => {
    switch (element.type) {
      case 'ActionSet':
        return { ...element, actions: element.actions.map(action) };
      case 'Container':
        return { ...element, items: elementsOn(surface, element.items) };
      case 'ColumnSet': {
        const columns = element.columns.map((each) => ({ ...each, items: elementsOn(surface, each.items) }));
        return { ...element, columns };
      }
      default:
        return element;
    }
  });
}
