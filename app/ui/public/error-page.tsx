import { useContext } from 'react';
import { isRouteErrorResponse, useActionData, useRouteError } from 'react-router';
import { useTranslation } from '../../i18n/language-context.tsx';
import { localeOf } from '../../i18n/locales.ts';
import { tabTitle } from '../../i18n/page-title.ts';
import { BrandMark } from '../brand-mark.tsx';
import { ErrorPanel } from '../error-panel.tsx';
import { FrameContext } from '../frame-context.ts';
import styles from '../public.css?url';
import { typedFields, type Unsaved, UnsavedForm, UnsavedTexts } from '../unsaved-form.tsx';

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

/** A case that was open to a member before, by the code of the refusal. */
const endings: Record<string, 'consent-withdrawn' | 'hand-off-over'> = {
  consent_withdrawn: 'consent-withdrawn',
  hand_off_over: 'hand-off-over',
};

const statusOf = (error: unknown): number => {
  if (isRouteErrorResponse(error)) return error.status;
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : 500;
};

const actors = [
  'responsible',
  'officer',
  'officer_or_partner',
  'sender',
  'receiver',
  'desk',
  'another_organisation',
  'holder_of_dialogue',
  'on_the_case',
  'member',
  'admin',
] as const;

const handOffEndings = [
  'recalled',
  'withdrawn',
  'completed',
  'returned',
  'return',
  'declined',
  're_routed',
  'lapsed',
  'case_closed',
] as const;

/** How the hand-off ended that a case was open for. */
const endingOf = (error: unknown) => {
  const reason: unknown = isRouteErrorResponse(error) ? error.data?.detail?.reason : undefined;
  return handOffEndings.find((ending) => ending === reason) ?? 'other';
};

/** Who can do what was refused, where the refusal names somebody. */
const actorOf = (error: unknown) => {
  const detail = isRouteErrorResponse(error)
    ? error.data?.detail
    : (error as { detail?: { who?: unknown } } | null)?.detail;
  return actors.find((actor) => actor === detail?.who);
};

/**
 * What a person meets when a page cannot be shown: a heading, what to do, and a way back. Inside the frame of
 * the desk or of a public page it fills the place of the page; alone it brings its own head and style.
 */
export const ErrorPage = () => {
  const { t, lng } = useTranslation();
  const frame = useContext(FrameContext);
  const error = useRouteError();
  // A form that came back to a page that is closed to its writer by now.
  const typed = typedFields(useActionData());
  const code: unknown = isRouteErrorResponse(error) ? error.data?.code : undefined;
  const closed = endings[String(code)];
  const name = names[statusOf(error)] ?? 'unexpected';
  const ending = closed === 'hand-off-over' ? endingOf(error) : undefined;
  const actor = name === 'forbidden' && localeOf(lng).desk ? actorOf(error) : undefined;
  const kept = isRouteErrorResponse(error) ? (error.data?.kept as Unsaved | null | undefined) : null;
  const title = t(closed ? `errors:${closed}.title` : `error-page:${name}.title`);
  const wayBack = ending
    ? { to: '/hand-offs?show=ended', label: t('errors:back-hand-offs') }
    : frame === 'desk'
      ? { to: '/inbox', label: t('errors:back-desk') }
      : { to: `/${lng}`, label: t('error-page:back') };
  const panel = (
    <>
      <title>{tabTitle(title)}</title>
      <ErrorPanel title={title} wayBack={wayBack}>
        <p>{t(closed ? `errors:${closed}.text` : `error-page:${name}.text`)}</p>
        {ending && <p>{t(`errors:hand-off-ending.${ending}`)}</p>}
        {actor && <p>{t(`errors:who.${actor}`)}</p>}
        {kept ? <UnsavedForm {...kept} /> : <UnsavedTexts fields={typed} />}
      </ErrorPanel>
    </>
  );
  if (frame) return panel;
  return (
    <>
      <link rel="stylesheet" href={styles} precedence="default" />
      <header className="masthead">
        <div className="frame">
          <a className="brand" href={`/${lng}`}>
            <BrandMark />
            <span className="brand-name" lang="da">
              Kontaktpunkt
            </span>
          </a>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {panel}
      </main>
    </>
  );
};
