import type { PaintedLook } from './looks.ts';

/** What marks are painted on: the browser's own highlights, or a veil that the page cannot look behind. */
export interface Canvas {
  /** Gets ready for these ranges, in the colours that go with the page as it is now. */
  dress(ranges: readonly Range[]): void;
  /** Paints these ranges in this look, and no others in it. */
  show(look: PaintedLook, ranges: readonly Range[]): void;
  /** Takes all away again. */
  end(): void;
}

declare global {
  /** Makes what marks are painted on privately; seen by this extension's scripts only, there where that was chosen. */
  var saysWhoVeil: (() => Canvas) | undefined;
}
