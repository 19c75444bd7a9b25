/** The attribute that every element we add to a page carries. What stands in such an element is no part of the page's text. */
export const OWN_ELEMENT = 'data-says-who';
