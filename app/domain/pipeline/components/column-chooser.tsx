import { Columns3 } from 'lucide-react';
import { Form, useLocation } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Button } from '../../../ui/desk/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { type Column, columns } from '../columns.ts';
import { closeMenu } from './close-menu.ts';

/** Which columns the list shows, kept by the server for this browser: it works without script. */
export const ColumnChooser = ({ chosen }: { chosen: Column[] }) => {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <details className="filter at-end" data-menu>
      <summary className="btn btn-quiet btn-small">
        <Icon of={Columns3} />
        {t('pipeline:columns.open')}
      </summary>
      <Form className="filter-form" method="post" action={paths.columns()} onSubmit={closeMenu}>
        <input type="hidden" name="to" value={pathname + search} />
        <fieldset className="field">
          <legend>{t('pipeline:columns.legend')}</legend>
          <div className="filter-checks">
            {columns.map((column) => (
              <label className="check" key={column}>
                <input
                  type="checkbox"
                  name="column"
                  value={column}
                  defaultChecked={chosen.includes(column)}
                />
                {t(`pipeline:columns.name.${column}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <p className="hint">{t('pipeline:columns.hint')}</p>
        <Button type="submit">{t('pipeline:columns.apply')}</Button>
      </Form>
    </details>
  );
};
