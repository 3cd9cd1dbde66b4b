import daAccount from '../locales/da/account.json' with { type: 'json' };
import daCase from '../locales/da/case.json' with { type: 'json' };
import daDesk from '../locales/da/desk.json' with { type: 'json' };
import daDirectory from '../locales/da/directory.json' with { type: 'json' };
import daErrors from '../locales/da/errors.json' with { type: 'json' };
import daForm from '../locales/da/form.json' with { type: 'json' };
import daHandOffs from '../locales/da/hand-offs.json' with { type: 'json' };
import daLead from '../locales/da/lead.json' with { type: 'json' };
import daMail from '../locales/da/mail.json' with { type: 'json' };
import daPipeline from '../locales/da/pipeline.json' with { type: 'json' };
import daPublic from '../locales/da/public.json' with { type: 'json' };
import daUi from '../locales/da/ui.json' with { type: 'json' };
import enAccount from '../locales/en/account.json' with { type: 'json' };
import enCase from '../locales/en/case.json' with { type: 'json' };
import enDesk from '../locales/en/desk.json' with { type: 'json' };
import enDirectory from '../locales/en/directory.json' with { type: 'json' };
import enErrors from '../locales/en/errors.json' with { type: 'json' };
import enForm from '../locales/en/form.json' with { type: 'json' };
import enHandOffs from '../locales/en/hand-offs.json' with { type: 'json' };
import enLead from '../locales/en/lead.json' with { type: 'json' };
import enMail from '../locales/en/mail.json' with { type: 'json' };
import enPipeline from '../locales/en/pipeline.json' with { type: 'json' };
import enPublic from '../locales/en/public.json' with { type: 'json' };
import enUi from '../locales/en/ui.json' with { type: 'json' };
import type { Language } from './locales.ts';

const en = {
  account: enAccount,
  case: enCase,
  desk: enDesk,
  directory: enDirectory,
  errors: enErrors,
  form: enForm,
  'hand-offs': enHandOffs,
  lead: enLead,
  mail: enMail,
  pipeline: enPipeline,
  public: enPublic,
  ui: enUi,
};

/** English is the measure of keys; every other language is tested to have the same. */
export type Resources = typeof en;

export const resources: Record<Language, Record<keyof Resources, object>> = {
  en,
  da: {
    account: daAccount,
    case: daCase,
    desk: daDesk,
    directory: daDirectory,
    errors: daErrors,
    form: daForm,
    'hand-offs': daHandOffs,
    lead: daLead,
    mail: daMail,
    pipeline: daPipeline,
    public: daPublic,
    ui: daUi,
  },
};
