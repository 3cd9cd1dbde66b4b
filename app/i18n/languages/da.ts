import account from '../../locales/da/account.json' with { type: 'json' };
import ownCase from '../../locales/da/case.json' with { type: 'json' };
import mail from '../../locales/da/mail.json' with { type: 'json' };
import front from '../../locales/da/public.json' with { type: 'json' };
import { daInBrowser } from './da-in-browser.ts';

/** All words of one language, by area. */
export const da = {
  ...daInBrowser,
  account,
  case: ownCase,
  mail,
  public: front,
};
