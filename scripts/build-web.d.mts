/** Builds the browser's part when something it is made of has changed. */
export function ensureWebBuilt(): Promise<void>;
