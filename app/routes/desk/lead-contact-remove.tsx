import { data } from 'react-router';
import { answerCaseAct } from '../../domain/pipeline/answer-case-act.server.ts';
import { VersionForm } from '../../domain/pipeline/case-forms.ts';
import { useActForm } from '../../domain/pipeline/components/act-form.ts';
import { ActPage } from '../../domain/pipeline/components/act-page.tsx';
import { loadAct } from '../../domain/pipeline/load-act.server.ts';
import { removeContact } from '../../domain/pipeline/remove-contact.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import type { Route } from './+types/lead-contact-remove.ts';

export const loader = async (args: Route.LoaderArgs) => {
  const act = await loadAct(args, 'edit');
  const contact = act.found.contacts?.find(({ id }) => id === args.params.contact);
  if (!contact) throw data(null, { status: 404 });
  return { ...act, contact };
};

export const action = (args: Route.ActionArgs) =>
  answerCaseAct(args, {
    schema: VersionForm,
    act: (input) => removeContact(args.request, { ...input, contact: args.params.contact }),
  });

/** After a refusal the page shows the case of this moment. */
export const shouldRevalidate = () => true;

export const meta = ({ matches }: Titled) => pageTitle(matches, 'lead:people.remove.act');

const RemoveContactPage = ({ loaderData, actionData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  const { full_name: name } = loaderData.contact;
  return (
    <ActPage
      act={loaderData}
      form={useActForm(actionData, {})}
      changes="case"
      title={t('lead:people.remove.title', { name })}
      intro={t('lead:people.remove.intro', { name })}
      submit={t('lead:people.remove.act')}
      danger
    >
      {null}
    </ActPage>
  );
};
export default RemoveContactPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
