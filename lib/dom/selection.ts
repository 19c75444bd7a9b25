import { OWN_ELEMENT } from './text-walk.ts';

/**
 * The words a person has selected on the page, or undefined: nothing, only white space, or words in a field they write in.
 * A copy: later changes of the selection leave it alone.
 */
export function selectedRange(document: Document): Range | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  if (range.toString().trim() === '') return undefined;
  const common = range.commonAncestorContainer;
  const element = common instanceof Element ? common : common.parentElement;
  if (element === null || element.closest(`[${OWN_ELEMENT}]`) !== null || isEditable(element)) return undefined;
  return range.cloneRange();
}

/** Whether a person writes in this element, so that letters belong to them and not to us. */
export function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.closest('input, textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"]') !== null;
}
