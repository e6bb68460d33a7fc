/** A header without what people decorate it with: `* property_Account-Name (必填)` is `accountname`. */
export function plainHeader(title: string): string {
  const bare = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（([【].*?[）)\]】]/g, '')
    .replace(/^property_/, '')
    .replace(/__?c$/, '');
  return bare.replace(/[^\p{L}\p{N}]/gu, '');
}
