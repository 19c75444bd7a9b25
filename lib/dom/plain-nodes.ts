/**
 * Reading nodes of a page whose forms lie: in `<form><input name="firstChild">`, `form.firstChild` is the input. The getters
 * of the prototypes can't be covered up in this way. Whoever walks a page's nodes uses these, and `querySelectorAll`.
 */
const nodes = Object.getOwnPropertyDescriptors(Node.prototype);
const elements = Object.getOwnPropertyDescriptors(Element.prototype);
const written = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'isContentEditable')!;

/** The parent of a node. */
export function parentOf(node: Node): Node | null {
  return nodes.parentNode.get!.call(node) as Node | null;
}

/** The first child of a node. */
export function firstChildOf(node: Node): Node | null {
  return nodes.firstChild.get!.call(node) as Node | null;
}

/** The node after a node, under the same parent. */
export function nextSiblingOf(node: Node): Node | null {
  return nodes.nextSibling.get!.call(node) as Node | null;
}

/** All text below a node, as the source has it. */
export function textOf(node: Node): string {
  return (nodes.textContent.get!.call(node) as string | null) ?? '';
}

/** The name of an element's tag in lower case, `p`. */
export function tagOf(element: Element): string {
  return (elements.localName.get!.call(element) as string).toLowerCase();
}

/** An attribute's value, `null` when it has none. */
export function attributeOf(element: Element, name: string): string | null {
  return elements.getAttribute.value!.call(element, name);
}

/** The closest of an element and what it stands in that fits a CSS selector. */
export function closestOf(element: Element, selector: string): Element | null {
  return elements.closest.value!.call(element, selector) as Element | null;
}

/** True for elements, in whatever window they were made. */
export function isElement(node: Node): node is Element {
  return nodes.nodeType.get!.call(node) === 1;
}

/** True for text, CDATA included. */
export function isText(node: Node): node is Text {
  const type = nodes.nodeType.get!.call(node) as number;
  return type === 3 || type === 4;
}

/** The name of a node: of an HTML element its tag in upper case, `P`. */
export function nameOf(node: Node): string {
  return nodes.nodeName.get!.call(node) as string;
}

/** Whether an element has an attribute. */
export function hasAttribute(element: Element, name: string): boolean {
  return elements.hasAttribute.value!.call(element, name);
}

/** Whether a person writes in an element: all of it is theirs to change. */
export function isWrittenIn(element: Element): boolean {
  const isHtml = elements.namespaceURI.get!.call(element) === 'http://www.w3.org/1999/xhtml';
  return isHtml && (written.get!.call(element) as boolean);
}

/** The open shadow root of an element. */
export function shadowOf(element: Element): ShadowRoot | null {
  return elements.shadowRoot.get!.call(element) as ShadowRoot | null;
}

/** The box of an element on screen, in CSS pixels of its window. */
export function boxOf(element: Element): DOMRect {
  return elements.getBoundingClientRect.value!.call(element) as DOMRect;
}
