/** A way to know a block that is no part of the story, and the reason why it is none. */
export interface FurnitureRule {
  readonly pattern: RegExp;
  readonly why: string;
}

/** What is known of the story from its metadata, so that it is not told twice. */
export interface KnownWords {
  readonly headline?: string;
  readonly authors?: readonly string[];
}

/** Blocks known by their words: the whole of a short block (up to 300 UTF-16 units), unless the pattern is open at its end. */
export const lineRules: readonly FurnitureRule[] = [
  {
    pattern:
      /^\W*(?:advertisement|advertising|advert|ad|sponsored(?: content)?|promoted|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|реклама|広告|广告|광고)(?:[\s:–—-]+(?:continues?|story continues|article continues).*)?\W*$/iu,
    why: 'labels an advertisement',
  },
  {
    pattern: /^\W*(?:the )?(?:story|article|text) continues (?:below|after).*$/iu,
    why: 'points past an advertisement',
  },
  {
    pattern:
      /^\W*(?:continue|keep) reading(?: the main story| below.*)?\W*$|^\W*(?:read|show|view|see) (?:the )?(?:more|full (?:story|article)|less)\W*$|^\W*skip (?:to|past|advertisement|ad)\b.{0,60}$/iu,
    why: 'a button or a link for the keyboard',
  },
  {
    pattern:
      /^\W*(?:read (?:more|also|next)|see also|related(?: (?:stories|articles|content|topics|coverage|links?))?|more (?:on|from|about|stories|news|coverage)\b[^.!?]{0,60}|also read|you may also like|recommended(?: for you| stories)?|most (?:read|popular|viewed|shared)|trending(?: now)?|latest(?: news| stories)?|top stories|don't miss|in case you missed it|editors?['’]? picks?|what to read next|mehr zum thema|lesen sie auch|à lire aussi|lire aussi|lea también|leer más|leggi anche|lees ook|читайте также|あわせて読みたい|関連記事|相关阅读|관련기사)[\s:：…>»→]*$/iu,
    why: 'a label above links to other stories',
  },
  {
    pattern:
      /^\W*(?:read (?:more|also|next)|see (?:also|more)|don['’]t miss|related(?: (?:stor(?:y|ies)|articles?))?|more|also read|watch(?: (?:now|more|live))?|listen(?: now)?|lesen sie (?:auch|mehr)|lire aussi|à lire aussi|lea también|leggi anche|читайте также|関連記事)\s?[:：|►▶»].{0,220}$/iu,
    why: 'a link to another story',
  },
  {
    pattern:
      /^\W*(?:share|tweet|submit|post comment|e-?mail|print|save|copy link|link copied|pin it|comments?|reply|follow|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|flipboard|bookmark|gift(?: this)? article|listen|subscribe|sign up|log in|sign in|close|menu|search|play|pause|mute|loading|back to top|view comments|leave a comment|no comments|show comments|teilen|drucken|partager|compartir|imprimer|condividi|シェア|分享|공유)(?:\s?(?:on|via|by|this|with|to|in|this article|this story|facebook|twitter|whatsapp|email|tweet|submit|comments?|link|\d+|[,|·/&+])){0,6}\W*$/iu,
    why: 'a button to share, print or answer',
  },
  {
    pattern:
      /^\W*(?:share|comments?|replies|shares?|views?|likes?)?\W{0,3}\d[\d,.]*\s?(?:comments?|shares?|views?|likes?|replies)?\W*$/iu,
    why: 'a count',
  },
  {
    pattern:
      /^\W*(?:sign up|subscribe|register)\b.{0,120}\b(?:newsletters?|alerts?|e-?mails?|inbox|briefing|updates|updated|digest|roundup)\b.{0,160}$/iu,
    why: 'asks to subscribe',
  },
  {
    pattern:
      /^\W*(?:get|receive)\b.{0,80}\b(?:in your inbox|to your inbox|delivered|newsletter|by e-?mail)\b.{0,80}$|^.{0,60}\bour (?:free )?(?:daily |weekly |morning )?newsletters?\b.{0,60}$/iu,
    why: 'asks to subscribe',
  },
  {
    pattern:
      /^\W*(?:(?:follow|like|find|join) (?:us|me|him|her|them|\S+ \S+) on|follow @|download (?:the|our) .{0,30}\bapp\b|get the app|support (?:our|independent) journalism)\b.{0,120}$/iu,
    why: 'asks to follow',
  },
  {
    pattern:
      /^\W*(?:already a subscriber|subscribe (?:now|today|for)|this article is for subscribers|to continue reading|create a free account|you have reached your limit)\b.{0,160}$/iu,
    why: 'stands at a paywall',
  },
  {
    pattern:
      /^\W*(?:©|\(c\)|copyright\b).{0,160}$|^.{0,80}\ball rights reserved\.?.{0,100}$|^.{0,100}\bmay not be (?:published|reproduced|reprinted)\b.{0,120}$/iu,
    why: 'a notice of rights',
  },
  {
    pattern:
      /^\W*(?:image|photo|photograph|picture|video)(?: (?:source|caption|copyright|credit|by|courtesy(?: of)?))?\s?[:：].{0,80}$|^\W*(?:image|media) (?:caption|copyright|source)\b.{0,60}$/iu,
    why: 'credits a picture',
  },
  {
    pattern:
      /^\W*(?:your browser|this (?:video|content|browser)|sorry, your browser|please (?:enable|turn on) javascript|javascript is).{0,20}(?:support|disabled|not available|unable|can(?:no|'|’)t|required|must).{0,120}$|^\W*(?:unable to (?:play|load)|an error (?:has )?occurred).{0,120}$/iu,
    why: 'a message of the player or the page',
  },
  {
    pattern:
      /^\W*(?:(?:image|photo|slide|picture)?\s?\d+ of\W+\d+|caption|hide caption|toggle caption|(?:enlarge|view|open) (?:image|gallery|photo)|view (?:all|\d+) (?:images|photos)|fullscreen|previous|next)\W*$/iu,
    why: 'belongs to a gallery of pictures',
  },
  {
    pattern: /^(?:https?:\/\/|www\.|(?:twitter|facebook|x|instagram)\.com\/)\S+$|^[\w.+-]+@[\w-]+\.[\w.]+$|^@\w+$/iu,
    why: 'is an address and nothing else',
  },
  {
    pattern:
      /^\W*(?:first )?(?:published|posted|updated|last (?:updated|modified|changed)|modified)\b[^.!?]{0,40}\d[^!?]{0,60}(?<!\p{L}{3}\.)$/iu,
    why: 'is a date line',
  },
  {
    pattern: /^\W*(?:click|tap|scroll) (?:here|on|to|down|through)\b.{0,80}$/iu,
    why: 'tells how to use the page',
  },
];

/** Blocks known by the class or id of what they stand in, as whole words of these names. */
export const markRules: readonly FurnitureRule[] = [
  {
    pattern: /(?:^|[\s_-])(?:ads?|advert(?:isement|ising)?|advertorial|sponsored|dfp|outbrain|taboola)(?=$|[\s_-])/u,
    why: 'stands in an advertisement',
  },
  { pattern: /newsletter|subscribe|signup|sign-up|paywall/u, why: 'stands in a prompt to subscribe' },
  {
    pattern: /(?:^|[\s_-])(?:share|sharing|social|sharebar|social-share|addthis)(?=$|[\s_-])/u,
    why: 'stands among share buttons',
  },
  {
    pattern:
      /(?:^|[\s_-])(?:related|recommended|recirc|read-?more|more-?stories|most-?read|trending|also-?read|see-?also)(?=$|[\s_-])/u,
    why: 'stands among links to other stories',
  },
  { pattern: /(?:^|[\s_-])(?:comments?|disqus)(?=$|[\s_-])/u, why: 'stands among comments' },
  { pattern: /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?)(?=$|[\s_-])/u, why: 'is not shown' },
  {
    pattern: /(?:^|[\s_-])(?:author-?(?:bio|info|box)|about-?the-?author)(?=$|[\s_-])/u,
    why: 'tells about the author, not the story',
  },
];
