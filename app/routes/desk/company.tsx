import { Link } from 'react-router';
import { websiteAddress } from '../../domain/directory/companies.ts';
import { getCompany } from '../../domain/directory/get-company.server.ts';
import { withMember } from '../../domain/organisations/require-member.server.ts';
import { CaseName } from '../../domain/pipeline/components/case-name.tsx';
import { Deadline } from '../../domain/pipeline/components/deadline.tsx';
import type { LeadRow } from '../../domain/pipeline/rows.ts';
import { closesCase } from '../../domain/pipeline/stages.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/desk/button.tsx';
import { FactList } from '../../ui/desk/fact-list.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/company.ts';
import '../../domain/directory/components/company-table.css';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const [, company] = await withMember(request, () => getCompany<LeadRow>(request, params.id));
  return { company };
};

const CompanyPage = ({ loaderData }: Route.ComponentProps) => {
  const { t, format } = useTranslation();
  const { company } = loaderData;
  const website = websiteAddress(company.website);
  const own = company.cases.find((row) => row.mine && row.status !== null && !closesCase(row.status));
  return (
    <>
      <title>{tabTitle(company.legal_name)}</title>
      <nav className="crumbs" aria-label={t('directory:title')}>
        <Link to={paths.companies()}>{t('directory:title')}</Link>
      </nav>
      <PageHead
        title={<bdi>{company.legal_name}</bdi>}
        action={
          company.may_edit &&
          own && <LinkButton to={paths.leadCompany(own.address)}>{t('directory:edit')}</LinkButton>
        }
      />
      <div className="company-page">
        <section aria-labelledby="facts">
          <h2 id="facts">{t('directory:facts')}</h2>
          <FactList
            facts={[
              { label: t('directory:legal-name'), value: company.legal_name },
              { label: t('directory:native-name'), value: company.native_name },
              { label: t('directory:country'), value: format.country(company.country) },
              {
                label: t('directory:website'),
                value: website ? (
                  <a href={website} rel="noreferrer noopener">
                    {website}
                  </a>
                ) : (
                  company.website
                ),
              },
              {
                label: t('directory:identifiers'),
                value: company.identifiers
                  .map(({ kind, value }) => `${kind.toUpperCase()} ${value}`)
                  .join(', '),
              },
              {
                label: t('directory:joined'),
                value:
                  company.joined.length === 0 ? null : (
                    <ul>
                      {company.joined.map((each) => (
                        <li key={each.id}>
                          <Link to={paths.company(each.id)}>
                            <bdi>{each.legal_name}</bdi>
                          </Link>
                        </li>
                      ))}
                    </ul>
                  ),
              },
            ]}
          />
        </section>
        <section aria-labelledby="cases">
          <h2 id="cases">{t('directory:cases')}</h2>
          {company.cases.length === 0 && <p className="soft">{t('directory:case-none')}</p>}
          <ul className="company-cases">
            {company.cases.map((row) => (
              <li key={row.address} data-lead={row.address}>
                <Link to={paths.lead(row.address)}>{row.headline ?? <CaseName row={row} />}</Link>
                <span className="num soft">{row.address}</span>
                <span>{t(`pipeline:stage.${row.stage}`)}</span>
                {row.status && row.status !== 'active' && <span>{t(`pipeline:status.${row.status}`)}</span>}
                {row.responsible && <span className="soft">{row.responsible.short_name}</span>}
                {row.due && <Deadline due={row.due} />}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
};
export default CompanyPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
