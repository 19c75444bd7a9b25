import { wait } from '../faults/at-work.mjs';

/**
 * Counts what our pages report as refused by their content security policy; a dialog that a page opens is closed and counted.
 * Begin before any of them is open.
 */
export async function watchOver(browser) {
  const { raw, inWindow } = browser.driver;
  let dialogs = 0;
  const close = (dialog) => {
    dialogs += 1;
    dialog.dismiss().catch(() => undefined);
  };
  const listen = (page) => page?.on('dialog', close);
  for (const page of await raw.pages()) listen(page);
  raw.on('targetcreated', (target) =>
    target.type() === 'page' || target.type() === 'other'
      ? void target
          .page()
          .then(listen)
          .catch(() => undefined)
      : undefined,
  );
  await inWindow?.(listenForReports);
  const count = async () =>
    inWindow
      ? inWindow(() => globalThis.saysWhoReports)
      : (await browser.consoleErrors()).filter(
          (error) => error.startsWith('chrome-extension:') && /Content Security Policy/u.test(error),
        );
  let seen = 0;
  return {
    /** The reports and dialogs since the last time. */
    async take() {
      await wait(300); // they come by another way than the answers
      const reports = (await count()).slice(seen);
      seen += reports.length;
      const opened = dialogs;
      dialogs = 0;
      return { reports, dialogs: opened };
    },
  };
}

/** Runs in Firefox's own window: what extension pages were refused is told to its console. */
function listenForReports() {
  globalThis.saysWhoReports = [];
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || !/csp/iu.test(message.category)) return;
      const text = `${message.sourceName}: ${message.errorMessage}`;
      if (text.includes('moz-extension:')) globalThis.saysWhoReports.push(text);
    },
  });
}

/** Runs in any page: which payloads ran, and what of them has become more than text. */
export function whatRan(isOurs) {
  const ran = Object.keys(globalThis).filter((name) => /^saysWhoRan\d+$/u.test(name));
  const goodScheme = /^(?:https?|chrome-extension|moz-extension|blob):|^data:image\/(?:png|svg)|^[^:]*$|^[\w.]*[#?/]/iu;
  const isBad = (element) => {
    if (/^(?:script|iframe|frame|object|embed|base|meta|link|style|template|noscript)$/iu.test(element.localName))
      return element.closest('body') !== null;
    return [...element.attributes].some(({ name, value }) => {
      if (name.startsWith('on')) return true;
      return /^(?:src|href|xlink:href|srcset|srcdoc|action|formaction|data|poster|background)$/u.test(name)
        ? !goodScheme.test(value.trim())
        : false;
    });
  };
  const made = isOurs ? [...document.querySelectorAll('*')].filter(isBad).map((one) => one.cloneNode().outerHTML) : [];
  return { ran, made };
}
