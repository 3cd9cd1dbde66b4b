import { data, useActionData, useLoaderData } from 'react-router';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { ContactForm } from '../../domain/pipeline/case-forms.ts';
import { ActPage, typed, useFieldErrors } from '../../domain/pipeline/components/act-page.tsx';
import { getCase } from '../../domain/pipeline/get-case.server.ts';
import { listPlaces } from '../../domain/pipeline/places.ts';
import { requireRight } from '../../domain/pipeline/require-right.server.ts';
import { saveContact } from '../../domain/pipeline/save-contact.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { requestLanguage } from '../../platform/request-language.server.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import type { Route } from './+types/lead-contact.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireMember(request);
  const found = await orErrorPage(getCase(request, params.address));
  requireRight(found.rights.edit, 'responsible');
  const contact = found.contacts?.find(({ id }) => id === params.contact) ?? null;
  if (params.contact && !contact) throw data(null, { status: 404 });
  return { found, places: listPlaces(requestLanguage(request)), requestId: newRequestId(), contact };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireMember(request);
  return answerAct({
    form: await readForm(request),
    schema: ContactForm,
    act: async ({ requestId, contact }) => {
      await saveContact(request, {
        requestId,
        address: params.address,
        contact: { ...contact, id: params.contact ?? null },
      });
      return paths.lead(params.address);
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:people.form.title-add');

const ContactPage = () => {
  const { t } = useTranslation();
  const { found, places, requestId, contact } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const error = useFieldErrors(problem);
  return (
    <ActPage
      row={found.row}
      title={t(contact ? 'lead:people.form.title-edit' : 'lead:people.form.title-add')}
      problem={problem}
      requestId={requestId}
      submit={t('lead:save')}
    >
      <Field
        name="full_name"
        label={t('lead:people.form.full_name')}
        required
        dir="auto"
        defaultValue={typed(problem, 'full_name', contact?.full_name)}
        error={error('full_name')}
      />
      <Field
        name="role"
        label={t('lead:people.form.role')}
        optional
        dir="auto"
        defaultValue={typed(problem, 'role', contact?.role)}
        error={error('role')}
      />
      <Field
        name="email"
        type="email"
        label={t('lead:people.form.email')}
        optional
        defaultValue={typed(problem, 'email', contact?.email)}
        error={error('email')}
      />
      <Field
        name="phone"
        type="tel"
        label={t('lead:people.form.phone')}
        optional
        defaultValue={typed(problem, 'phone', contact?.phone)}
        error={error('phone')}
      />
      <Select
        name="language"
        label={t('lead:people.form.language')}
        options={places.languages}
        defaultValue={typed(problem, 'language', contact?.language ?? found.row.language)}
        error={error('language')}
      />
    </ActPage>
  );
};
export default ContactPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
