import type { Surface } from './browsers/open-browser.mjs';

/** Gives a file to the page's file field, as the browser's own dialogue would. `bytes`: in base 64, as a message carries them. */
export function giveFile(page: Surface, name: string, bytes: string): Promise<void> {
  return page.evaluate(
    (called, content) => {
      const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
      const given = new DataTransfer();
      given.items.add(new File([Uint8Array.from(atob(content), (unit) => unit.charCodeAt(0))], called));
      field.files = given.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    bytes,
  );
}
