const picture = 'icon/48.png';

/** Opens a page of the extension that has no script of it, and so opens no library: for what other programs, or another version, do. */
export async function openAside(browser) {
  const { raw, inWindow } = browser.driver;
  if (browser.which === 'chromium') {
    const [id] = (await raw.extensions()).keys();
    await (await raw.newPage()).goto(`chrome-extension://${id}/${picture}`);
  } else await inWindow(openTab, `/${picture}`);
  return browser.extensionPage(picture);
}

/** Runs in Firefox's own window. */
function openTab(path) {
  const { WebExtensionPolicy, gBrowser, Services } = globalThis;
  const policy = WebExtensionPolicy.getActiveExtensions().find(({ name }) => name === 'Says Who');
  gBrowser.addTab(policy.getURL(path), { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
}
