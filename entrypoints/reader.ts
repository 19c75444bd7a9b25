import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '#dom/read-page.ts';

/** Injected only when a page is to be read; what it returns reaches the background as the result of the injection. */
export default defineUnlistedScript(() => readPage(document, location.href));
