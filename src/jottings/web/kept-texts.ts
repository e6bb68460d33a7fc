/** Texts that were jotted down without a network and without a record: they wait on this device. */

const keyOf = (userId: string): string => `mingdou.jottings.${userId}`;
const mostKept = 50;

export function keptTexts(userId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export function keepText(userId: string, text: string): void {
  write(userId, [...keptTexts(userId), text].slice(-mostKept));
}

export function dropText(userId: string, text: string): void {
  const rest = [...keptTexts(userId)];
  rest.splice(rest.indexOf(text), 1);
  write(userId, rest);
}

function write(userId: string, texts: readonly string[]): void {
  localStorage.setItem(keyOf(userId), JSON.stringify(texts));
}
