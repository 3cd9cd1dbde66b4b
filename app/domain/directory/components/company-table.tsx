import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import type { CompanyRow } from '../companies.ts';
import './company-table.css';

/** The directory as a table; on a phone the website gives way. */
export const CompanyTable = ({ rows }: { rows: CompanyRow[] }) => {
  const { t, format } = useTranslation();
  return (
    <table className="table companies">
      <caption className="visually-hidden">{t('directory:caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('directory:company')}</th>
          <th scope="col">{t('directory:country')}</th>
          <th scope="col" className="wide">
            {t('directory:website')}
          </th>
          <th scope="col" className="num end">
            {t('directory:cases')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((company) => (
          <tr key={company.id} data-company={company.id}>
            <th scope="row">
              <Link to={paths.company(company.id)} className="row-link">
                <bdi>{company.legal_name}</bdi>
              </Link>
              {company.native_name && <bdi className="native soft">{company.native_name}</bdi>}
            </th>
            <td>{format.country(company.country)}</td>
            <td className="wide soft">{company.website?.replace(/^https?:\/\//i, '').replace(/\/$/, '')}</td>
            <td className="num end">{format.number(company.cases)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
