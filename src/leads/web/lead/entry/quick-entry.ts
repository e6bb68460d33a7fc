/** What is typed in the quick entry, and the fields it becomes. */

export type QuickEntry = {
  name: string;
  phone: string;
  wechat: string;
  company: string;
  need: string;
  source: string | null;
};

export const nothingTyped: QuickEntry = {
  name: '',
  phone: '',
  wechat: '',
  company: '',
  need: '',
  source: null,
};

/** The typed as fields of a lead: eleven digits that begin with 1 are a mobile of China, any other number a phone. */
export function fieldsOf(typed: QuickEntry): Record<string, string> {
  const { phone, ...rest } = typed;
  const bare = phone.replace(/[\s-]/g, '').replace(/^(\+|00)86(?=1\d{10}$)/, '');
  const isMobile = /^1\d{10}$/.test(bare);
  const told = { ...rest, [isMobile ? 'mobile' : 'phone']: isMobile ? bare : phone };
  return Object.fromEntries(
    Object.entries(told).flatMap(([field, value]) => {
      const text = value?.trim();
      return text ? [[field, text]] : [];
    }),
  );
}

/** What the next entry begins with: the source stays, as leads of one fair come in a row. */
export function nextEntry({ source }: QuickEntry): QuickEntry {
  return { ...nothingTyped, source };
}
