import { Languages } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { LinkButton } from '../../../ui/desk/button.tsx';
import { Notice } from '../../../ui/desk/notice.tsx';
import { type AnswerTemplate, openGaps, splitAtGaps } from '../templates.ts';

interface Props {
  templates: AnswerTemplate[];
  fellBack: boolean;
  /** The company's. */
  language: string;
  address: string;
}

/** Texts to begin with; each opens in the message form of the case. */
export const TemplateList = ({ templates, fellBack, language, address }: Props) => {
  const { t, format } = useTranslation();
  return (
    <>
      {fellBack && (
        <Notice tone="amber" icon={Languages}>
          <p>{t('answering:template.fell-back', { language: format.language(language) })}</p>
        </Notice>
      )}
      {templates.length === 0 && <p className="soft">{t('answering:template.none')}</p>}
      <ul className="template-list">
        {templates.map(({ id, title, text, language: written }, place) => (
          <li key={id}>
            <details open={place === 0}>
              <summary>
                <span className="strong">{title}</span>{' '}
                <span className="small faint">
                  {format.language(written)} ·{' '}
                  {t('answering:template.gaps', { count: openGaps(text).length })}
                </span>
              </summary>
              <p className="as-sent" lang={written} dir="auto">
                {splitAtGaps(text).map((part, n) =>
                  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
                  n % 2 === 1 ? <mark key={n}>{part}</mark> : part,
                )}
              </p>
            </details>
            <div className="acts">
              <LinkButton
                small
                look={place === 0 ? 'primary' : 'plain'}
                to={`${paths.lead(address, { template: id })}#composer`}
              >
                {t('answering:template.begin')}
                <span className="visually-hidden">: {title}</span>
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
};
