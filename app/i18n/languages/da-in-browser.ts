import admin from '../../locales/da/admin.json' with { type: 'json' };
import desk from '../../locales/da/desk.json' with { type: 'json' };
import directory from '../../locales/da/directory.json' with { type: 'json' };
import errors from '../../locales/da/errors.json' with { type: 'json' };
import form from '../../locales/da/form.json' with { type: 'json' };
import handOffs from '../../locales/da/hand-offs.json' with { type: 'json' };
import lead from '../../locales/da/lead.json' with { type: 'json' };
import pipeline from '../../locales/da/pipeline.json' with { type: 'json' };
import ui from '../../locales/da/ui.json' with { type: 'json' };

/** The words of the pages that come alive in the browser: the desk's. */
export const daInBrowser = {
  admin,
  desk,
  directory,
  errors,
  form,
  'hand-offs': handOffs,
  lead,
  pipeline,
  ui,
};
