import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useTranslation } from '../../i18n/language-context.tsx';

type ErrorName =
  | 'not-found'
  | 'forbidden'
  | 'conflict'
  | 'invalid'
  | 'too-large'
  | 'too-many'
  | 'unavailable'
  | 'unexpected';

const names: Record<number, ErrorName> = {
  400: 'invalid',
  403: 'forbidden',
  404: 'not-found',
  405: 'invalid',
  409: 'conflict',
  413: 'too-large',
  422: 'invalid',
  429: 'too-many',
  503: 'unavailable',
};

const statusOf = (error: unknown): number => {
  if (isRouteErrorResponse(error)) return error.status;
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : 500;
};

/** What a person meets when a page cannot be shown: a heading, what to do, and a way back. */
export const ErrorPage = () => {
  const { t, lng } = useTranslation();
  const name = names[statusOf(useRouteError())] ?? 'unexpected';
  const title = t(`errors:${name}.title`);
  return (
    <main id="content" tabIndex={-1}>
      <title>{`${title} – Kontaktpunkt`}</title>
      <div className="frame sheet page">
        <div>
          <h1>{title}</h1>
          <p className="page-intro">{t(`errors:${name}.text`)}</p>
          <p>
            <a href={`/${lng}`}>{t('errors:back')}</a>
          </p>
        </div>
      </div>
    </main>
  );
};
