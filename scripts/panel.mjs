/** What a script has to know of the panel: every name that the walk and the benchmarks look for, in one place. */
export const panel = {
  /** The headline of the story that the panel shows. */
  headline: '[data-story-title]',
  claims: 'article[data-claim]',
  /** The field that is open after a claim was marked. */
  saysWho: 'role=combobox[name="Says who?"]',
  export: 'role=button[name="Export"]',
  /** @param {string} format as the menu names it, before its hint */
  exportAs: (format) => `role=menuitem[name^="${format}"]`,
};

/** The formats that the panel's menu offers, by the ending of the file that each saves. */
export const exportFormats = { CSV: 'csv', Markdown: 'md', JSON: 'json' };

/** The bar that comes up beside selected words; only then do its keys work. */
export const markClaim = 'says-who-bar >>> role=button[name^="Mark claim"]';

/** The key that makes a claim of the selected words. */
export const claimKey = 'c';

/** How many passages the extension shows on the page, mere suggestions and cues left out; runs there. */
export const countHighlights = () =>
  [...CSS.highlights].reduce(
    (sum, [name, highlight]) => sum + (name.startsWith('says-who') && !/-1[34]$/.test(name) ? highlight.size : 0),
    0,
  );
