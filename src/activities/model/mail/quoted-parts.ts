const quoteBegins = [
  /^-{2,}\s*(?:original message|原始邮件|转发邮件信息|forwarded message)\s*-{2,}/im,
  /^(?:on .{5,120} wrote:|在?\s*\d{4}年\d{1,2}月\d{1,2}日.{0,120}写道[：:])\s*$/im,
  /^(?:发件人|from)[：:].{3,200}\n(?:发送时间|sent|date|日期)[：:]/im,
];

/** A mail's own words, and what it quotes of earlier ones below them (empty when nothing). */
export function quotedParts(text: string): { own: string; quoted: string } {
  const plain = text.replaceAll('\r\n', '\n');
  const place = Math.min(...quoteBegins.map((pattern) => pattern.exec(plain)?.index ?? plain.length));
  const head = plain.slice(0, place).split('\n');
  const isQuote = (line: string) => line.startsWith('>');
  const own = head
    .filter((line) => !isQuote(line))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  const quoted = [...head.filter(isQuote), plain.slice(place)].join('\n').trim();
  return { own, quoted };
}
