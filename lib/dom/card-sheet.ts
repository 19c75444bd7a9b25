/** The look of the hover card: the bar's dark sheet, with the words in the serif of the story. */
export const cardSheet = `
:host { all: initial !important; position: fixed !important; inset: var(--top, 0) auto auto var(--left, 0) !important; overflow: visible !important;
  pointer-events: none !important; max-width: min(380px, 90vw) !important; padding: 9px 13px !important; border-radius: 9px !important; background: #1c1b19 !important; color: #fff !important;
  font: 13px/1.4 ui-sans-serif, system-ui, "Segoe UI", "Helvetica Neue", sans-serif !important; box-shadow: 0 6px 24px #0004, 0 0 0 1px #fff3 !important; }
strong { font-weight: 600; color: #f0b95c; }
p { margin: 4px 0 0; font: 15px/1.4 "Iowan Old Style", Charter, Georgia, "Noto Serif", serif; }
del { color: #ff9d94; text-decoration: line-through; }
ins { color: #5ec8bd; text-decoration: underline; text-underline-offset: 2px; }
`;
