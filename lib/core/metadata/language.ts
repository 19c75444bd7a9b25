/** Names that pages write where a tag belongs; each was seen. */
const named: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  spanish: 'es',
  japanese: 'ja',
};

/** A page's word for its language as a BCP 47 tag: `en_US` is `en-US`, `English` is `en`. Not a language is `undefined`. */
export function readLanguage(written: string): string | undefined {
  const word =
    written
      .trim()
      .split(/[,;\s]/u)[0]
      ?.replaceAll('_', '-') ?? '';
  const tag = Object.hasOwn(named, word.toLowerCase()) ? named[word.toLowerCase()] : word;
  if (tag === undefined || !/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/iu.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
