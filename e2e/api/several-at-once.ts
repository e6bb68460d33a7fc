/** Does the same with each item, a few of them at a time, as many as the database has connections for. */
export async function severalAtOnce<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items].toReversed();
  const work = async (): Promise<void> => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await act(item);
  };
  await Promise.all([work(), work(), work(), work()]);
}
