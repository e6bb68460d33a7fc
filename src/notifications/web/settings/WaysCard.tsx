import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  callContract,
  Checkbox,
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { channels, groupsOf, type Channel } from '../../model/channels.ts';
import { notificationContract, type WireWays } from '../../model/contract.ts';
import { kindNames } from '../../model/kind-names.ts';
import type { NotificationKind } from '../../model/kinds.ts';
import { notificationTexts } from '../texts.ts';

type Change = { kinds: NotificationKind[]; channel: Channel; wanted: boolean };

/** The kinds of notifications against the ways they come by. */
export function WaysCard() {
  const { data, error } = useQuery(contractQuery(notificationContract.listWishes));
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (body: Change) => callContract(notificationContract.saveWishes, { body }),
    onSuccess: (answer) =>
      client.setQueryData(contractQuery(notificationContract.listWishes).queryKey, answer),
  });
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <SkeletonLines lines={8} className="h-6" />;
  // An app that waits for its update leaves out what it has no words for yet.
  const ways = new Map(data.items.filter(({ kind }) => kind in kindNames).map((one) => [one.kind, one]));
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      {save.error && <ErrorNotice error={save.error} />}
      <table className="w-full border-collapse">
        <WaysHead />
        {groupsOf([...ways.keys()]).map((group) => (
          <WaysGroup key={group.id} {...group} ways={ways} onChange={(change) => save.mutate(change)} />
        ))}
      </table>
    </div>
  );
}

function WaysHead() {
  const t = useText(notificationTexts);
  return (
    <thead>
      <tr className="border-b border-line text-sm text-soft">
        <th scope="col" className="px-3 py-2 text-left font-normal md:px-4">
          {t('what')}
        </th>
        {channels.map((channel) => (
          <th key={channel} scope="col" className="w-13 px-1 py-2 text-center font-normal md:w-20">
            {t(channel)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type GroupProps = ReturnType<typeof groupsOf>[number] & {
  ways: ReadonlyMap<NotificationKind, WireWays>;
  onChange: (change: Change) => void;
};

function WaysGroup({ label: name, kinds, ways, onChange }: GroupProps) {
  const t = useText(notificationTexts);
  const label = useLabel();
  const wants = (kind: NotificationKind, channel: Channel) => ways.get(kind)![channel];
  const box = (what: string, own: NotificationKind[], channel: Channel) => {
    const wanted = own.filter((kind) => wants(kind, channel)).length;
    return (
      <td key={channel} className="text-center">
        <Checkbox
          hideLabel
          label={t('wayOf', { kind: what, way: t(channel) })}
          value={wanted === own.length}
          isPartial={wanted > 0 && wanted < own.length}
          onChange={() => onChange({ kinds: own, channel, wanted: wanted < own.length })}
        />
      </td>
    );
  };
  return (
    <tbody>
      <tr className="h-9 border-b border-line bg-sunken">
        <th scope="rowgroup" className="px-3 text-left text-sm font-medium md:px-4">
          {label(name)}
        </th>
        {channels.map((channel) => box(label(name), kinds, channel))}
      </tr>
      {kinds.map((kind) => (
        <tr key={kind} className="h-9 border-b border-line last:border-b-0">
          <th scope="row" className="px-3 py-1 text-left font-normal md:px-4">
            {label(kindNames[kind])}
          </th>
          {channels.map((channel) => box(label(kindNames[kind]), [kind], channel))}
        </tr>
      ))}
    </tbody>
  );
}
