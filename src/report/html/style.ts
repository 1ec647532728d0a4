import { COLOURS, FAINT, INK, LINE } from '../charts/palette.js';
import { FONT_FAMILY, fontFaces } from '../fonts.js';

/** The style of the page. Thai letters need lines of at least one and a half, or the marks above and below are cut. */
export function pageStyle(): string {
  return `${fontFaces()}
:root{color-scheme:light;--ink:${INK};--faint:${FAINT};--line:${LINE};--ground:#f6f7f9;--link:#124a9c}
*{box-sizing:border-box}
html{font-size:17px;-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:#fff;font-family:${FONT_FAMILY};line-height:1.65;overflow-wrap:break-word}
main,header,footer{max-width:62rem;margin:0 auto;padding:0 1.1rem}
a{color:var(--link);text-underline-offset:.3em;text-decoration-thickness:1px}
a:focus-visible,button:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid #1f4fa3;outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.4rem .8rem;z-index:2}
h1,h2,h3,h4{line-height:1.5;margin:1.6rem 0 .5rem;text-wrap:pretty}
h1{font-size:1.6rem;margin-top:1.2rem}h2{font-size:1.35rem;border-bottom:2px solid var(--ink);padding-bottom:.15rem;margin-top:2.4rem}h3{font-size:1.12rem}h4{font-size:1rem;margin:1.1rem 0 .2rem}
p,ul,ol{margin:.4rem 0}
.faint{color:var(--faint)}.small{font-size:.88rem}
.notice{border-left:6px solid ${COLOURS.remark};background:#fff8e8;padding:.5rem .9rem;margin:.8rem 0}
.notice.grave{border-color:${COLOURS.fail};background:#fdf0ee}
.facts{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;padding:0;list-style:none}
.score{font-size:1.25rem;font-weight:700;margin:.8rem 0 .2rem}
.counts{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0;margin:.8rem 0}
.counts li{display:flex;align-items:center;gap:.45rem;border:1px solid var(--line);border-radius:6px;padding:.15rem .7rem .15rem .35rem}
.mark{flex:none;width:1.5rem;height:1.5rem;vertical-align:-.38rem}
.mark.large{width:1.9rem;height:1.9rem;vertical-align:-.5rem}
.word{font-weight:700}
${Object.entries(COLOURS).map(([verdict, colour]) => `.word.v-${verdict}{color:${colour}}.strip .v-${verdict}{background:${colour}}.item.v-${verdict}{border-top-color:${colour}}`).join('\n')}
figure{margin:1rem 0}figcaption{font-size:.9rem;color:var(--faint)}
.chart{display:block;width:100%;height:auto;max-width:34rem}
.charts>div{break-inside:avoid}.charts figure{margin:.4rem 0}
@media (min-width:60rem){.charts{display:grid;grid-template-columns:1fr 1fr;gap:2rem}}
.strip{display:grid;grid-template-columns:repeat(auto-fill,minmax(4.1rem,1fr));gap:.35rem;list-style:none;padding:0;max-width:46rem}
.strip a{display:block;text-align:center;border-radius:6px;padding:.1rem 0 .25rem;color:#fff;font-weight:700;text-decoration:none;line-height:1.4}
.strip .mark{display:block;margin:0 auto}
.first{padding:0;list-style:none;counter-reset:rank}
.first>li{counter-increment:rank;display:grid;grid-template-columns:2.2rem 1fr auto;gap:.1rem .8rem;border-top:1px solid var(--line);padding:.7rem 0;break-inside:avoid}
.first>li::before{content:counter(rank);font-weight:700;color:var(--faint);text-align:right}
.first h3{margin:0;font-size:1.03rem}
.first .points{text-align:right;font-weight:700;white-space:nowrap}.first .points span{display:block;font-weight:400;font-size:.82rem;color:var(--faint)}
.first .body{grid-column:2/4}
.first .body ul{padding-left:1.1rem}
.item{border-top:6px solid var(--line);background:var(--ground);margin:1.6rem 0;padding:.6rem 1.1rem 1rem;border-radius:0 0 8px 8px}
.item h3{margin:.3rem 0}
.req{background:#fff;border:1px solid var(--line);border-radius:8px;padding:.3rem .9rem .6rem;margin:.7rem 0}
.req h4{margin:.35rem 0}
.req .asked{font-weight:400}
.evidence{padding-left:1.2rem}
.evidence li{margin:.3rem 0}
.quote{display:block;border-left:3px solid var(--line);padding-left:.7rem;margin:.15rem 0;color:#333}
.place{font-weight:700}
.shot{margin:.6rem 0;break-inside:avoid}
.shot img{display:block;max-width:100%;height:auto;border:1px solid var(--line);background:#fff}
.paste{border:1px solid #b9c8e4;background:#f2f6fd;border-radius:6px;margin:.6rem 0;padding:.35rem .8rem .5rem;break-inside:avoid}
.paste .head{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.4rem;font-weight:700;font-size:.9rem}
.paste p{margin:.2rem 0;user-select:text}
button{font:inherit;font-size:.9rem;line-height:1.5;min-height:2rem;padding:.15rem .8rem;border:1px solid #55698f;border-radius:6px;background:#fff;color:#17335f;cursor:pointer}
button[aria-pressed=true]{background:#17335f;color:#fff}
.filter{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center;margin:.8rem 0}
[hidden]{display:none!important}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.4rem 0;background:#fff}
th,td{border:1px solid var(--line);padding:.3rem .55rem;text-align:left;vertical-align:top}
thead th{background:#e9ecf1}
td.address{overflow-wrap:anywhere;min-width:11rem}
td.narrow,th.narrow{width:3rem;text-align:right}
summary{cursor:pointer;font-weight:700;padding:.15rem 0}
footer{border-top:1px solid var(--line);margin-top:3rem;padding-top:.8rem;padding-bottom:2rem}
@media (max-width:40rem){html{font-size:16px}.strip{grid-template-columns:repeat(5,1fr)}.shot div{overflow-x:auto}.shot img{max-width:none;width:44rem}.item{margin-left:-1.1rem;margin-right:-1.1rem;border-radius:0}.first>li{grid-template-columns:1.6rem 1fr}.first .points{grid-column:2;text-align:left}.first .points span{display:inline;margin-right:.5rem}.first .body{grid-column:2}th,td{padding:.25rem .35rem}td.address{min-width:0}}
@page{size:A4;margin:15mm 13mm 17mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt ${FONT_FAMILY};color:${FAINT}}}
@media print{
html{font-size:10.5pt}main,header,footer{max-width:none;padding:0}
.skip,.filter,.copy,.back{display:none!important}
a{color:inherit;text-decoration:none}
.item{background:none;padding:.4rem 0 0;margin:1rem 0;border-radius:0}
h1,h2,h3,h4,.lead,summary,figcaption{break-after:avoid}
thead{display:table-header-group}tr,li,figure,.shot,.paste,.notice,.quote{break-inside:avoid}
.charts{display:grid;grid-template-columns:1fr 1fr;gap:7mm}.req{break-inside:avoid}.strip a{color:#fff}.strip{grid-template-columns:repeat(10,1fr)}
p{orphans:3;widows:3}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;
}
