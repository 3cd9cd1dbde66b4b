import admin from '../../locales/en/admin.json' with { type: 'json' };
import desk from '../../locales/en/desk.json' with { type: 'json' };
import directory from '../../locales/en/directory.json' with { type: 'json' };
import errors from '../../locales/en/errors.json' with { type: 'json' };
import form from '../../locales/en/form.json' with { type: 'json' };
import handOffs from '../../locales/en/hand-offs.json' with { type: 'json' };
import lead from '../../locales/en/lead.json' with { type: 'json' };
import pipeline from '../../locales/en/pipeline.json' with { type: 'json' };
import ui from '../../locales/en/ui.json' with { type: 'json' };

/** The words of the pages that come alive in the browser: the desk's. */
export const enInBrowser = {
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
