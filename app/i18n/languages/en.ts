import account from '../../locales/en/account.json' with { type: 'json' };
import ownCase from '../../locales/en/case.json' with { type: 'json' };
import mail from '../../locales/en/mail.json' with { type: 'json' };
import front from '../../locales/en/public.json' with { type: 'json' };
import { enInBrowser } from './en-in-browser.ts';

/** All words of one language, by area. */
export const en = {
  ...enInBrowser,
  account,
  case: ownCase,
  mail,
  public: front,
};
