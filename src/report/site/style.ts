/*
 * The one style of the site. Every page carries it, so that a page that is saved or sent alone is whole. Colours are custom properties:
 * charts and bars name them too, and so follow the scheme and the printer.
 */

const light = `
--paper:#fcfbf8;--panel:#f5f3ed;--ink:#191c20;--soft:#4f565f;--rule:#dedacf;--firm:#191c20;
--link:#17508c;--good:#0d5f4b;--bad:#9c2f1f;--one:#1b5f9e;--two:#a05000;--three:#6a4aa5;--four:#3c6b23;--mark:#fff3c4;`;
const dark = `
--paper:#14171a;--panel:#1c2024;--ink:#e8e5de;--soft:#b0b5bc;--rule:#353a41;--firm:#8d939b;
--link:#8fbdf2;--good:#6cc9ab;--bad:#f0907f;--one:#7db4ee;--two:#e6a660;--three:#bba6f2;--four:#9dc779;--mark:#3d3517;`;

export const style = `
:root{color-scheme:light dark;${light}
--sans:-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue","Liberation Sans",Arial,sans-serif;
--serif:"Iowan Old Style",Charter,"Bitstream Charter","Palatino Linotype",Palatino,"Noto Serif",Georgia,"Liberation Serif","Times New Roman",serif;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;max-width:76rem;padding:0 1.5rem;background:var(--paper);color:var(--ink);font:15px/1.5 var(--sans);font-kerning:normal;overflow-wrap:break-word}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:1px}
.skip{position:absolute;left:-99rem;padding:.5rem 1rem;background:var(--paper)}
.skip:focus{left:.5rem;top:.5rem;z-index:9}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
p{margin:.4rem 0;max-width:44rem}
code{font:.92em var(--mono)}
h1,h2{font-family:var(--serif);font-weight:600;text-wrap:balance}
h1{margin:2rem 0 .2rem;font-size:2.15rem;line-height:1.15;letter-spacing:-.012em}
h2{margin:2.6rem 0 .7rem;padding-top:.65rem;border-top:1px solid var(--firm);font-size:1.32rem;line-height:1.25}
h3{margin:1.6rem 0 .3rem;font-size:1rem;line-height:1.3}
h3 small{font-size:.87rem;font-weight:400;color:var(--soft)}
.lede{font-size:1.06rem;color:var(--soft);max-width:48rem}
.masthead{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.2rem 2rem;padding:1.1rem 0 .55rem;border-bottom:3px double var(--firm)}
.brand{margin:0;font:600 1.12rem var(--serif)}
.brand a{color:inherit;text-decoration:none}
.brand span{font:.8rem var(--sans);color:var(--soft);margin-left:.35rem}
nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1.35rem;margin:0;padding:0;list-style:none;font-size:.9rem}
nav a{display:inline-block;padding:.3rem 0;color:var(--soft);text-decoration:none;border-bottom:2px solid transparent}
nav a:hover{color:var(--ink);border-color:var(--rule)}
nav a[aria-current]{color:var(--ink);border-color:var(--ink)}
.facts{display:flex;flex-wrap:wrap;gap:.6rem 2.4rem;margin:1rem 0 0;font-size:.87rem}
.facts div{min-width:8rem}
.facts dt{color:var(--soft)}
.facts dd{margin:0;font-weight:600}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:0 1.6rem;margin:1.4rem 0 0}
.card{display:grid;grid-template-rows:subgrid;grid-row:span 6;padding:.75rem 0 .6rem;border-top:4px solid var(--hue)}
.card header{display:flex;justify-content:space-between;align-items:baseline;gap:1rem}
.card h3{margin:0;font-size:.95rem}
.status{font-size:.8rem;color:var(--soft)}
.card .verdict{margin:.25rem 0 0;font:600 1.85rem/1.2 var(--serif);letter-spacing:-.01em}
.card .because{margin:.1rem 0 .5rem;font-size:.93rem}
.card footer{display:flex;flex-wrap:wrap;align-content:start;gap:.1rem 1.2rem;padding-top:.4rem;font-size:.8rem;color:var(--soft)}
.regime-1{--hue:var(--one)}.regime-2{--hue:var(--two)}.regime-3{--hue:var(--three)}.regime-4{--hue:var(--four)}
.key{display:inline-block;width:.8em;height:.8em;margin-right:.15em;vertical-align:-.04em;fill:var(--hue,var(--ink))}
.strip{margin:.35rem 0 0;line-height:0}.strip svg{max-width:100%;height:auto}
.key.outcome{width:.95em;height:.95em;vertical-align:-.12em}.outcome{fill:var(--ink)}.outcome.ahead{fill:var(--one)}.outcome.behind{fill:var(--two)}.outcome.would-ahead,.outcome.would-behind,.outcome.would-open{fill:none;stroke:var(--ink);stroke-width:1.4}.outcome.would-ahead{stroke:var(--one)}.outcome.would-behind{stroke:var(--two)}.outcome.skipped,.outcome.undecided{fill:none;stroke:var(--soft);stroke-width:1.4}.outcome.missing{fill:var(--soft)}
.decision,.audit{white-space:nowrap}
.sign{display:inline-block;width:.62em;height:.62em;margin-right:.08em;fill:var(--good);stroke:var(--good);stroke-width:0}
.sign .hollow{fill:none;stroke:var(--soft);stroke-width:1.5}
.decision.is-none,.audit.none{color:var(--soft)}
.passed,.yes{color:var(--good)}.failed,.no{color:var(--bad)}.unknown{color:var(--soft)}
.bar{display:inline-block;vertical-align:-.06em;overflow:visible}
.bar .range{stroke:var(--ink);stroke-width:2}.bar .mean{fill:var(--ink)}.bar .plus{fill:var(--one)}.bar .minus{fill:none;stroke:var(--two);stroke-width:1}.bar .level{fill:var(--soft);opacity:.65}
.bar .axis{stroke:var(--soft);stroke-width:1;opacity:.7}.bar .threshold{stroke:var(--ink);stroke-width:1.6}
.scroll{overflow-x:auto;margin:.2rem 0 1rem;scrollbar-width:thin;position:relative}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.35}
caption{padding:0 0 .35rem;text-align:left;color:var(--soft)}
caption span{position:sticky;left:0;display:inline-block;max-width:min(100%,calc(100vw - 2rem))}
th,td{padding:.26rem .55rem .26rem 0;text-align:left;vertical-align:baseline;font-weight:400}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:12px;color:var(--soft);border-bottom:1px solid var(--firm);vertical-align:bottom;line-height:1.2;padding-top:.1rem}
tbody tr{border-bottom:1px solid var(--rule)}
tbody th{font-weight:600;white-space:nowrap}
tbody tr:hover{background:var(--panel)}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums lining-nums}
.names{min-width:9rem}
.driver{white-space:nowrap;font-variant-numeric:tabular-nums lining-nums}
.figure{display:inline-block;min-width:2.9em;text-align:right}
.headline{min-width:15rem}.headline a{color:inherit;text-decoration-color:var(--firm);text-decoration-thickness:1px}.signs{white-space:nowrap}.group{padding-left:1.4rem}
.publisher,.n,.interval,.needed{color:var(--soft)}
.publisher{font-size:12px}
.interval{white-space:nowrap}
td .value{font-weight:600}
.record td .value,.record td .note{display:block}.note{font-size:12px;line-height:1.25;color:var(--soft)}.record td .interval,.record td .n{font-size:12px;line-height:1.25}.record td .n{margin-left:.35em}.drawn{width:9rem;vertical-align:middle;padding-left:.3rem}
.rules{font-size:12.5px}
.rules th{font-weight:400;color:var(--ink)}
.rules tbody tr:last-child{border-bottom:0}
.rules td{padding-top:.2rem;padding-bottom:.2rem}
.rules .met{text-align:right;width:1.2em}
.source{font-size:12px;color:var(--soft);text-decoration-style:dotted}
.notice{margin:.8rem 0 1rem;padding:.6rem .9rem;max-width:none;background:var(--panel);border-left:3px solid var(--two)}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(340px,100%),1fr));gap:1.6rem 2rem;margin:1rem 0 1.4rem}
figure{margin:0;min-width:0}
figcaption{margin-bottom:.35rem;font-size:13px;line-height:1.4;color:var(--soft)}
figcaption strong{display:block;font-size:14px;color:var(--ink)}
figure.beside{display:grid;grid-template-columns:minmax(0,356px) minmax(0,1fr);gap:0 2rem}figure.beside figcaption{grid-column:1/-1;max-width:48rem}
figure>svg{display:block;max-width:100%;height:auto;font-family:var(--sans)}
details{margin:.3rem 0 0;font-size:13px}
summary{cursor:pointer;color:var(--soft);width:max-content;max-width:100%}
summary:hover{color:var(--ink)}
details .scroll{max-height:24rem;overflow:auto}
.legend{display:flex;flex-wrap:wrap;gap:.15rem 1.2rem;margin:.3rem 0;padding:0;list-style:none;font-size:13px;color:var(--soft)}
.pager{display:flex;justify-content:space-between;gap:1rem;margin:1rem 0 0;font-size:.9rem}
.record-of{margin:0 0 1.6rem;padding:.2rem 0 0}
.record-of h3{font:600 13.5px/1.4 var(--mono);overflow-wrap:anywhere;margin-bottom:.4rem}
.record-of:target{background:var(--mark);outline:.5rem solid var(--mark)}
.record-of dl{display:grid;align-items:baseline;grid-template-columns:7rem minmax(0,1fr);gap:.1rem .8rem;margin:0 0 .3rem;font-size:13px}
.record-of dt{color:var(--soft)}
.record-of dd{margin:0;overflow-wrap:anywhere}
.digest{font:12px var(--mono);overflow-wrap:anywhere}
.matrix td,.matrix thead th:not(:first-child){text-align:center}.matrix tbody td.proves,.matrix thead th.proves{text-align:left;padding-left:1rem}
.colophon{margin:3rem 0 2rem;padding:.6rem 0 0;border-top:1px solid var(--firm);font-size:12.5px;color:var(--soft)}
.colophon p{max-width:60rem}
@media screen and (max-width:56rem){figure.beside{grid-template-columns:minmax(0,1fr)}}
@media screen and (max-width:46rem){
body{padding:0 1rem;font-size:15px}
h1{font-size:1.7rem;margin-top:1.3rem}h2{margin-top:2rem}
.masthead{padding-top:.8rem}nav ul{gap:0 1.1rem}
.stuck{position:sticky;left:0;background:var(--paper);box-shadow:1px 0 var(--rule)}
thead .stuck{z-index:1}
.stacks tbody{display:block}
.stacks thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stacks tbody tr{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.3rem 1rem;padding:.55rem 0}
.stacks th,.stacks td{padding:0;text-align:left;white-space:normal;min-width:0;width:auto}
.stacks tbody th{grid-column:1/-1;position:static;box-shadow:none;font-size:14px}
.stacks td[data-label]::before{content:attr(data-label);display:block;font-size:12px;color:var(--soft)}
.stacks td:empty{display:none}
.stacks .names,.stacks .headline{grid-column:1/-1}
.contents tbody th{overflow-wrap:anywhere}
.picks tbody tr{display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem .8rem}
.picks tbody tr::before,.picks tbody tr::after{content:"";flex:0 0 100%;order:1}.picks tbody tr::after{order:3}
.picks td:not(.rank,.sector,.ups){order:2}
.picks td[data-label]::before{content:none}
.picks .rank{color:var(--soft)}.picks td.rank[data-label]::before{content:"#";display:inline;font-size:inherit}
.picks .sector{flex:1 1 0;color:var(--soft)}
.picks .ups{font-weight:600}
.picks .signs{flex:1 1 0;text-align:right}
.picks .driver{flex:0 0 calc(50% - .4rem);display:grid;grid-template-columns:auto minmax(0,1fr);justify-items:start;column-gap:.4rem;font-size:12px}.picks td.driver{order:4}
.picks .driver[data-label]::before{content:attr(data-label);grid-column:1/-1;line-height:1.2}
.picks .driver .bar{align-self:center}
.picks td.headline{flex:0 0 100%;order:5;padding-top:.15rem}
.record-of dl{grid-template-columns:minmax(0,1fr)}.record-of dd{margin-bottom:.25rem}
.facts{gap:.5rem 1.6rem}
}
@media print{
:root{${light}--paper:#fff;--panel:#fff}
@page{margin:14mm 12mm}
html{font-size:72%}body{max-width:none;padding:0;font-size:9pt}
figure.beside{grid-template-columns:minmax(0,1fr)}tbody th{white-space:normal}.rules{font-size:7pt}.rules .bar{width:36px}
.cards{grid-template-columns:repeat(auto-fit,minmax(13.5rem,1fr));gap:0 1rem}.charts{grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem}
.legend,figcaption,details{font-size:7.5pt}figcaption strong{font-size:8pt}
nav,.skip,.pager,summary{display:none}
a{color:inherit;text-decoration:none}
h2,h3,figcaption,caption{break-after:avoid}
tr,figure,.card,.record-of dl{break-inside:avoid}
thead{display:table-header-group}
.scroll,details .scroll{overflow:visible;max-height:none}
table{font-size:7pt}thead th{white-space:normal}thead th,.record td .interval,.record td .n,.publisher,.source{font-size:6.5pt}
.headline,.names{min-width:0}.drawn{display:none}th,td{padding-right:.3rem}.number,.interval{white-space:normal}
.picks{font-size:6.5pt}.picks thead th{font-size:5.5pt;overflow-wrap:anywhere}.picks .bar{width:18px}.picks .figure{min-width:2.4em}
tbody tr:hover{background:none}
}
`;
