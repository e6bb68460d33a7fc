import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { SettingsHeader } from '../../../identity/web/index.ts';
import {
  callContract,
  Checkbox,
  contractQuery,
  ErrorNotice,
  PageBody,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { notificationContract, type MailWish } from '../../model/contract.ts';
import { kindNames } from '../../model/kinds.ts';
import { notificationTexts } from '../texts.ts';

/** What I am told by mail besides the bell. */
export function Page() {
  const t = useText(notificationTexts);
  const { data, error } = useQuery(contractQuery(notificationContract.listMailWishes));
  return (
    <>
      <SettingsHeader title={notificationTexts.mine} />
      <PageBody className="max-w-160">
        <p className="text-soft">{t('explained')}</p>
        {error && <ErrorNotice error={error} />}
        {data ? <Wishes items={data.items} /> : !error && <SkeletonLines lines={5} className="h-6" />}
      </PageBody>
    </>
  );
}

function Wishes({ items }: { items: readonly MailWish[] }) {
  const label = useLabel();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (wish: MailWish) => callContract(notificationContract.saveMailWish, { body: wish }),
    onSuccess: (answer) =>
      client.setQueryData(contractQuery(notificationContract.listMailWishes).queryKey, answer),
  });
  return (
    <>
      <ul className="flex flex-col">
        {items.map(({ kind, mail }) => (
          <li key={kind} className="border-b border-line py-3">
            <Checkbox
              label={label(kindNames[kind])}
              value={mail}
              onChange={(wanted) => save.mutate({ kind, mail: wanted })}
            />
          </li>
        ))}
      </ul>
      {save.error && <ErrorNotice error={save.error} />}
    </>
  );
}
