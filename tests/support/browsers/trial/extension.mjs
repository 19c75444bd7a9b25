import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes the smallest extension that has all that the drivers touch: a button that opens a panel and brings a script
 * into the page, a closed shadow root there, a form, a database and a saved file in the panel.
 *
 * @param {string} folder
 * @param {import('../open-browser.mjs').Which} which
 */
export async function writeTrialExtension(folder, which) {
  const files = {
    'manifest.json': JSON.stringify(manifest(which)),
    'background.js': `const api = globalThis.browser ?? chrome; (${background})();`,
    'content-scripts/story.js': `(${story})();`,
    'panel.js': `const api = globalThis.browser ?? chrome; (${panel})();`,
    'panel.css': ':root { color-scheme: light dark; background: light-dark(white, black); }',
    'sidepanel.html': page,
    'library.html': page,
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

function manifest(which) {
  const shared = {
    manifest_version: 3,
    name: 'Trial',
    version: '1',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage'],
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'",
    },
  };
  if (which === 'firefox')
    return {
      ...shared,
      action: { default_area: 'navbar' },
      background: { scripts: ['background.js'] },
      sidebar_action: { default_panel: 'sidepanel.html', open_at_install: false },
      browser_specific_settings: { gecko: { id: 'says-who@sayswho.example', strict_min_version: '140.0' } },
    };
  return {
    ...shared,
    permissions: [...shared.permissions, 'sidePanel'],
    action: {},
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
  };
}

const page = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="panel.css"><h1></h1>
<label for="who">Says who?</label><input id="who" role="combobox" autocomplete="off">
<button>Export</button><div role="menu" hidden><div role="menuitem">CSV</div></div>
<ul></ul><script src="panel.js"></script>`;

// Each of these is written out as a script of the extension; `api` is the extension API there.

function background() {
  api.action.onClicked.addListener((tab) => {
    if (api.sidebarAction) api.sidebarAction.open();
    else api.sidePanel.open({ windowId: tab.windowId });
    api.scripting.executeScript({ target: { tabId: tab.id }, files: ['/content-scripts/story.js'] });
  });
  api.runtime.onMessage.addListener(() => console.error('the background complains'));
}

function story() {
  if (document.querySelector('trial-bar')) return;
  const bar = document.createElement('trial-bar');
  bar.style.cssText = 'position: fixed; left: 10px; bottom: 10px';
  document.documentElement.append(bar);
  const button = document.createElement('button');
  button.textContent = 'Claim';
  button.addEventListener('click', ({ isTrusted }) => {
    button.textContent = `Claimed ${isTrusted}`;
  });
  bar.attachShadow({ mode: 'closed' }).append(button);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'c') document.documentElement.dataset.marked = getSelection().toString();
  });
}

async function panel() {
  const [field, button, menu, list] = ['input', 'button', '[role=menu]', 'ul'].map((css) =>
    document.querySelector(css),
  );
  const asPromise = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open('trial', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('names', { autoIncrement: true });
  const database = await asPromise(opening);
  const names = (mode) => database.transaction('names', mode).objectStore('names');
  const show = async () => {
    list.replaceChildren();
    for (const name of await asPromise(names('readonly').getAll())) {
      const item = document.createElement('li');
      item.textContent = name;
      list.append(item);
    }
  };
  field.addEventListener('keydown', async ({ key }) => {
    if (key !== 'Enter') return;
    await asPromise(names('readwrite').add(field.value));
    await show();
  });
  button.addEventListener('click', () => {
    menu.hidden = false;
  });
  menu.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['claim,source\n']));
    link.download = 'story.csv';
    link.click();
  });
  await show();
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  const [{ result }] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.title });
  document.querySelector('h1').textContent = `Read: ${result}`;
}
