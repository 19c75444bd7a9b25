/** The look of the hover card: the bar's dark sheet, with the words of the story in its serif. */
export const cardSheet = `
:host { all: initial !important; position: fixed !important; overflow: visible !important;
  pointer-events: none !important; max-width: min(380px, 90vw) !important; padding: 4px 12px !important; border-radius: 9px !important; background: #1c1b19 !important; color: #fff !important;
  font: 13px/1.4 ui-sans-serif, system-ui, "Segoe UI", "Helvetica Neue", sans-serif !important; box-shadow: 0 6px 24px #0004, 0 0 0 1px #fff3 !important; }
.row { display: flex; gap: 9px; padding: 6px 0; }
.row + .row { border-top: 1px solid #fff2; }
.sign { flex: none; width: 14px; overflow: hidden; text-underline-offset: 3px; text-decoration-skip-ink: none; }
.told { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.who { max-height: 4.2em; overflow: hidden; }
.who b { font-weight: 600; }
i { font-style: normal; color: #c9c5bb; }
.head, .facts, .hint { color: #c9c5bb; font-size: 12px; }
.hint { padding: 6px 0; border-top: 1px solid #fff2; }
.open .who b { color: #8fb0ff; }
.open .who b::before { content: "\\25b8\\a0"; }
strong { display: block; font-weight: 600; color: #f0b95c; }
p { margin: 2px 0 0; font: 15px/1.4 "Iowan Old Style", Charter, Georgia, "Noto Serif", serif; }
del { color: #ff9d94; text-decoration: line-through; }
ins { color: #5ec8bd; text-decoration: underline; }
@media (forced-colors: active) { :host { border: 1px solid !important; } }
`;
