import { type ArticleFields, type Field, readArticleNode } from '#core/metadata/article-node.ts';
import type { NamedAuthors } from '#core/metadata/choose-byline.ts';
import type { LinkedData } from '#core/metadata/linked-data.ts';
import { type PageSigns, pickArticle } from '#core/metadata/pick-article.ts';
import type { Found, Where } from '#core/model/capture.ts';

/** One description of the story in linked data, and where it stood: in a script, or in the markup. */
export interface Description {
  readonly where: Where;
  readonly fields: ArticleFields;
}

/** The fields of a description that are text. */
type TextField = 'headline' | 'outlet' | 'published' | 'modified' | 'language' | 'section' | 'description';

/** What linked data says of the page's own story: first its article, then the page around it, which may know what that left out. */
export function describe(where: Where, data: LinkedData, signs: PageSigns): readonly Description[] {
  const picked = [pickArticle(data.articles, signs), pickArticle(data.pages, signs)];
  return picked.filter((one) => one !== undefined).map((one) => ({ where, fields: readArticleNode(one, data.nodes) }));
}

/** One field of all descriptions that have it, with its place: `NewsArticle.datePublished`. */
export function fieldOf(descriptions: readonly Description[], field: TextField): readonly Found<string>[] {
  return descriptions.flatMap(({ where, fields }) => {
    const value = fields[field];
    return value === undefined ? [] : [place(where, fields.type, value)];
  });
}

/** The authors that each description names. */
export function authorsOf(descriptions: readonly Description[]): readonly NamedAuthors[] {
  return descriptions.flatMap(({ where, fields }) => {
    const first = fields.authors[0];
    if (first === undefined) return [];
    return [{ ...place(where, fields.type, first), value: fields.authors.map(({ value }) => value) }];
  });
}

function place(where: Where, type: string, { value, key }: Field): Found<string> {
  return { value, where, detail: `${type}.${key}` };
}
