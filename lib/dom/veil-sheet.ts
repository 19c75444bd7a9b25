import type { Ink } from './looks.ts';

/**
 * The look of the layer: nothing of the page's own style reaches it, and it takes no clicks. The host has no box, so that
 * neither its size nor its height above the page can be asked.
 */
export const veilSheet = `
:host { all: initial !important; display: contents !important; }
.cover { position: absolute; top: 0; left: 0; overflow: clip; pointer-events: none; forced-color-adjust: none; }
i { position: absolute; box-sizing: border-box; pointer-events: none; }
@media print { .cover { display: none; } }
`;

/** How a box of words is drawn: a wash, and a line below or above it. A wave is drawn as a zigzag: boxes have no wavy edge. */
export function boxStyle({ wash, line, style, side }: Ink): Readonly<Record<string, string>> {
  const [kind = 'solid', width = '1px'] = style.split(' ');
  const edges = (side ?? 'underline').split(' ').map((each) => (each === 'overline' ? 'top' : 'bottom'));
  if (kind === 'wavy') return { 'background-color': wash, ...zigzag(line, edges.includes('top') ? '0' : '100%') };
  const drawn = kind === 'double' ? '4px' : width; // two lines and a gap
  return {
    'background-color': wash,
    ...Object.fromEntries(edges.map((edge) => [`border-${edge}`, `${drawn} ${kind} ${line}`])),
  };
}

function zigzag(line: string, height: string): Readonly<Record<string, string>> {
  const stroke = (angle: number) =>
    `linear-gradient(${angle}deg, transparent 36%, ${line} 36%, ${line} 64%, transparent 64%)`;
  return {
    'background-image': `${stroke(45)}, ${stroke(-45)}`,
    'background-size': '8px 4px',
    'background-position': `0 ${height}, 4px ${height}`,
    'background-repeat': 'repeat-x',
  };
}
