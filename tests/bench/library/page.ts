export { fillLibrary } from '#tests/support/big-library/fill.ts';
export { librarySizes } from '#tests/support/big-library/records.ts';
