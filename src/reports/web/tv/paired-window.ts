/** This window was connected by a code: when its link ends it shows a code again. */
const key = 'mingdou.television';

export function rememberPaired(): void {
  sessionStorage.setItem(key, 'paired');
}

export function wasPaired(): boolean {
  return sessionStorage.getItem(key) !== null;
}
