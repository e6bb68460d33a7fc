/** The two scripts of forms: the one inside the page, and the one that puts the page into somebody's site. */
import { trackingNames } from '../../model/capture/read-tracking.ts';

/** Tells the site around it how high the page is, and keeps a form from being sent twice. */
export const pageScript = `(() => {
  const tell = () => parent !== window && parent.postMessage({ mingdouForm: document.documentElement.scrollHeight }, '*');
  addEventListener('load', tell);
  if ('ResizeObserver' in window) new ResizeObserver(tell).observe(document.body);
  const form = document.querySelector('form');
  if (form) form.addEventListener('submit', () => setTimeout(() => {
    const button = form.querySelector('button');
    if (button) button.disabled = true;
  }, 0));
})();
`;

/**
 * Puts the form of the script's own address where the script stands. Campaign marks and click ids of the first page a
 * visitor came to are kept for his visit and handed on, with the page and where he came from.
 */
export const embedScript = `(() => {
  const script = document.currentScript;
  const address = new URL(script.src);
  const names = ${JSON.stringify([...trackingNames].filter((name) => !/page|landing|refer/.test(name)))};
  let kept = {};
  try { kept = JSON.parse(sessionStorage.getItem('mingdou-visit') || '{}'); } catch { kept = {}; }
  const asked = new URLSearchParams(location.search);
  for (const name of names) if (asked.get(name)) kept[name] = asked.get(name).slice(0, 300);
  if (!kept.referrer && document.referrer) kept.referrer = document.referrer.slice(0, 500);
  try { sessionStorage.setItem('mingdou-visit', JSON.stringify(kept)); } catch { /* private browsing keeps nothing */ }
  const query = new URLSearchParams({ ...kept, page: location.href.slice(0, 900), embed: '1' });
  const frame = document.createElement('iframe');
  frame.src = address.origin + address.pathname.replace(/\\.js$/, '') + '?' + query;
  frame.title = script.dataset.title || document.title;
  frame.style.cssText = 'width:100%;border:0;min-height:26rem;display:block';
  if (!document.head.contains(script)) script.after(frame);
  else if (document.body) document.body.append(frame);
  else addEventListener('DOMContentLoaded', () => document.body.append(frame));
  addEventListener('message', (event) => {
    const height = event.data && event.data.mingdouForm;
    if (event.source === frame.contentWindow && height > 0 && height < 20000) frame.style.height = height + 'px';
  });
})();
`;
