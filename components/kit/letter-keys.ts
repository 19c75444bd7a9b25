import { letterKey } from '#core/text/letter-key.ts';

/** The letter, digit or sign a person pressed as a key of its own; undefined where it belongs to something else. */
export function letterOf(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key.length !== 1 && event.key !== 'Escape' && event.key !== 'Enter') return undefined;
  if (takesLetters(event.target) || document.querySelector('dialog[open], [popover]:popover-open') !== null)
    return undefined;
  return letterKey(event);
}

/** Whether letters typed there are text, or choose something by its first letter. */
function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select, [role=menuitem]')) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
}
