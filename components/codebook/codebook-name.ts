import type { CodebookRef } from '#core/model/codebook.ts';
import { i18n } from '#i18n';

/** One version of a codebook, in words: "Says Who, version 2". */
export function codebookName({ name, version }: CodebookRef): string {
  return i18n.t('codes.named', [name, String(version)]);
}

/** What tells it from all others in a list to choose from. */
export function codebookKey({ name, version }: CodebookRef): string {
  return `${version} ${name}`;
}
