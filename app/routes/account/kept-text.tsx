import { redirect } from 'react-router';
import { requireMember } from '../../domain/organisations/require-member.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { tabTitle } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { dropKeptForm, findKeptForm } from '../../platform/kept-form.server.ts';
import { Button } from '../../ui/public/button.tsx';
import { TypedTexts } from '../../ui/unsaved-form.tsx';
import type { Route } from './+types/kept-text.ts';

export const loader = async ({ request }: Route.LoaderArgs) => {
  await requireMember(request);
  const form = await orErrorPage(findKeptForm(request));
  if (!form) throw redirect(paths.inbox());
  // A browser sends a form to the page it stands on; the act of a form stays in its address.
  const { pathname } = new URL(form.path, 'http://inside.invalid');
  return { ...form, page: pathname };
};

export const action = async ({ request }: Route.ActionArgs) => {
  await requireMember(request);
  const kept = await orErrorPage(findKeptForm(request));
  const page = kept?.path.split('?')[0] ?? paths.inbox();
  return redirect(page, { status: 303, headers: { 'set-cookie': await dropKeptForm(request) } });
};

const KeptTextPage = ({ loaderData }: Route.ComponentProps) => {
  const { t } = useTranslation();
  return (
    <div className="frame sheet page">
      <title>{tabTitle(t('account:kept.title'))}</title>
      <div>
        <h1>{t('account:kept.title')}</h1>
        <p className="page-intro">{t('account:kept.text')}</p>
        <TypedTexts fields={loaderData.fields} />
        <form className="questions-form compact" method="post" action={loaderData.path}>
          {loaderData.fields.map(([name, text], place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of the fields is fixed
            <textarea key={`${name} ${place}`} name={name} defaultValue={text} hidden readOnly />
          ))}
          <div className="form-end">
            <Button type="submit">{t('account:kept.send')}</Button>
          </div>
        </form>
        <form method="post">
          <Button type="submit" look="link">
            {t('account:kept.drop')}
          </Button>
        </form>
      </div>
    </div>
  );
};
export default KeptTextPage;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
