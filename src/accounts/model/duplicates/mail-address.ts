/** E-mail addresses and web domains, and which of them tell an organisation apart. */

/** Hosts where anybody has a mailbox: two people there need not know each other. */
const freeMailHosts: ReadonlySet<string> = new Set(
  `qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com vip.126.com yeah.net 188.com sina.com sina.cn vip.sina.com
  sohu.com vip.sohu.com tom.com 139.com 189.cn wo.cn wo.com.cn 21cn.com 263.net 263.net.cn aliyun.com alibaba.net eyou.com
  chinaren.com citiz.net hexun.com 56.com gmail.com googlemail.com outlook.com hotmail.com live.com live.cn msn.com
  yahoo.com yahoo.cn yahoo.com.cn yahoo.com.hk yahoo.com.tw icloud.com me.com mac.com aol.com gmx.com gmx.net gmx.de
  mail.com mail.ru yandex.com yandex.ru proton.me protonmail.com zoho.com fastmail.com hey.com naver.com hanmail.net
  seznam.cz web.de t-online.de orange.fr free.fr laposte.net libero.it hinet.net netvigator.com pchome.com.tw`.split(
    /\s+/,
  ),
);

/** Where many organisations have their page under one roof. */
const sharedSites: ReadonlySet<string> = new Set(
  `mp.weixin.qq.com weixin.qq.com weibo.com m.weibo.cn zhihu.com douyin.com v.douyin.com xiaohongshu.com bilibili.com
  baidu.com baike.baidu.com aiqicha.baidu.com taobao.com tmall.com jd.com 1688.com alibaba.com qcc.com tianyancha.com
  linkedin.com facebook.com twitter.com x.com instagram.com youtube.com github.com amazon.com`.split(/\s+/),
);

/** Mailboxes that several people read. */
const sharedMailbox =
  /^(?:info|sales|contact|contacts|service|services|support|office|admin|hr|job|jobs|market|marketing|mail|postmaster|webmaster|kf|cs|bd|hello|enquiry|inquiry|export|business|public|no-?reply)\d{0,3}$/;

/** The address in small letters, full-width forms set right; null when it is none. */
export function mailKeyOf(written: string): string | null {
  const address = written.normalize('NFKC').trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(address) ? address : null;
}

/** Does one person read this mailbox? */
export function isPersonalMailbox(address: string): boolean {
  return !sharedMailbox.test(address.slice(0, address.lastIndexOf('@')));
}

/** The organisation's domain behind an e-mail address; null for free mail. */
export function domainOfMail(address: string): string | null {
  const host = address.slice(address.lastIndexOf('@') + 1);
  return freeMailHosts.has(host) ? null : host;
}

const siteHost = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^/@?#]*@)?([^/:?#\s]+)(?=[/:?#]|$)/;

/** The domain of a web address without `www.`; null when it is none, or a site that many share. */
export function domainOfSite(written: string): string | null {
  const text = written.normalize('NFKC').trim().toLowerCase();
  const host = (siteHost.exec(text)?.[1] ?? '').replace(/\.$/, '').replace(/^(?:www\.)+/, '');
  const isHost = /^[^\s.]+(?:\.[^\s.]+)+$/.test(host) && !/^[\d.]+$/.test(host);
  return isHost && !sharedSites.has(host) && !freeMailHosts.has(host) ? host : null;
}
