/** The fields of a story that a page's `meta` tags give. */
export type MetaField =
  | 'headline'
  | 'author'
  | 'outlet'
  | 'published'
  | 'modified'
  | 'language'
  | 'section'
  | 'description';

/**
 * The names (in lower case) under which `meta` tags give each field, the most careful ones first: the publishing systems of
 * newsrooms and libraries know better than tags written for a share button. Each was seen on real news pages.
 */
export const metaNames: Readonly<Record<MetaField, readonly string[]>> = {
  headline: words(
    'og:title twitter:title parsely-title sailthru.title citation_title dc.title dcterms.title headline hdl title',
  ),
  author: words(
    'parsely-author sailthru.author citation_author cxenseparse:author byl byline dc.creator dcterms.creator dc.contributor ' +
      'article:author_name og:article:author author article:author',
  ),
  outlet: words(
    'og:site_name citation_journal_title parsely-site sailthru.site cre dc.publisher dcterms.publisher publisher article:publisher ' +
      'application-name apple-mobile-web-app-title al:android:app_name al:ios:app_name',
  ),
  published: words(
    'article:published_time article:published og:article:published_time og:published_time og:pubdate datepublished ' +
      'parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime dcterms.issued dc.date.issued ' +
      'citation_publication_date citation_online_date citation_date pubdate publishdate publish-date publish_date ' +
      'publication_date publicationdate article.published article_date_original originalpublicationdate ' +
      'iso-8601-publish-date bt:pubdate rnews:datepublished vr:published_time displaydate ptime pdate ' +
      'dcterms.date dc.date dc.date.created dcterms.created article:created date.release date',
  ),
  modified: words(
    'article:modified_time article:modified og:article:modified_time og:updated_time og:modified_time datemodified ' +
      'dcterms.modified dc.date.modified dc.modified article.updated article:updated_time sailthru.updated bt:moddate lastmod ' +
      'last-modified lastmodified last_updated last_updated_date revision_date utime date.updated',
  ),
  language: words('og:locale content-language dc.language dcterms.language language inlanguage'),
  section: words(
    'article:section parsely-section og:article:section cxenseparse:section section articlesection sailthru.section category',
  ),
  description: words(
    'description og:description twitter:description dcterms.description dc.description sailthru.description',
  ),
};

/** Names under which a page says whether it is free to read: `locked`, `metered` or `free`. */
export const tierNames: readonly string[] = ['article:content_tier'];

function words(line: string): readonly string[] {
  return line.split(' ');
}
