import { namingSwatch, noneSwatch, openSwatch, type Swatch, unsetSwatch } from '../model/swatch.ts';
import { namingOrder } from '../tally/claim-naming.ts';

/** What a way of sourcing is drawn with: a naming of the codebook, or what is computed. */
export function swatchOfNaming(naming: string): Swatch {
  if (naming === 'none') return noneSwatch;
  if (naming === 'open') return openSwatch;
  return naming === 'unset' ? unsetSwatch : namingSwatch(naming);
}

const order = [...namingOrder, 'unset', 'none', 'open'];

/** The ways of sourcing as they are always shown, from what lets a reader know most; other namings after the codebook's. */
export function inNamingOrder(namings: Iterable<string>): string[] {
  const rank = (naming: string) => {
    const at = order.indexOf(naming);
    return at < 0 ? namingOrder.length - 0.5 : at;
  };
  return [...namings].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}
