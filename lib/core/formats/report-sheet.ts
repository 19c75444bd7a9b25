/** How the report looks: the copy desk's paper, ink and colours, in light and dark, and black on white when printed. */
export const reportSheet = `
:root{color-scheme:light dark;--paper:light-dark(#fbfaf7,#17181a);--sheet:light-dark(#fff,#1f2124);--ink:light-dark(#1c1b19,#ecebe6);--quiet:light-dark(#64615a,#a5a29a);--rule:light-dark(#e4e0d6,#34363a);--pencil:light-dark(#1f4fd8,#8fb0ff)}
.named{--own:light-dark(#0f766e,#5ec8bd);--wash:light-dark(#d5efe9,#123c38)}
.described{--own:light-dark(#8f5300,#f0b95c);--wash:light-dark(#fcebc9,#453210)}
.anonymous{--own:light-dark(#b3261e,#ff9d94);--wash:light-dark(#fbdcd8,#4b1a17)}
.vague{--own:light-dark(#b3261e,#ff9d94);--wash:light-dark(#fbeae8,#3a1d1b)}
.none{--own:light-dark(#6b675f,#b5b1a8);--wash:light-dark(#efece5,#303236)}
.open{--own:light-dark(#6b675f,#b5b1a8);--wash:light-dark(#f5f3ee,#26282b)}
*{box-sizing:border-box}
body{margin:0;padding:2rem 1rem 3rem;background:var(--paper);color:var(--ink);font:15px/1.5 ui-sans-serif,system-ui,"Segoe UI","Helvetica Neue","Noto Sans",sans-serif;overflow-wrap:anywhere}
main,footer{max-width:46rem;margin:0 auto}
article+article{margin-top:4rem;padding-top:2rem;border-top:3px solid var(--ink)}
h1,blockquote,.text{font-family:"Iowan Old Style",Charter,"Source Serif 4",Georgia,"Noto Serif",serif}
h1{font-size:1.9rem;line-height:1.2;margin:.2rem 0 .8rem}
h2{font-size:1.05rem;margin:2.2rem 0 .8rem;padding-bottom:.3rem;border-bottom:1px solid var(--rule)}
a{color:var(--pencil)}
.outlet,.facts,small,dt,footer{color:var(--quiet)}
.outlet{margin:0}
dl{margin:0;display:grid;gap:.15rem}
dl div{display:flex;gap:.6rem}
dt{flex:0 0 10rem}
dd{margin:0;min-width:0}
code{font:.85em ui-monospace,"Cascadia Mono",monospace}
.xray{margin-top:1.4rem}
.bar{display:flex;gap:2px;height:12px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bar span{background:var(--own);border-radius:2px}
.xray ul{list-style:none;margin:.5rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem}
.xray li::before{content:"";display:inline-block;width:.65em;height:.65em;margin-right:.4em;border-radius:50%;background:var(--own);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.xray .vague::before,.xray .none::before,.xray .open::before{background:none;border:2px solid var(--own)}
.claims{margin:0;padding-left:2rem}
.claims li{margin:0 0 1.3rem;padding:0 0 0 .9rem;border-left:3px solid var(--own);break-inside:avoid}
.claims li::marker{color:var(--quiet)}
blockquote{margin:0 0 .35rem;font-size:1.08rem}
.chain,.facts,.note{margin:.15rem 0}
.chain b{color:var(--own,inherit)}
.more::before{content:"— "}
.facts span+span::before{content:"· "}
.note{padding:.35rem .7rem;background:var(--sheet);border:1px solid var(--rule);border-radius:4px}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--rule);font-weight:400}
thead th,caption{font-weight:600;text-align:start}
thead th{white-space:nowrap}
caption{padding:0 0 .3rem}
td.named,td.described,td.anonymous,td.vague{color:var(--own)}
.number{text-align:end;font-variant-numeric:tabular-nums}
.tallies{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1.4rem 2rem;align-items:start}
svg{display:block;max-width:100%;height:auto;border-radius:6px}
.picture{break-inside:avoid}
.glance{margin-bottom:1.4rem}
.text{font-size:1.05rem;max-width:38rem}
mark{color:inherit;background:var(--wash);border-bottom:2px solid var(--own);print-color-adjust:exact;-webkit-print-color-adjust:exact}
mark.vague,mark.none{border-bottom-style:dashed}
sup{font:600 .65em ui-sans-serif,system-ui,sans-serif}
footer{margin-top:3rem;font-size:.85rem}
@media print{:root{color-scheme:light}body{padding:0;background:#fff;font-size:10.5pt}a{color:inherit}h2{break-after:avoid}tr,table{break-inside:avoid}article+article{break-before:page;border:0;margin:0}}
`.trim();
