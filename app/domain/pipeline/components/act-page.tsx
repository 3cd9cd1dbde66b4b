import type { ReactNode } from 'react';
import { Form, useNavigation } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Button, LinkButton } from '../../../ui/desk/button.tsx';
import type { Case } from '../cases.ts';
import type { ActForm } from './act-form.ts';
import { CaseCrumbs } from './case-crumbs.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { useWayBack } from './way-back.ts';
import './pipeline.css';

interface ActPageProps {
  act: { found: Case; requestId: string };
  form: ActForm;
  title: string;
  intro?: ReactNode;
  /** What the form changes: the case, or the company, whose versions it names. */
  changes?: 'case' | 'company';
  submit: string;
  children: ReactNode;
  danger?: boolean;
  /** Stands below the form. */
  after?: ReactNode;
}

/** One act on a case as a page of its own: what was typed stays when it is refused. */
export const ActPage = (props: ActPageProps) => {
  const { act, form, title, intro, changes, submit, children, danger, after } = props;
  const { t } = useTranslation();
  const busy = useNavigation().state === 'submitting';
  const { row, company } = act.found;
  const back = useWayBack(paths.lead(row.address));
  const version = changes === 'company' ? company?.version : row.version;
  const stale = form.problem?.refusal?.code === 'stale';
  return (
    <>
      <CaseCrumbs row={row} here={title} />
      <div className="head">
        <h1>{title}</h1>
      </div>
      <div className="act-page">
        {intro && <div className="soft">{intro}</div>}
        {form.problem && <ProblemNotice problem={form.problem} differences={form.differences()} />}
        <Form method="post" className="act-form" noValidate>
          <input type="hidden" name="request_id" value={act.requestId} />
          {changes && <input type="hidden" name="version" value={version ?? ''} />}
          {children}
          <div className="acts">
            <Button look={danger ? 'danger' : 'primary'} type="submit" busy={busy}>
              {stale ? t('lead:problem.stale-again') : submit}
            </Button>
            <LinkButton look="quiet" to={back}>
              {t('lead:cancel')}
            </LinkButton>
          </div>
        </Form>
        {after}
      </div>
    </>
  );
};
