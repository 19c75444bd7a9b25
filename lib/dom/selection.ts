import { OWN_ELEMENT } from './text-walk.ts';

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
  if (!element || element.closest(`[${OWN_ELEMENT}]`) !== null || isEditable(element)) return undefined;
  return range;
}

/** Whether a person writes in this element, so that letters belong to them and not to us. */
export function isEditable(target: EventTarget | null): boolean {
  if (target === null || !isElement(target as Node)) return false;
  if ((target as HTMLElement).isContentEditable) return true;
  const fields = 'input, textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"]';
  return (target as Element).closest(fields) !== null;
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

/** Elements of frames are of another world's classes, so `instanceof` would not know them. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function hostOf(node: Node): Element | undefined {
  return (node.getRootNode() as Partial<ShadowRoot>).host;
}
