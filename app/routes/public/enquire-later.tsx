import { redirect } from 'react-router';
import { findDraft } from '../../domain/intake/find-draft.server.ts';
import { useTranslation } from '../../i18n/language-context.tsx';
import { pageTitle, type Titled } from '../../i18n/page-title.ts';
import { paths } from '../../paths.ts';
import { orErrorPage } from '../../platform/call-rpc.server.ts';
import { readCookie } from '../../platform/cookies.server.ts';
import { requireLanguage } from '../../platform/require-language.ts';
import { Button } from '../../ui/public/button.tsx';
import type { Route } from './+types/enquire-later.ts';

export const loader = async ({ request, params }: Route.LoaderArgs) => {
  const draft = await orErrorPage(findDraft(readCookie(request, 'kp-draft')));
  const lng = requireLanguage(params);
  if (!draft) throw redirect(paths.enquire(lng, 'company', { notice: 'gone' }));
  if (draft.sent) throw redirect(paths.enquirySent(lng));
  return { until: draft.expires_at };
};

export const meta = ({ matches }: Titled) => pageTitle(matches, 'form:continue-later.title');

const EnquireLater = ({ loaderData }: Route.ComponentProps) => {
  const { t, lng, format } = useTranslation();
  return (
    <div className="frame sheet page">
      <div>
        <h1>{t('form:continue-later.title')}</h1>
        <p className="page-intro">
          {t('form:continue-later.text', { until: format.date(loaderData.until) })}
        </p>
        <p className="page-intro">{t('form:continue-later.only-here')}</p>
        <form className="sent-act" method="post" action={`${paths.enquire(lng)}?index`}>
          <p className="acts">
            <a className="button" href={paths.enquire(lng)}>
              {t('form:continue-later.continue')}
            </a>
            <Button type="submit" look="link">
              {t('form:continue-later.fresh')}
            </Button>
          </p>
        </form>
      </div>
    </div>
  );
};
export default EnquireLater;

export { ErrorPage as ErrorBoundary } from '../../ui/public/error-page.tsx';
