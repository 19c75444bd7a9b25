const list = (words: string): ReadonlySet<string> => new Set(words.split('|'));

/** Agencies, and the largest broadcasters, papers, sites and news programmes, by name; in lower case. Our own list. */
const names = list(
  'reuters|ap|associated press|afp|agence france-presse|upi|dpa|efe|ansa|tass|itar-tass|interfax|ria novosti|xinhua|yonhap|kyodo|kcna|pti|anadolu|sana|irna|bbc|cnn|cnbc|nbc|msnbc|cbs|abc|pbs|npr|c-span|fox news|fox business|fox|itv|sky news|al jazeera|al-jazeera|al arabiya|al-arabiya|rt|nhk|kbs|ytn|mbc|sbs|jtbc|rté|cbc|ctv|zdf|ard|rai|rtl|tf1|hbo|univision|telemundo|bloomberg|politico|buzzfeed|axios|vox|slate|salon|breitbart|huffpost|huffington post|daily beast|newsweek|economist|spectator|atlantic|new yorker|new york times|wall street journal|washington post|guardian|financial times|le monde|le figaro|libération|el país|el mundo|der spiegel|spiegel|die welt|bild|la repubblica|corriere della sera|haaretz|asahi|yomiuri|mainichi|nikkei|chosun|joongang|hankyoreh|dong-a|hankook|global times|dawn|hindu|meet the press|face the nation|60 minutes|morning joe|good morning america|newsnight|channel a|channel 4|channel four|channel 5|channel one',
);

/** Last words of a name in capitals that make it an outlet's. */
const endings = list(
  'times|post|herald|tribune|journal|gazette|chronicle|news|telegraph|mirror|observer|ilbo|shimbun|zeitung|star|mail|globe|examiner|courier|register|dispatch|inquirer|sentinel|standard|press|bee|sun|express|independent|radio|tv|television|broadcasting|channel|network|magazine|review|weekly|daily|caller|beacon|hill|intercept|wire',
);

/** What outlets are, without a name; in lower case. */
const kinds = list(
  'newspaper|newspapers|magazine|magazines|broadcaster|broadcasters|news agency|news agencies|news channel|television channel|television station|television network|tv channel|tv station|tv network|radio station|radio network|tabloid|tabloids|news site|news website|news outlet|news outlets|news service|news organization|news organizations|news organisation|news organisations|press reports|media reports|news reports|press report|media report|news report|press accounts|media accounts|media outlets|outlet|outlets|the media|the press|the paper|daily paper|weekly paper|podcast|talk show|state media|local media|domestic media|foreign media|russian media|chinese media|israeli media|turkish media|iranian media|korean media|japanese media|state-run media|official media|state press|local press|foreign press|state television|local television|russian television|chinese television|state tv|local tv|state radio|local radio|official radio',
);

/** Somebody of an outlet who speaks for themselves is no outlet; nor is a press conference. */
const people = list(
  'reporter|reporters|journalist|journalists|editor|editors|correspondent|correspondents|anchor|host|columnist|presenter|secretary|officer|conference|spokesman|spokeswoman|spokesperson|critic|critics|executive|executives|analyst',
);

/** Whether words name a newspaper, broadcaster, agency or site, or reports by such. */
export function isOutlet(words: string): boolean {
  const parts = words.split(/[\s“”"]+/).map((part) => part.replace(/['’]s?$|[.,]$/, ''));
  const lower = parts.map((part) => part.toLowerCase());
  if (lower.some((word) => people.has(word))) return false;
  const last = lower.at(-1) ?? '';
  if (parts.length > 1 && endings.has(last) && /^[A-Z]/.test(parts.at(-1)!)) {
    if (/^[A-Z]/.test(parts.at(-2)!) || lower.at(-2) === 'the') return true;
  }
  for (let first = 0; first < lower.length; first += 1) {
    let run = '';
    for (let next = first; next < lower.length && next < first + 4; next += 1) {
      run = run === '' ? lower[next]! : `${run} ${lower[next]}`;
      if (kinds.has(run)) return true;
      if (names.has(run) && /^[A-Z0-9]/.test(parts[first]!)) return true;
    }
  }
  return false;
}

/** What is written, counted or asked; the last word of a phrase, or the one before "by", "of" and the like. */
const documents = list(
  'report|reports|study|studies|survey|surveys|poll|polls|document|documents|filing|filings|indictment|affidavit|complaint|lawsuit|letter|letters|memo|memos|memorandum|email|emails|e-mail|e-mails|statement|figures|data|statistics|census|records|transcript|transcripts|ruling|bill|law|constitution|book|memoir|paper|papers|analysis|audit|review|research|index|notice|database|website|tweet|post|leaflet|manifesto|estimate|estimates|disclosure|disclosures|article|editorial|text|poster|sign|release|findings|numbers|invitation|minutes|sheet',
);
const behindHead = list(
  'of|by|from|for|on|in|to|released|published|show|seen|obtained|filed|sent|commissioned|conducted|taken',
);

/** Whether words name something written, counted or asked: a report, a poll, figures. */
export function isDocument(words: string): boolean {
  const lower = words.toLowerCase().split(/\s+/);
  if (documents.has(lower.at(-1) ?? '')) return true;
  const head = lower.findIndex((word) => behindHead.has(word));
  return head > 0 && documents.has(lower[head - 1]!);
}
