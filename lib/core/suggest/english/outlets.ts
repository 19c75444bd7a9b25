/**
 * Words that make a phrase the name of an outlet. Our own list: the agencies and the largest broadcasters and papers by
 * name, then the words that papers and stations everywhere put into their names.
 */
const names =
  /\b(?:Reuters|AP|Associated Press|AFP|Agence France-Presse|UPI|DPA|EFE|ANSA|TASS|Itar-Tass|Interfax|RIA Novosti|Xinhua|Yonhap|Kyodo|KCNA|PTI|Anadolu|SANA|IRNA|BBC|CNN|CNBC|NBC|MSNBC|CBS|ABC|PBS|NPR|C-SPAN|Fox News|Fox Business|FOX|ITV|Sky News|Al[- ]Jazeera|Al[- ]Arabiya|RT|NHK|KBS|YTN|MBC|SBS|JTBC|RTÉ|CBC|CTV|ZDF|ARD|RAI|RTL|TF1|HBO|Univision|Telemundo|Bloomberg|Politico|POLITICO|BuzzFeed|Axios|Vox|Slate|Salon|Breitbart|HuffPost|Huffington Post|Daily Beast|Newsweek|TIME|Time magazine|Economist|Spectator|Atlantic|New Yorker|New York Times|Wall Street Journal|Washington Post|Guardian|Financial Times|Le Monde|Le Figaro|Libération|El País|El Mundo|Der Spiegel|Spiegel|Die Welt|Bild|La Repubblica|Corriere della Sera|Haaretz|Asahi|Yomiuri|Mainichi|Nikkei|Chosun|JoongAng|Hankyoreh|Dong-A|Hankook|Global Times|People[’']s Daily|Dawn|Hindu|Meet the Press|Face the Nation|60 Minutes|Today show|Morning Joe|Good Morning America|State of the Union|Newsnight|Channel (?:A|\d|Four|One)|Radio [A-Z]\w+)\b/;

const endings =
  /(?:^|\s)[A-Z][^\s]*\s(?:Times|Post|Herald|Tribune|Journal|Gazette|Chronicle|News|Telegraph|Mirror|Observer|Ilbo|Shimbun|Zeitung|Star|Mail|Globe|Examiner|Courier|Register|Dispatch|Inquirer|Sentinel|Standard|Press|Bee|Sun|Express|Independent|Radio|TV|Television|Broadcasting|Channel|Network|Magazine|Review|Weekly|Daily|Report|Caller|Examiner|Beacon|Hill|Intercept)$/;

const kinds =
  /\b(?:newspapers?|magazines?|broadcasters?|news agency|news agencies|news channel|television (?:channel|station|network)|tv (?:channel|station|network)|radio (?:station|network)|tabloids?|news (?:site|website|outlet|service|organi[sz]ation)s?|(?:press|media|news) (?:reports?|accounts?|outlets?)|(?:state|local|domestic|foreign|russian|chinese|israeli|turkish|iranian|korean|japanese|state-run|official) (?:media|press|television|radio|tv)|the media|the press|outlets?|(?:daily|weekly) (?:paper|newspaper)|the paper|podcast|talk show)\b/i;

/** Somebody of an outlet who speaks for themselves is no outlet. */
const people =
  /\b(?:reporters?|journalists?|editor|correspondents?|anchor|host|columnist|editors|presenter|secretary|officer|conference|spokes\w+|critics?|executives?|analyst)\b/i;

/** Whether words name a newspaper, broadcaster, agency or site, or reports by such. */
export function isOutlet(words: string): boolean {
  if (people.test(words)) return false;
  const name = words.replace(/['’]s?$/, '').trim();
  return (
    names.test(name) ||
    endings.test(name) ||
    kinds.test(name) ||
    /^the (?:Times|Post|Journal|Herald|Tribune|Telegraph|Observer|Mail|Sun|Globe|Independent|Hill)$/i.test(name)
  );
}

const documents =
  /\b(?:report|study|studies|survey|poll|polls|documents?|filing|filings|indictment|affidavit|complaint|lawsuit|letter|letters|memo|memos|memorandum|emails?|e-mails?|statement|figures|data|statistics|census|records|transcripts?|ruling|bill|law|constitution|book|memoir|paper|analysis|audit|review|research|index|notice|database|website|tweet|post|leaflet|manifesto|estimates?|disclosures?|papers|court papers|article|editorial|text|document|poster|sign|press release|release|findings|numbers|invitation|report card|charge sheet|minutes)$/i;
const docHead =
  /^(?:(?:an?|the|its|his|her|their|one|two|three|several|many|some|recent|new|latest|\d+)\s)?(?:[^\s,]+\s){0,6}?(?:reports?|study|studies|surveys?|polls?|documents?|filings?|indictment|affidavit|letter|memo|emails?|e-mails?|statement|figures|data|statistics|records|transcripts?|ruling|analysis|audit|review|research|website|disclosures?|papers|estimates?|article|editorial)\s(?:of|by|from|for|on|in|to|released|published|show|seen|obtained|filed|sent|commissioned|conducted|taken)\b/i;

/** Whether words name something written, counted or asked: a report, a poll, figures. */
export function isDocument(words: string): boolean {
  return documents.test(words.trim()) || docHead.test(words);
}
