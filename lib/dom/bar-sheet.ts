/**
 * The look of the bar: a dark strip on every page, so that it is never taken for the page's own. Its letters are in a font that
 * no page can put another in place of, as it can where a name is given.
 */
export const barSheet = `
:host { all: initial !important; color-scheme: dark !important; position: fixed !important; overflow: visible !important; }
.bar, p { display: flex; gap: 2px; margin: 0; padding: 4px; border-radius: 9px; background: #1c1b19; color: #fff;
  font: 13px/1.3 system-ui, sans-serif; box-shadow: 0 6px 24px #0004, 0 0 0 1px #fff3; width: max-content; }
.bar[hidden], p:empty { display: none; }
p { padding: 9px 14px; max-width: min(360px, 90vw); }
button { all: unset; box-sizing: border-box; padding: 5px 10px; border-radius: 6px; cursor: pointer; white-space: nowrap; }
button[hidden] { display: none; }
button:first-child, button:nth-child(4) { background: #1f4fd8; }
button:hover { background: #3a3834; }
button:first-child:hover, button:nth-child(4):hover { background: #3a66e2; }
span { align-self: center; padding: 0 10px; color: #c9c5bb; white-space: nowrap; }
button:focus-visible { outline: 2px solid #8fb0ff; outline-offset: -2px; }
kbd { font: 11px monospace; border: 1px solid currentColor; border-radius: 4px; padding: 0 4px; margin-inline-start: 6px; color: #e4e0d6; }
@media (forced-colors: active) { .bar, p { border: 1px solid; } }
`;
