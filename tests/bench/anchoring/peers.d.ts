declare module 'dom-anchor-text-quote' {
  export function fromRange(root: Node, range: Range): unknown;
  export function toRange(root: Node, selector: unknown): Range | null;
}
