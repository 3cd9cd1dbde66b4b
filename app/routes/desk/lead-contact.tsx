import { data, Link } from 'react-router';
import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { ContactForm } from '../../domain/pipeline/case-forms.ts';
import { useActForm } from '../../domain/pipeline/components/act-form.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { listPlaces } from '../../domain/pipeline/places.ts';
import { saveContact } from '../../domain/pipeline/save-contact.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { requestLanguage } from '../../platform/request-language.server.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import type { Route } from './+types/lead-contact.ts';

export const loader = async (args: Route.LoaderArgs) => {
  const act = await loadAct(args, 'edit');
  const contact = act.found.contacts?.find(({ id }) => id === args.params.contact) ?? null;
  if (args.params.contact && !contact) throw data(null, { status: 404 });
  const spoken = contact?.language ?? act.found.row.language;
  const { languages } = listPlaces(requestLanguage(args.request), spoken ? [spoken] : []);
  return { ...act, contact, spoken, languages };
};

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, {
    schema: ContactForm,
    act: ({ contact, ...change }) =>
      saveContact(args.request, { ...change, contact: { ...contact, id: args.params.contact ?? null } }),
  });

/** After a refusal the page shows the case of this moment. */
export const shouldRevalidate = () => true;

export const meta = ({ matches, loaderData }: Titled<{ contact: object | null }>) =>
  pageTitle(matches, loaderData?.contact ? 'lead:people.form.title-edit' : 'lead:people.form.title-add');

const ContactPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { found, languages, contact, spoken } = loaderData;
  const form = useActForm(actionData, {
    full_name: { label: t('lead:people.form.full_name'), now: contact?.full_name },
    role: { label: t('lead:people.form.role'), now: contact?.role },
    email: { label: t('lead:people.form.email'), now: contact?.email },
    phone: { label: t('lead:people.form.phone'), now: contact?.phone },
    language: {
      label: t('lead:people.form.language'),
      now: spoken,
      options: languages,
    },
  });
  return (
    <ActPage
      act={loaderData}
      form={form}
      changes="case"
      title={t(contact ? 'lead:people.form.title-edit' : 'lead:people.form.title-add')}
      submit={t('lead:save')}
      after={
        contact && (
          <p>
            <Link to={paths.leadContactRemove(found.row.address, contact.id)}>
              {t('lead:people.remove.open', { name: contact.full_name })}
            </Link>
          </p>
        )
      }
    >
      <Field {...form.line('full_name')} required dir="auto" />
      <Field {...form.line('role')} optional dir="auto" />
      <Field {...form.line('email')} type="email" optional />
      <Field {...form.line('phone')} type="tel" optional />
      <Select {...form.pick('language')} />
    </ActPage>
  );
};
export default ContactPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
