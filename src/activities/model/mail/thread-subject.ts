const answering =
  /^(?:\s*(?:re|fw|fwd|aw|wg|sv|vs|回复|答复|回覆|转发|轉寄|转寄)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*)+/i;

/** A mail's subject without what answering and forwarding put before it. */
export function bareSubject(subject: string): string {
  return subject.replace(answering, '').trim();
}

/** Does the subject say that the mail answers one or hands one on? */
export function isAnswering(subject: string): boolean {
  return answering.test(subject);
}

/** The subject of an answer: one `回复：` or `Re:`, however many there were. */
export function answerSubject(subject: string, locale: 'zh-CN' | 'en'): string {
  const bare = bareSubject(subject);
  return locale === 'en' ? `Re: ${bare}` : `回复：${bare}`;
}
