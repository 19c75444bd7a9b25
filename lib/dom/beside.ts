import { cornerOf } from './corner.ts';

const gap = 8; // CSS pixels between words and what stands beside them

/** Where something of that size stands below the last line of a passage, or above the first, inside the window: CSS pixels. */
export function besideRange(range: Range, size: { readonly width: number; readonly height: number }) {
  const corner = cornerOf(range.startContainer.ownerDocument?.defaultView);
  const all = [...range.getClientRects(), range.getBoundingClientRect()].filter((rect) => rect.width > 0);
  const box = shifted(all.at(-2) ?? all[0] ?? range.getBoundingClientRect(), corner);
  const below = box.bottom + gap + size.height <= innerHeight;
  const top = below
    ? box.bottom + gap
    : Math.max(gap, (all[0] ? shifted(all[0], corner) : box).top - gap - size.height);
  return {
    top: Math.min(top, innerHeight - size.height - gap),
    left: Math.min(Math.max(gap, box.left), Math.max(gap, innerWidth - size.width - gap)),
  };
}

function shifted(box: DOMRect, { x, y }: { x: number; y: number }): DOMRect {
  return new DOMRect(box.x + x, box.y + y, box.width, box.height);
}
