export { openLibrary } from '#browser/pages.ts';
