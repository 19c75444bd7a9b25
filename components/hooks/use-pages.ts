export { openKept, openLibrary } from '#browser/pages.ts';
