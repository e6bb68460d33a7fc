import type { Place } from './place.ts';
export async function benchBoard(_place: Place): Promise<void> {}
