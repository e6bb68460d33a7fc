/** What this browser keeps for a person beyond the page: writes that wait, and copies of a few reads. */

const databaseName = 'mingdou';
const stores = ['outbox', 'copies'] as const;
type StoreName = (typeof stores)[number];

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.addEventListener('upgradeneeded', () => {
      for (const name of stores) request.result.createObjectStore(name);
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')));
  });
  return opened;
}

async function run<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, mode, { durability: 'strict' });
    const request = act(transaction.objectStore(name));
    transaction.addEventListener('complete', () => resolve(request.result));
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('the browser kept nothing')),
    );
  });
}

export function keepIn(name: StoreName, key: string, value: unknown): Promise<unknown> {
  return run(name, 'readwrite', (store) => store.put(value, key));
}

export function readFrom<T>(name: StoreName, key: string): Promise<T | undefined> {
  return run(name, 'readonly', (store) => store.get(key) as IDBRequest<T | undefined>);
}

export function readAllFrom<T>(name: StoreName): Promise<T[]> {
  return run(name, 'readonly', (store) => store.getAll() as IDBRequest<T[]>);
}

export function removeFrom(name: StoreName, key: string): Promise<unknown> {
  return run(name, 'readwrite', (store) => store.delete(key));
}

export function emptyStore(name: StoreName): Promise<unknown> {
  return run(name, 'readwrite', (store) => store.clear());
}
