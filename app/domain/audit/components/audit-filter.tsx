import { Form } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Button, LinkButton } from '../../../ui/desk/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { type AuditPage, auditQuery, type AuditFilter as Filter } from '../audit.ts';

/** Person, table, days and case; the answer has an address of its own. */
export const AuditFilter = ({
  filter,
  tables,
  members,
}: { filter: Filter } & Pick<AuditPage, 'tables' | 'members'>) => {
  const { t } = useTranslation();
  return (
    <Form method="get" className="audit-filter" role="search" aria-label={t('admin:audit.filter')}>
      <Select
        name="who"
        label={t('admin:audit.person')}
        empty={t('admin:audit.anybody')}
        options={[
          { value: 'company', label: t('admin:audit.company') },
          { value: 'system', label: t('admin:audit.system') },
          ...members.map(({ id, full_name }) => ({ value: id, label: full_name })),
        ]}
        defaultValue={filter.who}
      />
      <Select
        name="table"
        label={t('admin:audit.table')}
        empty={t('admin:audit.any-table')}
        options={tables.map((table) => ({ value: table, label: table.replaceAll('_', ' ') }))}
        defaultValue={filter.table}
      />
      <Field name="from" type="date" label={t('admin:audit.from')} defaultValue={filter.from} />
      <Field name="to" type="date" label={t('admin:audit.to')} defaultValue={filter.to} />
      <Field
        name="reference"
        label={t('admin:audit.reference')}
        defaultValue={filter.reference}
        maxLength={20}
        width="short"
        autoComplete="off"
      />
      <div className="presses">
        <Button type="submit">{t('admin:audit.filter')}</Button>
        {Object.keys(auditQuery(filter)).length > 0 && (
          <LinkButton look="quiet" to={paths.adminAudit()}>
            {t('admin:audit.clear')}
          </LinkButton>
        )}
      </div>
    </Form>
  );
};
