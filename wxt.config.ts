import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/** Firefox identifies an add-on by this id; the end-to-end tests use it too. */
const geckoId = 'says-who@sayswho.example';

/** What extension pages may load: their own files, nothing from any network. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

/** The path of a package's variant that works without a document. */
function withoutDocument(name: string): string {
  return fileURLToPath(new URL(`node_modules/${name}/index.js`, import.meta.url));
}

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  // The oldest browsers that are supported know light-dark(): spelled out for older ones, a chosen theme could not act.
  vite: () => ({
    build: { cssTarget: ['chrome140', 'firefox140'], modulePreload: { polyfill: false } },
    // The variant for browsers asks a document, by innerHTML; workers have none. This one has a table.
    resolve: { alias: { 'decode-named-character-reference': withoutDocument('decode-named-character-reference') } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: {
      default_title: '__MSG_actionTitle__',
      default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
      ...(browser === 'firefox' ? { default_area: 'navbar' as const } : {}),
    },
    options_ui: { page: 'library.html', open_in_tab: true },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+S' } } },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: geckoId, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
  zip: { excludeSources: ['.ci/**', '.output/**', '.says-who/**'] },
});
