/**
 * Every kind of article that schema.org knows (https://schema.org/Article and below), without the vocabulary's address.
 * The general ones stand last, so that the telling one of several types is found first.
 */
export const articleTypes: readonly string[] = [
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'OpinionNewsArticle',
  'BackgroundNewsArticle',
  'ReviewNewsArticle',
  'AskPublicNewsArticle',
  'SatiricalArticle',
  'AdvertiserContentArticle',
  'LiveBlogPosting',
  'DiscussionForumPosting',
  'APIReference',
  'MedicalScholarlyArticle',
  'ScholarlyArticle',
  'TechArticle',
  'Report',
  'BlogPosting',
  'SocialMediaPosting',
  'NewsArticle',
  'Article',
];

/** Pages that stand for their article when the article itself is not described. */
export const pageTypes: readonly string[] = ['WebPage', 'ItemPage'];

/** The most telling article type among a node's types. Not an article is `undefined`. */
export function articleTypeOf(types: readonly string[]): string | undefined {
  return articleTypes.find((type) => types.includes(type));
}
