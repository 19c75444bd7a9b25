import { OWN_ELEMENT } from './own-element.ts';
import { closestOf, isElement, isWrittenIn } from './plain-nodes.ts';

/**
 * The words a person has selected in a window, or undefined: nothing, only white space, or words in a field they write in.
 * `shadowRoots`: open shadow roots the selection may reach into; a selection tells nothing of those it is not asked about.
 * A copy: later changes of the selection leave it alone.
 */
export function selectedRange(view: Window, shadowRoots: readonly ShadowRoot[] = []): Range | undefined {
  const selection = view.getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = composedRange(selection, shadowRoots, view.document);
  if (range.collapsed || range.toString().trim() === '') return undefined;
  const common = range.commonAncestorContainer;
  const element = isElement(common) ? common : (common.parentElement ?? hostOf(common));
  if (!element || closestOf(element, `[${OWN_ELEMENT}]`) !== null || isEditable(element)) return undefined;
  return range;
}

/** Whether a person writes in this element, so that letters belong to them and not to us. */
export function isEditable(target: EventTarget | null): boolean {
  const fields = 'input, textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"]';
  return isIn(target, fields) || (isIn(target, '*') && isWrittenIn(target as Element));
}

/** Whether what an event has come to is, or stands in, an element that fits a CSS selector. Windows and documents do not. */
export function isIn(target: EventTarget | null, selector: string): boolean {
  if (target === null || !('ownerDocument' in target) || !isElement(target as Node)) return false;
  return closestOf(target as Element, selector) !== null;
}

/** Newer browsers tell the ends of a selection inside shadow trees, if asked about these by name. */
function composedRange(selection: Selection, shadowRoots: readonly ShadowRoot[], document: Document): Range {
  const shown = selection.getRangeAt(0).cloneRange();
  if (shadowRoots.length === 0 || typeof selection.getComposedRanges !== 'function') return shown;
  const real = selection.getComposedRanges({ shadowRoots: [...shadowRoots] })[0];
  if (real === undefined) return shown;
  const range = document.createRange();
  range.setStart(real.startContainer, real.startOffset);
  range.setEnd(real.endContainer, real.endOffset);
  return range;
}

function hostOf(node: Node): Element | undefined {
  return (node.getRootNode() as Partial<ShadowRoot>).host;
}
