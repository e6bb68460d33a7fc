/** The look of the page a customer sees: a sheet of paper on a phone, dark where the visitor likes it dark. */
export const openPageStyle = `:root{color-scheme:light dark;--ink:#16202e;--soft:#566174;--line:#d4dae3;--paper:#fff;--ground:#f3f5f8;--accent:#1d5fd0;--on-accent:#fff;--good:#1a7f4b;--bad:#b42318}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecf3;--soft:#a6b1c2;--line:#3c475b;--paper:#1a2231;--ground:#111723;--accent:#7fb0ff;--on-accent:#0d1526;--good:#5ad08f;--bad:#ff8b7e}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 -apple-system,BlinkMacSystemFont,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
main{position:relative;max-width:54rem;margin:0 auto;padding:1rem 1rem 2rem;background:var(--paper);min-height:100vh;overflow:hidden}
header{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;color:var(--soft);font-size:.875rem;margin-bottom:.75rem}
h1{font-size:1.375rem;line-height:1.3;margin:.75rem 0 .25rem}h2{font-size:1.0625rem;margin:1.5rem 0 .5rem}.kind{color:var(--soft);margin:0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:1rem 0}dt{color:var(--soft)}dd{margin:0}
.sum{display:flex;justify-content:space-between;gap:1rem;padding:.2rem 0}.sum span:first-child{color:var(--soft)}.sum span:last-child{flex:none;max-width:75%;text-align:right;font-variant-numeric:tabular-nums}
.total{font-weight:650;font-size:1.125rem;border-top:2px solid var(--ink);margin-top:.25rem;padding-top:.4rem}.total span:first-child{color:var(--ink)}
ul{list-style:none;margin:0;padding:0}li{border-top:1px solid var(--line);padding:.75rem 0}.line{display:flex;justify-content:space-between;gap:1rem}.line b{font-weight:650}.line span{font-variant-numeric:tabular-nums;white-space:nowrap;font-weight:650}
.small{color:var(--soft);font-size:.875rem;margin:.1rem 0 0}.terms{white-space:pre-line}
.notice{border:1px solid var(--line);border-left:4px solid var(--accent);border-radius:6px;padding:.6rem .8rem;margin:1rem 0}.notice.good{border-left-color:var(--good)}.notice.bad{border-left-color:var(--bad)}
details{border:1px solid var(--line);border-radius:8px;margin:.75rem 0}summary{padding:.75rem 1rem;cursor:pointer;font-weight:650;min-height:48px}form{padding:0 1rem 1rem}
label{display:block;font-weight:650;margin:.6rem 0 .25rem}input,textarea{display:block;width:100%;min-height:44px;padding:.5rem .7rem;border:1px solid var(--line);border-radius:8px;background:transparent;color:inherit;font:inherit}
button,.download{display:block;width:100%;min-height:48px;padding:.6rem 1rem;margin-top:1rem;border:0;border-radius:8px;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:650;text-align:center;text-decoration:none;cursor:pointer}
.download{background:transparent;color:var(--accent);border:1px solid var(--accent)}.plain{background:transparent;color:var(--bad);border:1px solid var(--bad)}a{color:var(--accent)}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:1px}
.mark{position:absolute;inset:0;display:flex;flex-direction:column;justify-content:space-around;align-items:center;pointer-events:none;opacity:.06;font-size:2.25rem;font-weight:650;white-space:nowrap;user-select:none}.mark span{transform:rotate(-24deg)}
@media(min-width:48rem){main{padding:1.5rem 2.5rem 3rem;margin:2rem auto;min-height:0;border-radius:10px;box-shadow:0 1px 12px #16202e1f}dl{grid-template-columns:max-content 1fr max-content 1fr}}`;
