import { type ComponentType, lazy, Suspense } from 'react';

/**
 * A component whose code is fetched when it is first shown: for what many pages may show and few people open.
 * `Meanwhile` holds its place.
 */
export function whenShown<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType<Props>,
) {
  const Loaded = lazy(async () => ({ default: (await load()) as ComponentType<object> }));
  return function WhenShown(props: Props) {
    return (
      <Suspense fallback={Meanwhile && <Meanwhile {...props} />}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}
