/**
 * The portal's look, in one sheet: paper and embers by day, hearth by night. Base 18 px, targets at least 48 px, and nothing newer than browsers
 * of 2017 know.
 */

import { toUtf8 } from "../../base/bytes.ts";
import { asset } from "../assets.ts";

const sheet = `
:root{--paper:#fbf6ec;--card:#fff;--ink:#2a2118;--soft:#5c4f41;--line:#d9cbb5;--ember:#8a3d0c;--on-ember:#fff;--glow:#fdebd3;--red:#a30d1a;--on-red:#fff;--red-ink:#8f0b16;--red-paper:#fdecec}
@media (prefers-color-scheme:dark){:root{--paper:#17120d;--card:#241c15;--ink:#f6ecdf;--soft:#cdbda8;--line:#4d4033;--ember:#f2a65a;--on-ember:#1d1309;--glow:#3a2818;--red:#a30d1a;--on-red:#fff;--red-ink:#ffb3b3;--red-paper:#3b1416}}
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font-family:system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;line-height:1.45;overflow-wrap:break-word}
svg{width:1.6em;height:1.6em;flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
a{color:var(--ember)}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible,input:focus-visible+.face{outline:3px solid var(--ember);outline-offset:2px}
small{font-size:.85rem;color:var(--soft);font-weight:400}
h1{font-size:1.65rem;line-height:1.2;margin:.4rem 0}
h2{font-size:1.15rem;margin:1.6rem 0 .5rem}
.lead{margin:.2rem 0 1.1rem;color:var(--soft)}
.mark{font-weight:700;white-space:nowrap}
.exercise{margin:0;padding:.5rem 1rem;background:#ffd84a;color:#241b00;font-size:.9rem;text-align:center}
.exercise strong{letter-spacing:.12em}
header,main,footer{max-width:44rem;margin:0 auto;padding:0 1rem}
header{display:flex;justify-content:space-between;align-items:center;padding-top:.5rem}
.brand{display:flex;align-items:center;min-height:48px;color:inherit;text-decoration:none}
.brand svg{margin-right:.45rem;color:var(--ember)}
.brand strong,.brand small{display:block;line-height:1.15}
.lang,footer a{display:inline-block;min-height:48px;line-height:48px;padding:0 .4rem}
footer{display:flex;flex-wrap:wrap;justify-content:space-between;margin-top:1.5rem;padding-bottom:1.5rem}
.quiet{color:var(--soft);font-size:.9rem;margin-left:auto}
.danger{display:flex;align-items:center;min-height:60px;padding:.6rem 1rem;border-radius:.8rem;background:var(--red);color:var(--on-red);font-weight:700;text-decoration:none}
.danger .mark{margin-right:.7rem;font-size:1.25rem}
.six{display:flex;flex-wrap:wrap;margin:.5rem -.3rem}
.big{display:flex;flex-direction:column;align-items:center;justify-content:center;flex:1 1 40%;min-height:7.2rem;margin:.3rem;padding:.8rem .5rem;border:2px solid var(--line);border-radius:.8rem;background:var(--card);color:var(--ink);text-align:center;text-decoration:none;font-weight:700;line-height:1.2}
.big svg{width:2.4rem;height:2.4rem;margin-bottom:.5rem;color:var(--ember)}
.big.ok,.big.need{background:var(--glow);border-color:var(--ember)}
@media (min-width:40rem){.big{flex-basis:30%}}
.field{margin:1.2rem 0}
label,legend{font-weight:700}
.hint{display:block}
input:not([type=radio]):not([type=hidden]),textarea{display:block;width:100%;min-height:52px;margin-top:.35rem;padding:.6rem .8rem;border:2px solid var(--soft);border-radius:.6rem;background:var(--card);color:var(--ink);font:inherit}
.short{max-width:12rem}
input.word{text-transform:uppercase;letter-spacing:.15em}
[aria-invalid]{border-color:var(--red-ink)!important;border-width:3px!important}
.error{display:block;margin-top:.35rem;color:var(--red-ink)}
.failure{padding:.8rem 1rem;border:3px solid var(--red-ink);border-radius:.6rem;background:var(--red-paper);color:var(--red-ink)}
fieldset{margin:1.2rem 0;padding:0;border:0;min-width:0}
legend{padding:0;margin-bottom:.4rem}
.pick{position:relative;display:block;margin:.35rem 0;font-weight:400}
.pick input{position:absolute;top:0;left:0;width:100%;height:100%;margin:0;opacity:0}
.face{display:flex;align-items:center;min-height:54px;padding:.5rem .8rem;border:2px solid var(--line);border-radius:.6rem;background:var(--card);line-height:1.25}
.face svg,.face .mark{margin-right:.6rem;color:var(--ember)}
.face small{display:block}
.face:after{content:"";flex:none;width:1.2rem;margin-left:auto;padding-left:.3rem;text-align:right;font-weight:700}
input:checked+.face{border-color:var(--ember);background:var(--glow);box-shadow:inset 0 0 0 2px var(--ember)}
input:checked+.face:after{content:"✓"}
.critical .face,.critical input:checked+.face{background:var(--red);border-color:var(--red);color:var(--on-red)}
.critical .face *{color:inherit}
.critical .face strong{font-size:1.15rem}
.critical input:checked+.face{box-shadow:inset 0 0 0 4px var(--red),inset 0 0 0 7px var(--on-red)}
.grid{display:flex;flex-wrap:wrap;margin-left:-.2rem;margin-right:-.2rem}
.grid .pick{flex:none;width:calc(50% - .4rem);margin:.2rem}
@media (min-width:40rem){.grid .pick{width:calc(25% - .4rem)}}
.grid .face{height:100%;padding:.4rem;font-size:.9rem}
.grid .face svg{width:1.35em;height:1.35em;margin-right:.35rem}
.grid .face:after{position:absolute;top:.1rem;right:.35rem}
button,.button{display:block;width:100%;min-height:60px;margin:1.4rem 0 .6rem;padding:.8rem 1rem;border:0;border-radius:.8rem;background:var(--ember);color:var(--on-ember);font:inherit;font-weight:700;font-size:1.15rem;line-height:1.5;text-align:center;text-decoration:none;cursor:pointer}
.second{background:none;border:2px solid var(--ember);color:var(--ember)}
.slip{display:flex;flex-wrap:wrap;margin:1rem -.3rem}
.slip div{flex:1 1 8rem;margin:.3rem;padding:.8rem 1rem;border:3px solid var(--ink);border-radius:.8rem;background:var(--card)}
.slip dt{color:var(--soft)}
.slip dd{margin:0;font-size:3rem;font-weight:700;line-height:1.15}
.slip .word{font-size:2.1rem;line-height:1.65;letter-spacing:.1em}
.reply,blockquote{margin:1rem 0;padding:.7rem 1rem;border-left:5px solid var(--ember);background:var(--card);border-radius:0 .6rem .6rem 0;white-space:pre-line}
.steps,.calls,.counts,.examples{list-style:none;margin:0;padding:0}
.steps li{display:flex;padding:.45rem 0;color:var(--soft)}
.steps .mark{width:2rem}
.steps .done{color:var(--ink)}
.steps .here{color:var(--ink);font-weight:700;font-size:1.1rem}
.calls li,.counts li,.examples li{display:flex;align-items:center;min-height:52px;padding:.25rem 0;border-top:1px solid var(--line)}
.calls a,.counts strong{flex:none;width:4.5rem;font-size:1.3rem;font-weight:700;line-height:48px}
.examples code{flex:none;width:7.6rem;font-size:.92rem;font-weight:700}
.small{font-size:.8rem;color:var(--soft)}
.problem{padding-top:2rem}
@media print{.lang,footer,.button,button{display:none}body{background:#fff;color:#000}}
`;

export const style = asset(toUtf8(sheet.trim()), "text/css; charset=utf-8");
