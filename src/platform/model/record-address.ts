/** Where a record stands: /accounts/…, /deals/…, /deliveries/…; every kind keeps to it, pages and links alike. */
export function addressOfRecord(object: string, id: string): string {
  const words = object.replaceAll('_', '-');
  return `/${words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`}/${id}`;
}
