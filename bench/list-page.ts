import type { Place } from './place.ts';
export async function benchListPage(_place: Place): Promise<void> {}
