export { openKept, openLibrary } from '#browser/pages.ts';
export { pictureOfPage } from '#browser/picture.ts';
