/** What the log of a link keeps of a visitor: enough to tell visits apart, too little to follow a person. */
export type Visitor = { address: string; device: string };

/** The visitor behind an address and a browser's own words; the last part of the address is left out. */
export function visitorOf(address: string, userAgent: string | undefined): Visitor {
  return { address: networkOf(address), device: deviceOf(userAgent ?? '') };
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return plain.replace(/\.\d+$/, '.*');
  return `${plain.split(':').slice(0, 3).join(':')}:*`;
}

const devices: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, 'WeChat'],
  [/DingTalk/i, 'DingTalk'],
  [/Lark|Feishu/i, 'Feishu'],
  [/iPhone|iPad/i, 'iOS'],
  [/Android/i, 'Android'],
  [/Windows/i, 'Windows'],
  [/Mac OS/i, 'macOS'],
  [/Linux/i, 'Linux'],
];

function deviceOf(userAgent: string): string {
  return devices.find(([sign]) => sign.test(userAgent))?.[1] ?? '?';
}
