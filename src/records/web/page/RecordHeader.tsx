import { useNavigate } from '@tanstack/react-router';
import { ArchiveRestore, Ellipsis, Link2, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Label } from '../../../platform/model/label.ts';
import {
  Avatar,
  Button,
  IconButton,
  isNamed,
  Menu,
  type MenuEntry,
  notify,
  PageHeader,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../model/record-contract.ts';
import { EditRecordDrawer } from '../EditRecordDrawer.tsx';
import { type MenuAid, useRecordAid } from '../record-aids.ts';
import type { OpenCatalogue, RecordContract } from '../record-type.ts';
import { recordTexts } from '../texts.ts';
import { nameOfRecord, useRemoval } from '../use-removal.ts';

type Props = {
  record: WireRecord;
  contract: RecordContract;
  catalogue: OpenCatalogue;
  list: { name: Label; href: string };
  meta?: ReactNode;
  actions?: ReactNode;
  notice?: ReactNode;
};

/** The name of a record, who owns it, and what the reader may do with it. */
export function RecordHeader({ record, contract, catalogue, list, meta, actions, notice }: Props) {
  const t = useText(recordTexts);
  const label = useLabel();
  const [isEditing, setEditing] = useState(false);
  const { restore } = useRemoval(contract);
  const { Beside } = useRecordAid(catalogue.object);
  const owner = record['owner'];
  return (
    <>
      <PageHeader
        title={nameOfRecord(record)}
        crumbs={[{ name: label(list.name), href: list.href }]}
        meta={
          <>
            {meta}
            {isNamed(owner) && owner.name && <Avatar name={owner.name} size="small" showName />}
          </>
        }
        actions={
          record.deletedAt ? null : (
            <>
              {Beside && <Beside />}
              {actions}
              <RecordMenu
                record={record}
                object={catalogue.object}
                contract={contract}
                listHref={list.href}
                onEdit={() => setEditing(true)}
              />
            </>
          )
        }
      >
        {record.deletedAt && (
          <div className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
            {t('isDeleted')}
            {record.abilities.delete && (
              <Button
                size="small"
                icon={<ArchiveRestore aria-hidden size={14} />}
                onPress={() => void restore(record)}
              >
                {t('restore')}
              </Button>
            )}
          </div>
        )}
        {!record.deletedAt && notice}
      </PageHeader>
      {isEditing && (
        <EditRecordDrawer
          record={record}
          catalogue={catalogue}
          contract={contract}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}

type MenuProps = {
  record: WireRecord;
  object: string;
  contract: RecordContract;
  listHref: string;
  onEdit: () => void;
};

function RecordMenu({ record, object, contract, listHref, onEdit }: MenuProps) {
  const t = useText(recordTexts);
  const label = useLabel();
  const { inMenu, handOver } = useRecordAid(object);
  const aids = [inMenu, handOver].filter((aid) => aid !== undefined);
  const [opened, setOpened] = useState<MenuAid | null>(null);
  const navigate = useNavigate();
  const { remove } = useRemoval(contract);
  const { update, delete: mayDelete } = record.abilities;
  const removeAndLeave = async (): Promise<void> => {
    if (await remove(record)) void navigate({ to: listHref } as never);
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href);
    notify({ title: t('linkCopied'), tone: 'good' });
  };
  const entries: MenuEntry[] = [
    {
      id: 'edit',
      name: t('editAll'),
      icon: <Pencil aria-hidden size={16} />,
      onAction: onEdit,
      disabledReason: update ? null : t('noUpdate'),
    },
    { id: 'copy', name: t('copyLink'), icon: <Link2 aria-hidden size={16} />, onAction: () => void copy() },
    ...aids.map((aid) => aidEntry(aid, record, label, () => setOpened(aid))),
    'separator',
    {
      id: 'delete',
      name: t('delete'),
      icon: <Trash2 aria-hidden size={16} />,
      isDanger: true,
      onAction: () => void removeAndLeave(),
      disabledReason: mayDelete ? null : t('noDelete'),
    },
  ];
  return (
    <>
      <Menu
        label={t('actions')}
        placement="bottom end"
        trigger={<IconButton label={t('actions')} icon={<Ellipsis aria-hidden size={18} />} />}
        entries={entries}
      />
      {opened && <opened.Opened record={record} onClose={() => setOpened(null)} />}
    </>
  );
}

function aidEntry(
  aid: MenuAid,
  record: WireRecord,
  say: (label: Label) => string,
  onAction: () => void,
): MenuEntry {
  const refusal = aid.refusal(record);
  const { id, label, icon } = aid;
  return { id, name: say(label), icon, onAction, disabledReason: refusal && say(refusal) };
}
