import { OWN_ELEMENT } from './own-element.ts';

/** An element of ours over the page: a popover with a closed shadow root, in the page only while it shows. */
export interface OwnHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Shows it above everything else that is there. */
  appear(): void;
  /** Puts it there, as CSS's `inset` has it. Said in the closed sheet: what stood on the host, the page could change. */
  place(inset: string): void;
}

/** Those of this page. Whether an element is one of them can't be told by its name: the page may use that too. */
export const ownHosts = new WeakSet<Element>();

/** Makes one with this name and sheet, whose first rule is that of the host. */
export function createHost(document: Document, name: string, css: string): OwnHost {
  // In a document that is no page (a picture, a feed), what `createElement` makes can have no shadow.
  const host = document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
  ownHosts.add(host);
  host.setAttribute(OWN_ELEMENT, '');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return {
    host,
    root,
    appear() {
      if (!host.isConnected) document.documentElement.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
    },
    place: (inset) => (sheet.cssRules[0] as CSSStyleRule).style.setProperty('inset', inset, 'important'),
  };
}
