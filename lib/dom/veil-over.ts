import { inkOf, isDarkPage, overlays, type PaintedLook } from './looks.ts';
import { OWN_ELEMENT } from './own-element.ts';
import { type Box, clippedBoxes, heightAbove } from './veil-boxes.ts';
import { boxStyle, veilSheet } from './veil-sheet.ts';

/** The layer over one document. */
interface Veil {
  /** Draws what is to be shown, before the browser paints next. */
  draw(): void;
  lift(): void;
}

/**
 * Lays a layer over a document that shows the ranges of `shown` which lie in it, and follows the layout: boxes are made
 * anew rather than moved, since the browser tells pages of what moves (layout shifts), wherever it lies. The layer covers
 * the whole document alike, so that what it covers tells nothing either (IntersectionObserver's visibility).
 */
export function veilOver(document: Document, shown: ReadonlyMap<PaintedLook, readonly Range[]>): Veil {
  const view = document.defaultView!;
  const host = document.createElement('says-who-veil');
  host.setAttribute(OWN_ELEMENT, '');
  host.setAttribute('aria-hidden', 'true');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(veilSheet);
  root.adoptedStyleSheets = [sheet];
  const cover = document.createElement('div');
  cover.className = 'cover';
  root.append(cover);

  const ending = new AbortController();
  const { signal } = ending;
  let waiting = 0;
  const draw = () => {
    waiting ||= view.requestAnimationFrame(() => {
      waiting = 0;
      drawNow();
    });
  };
  const sizes = new view.ResizeObserver(draw);
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  view.addEventListener('resize', draw, { signal });
  document.fonts?.addEventListener('loadingdone', draw, { signal });
  const whenever = { capture: true, passive: true, signal } as const;
  // What scrolls inside the page takes its words along; the page's own scrolling takes the layer along too.
  document.addEventListener('scroll', (event) => event.target !== document && draw(), whenever);
  for (const kind of ['load', 'toggle', 'transitionend']) document.addEventListener(kind, draw, whenever);

  function drawNow(): void {
    if (signal.aborted) return;
    const mine = (range: Range) => range.startContainer.ownerDocument === document && range.startContainer.isConnected;
    const layers = [...shown]
      .map(([look, ranges]) => ({ look, ranges: ranges.filter(mine) }))
      .filter(({ ranges }) => ranges.length > 0)
      .toSorted((a, b) => overlays.indexOf(a.look) - overlays.indexOf(b.look));
    if (layers.length === 0) {
      host.remove();
      return;
    }
    if (!host.isConnected) document.documentElement.append(host);
    const dark = isDarkPage(document);
    // Out of the way first: the layer must not hold the page as long as it was.
    cover.style.setProperty('display', 'none');
    const { scrollWidth, scrollHeight } = document.documentElement;
    const drawn = layers.map(({ look, ranges }) => ({ look, boxes: clippedBoxes(ranges) }));
    const above = heightAbove(layers.flatMap(({ ranges }) => ranges));
    cover.style.setProperty('z-index', String(above));
    cover.style.setProperty('width', `${scrollWidth}px`);
    cover.style.setProperty('height', `${scrollHeight}px`);
    cover.style.removeProperty('display');
    const origin = cover.getBoundingClientRect();
    cover.replaceChildren(
      ...drawn.flatMap(({ look, boxes }) => {
        const style = boxStyle(inkOf(look, dark));
        return boxes.map((box) => element(box, origin, style));
      }),
    );
  }

  function element(box: Box, origin: DOMRect, style: Readonly<Record<string, string>>): HTMLElement {
    const made = document.createElement('i');
    const at = { left: box.left - origin.left, top: box.top - origin.top, width: box.width, height: box.height };
    for (const [name, value] of Object.entries(at)) made.style.setProperty(name, `${value}px`);
    for (const [name, value] of Object.entries(style)) made.style.setProperty(name, value);
    return made;
  }

  return {
    draw,
    lift() {
      ending.abort();
      sizes.disconnect();
      view.cancelAnimationFrame(waiting);
      host.remove();
    },
  };
}
