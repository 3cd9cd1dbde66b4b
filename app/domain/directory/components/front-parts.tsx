import { ArrowRight } from 'lucide-react';
import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Pair } from '../front-facts.ts';

export const Pairs = ({ pairs }: { pairs: readonly Pair[] }) => {
  const { t } = useTranslation();
  return (
    <dl className="pairs">
      {pairs.map(([name, text]) => (
        <div key={text}>
          <dt>{name.startsWith('public:') ? t(name as Key) : <span lang="da">{name}</span>}</dt>
          <dd>{t(text)}</dd>
        </div>
      ))}
    </dl>
  );
};

export const Section = ({ id, title, pairs }: { id: string; title: Key; pairs: readonly Pair[] }) => {
  const { t } = useTranslation();
  return (
    <section className="sheet section" aria-labelledby={id}>
      <h2 id={id} className="margin margin-heading">
        {t(title)}
      </h2>
      <Pairs pairs={pairs} />
    </section>
  );
};

export const StartButton = ({ to, note }: { to: string; note: Key }) => {
  const { t } = useTranslation();
  return (
    <p className="acts">
      <a className="button" href={to}>
        {t('public:front.start')}
        <Icon of={ArrowRight} turns />
      </a>
      <span className="fine soft">{t(note)}</span>
    </p>
  );
};

export const Hero = ({ start }: { start: string }) => {
  const { t } = useTranslation();
  const lines: readonly (readonly [Key, Key])[] = [
    ['public:front.what', 'public:front.what-text'],
    ['public:front.who', 'public:front.who-text'],
    ['public:front.promise', 'public:front.promise-text'],
    ['public:front.write', 'public:front.write-text'],
  ];
  return (
    <div className="frame hero">
      <div className="sheet">
        <h1>
          {t('public:front.heading-start')} <br className="wide-break" />
          {t('public:front.heading-end')}
        </h1>
      </div>
      <dl className="lines">
        {lines.map(([label, text]) => (
          <div key={label} className={label === 'public:front.promise' ? 'promise' : undefined}>
            <dt>{t(label)}</dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <div className="sheet">
        <div className="hero-act">
          <StartButton to={start} note="public:front.start-note" />
        </div>
      </div>
    </div>
  );
};
