import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { TextArea } from '../../../ui/text-area.tsx';
import { embedHeight, frameSnippet, heightSnippet } from '../embed-snippet.ts';

/** What a partner pastes into its own site. */
export const EmbedSnippets = ({ site }: { site: string }) => {
  const { t } = useTranslation();
  const snippets = [
    { name: 'frame', text: frameSnippet(site, t('admin:settings.embed-frame-title')) },
    { name: 'height', text: heightSnippet(site) },
    {
      name: 'link',
      text: `${site}${paths.enquire('en', undefined, { sector: 'quantum', utm_source: 'dtu', utm_campaign: 'spring' })}`,
    },
  ] as const;
  return (
    <section aria-labelledby="snippets">
      <h2 id="snippets">{t('admin:settings.embed-snippets')}</h2>
      <div className="admin-form">
        {snippets.map(({ name, text }) => (
          <TextArea
            key={name}
            name={`snippet-${name}`}
            label={t(`admin:settings.embed-${name}`)}
            hint={t(`admin:settings.embed-${name}-hint`, { height: embedHeight })}
            value={text}
            rows={name === 'height' ? 8 : name === 'frame' ? 4 : 2}
            readOnly
            spellCheck={false}
            dir="ltr"
          />
        ))}
      </div>
    </section>
  );
};
