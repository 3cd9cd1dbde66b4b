import { Search } from 'lucide-react';
import { Form } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Button } from '../../../ui/desk/button.tsx';

/** Finds companies by part of a name; the query stands in the address. */
export const CompanySearch = ({ q }: { q: string | null }) => {
  const { t } = useTranslation();
  return (
    <Form className="company-search" role="search" action={paths.companies()} method="get">
      <label className="visually-hidden" htmlFor="company-q">
        {t('directory:search')}
      </label>
      <input
        id="company-q"
        key={q}
        className="input"
        name="q"
        type="search"
        defaultValue={q ?? ''}
        placeholder={t('directory:search')}
        dir="auto"
        autoComplete="off"
      />
      <Button type="submit" icon={Search}>
        {t('directory:find')}
      </Button>
    </Form>
  );
};
