/** The letter, digit or sign a person pressed as a key of its own; undefined where it belongs to something else. */
export function letterOf(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key.length !== 1 && event.key !== 'Escape' && event.key !== 'Enter') return undefined;
  if (takesLetters(event.target) || document.querySelector('dialog[open], [popover]:popover-open') !== null)
    return undefined;
  return typedKey(event);
}

/** The key that was pressed, as it is kept: told by its letter, whatever the keyboard's script and Caps Lock. */
export function typedKey(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  // On a keyboard of another script the key is known by where it lies.
  const lies = /^Key([A-Z])$/.exec(event.code)?.[1];
  const isForeign = lies !== undefined && event.key.charCodeAt(0) > 0x7f;
  if (isForeign) return event.shiftKey ? lies : lies.toLowerCase();
  // With Caps Lock on, a letter without Shift is the small one.
  return event.shiftKey || event.key.length > 1 ? event.key : event.key.toLowerCase();
}

/** Whether letters typed there are text, or choose something by its first letter. */
function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select, [role=menuitem]')) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
}
