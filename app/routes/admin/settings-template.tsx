import { data, useActionData, useLoaderData } from 'react-router';
import { TemplateForm } from '../../domain/answering/answering-forms.ts';
import { listManagedTemplates } from '../../domain/answering/list-managed-templates.server.ts';
import { saveAnswerTemplate } from '../../domain/answering/save-answer-template.server.ts';
import { placeholders } from '../../domain/answering/templates.ts';
import { AdminForm, useFields } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { listPlaces } from '../../domain/pipeline/places.ts';
import { sectors } from '../../domain/pipeline/rows.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { requestLanguage } from '../../platform/request-language.server.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { PageHead } from '../../ui/desk/page-head.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Route } from './+types/settings-template.ts';

const idOf = (text: string) => (text === 'new' ? null : text);

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireAdmin(request);
  const templates = await orErrorPage(listManagedTemplates(request));
  const template = templates.find(({ id }) => id === params.id) ?? null;
  if (!template && idOf(params.id)) throw data(null, { status: 404 });
  return {
    template,
    languages: listPlaces(requestLanguage(request)).languages,
    requestId: newRequestId(),
  };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireAdmin(request);
  return answerAct({
    form: await readForm(request),
    schema: TemplateForm,
    act: async (change) => {
      await saveAnswerTemplate(request, idOf(params.id), change);
      return paths.adminTemplates({ done: 'saved' });
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'answering:manage.one');

const TemplatePage = () => {
  const { t } = useTranslation();
  const { template, languages, requestId } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { field, chosen } = useFields(problem);
  const title = template?.title ?? t('answering:manage.add');
  return (
    <>
      <AdminCrumbs part="settings" here={title} />
      <PageHead title={title} />
      <div className="admin narrow">
        <AdminForm
          problem={problem}
          requestId={requestId}
          version={template?.version}
          submit={t('admin:save')}
          cancel={paths.adminTemplates()}
        >
          <Field label={t('answering:manage.name')} {...field('title', template?.title)} required />
          <Select
            label={t('answering:manage.language')}
            {...field('language', template?.language ?? 'en')}
            options={languages}
          />
          <Select
            label={t('answering:manage.sector')}
            {...field('sector', template?.sector)}
            empty={t('answering:manage.all-sectors')}
            options={sectors.map((value) => ({ value, label: t(`pipeline:sector.${value}`) }))}
          />
          <TextArea
            label={t('answering:manage.text')}
            hint={t('answering:manage.text-hint', {
              names: placeholders.map((name) => `{{${name}}}`).join(' '),
            })}
            {...field('text', template?.text)}
            rows={16}
            required
          />
          <ChoiceGroup
            kind="checkbox"
            name="active"
            label={t('answering:manage.offered')}
            labelHidden
            choices={[{ value: 'on', label: t('answering:manage.offered') }]}
            chosen={chosen('active', template && !template.active ? [] : ['on'])}
          />
        </AdminForm>
      </div>
    </>
  );
};
export default TemplatePage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
