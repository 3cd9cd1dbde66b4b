import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Button, LinkButton } from '../../../ui/desk/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { LeadRow } from '../rows.ts';
import { CaseName } from './case-name.tsx';
import { type Problem, ProblemNotice } from './problem-notice.tsx';
import './pipeline.css';

interface ActPageProps {
  row: LeadRow;
  title: string;
  intro?: ReactNode;
  problem: Problem | undefined;
  requestId: string;
  /** The version the form is based on, where it changes the case itself. */
  version?: number | null;
  submit: string;
  children: ReactNode;
  danger?: boolean;
}

/** One act on a case as a page of its own: what was typed stays when it is refused. */
export const ActPage = ({
  row,
  title,
  intro,
  problem,
  requestId,
  version,
  submit,
  children,
  danger,
}: ActPageProps) => {
  const { t } = useTranslation();
  const busy = useNavigation().state === 'submitting';
  return (
    <>
      <CaseCrumbs row={row} here={title} />
      <div className="head">
        <h1>{title}</h1>
      </div>
      <div className="act-page">
        {intro && <div className="soft">{intro}</div>}
        {problem && <ProblemNotice problem={problem} row={row} />}
        <Form method="post" className="act-form" noValidate>
          <input type="hidden" name="request_id" value={requestId} />
          {version !== undefined && <input type="hidden" name="version" value={version ?? ''} />}
          {children}
          <div className="acts">
            <Button look={danger ? 'danger' : 'primary'} type="submit" busy={busy}>
              {submit}
            </Button>
            <LinkButton look="quiet" to={paths.lead(row.address)}>
              {t('lead:cancel')}
            </LinkButton>
          </div>
        </Form>
      </div>
    </>
  );
};

export const CaseCrumbs = ({ row, here }: { row: LeadRow; here?: string }) => {
  const { t } = useTranslation();
  return (
    <nav className="crumbs" aria-label={t('lead:crumbs')}>
      <Link to={paths.pipeline()}>{t('pipeline:list.title')}</Link>
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

/** The words of a wrong field, ready for a field's `error`. */
export const useFieldErrors = (problem: Problem | undefined) => {
  const { t } = useTranslation();
  return (name: string) => {
    const key = problem?.errors[name];
    return key ? t(key as Key) : undefined;
  };
};

/** What was typed before the page came back, else what is known. */
export const typed = (
  problem: Problem | undefined,
  name: string,
  known: string | number | null | undefined,
) =>
  problem ? (problem.values[name]?.[0] ?? '') : known === null || known === undefined ? '' : String(known);

export const typedList = (problem: Problem | undefined, name: string, known: string[]) =>
  problem ? (problem.values[name] ?? []) : known;
