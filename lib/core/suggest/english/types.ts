import { isDocument, isOutlet } from './outlets.ts';

/**
 * What a word in a source phrase hints at (codebook field `type`), first match first. Only a hint: the words name a role,
 * and the coder decides. Order: what is written before who wrote it, the narrower office before the wider.
 */
const hints: readonly (readonly [type: string, words: RegExp])[] = [
  ['data', /\b(?:polls?|surveys?|statistics|figures|census|data|index|pollsters?)\b/i],
  ['social', /\b(?:tweets?|facebook post|instagram|social media|twitter users?|post on)\b/i],
  [
    'security',
    /\b(?:police|sheriffs?|officers?|troopers?|detectives?|fbi|cia|nsa|mi5|mi6|military|army|navy|air force|marines?|pentagon|generals?|colonels?|commanders?|admirals?|soldiers?|troops|intelligence|firefighters?|fire service|coast ?guard|gen|lt|col|sgt|capt|nato|security (?:forces?|services?|officials?)|counterterrorism)\b/i,
  ],
  [
    'political',
    /\b(?:campaigns?|candidates?|republicans?|democrats?|party|conservatives?|labour|liberals?|strategists?|delegates?|nominee|opposition|front-?runner|gop|rnc|dnc|surrogates?|super pac|caucus|lawmakers?|supporters of)\b/i,
  ],
  [
    'expert',
    /\b(?:professors?|analysts?|experts?|researchers?|economists?|historians?|scientists?|scholars?|institute|think[- ]tank|university|academics?|epidemiologists?|fellow|dr|physicians?|engineers?|political scientists?|studies)\b/i,
  ],
  [
    'official',
    /\b(?:presidents?|ministers?|ministry|governments?|officials?|senators?|governors?|mayors?|secretary|ambassadors?|judges?|courts?|department|agency|congress(?:man|woman)?|congressm[ae]n|parliament|prosecutors?|attorneys? general|commission(?:er)?s?|regulators?|white house|kremlin|embassy|embassies|diplomats?|councill?ors?|sen|rep|gov|chancellor|premier|king|queen|authorit(?:y|ies)|administration|state department|treasury|council|justice|united nations|u\.n|legislators?|aides?|inspectors?|registrar|customs)\b/i,
  ],
  [
    'business',
    /\b(?:company|companies|firm|corporation|bank|ceo|chief executive|executives?|inc|corp|ltd|plc|manufacturers?|owners?|developers?|investors?|airline|retailer|businessm[ae]n|employers?|managers?|foreman|chairman of)\b/i,
  ],
  [
    'civil',
    /\b(?:union|unions|activists?|advocates?|advocacy|charity|charities|campaigners?|pastor|bishop|archbishop|pope|rabbi|imam|reverend|church|foundation|ngo|nonprofit|association|watchdog|human rights|volunteers?|organi[sz]ers?|amnesty|red cross|greenpeace|oxfam|federation|coalition)\b/i,
  ],
  [
    'public-figure',
    /\b(?:actors?|actress|singer|author|comedian|celebrit(?:y|ies)|musician|athlete|coach|director|film-?maker|novelist|player|captain|boxer|champion)\b/i,
  ],
  [
    'citizen',
    /\b(?:residents?|witness(?:es)?|voters?|students?|teachers?|neighbou?rs?|mother|father|parents?|victims?|farmers?|workers?|drivers?|passengers?|survivors?|refugees?|migrants?|defectors?|homemaker|nurse|shopkeepers?|customers?|protesters?|demonstrators?|retirees?|mechanic|men|women|man|woman|boy|girl|families|locals|people|son|daughter|brother|sister|wife|husband|fans?|patients?|tenants?|labou?rers?)\b/i,
  ],
];

/** A hint at the type of a source; `words` are its name, `around` what commas set off from it. Undefined if nothing tells. */
export function typeHintOf(words: string, around: string): string | undefined {
  if (isOutlet(words)) return 'media';
  const [data, ...others] = hints;
  if (isDocument(words)) return data![1].test(words) ? 'data' : 'document';
  for (const [type, pattern] of others) if (pattern.test(words)) return type;
  for (const [type, pattern] of others) if (pattern.test(around)) return type;
  return undefined;
}
