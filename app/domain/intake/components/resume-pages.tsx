import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Button } from '../../../ui/public/button.tsx';

/** A link whose draft has gone, or that was not copied whole. */
export const LinkGone = () => {
  const { t, lng } = useTranslation();
  return (
    <div className="frame sheet page">
      <div>
        <h1>{t('form:resume.gone-title')}</h1>
        <p className="page-intro">{t('form:resume.gone-text')}</p>
        <p className="acts sent-act">
          <a className="button" href={paths.enquire(lng)}>
            {t('form:resume.begin')}
          </a>
        </p>
      </div>
    </div>
  );
};

/** This browser holds one enquiry at a time: the reader says which. */
export const TwoDrafts = ({
  mailed,
  mailedSent,
  here,
}: {
  mailed: string | null;
  mailedSent: boolean;
  here: string | null;
}) => {
  const { t, lng } = useTranslation();
  const named = (name: string | null) => name ?? t('form:resume.unnamed');
  return (
    <div className="frame sheet page">
      <div>
        <h1>{t('form:resume.two-title')}</h1>
        <p className="page-intro">
          {mailedSent ? t('form:resume.two-sent') : t('form:resume.two-mailed', { name: named(mailed) })}{' '}
          {t('form:resume.two-here', { name: named(here) })}
        </p>
        <p className="page-intro">{t('form:resume.two-text')}</p>
        <form className="sent-act" method="post">
          <p className="acts">
            <Button type="submit">{t('form:resume.open-mailed')}</Button>
            <a className="button button-quiet" href={paths.enquire(lng)}>
              {t('form:resume.stay')}
            </a>
          </p>
        </form>
      </div>
    </div>
  );
};

/** Mail programs open addresses by themselves, so stopping takes a press. */
export const StopMail = ({ stopped }: { stopped: boolean }) => {
  const { t, lng } = useTranslation();
  return (
    <div className="frame sheet page">
      <div>
        <h1>{t(stopped ? 'form:stop.done-title' : 'form:stop.title')}</h1>
        <p className="page-intro">{t(stopped ? 'form:stop.done-text' : 'form:stop.text')}</p>
        {stopped ? (
          <p className="sent-act">
            <a href={paths.front(lng)}>{t('form:stop.front')}</a>
          </p>
        ) : (
          <form className="sent-act" method="post">
            <Button type="submit">{t('form:stop.act')}</Button>
          </form>
        )}
      </div>
    </div>
  );
};
