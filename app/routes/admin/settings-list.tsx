import { data, useActionData, useLoaderData } from 'react-router';
import { AdminDone, AdminRefused } from '../../domain/organisations/components/admin-form.tsx';
import { AdminCrumbs } from '../../domain/organisations/components/admin-views.tsx';
import { requireAdmin } from '../../domain/organisations/require-admin.server.ts';
import { isChoiceKind } from '../../domain/settings/choices.ts';
import { ChoiceForm } from '../../domain/settings/components/choice-forms.tsx';
import { getManagedSettings } from '../../domain/settings/get-managed-settings.server.ts';
import { saveChoice } from '../../domain/settings/save-choice.server.ts';
import { ChoiceForm as ChoiceSchema } from '../../domain/settings/settings-forms.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { answerAct } from '../../platform/answer-act.server.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readForm } from '../../platform/read-form.server.ts';
import { newRequestId } from '../../platform/request-id.ts';
import { PageHead } from '../../ui/desk/page-head.tsx';
import type { Route } from './+types/settings-list.ts';

const dones = ['added', 'saved', 'off', 'on'] as const;

const requireKind = (text: string) => {
  if (!isChoiceKind(text)) throw data(null, { status: 404 });
  return text;
};

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  await requireAdmin(request);
  const kind = requireKind(params.kind);
  const { choices } = await orErrorPage(getManagedSettings(request));
  const done = new URL(request.url).searchParams.get('done');
  return {
    kind,
    choices: choices[kind],
    requestId: newRequestId(),
    done: dones.find((each) => each === done) ?? null,
  };
};

export const action = async ({ request, params }: Route.ActionArgs) => {
  await requireAdmin(request);
  const kind = requireKind(params.kind);
  return answerAct({
    form: await readForm(request),
    schema: ChoiceSchema,
    act: async (change) => {
      await saveChoice(request, kind, change);
      const done = change.code === null ? 'added' : change.act === 'save' ? 'saved' : change.act;
      return paths.adminList(kind, { done });
    },
  });
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'admin:settings.lists');

const ListPage = () => {
  const { t } = useTranslation();
  const { kind, choices, requestId, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const title = t(`admin:settings.list.${kind}`);
  return (
    <>
      <AdminCrumbs part="settings" here={title} />
      <PageHead title={title} />
      <AdminDone words={done && t(`admin:settings.done.${done}`)} />
      <div className="admin">
        <AdminRefused problem={problem} />
        <p className="soft">{t('admin:settings.list-intro')}</p>
        <ul className="choice-list">
          {choices.map((choice) => (
            <li key={`${choice.code} ${choice.version}`} className={choice.active ? undefined : 'off'}>
              <ChoiceForm problem={problem} requestId={requestId} choice={choice} />
            </li>
          ))}
        </ul>
        <section aria-labelledby="add">
          <h2 id="add">{t('admin:settings.add-choice')}</h2>
          <ChoiceForm key={requestId} problem={problem} requestId={requestId} />
        </section>
      </div>
    </>
  );
};
export default ListPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
