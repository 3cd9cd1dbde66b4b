import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { isLanguage, locales } from '../../../i18n/locales.ts';
import { startLower, startUpper } from '../../../i18n/start-upper.ts';
import { paths } from '../../../paths.ts';
import { LinkButton } from '../../../ui/desk/button.tsx';
import { FactList } from '../../../ui/desk/fact-list.tsx';
import { choiceKinds } from '../choices.ts';
import { type GateFact, type ManagedSettings, targets } from '../settings.ts';

/** Facts of a gate in words. */
export const useFactNames = () => {
  const { t, format, lng } = useTranslation();
  const { intl } = locales[lng];
  return (needs: GateFact[]) =>
    needs.length > 0
      ? startUpper(format.list(needs.map((fact) => startLower(t(`lead:gate.fact.${fact}`), intl))), intl)
      : t('admin:settings.nothing');
};

export const GatesPart = ({ gates }: Pick<ManagedSettings, 'gates'>) => {
  const { t } = useTranslation();
  const names = useFactNames();
  return (
    <section aria-labelledby="gates">
      <h2 id="gates">{t('admin:settings.gates')}</h2>
      <p className="soft">{t('admin:settings.gates-text')}</p>
      <FactList
        facts={gates.map(({ stage, versions: [newest] }) => ({
          label: t(`pipeline:stage.${stage}`),
          value: (
            <>
              {names(newest?.needs ?? [])}{' '}
              <Link to={paths.adminGate(stage)} className="nowrap version">
                {t('admin:settings.version', { version: newest?.version ?? 0 })}
                <span className="visually-hidden">, {t(`pipeline:stage.${stage}`)}</span>
              </Link>
            </>
          ),
        }))}
      />
    </section>
  );
};

export const TargetsPart = ({ settings }: Pick<ManagedSettings, 'settings'>) => {
  const { t, format } = useTranslation();
  const { value } = settings.targets;
  return (
    <section aria-labelledby="targets">
      <div className="beside">
        <h2 id="targets">{t('admin:settings.targets')}</h2>
        <LinkButton small to={paths.adminTargets()}>
          {t('admin:edit')}
          <span className="visually-hidden">: {t('admin:settings.targets')}</span>
        </LinkButton>
      </div>
      <FactList
        facts={[
          ...targets.map((target) => ({
            label: t(`admin:settings.${target}`),
            value: `${format.number(value[target] / 60, 1)} ${t('admin:settings.hours')}`,
          })),
          {
            label: t('admin:settings.working-day'),
            value: t('admin:settings.working-day-value', settings.working_hours.value),
          },
        ]}
      />
    </section>
  );
};

export const LanguagesPart = ({ settings }: Pick<ManagedSettings, 'settings'>) => {
  const { t, format } = useTranslation();
  return (
    <section aria-labelledby="languages">
      <div className="beside">
        <h2 id="languages">{t('admin:settings.languages')}</h2>
        <LinkButton small to={paths.adminLanguages()}>
          {t('admin:edit')}
          <span className="visually-hidden">: {t('admin:settings.languages')}</span>
        </LinkButton>
      </div>
      <p>{format.list(settings.languages.value.filter(isLanguage).map((code) => locales[code].name))}</p>
    </section>
  );
};

export const EmbeddingPart = ({ settings }: Pick<ManagedSettings, 'settings'>) => {
  const { t, format } = useTranslation();
  const hosts = settings.embed_hosts.value;
  return (
    <section aria-labelledby="embedding">
      <div className="beside">
        <h2 id="embedding">{t('admin:settings.embedding')}</h2>
        <LinkButton small to={paths.adminEmbedding()}>
          {t('admin:edit')}
          <span className="visually-hidden">: {t('admin:settings.embedding')}</span>
        </LinkButton>
      </div>
      <p>{hosts.length > 0 ? format.list(hosts) : t('admin:settings.embedding-none')}</p>
    </section>
  );
};

export const SecondFactorPart = ({ settings }: Pick<ManagedSettings, 'settings'>) => {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="two-step">
      <div className="beside">
        <h2 id="two-step">{t('admin:settings.two-step')}</h2>
        <LinkButton small to={paths.adminSecondFactor()}>
          {t('admin:edit')}
          <span className="visually-hidden">: {t('admin:settings.two-step')}</span>
        </LinkButton>
      </div>
      <FactList
        facts={[
          {
            label: t('admin:settings.two-step-who'),
            value: t(`admin:settings.two-step-choice.${settings.second_factor.value.whom}`),
          },
        ]}
      />
    </section>
  );
};

export const TemplatesPart = () => {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="templates">
      <div className="beside">
        <h2 id="templates">{t('answering:manage.title')}</h2>
        <LinkButton small to={paths.adminTemplates()}>
          {t('admin:edit')}
          <span className="visually-hidden">: {t('answering:manage.title')}</span>
        </LinkButton>
      </div>
      <p className="soft">{t('answering:manage.intro')}</p>
    </section>
  );
};

export const ListsPart = ({ choices }: Pick<ManagedSettings, 'choices'>) => {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{t('admin:settings.lists')}</h2>
      <p className="soft">{t('admin:settings.list-intro')}</p>
      <FactList
        facts={choiceKinds.map((kind) => ({
          label: t(`admin:settings.list.${kind}`),
          value: (
            <Link to={paths.adminList(kind)}>
              {t('admin:settings.list-count', { count: choices[kind].filter(({ active }) => active).length })}
              <span className="visually-hidden">, {t(`admin:settings.list.${kind}`)}</span>
            </Link>
          ),
        }))}
      />
    </section>
  );
};
