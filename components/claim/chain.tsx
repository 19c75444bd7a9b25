import type { AttributionView } from '#core/tally/claim-view.ts';
import { Chips } from './chips.tsx';

/** The way a claim came, as it is kept. */
export function Chain({ view }: { readonly view: AttributionView }) {
  return <Chips links={view.links.map(({ source, naming }) => ({ name: source?.name, naming }))} />;
}
