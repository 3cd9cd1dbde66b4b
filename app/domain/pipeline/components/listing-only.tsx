import { Lock } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import type { Unanswered } from '../../../platform/unanswered.ts';
import { FactList } from '../../../ui/desk/fact-list.tsx';
import { Notice } from '../../../ui/desk/notice.tsx';
import { typedFields, UnsavedTexts } from '../../../ui/unsaved-form.tsx';
import type { Case } from '../cases.ts';
import type { Place } from '../place.ts';
import { CaseCrumbs } from './case-crumbs.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseNow } from './case-now.tsx';
import { CasePager } from './pager.tsx';
import { FormProblem } from './problem-notice.tsx';

interface Props {
  found: Case;
  place: Place | null;
  /** A text that was sent while the case was closed to its writer. */
  problem?: Unanswered;
}

/** A case of which only the listing is open to its reader. */
export const ListingOnly = ({ found, place, problem }: Props) => {
  const { t, format } = useTranslation();
  const { row } = found;
  return (
    <>
      <div className="crumbs-bar">
        <CaseCrumbs row={row} list={place?.list} />
        {place && <CasePager place={place} />}
      </div>
      <CaseHead found={found} />
      <div className="act-page">
        {problem && <FormProblem problem={problem} />}
        <UnsavedTexts fields={typedFields(problem)} />
        <Notice tone="violet" icon={Lock}>
          <p>
            <b>{t('lead:coded-page.title')}</b>
          </p>
          <p>{t(row.level === 'coded' ? 'lead:coded-page.text' : 'lead:coded-page.open-text')}</p>
        </Notice>
        <FactList
          facts={[
            { label: t('pipeline:filter.sector'), value: t(`pipeline:sector.${row.sector}`) },
            {
              label: t(row.country ? 'lead:company.country' : 'lead:coded-page.region'),
              value: row.country ? format.country(row.country) : t(`pipeline:region.${row.region}`),
            },
            { label: t('pipeline:list.stage'), value: t(`pipeline:stage.${row.stage}`) },
            { label: t('pipeline:list.responsible'), value: row.responsible?.name },
          ]}
        />
      </div>
      <CaseNow found={found} requestId="" />
    </>
  );
};
