/** Whether a person could see what is ours. */
export interface Sight {
  /** It has just come up, or shows something else: it is to be seen anew. */
  again(): void;
  /** For how many milliseconds it has been in sight and stood still; 0 where it is not in sight now. */
  stayed(): number;
}

const pace = 100; // milliseconds between two looks: what is done to the bar for less than that, nobody takes for something else
const cost = 3; // times as long as a look took, until the next: on a page of 50,000 elements it takes some
const longest = 500; // milliseconds between two looks: into more a cover could be fitted; where they take so long, the keys are left
const step = 1; // CSS pixels: what moves less has not moved
const greatest = 2; // times the size that it has, and half of it: much larger or smaller, the bar is not seen for what it is

/**
 * Watches whether a host in the page's top layer is in sight, while it is in the page: nothing covers it, hides it, moves it or
 * has taken it elsewhere. A cover that lets clicks through is one too. `own`: hosts that may lie over it.
 */
export function watchSight(host: HTMLElement, own: WeakSet<Element>): Sight {
  let since: number | undefined;
  let box = host.getBoundingClientRect();
  let looked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const uncovered = tellsCovers ? watchCovers(host) : () => hasNoCover(host, own);

  function look(): number {
    const now = performance.now();
    const { x, y, width, height } = host.getBoundingClientRect();
    const hasMoved = [x - box.x, y - box.y, width - box.width, height - box.height].some((by) => Math.abs(by) > step);
    box = new DOMRect(x, y, width, height);
    const clear = stands(host) ? uncovered() : undefined;
    if (hasMoved || clear === undefined || now - looked > longest) since = undefined;
    looked = now;
    if (clear !== undefined) since = Math.max(since ?? now, clear);
    return performance.now() - now;
  }

  function lookOn(): void {
    const took = look();
    if (host.isConnected) waiting = setTimeout(lookOn, Math.max(pace, took * cost));
  }

  return {
    again() {
      since = undefined;
      clearTimeout(waiting);
      waiting = setTimeout(lookOn);
    },
    stayed() {
      const now = performance.now();
      look();
      return since === undefined ? 0 : Math.max(0, now - since);
    },
  };
}

/** Where we put it, in the top layer, and drawn at about the size that it has. */
function stands(host: HTMLElement): boolean {
  const { currentCSSZoom: scale = 1 } = host;
  const isThere = host.parentNode === host.ownerDocument.documentElement && host.matches(':popover-open');
  return isThere && scale <= greatest && scale >= 1 / greatest;
}

/** Whether the browser itself tells what is covered or made invisible: Chromium does. */
const tellsCovers = 'trackVisibility' in IntersectionObserver.prototype;

/** Answers since when nothing has covered the host, where nothing does. */
function watchCovers(host: HTMLElement): () => number | undefined {
  let since: number | undefined;
  const hear = (entries: readonly (IntersectionObserverEntry & { readonly isVisible?: boolean })[]) => {
    const latest = entries.at(-1);
    if (latest === undefined) return;
    since = latest.isVisible ? (since ?? latest.time) : undefined;
    // Above what has come over it, as long as that does not come again.
    if (since === undefined && stands(host) && !host.matches(':focus')) {
      host.hidePopover();
      host.showPopover();
    }
  };
  const options = { trackVisibility: true, delay: 100 }; // milliseconds: the least that is allowed
  const covers = new IntersectionObserver(hear, options as IntersectionObserverInit);
  covers.observe(host);
  return () => {
    hear(covers.takeRecords());
    return since;
  };
}

/**
 * Answers 0 where nothing can lie over the host. Nothing tells which of two elements of the top layer is above, nor where what hangs
 * on one of them is drawn: any other counts as a cover. The bar's keys work with one.
 */
function hasNoCover(host: HTMLElement, own: WeakSet<Element>): number | undefined {
  const document = host.ownerDocument;
  const { filter } = getComputedStyle(document.documentElement);
  // Firefox draws the top layer through the filter of the root. Those that only take colours away hide nothing alone.
  if (!/^(?:none|(?:(?:grayscale|hue-rotate|invert|saturate|sepia)\([^)]*\) ?)+)$/u.test(filter)) return undefined;
  if (document.documentElement.matches(':is(:active-view-transition)')) return undefined;
  for (const tree of treesOf(document)) {
    for (const above of tree.querySelectorAll(':popover-open, :modal, :fullscreen'))
      if (!own.has(above) && !above.contains(host)) return undefined;
  }
  return 0;
}

/** What may have a shadow tree: the frequent ones that may not are left out, since each costs 2 µs. */
const rooted =
  ':not(a, b, br, button, em, i, img, input, label, li, option, path, script, strong, svg, td, th, tr, ul)';

/** The document and all shadow trees in it, closed ones too where the browser lets extensions see them: Firefox does. */
function* treesOf(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll<Element & { openOrClosedShadowRoot?: ShadowRoot | null }>(rooted)) {
    const inner = element.openOrClosedShadowRoot;
    if (inner) yield* treesOf(inner);
  }
}
