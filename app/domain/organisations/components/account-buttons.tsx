import { ArrowRight } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { demoAccounts } from '../demo-accounts.ts';

/** One button for each account of the demo, named by its address. */
export const AccountButtons = ({ action, to }: { action: string; to: string }) => {
  const { t } = useTranslation();
  return (
    <section className="contents" aria-labelledby="demo">
      <h2 id="demo" className="margin margin-heading demo-heading">
        {t('account:demo.title')}
      </h2>
      <form action={action} method="post" className="demo-accounts">
        <input type="hidden" name="to" value={to} />
        <p className="soft">{t('account:demo.text')}</p>
        <ul className="accounts">
          {demoAccounts.map(({ email, role, organisation }) => (
            <li key={email}>
              <button
                type="submit"
                className="account"
                name="account"
                value={email}
                aria-describedby={`who-${email}`}
              >
                <span>{email}</span>
                <Icon of={ArrowRight} turns />
              </button>
              <span id={`who-${email}`} className="who fine soft">
                {t(`account:role.${role}`)}
                {organisation ? `, ${organisation}` : ''}
              </span>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
};
