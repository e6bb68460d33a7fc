import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './src/platform/server/chromium.ts';
const [,, base, who, out, ...paths] = process.argv;
const sizeArg = process.env.SIZE === 'phone' ? { width: 390, height: 844 } : { width: 1440, height: 900 };
const c = await findChromium();
const browser = await chromium.launch({ executablePath: c.executablePath, args: c.args, env: c.env });
const ctx = await browser.newContext({ viewport: sizeArg, locale: 'zh-CN', baseURL: base, hasTouch: process.env.SIZE==='phone' });
const fontFolder = path.resolve('node_modules/@fontsource-variable/noto-sans-sc');
const css = readFileSync(path.join(fontFolder,'index.css'),'utf8').replaceAll('./files/','/__font/');
await ctx.route('**/__font/*', r => r.fulfill({ path: path.join(fontFolder,'files',path.basename(new URL(r.request().url()).pathname)), contentType:'font/woff2' }));
await ctx.addInitScript(({rules, theme, locale}) => { try { const p = JSON.parse(localStorage.getItem('mingdou.preferences')||'{}'); localStorage.setItem('mingdou.preferences', JSON.stringify({...p, ...(theme?{theme}:{}), ...(locale?{locale}:{})})); } catch {} document.addEventListener('DOMContentLoaded',()=>{const s=document.createElement('style'); s.textContent=rules; document.head.append(s);}); }, { rules: css, theme: process.env.THEME, locale: process.env.LOC });
const page = await ctx.newPage();
page.on('console', m => { if (m.type()==='error') console.log('console:', m.text().slice(0,300)); });
page.on('pageerror', e => console.log('pageerror:', e.message.slice(0,400)));
page.on('response', r => { if (r.status()>=400 && r.url().includes('/api/')) console.log(r.status(), r.url().slice(0,200)); });
await page.goto('/');
if (who !== '-') {
  const entry = await (await ctx.request.get('/api/v1/entry')).json();
  const person = entry.demo.people.find((p:any)=>p.home===who || p.name===who);
  await ctx.request.post('/api/v1/demo-sessions', { data: { userId: person.userId }, headers: { 'X-Mingdou':'1' } });
}
let i = 0;
for (const p of paths) {
  const [url, act] = p.split('@@');
  await page.goto(url); await page.waitForLoadState('networkidle').catch(()=>{}); await page.waitForTimeout(900);
  if (act) { await page.evaluate(act); await page.waitForTimeout(700); }
  await page.screenshot({ path: `${out}-${i++}.png` });
}
await browser.close();
