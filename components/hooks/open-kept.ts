/** Opens a kept story to be read, at a claim if one is given: what the library's panes offer. */
export { openKept } from '#browser/pages.ts';
