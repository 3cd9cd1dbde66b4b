import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { LeadRow } from '../rows.ts';
import { CaseName } from './case-name.tsx';
import './pipeline.css';

/** Where a case, or an act on it, stands. */
export const CaseCrumbs = ({ row, here, list }: { row: LeadRow; here?: string; list?: string }) => {
  const { t } = useTranslation();
  return (
    <nav className="crumbs" aria-label={t('lead:crumbs')}>
      <Link to={list ? `${paths.pipeline()}?${list}` : paths.pipeline()}>{t('pipeline:list.title')}</Link>
      <Icon of={ChevronRight} turns />
      {here ? (
        <>
          <Link to={paths.lead(row.address)}>
            <CaseName row={row} />
          </Link>
          <Icon of={ChevronRight} turns />
          <span>{here}</span>
        </>
      ) : (
        <span className="num">{row.level === 'coded' ? t('pipeline:level.coded') : row.address}</span>
      )}
    </nav>
  );
};
