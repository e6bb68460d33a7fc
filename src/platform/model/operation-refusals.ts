/** Why backup, restore and distribution say no. */
import type { RefusalReason } from './refusal.ts';

export const operationRefusals = {
  notEmptyFolder: {
    code: 'backup_folder_not_empty',
    label: { zh: '备份目录不是空的：{path}', en: 'The backup folder is not empty: {path}' },
  },
  insideFiles: {
    code: 'backup_inside_files',
    label: {
      zh: '备份目录不能放在文件目录里面：{path}',
      en: 'The backup cannot lie inside the files it copies: {path}',
    },
  },
  cannotReadAll: {
    code: 'backup_sees_too_little',
    label: {
      zh: '当前数据库用户受行级安全限制，看不到全部数据；请使用超级用户或带 BYPASSRLS 的用户',
      en: 'Row-level security hides rows from this database user; use a superuser or one with BYPASSRLS',
    },
  },
  filesLost: {
    code: 'backup_files_missing',
    label: {
      zh: '数据库里记着的 {count} 个文件在文件目录里找不到或已损坏（例如 {path}）。请检查 DATA_DIR；确认无法找回后，可加 --allow-lost-files 备份其余内容',
      en: 'The folder of files lacks {count} that the database speaks of, or holds them damaged (one of them: {path}). Check DATA_DIR; if they are beyond recovery, --allow-lost-files saves the rest',
    },
  },
  notABackup: {
    code: 'backup_not_found',
    label: { zh: '这里没有完整的备份：{path}', en: 'There is no finished backup here: {path}' },
  },
  damaged: {
    code: 'backup_damaged',
    label: { zh: '备份已损坏：{part}', en: 'The backup is damaged: {part}' },
  },
  newerSchema: {
    code: 'backup_newer_schema',
    label: {
      zh: '备份来自更新的版本，请先升级程序（未知的迁移：{migration}）',
      en: 'The backup comes from a newer version; upgrade first (unknown migration: {migration})',
    },
  },
  targetNotEmpty: {
    code: 'restore_target_not_empty',
    label: {
      zh: '目标不是空的：{place}。请恢复到新的数据库和目录',
      en: 'The target is not empty: {place}. Restore into a new database and folder',
    },
  },
  notRestored: {
    code: 'restore_differs',
    label: {
      zh: '恢复后的数据与备份不一致：{table}',
      en: 'After the restore the data differ from the backup: {table}',
    },
  },
  citusMissing: {
    code: 'citus_missing',
    label: {
      zh: '这个 PostgreSQL 没有启用 Citus，无法分布。先在所有节点安装 Citus 并执行 CREATE EXTENSION citus；加 --dry-run 可先查看步骤',
      en: 'Citus is not enabled on this PostgreSQL. Install it on every node and run CREATE EXTENSION citus first; --dry-run shows the steps',
    },
  },
} satisfies Record<string, RefusalReason>;
