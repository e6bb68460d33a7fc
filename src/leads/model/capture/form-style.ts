/** The look of form pages: quiet, large enough for thumbs, in the colour the form was given, dark where the visitor likes it dark. */
export function formStyle(color: string): string {
  return `:root{color-scheme:light dark;--accent:${color};--on-accent:${isLight(color) ? '#16202e' : '#fff'};--ink:#16202e;--soft:#5a6577;--line:#c9d1dc;--paper:#fff;--bad:#b42318}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecf3;--soft:#a3aec0;--line:#465065;--paper:#151b26;--bad:#ff8b7e}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 -apple-system,BlinkMacSystemFont,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:34rem;margin:0 auto;padding:1.25rem 1rem 1.75rem}h1{font-size:1.375rem;line-height:1.35;margin:0 0 .5rem}
.intro{color:var(--soft);margin:0 0 1rem}.notice{border:1px solid var(--bad);border-radius:8px;color:var(--bad);padding:.5rem .75rem;margin:0 0 1rem}
.row{margin:0 0 1rem}label{display:block;font-weight:650;margin:0 0 .3rem}.must{color:var(--soft);font-weight:400;font-size:.875rem}
input:not([type=checkbox]),select,textarea{display:block;width:100%;min-height:44px;padding:.5rem .7rem;border:1px solid var(--line);border-radius:8px;background:transparent;color:inherit;font:inherit}
select option{color:#16202e;background:#fff}
input:focus-visible,select:focus-visible,textarea:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:1px}
[aria-invalid=true]{border-color:var(--bad)!important}.hint{color:var(--soft);font-size:.875rem;margin:.25rem 0 0}.fault{color:var(--bad);font-size:.875rem;margin:.25rem 0 0}
.consent label{display:flex;gap:.6rem;align-items:flex-start;font-weight:400}.consent input{width:22px;height:22px;flex:none;margin:.1rem 0 0;accent-color:var(--accent)}
a{color:inherit}button,.onward{display:block;width:100%;min-height:48px;padding:.6rem 1rem;border:0;border-radius:8px;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:650;text-align:center;text-decoration:none;cursor:pointer}
.thanks{font-size:1.0625rem;padding:.5rem 0 1rem}.trap{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}`;
}

/** Is white writing on this colour hard to read? By relative luminance (WCAG 2.2), contrast below 4.5. */
function isLight(color: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return 1.05 / (luminance + 0.05) < 4.5;
}

function channel(share: number): number {
  return share <= 0.039_28 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
