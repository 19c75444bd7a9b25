import type { BlockKind } from '#core/model/capture.ts';

/** A block of text as it stood on the page, before furniture is dropped. White space is evened out; `text` is never empty. */
export interface TextBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** UTF-16 units of `text` that are inside links. */
  readonly linked: number;
  /** Class names and ids of the block and of what it stands in, inside the article, in lower case, parted by spaces. */
  readonly marks: string;
}
