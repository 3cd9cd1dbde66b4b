import { ArrowLeftRight, Lock } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Badge } from '../../../ui/desk/badge.tsx';
import { LinkButton } from '../../../ui/desk/button.tsx';
import { keyTargets } from '../../../ui/desk/keys.ts';
import type { Case } from '../cases.ts';
import { CaseName } from './case-name.tsx';
import './pipeline.css';

/** Title, who is responsible, and the acts: one primary, the others behind "More". */
export const CaseHead = ({ found }: { found: Case }) => {
  const { t, format } = useTranslation();
  const { row, rights } = found;
  const to = (act: string) => `${paths.lead(row.address)}/${act}`;
  const more = [
    ...(rights.assign ? [{ act: 'assign', label: t('lead:assign-form.open') }] : []),
    ...(rights.move ? [{ act: 'status', label: t('lead:status-form.open') }] : []),
    ...(rights.openness ? [{ act: 'openness', label: t('lead:openness-form.open') }] : []),
    ...(rights.consent ? [{ act: 'consent', label: t('lead:ledger.record-consent') }] : []),
  ];
  const keys = keyTargets({
    ...(rights.assign && { a: to('assign') }),
    ...(rights.hand_off && { h: to('hand-off') }),
    ...(rights.move && { s: to('stage') }),
  });
  const status = row.status && t(`pipeline:status.${row.status}`);
  const place = row.country ? format.country(row.country) : t(`pipeline:region.${row.region}`);
  return (
    <div className="lead-head" data-lead={row.address} data-subject {...keys}>
      <div>
        <div className="title">
          <h1 dir="auto">
            <CaseName row={row} />
          </h1>
          {found.coded_as && (
            <Badge tone="violet" icon={Lock}>
              {t('lead:badge.coded-as', { name: found.coded_as })}
            </Badge>
          )}
          {found.openness === 'closed' && (
            <Badge tone="violet" icon={Lock}>
              {t('lead:badge.closed')}
            </Badge>
          )}
        </div>
        <p className="by">
          <span>{place}</span>
          <span>
            {row.field ? t(`pipeline:field.${row.field as 'biotech'}`) : t(`pipeline:sector.${row.sector}`)}
          </span>
          {status && (
            <span>
              {row.status_until
                ? t('lead:by.until', { status, date: format.date(row.status_until) })
                : status}
            </span>
          )}
          {row.responsible && (
            <span>
              {row.responsible.person
                ? t('lead:by.responsible-person', {
                    name: row.responsible.name,
                    person: row.responsible.person,
                  })
                : t('lead:by.responsible', { name: row.responsible.name })}
            </span>
          )}
          {row.assisting && <span>{t('lead:by.assisting')}</span>}
        </p>
      </div>
      <div className="acts">
        {more.length > 0 && (
          <details className="more-acts" data-menu>
            <summary className="btn">{t('lead:more')}</summary>
            <ul className="menu">
              {more.map(({ act, label }) => (
                <li key={act}>
                  <Link to={to(act)}>{label}</Link>
                </li>
              ))}
            </ul>
          </details>
        )}
        {rights.hand_off && (
          <LinkButton look="primary" icon={ArrowLeftRight} to={to('hand-off')}>
            {t('lead:hand-off')}
          </LinkButton>
        )}
      </div>
    </div>
  );
};
