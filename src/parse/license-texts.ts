import zeroBSD from 'spdx-license-list/licenses/0BSD.json' with { type: 'json' };
import afl30 from 'spdx-license-list/licenses/AFL-3.0.json' with { type: 'json' };
import agpl30 from 'spdx-license-list/licenses/AGPL-3.0.json' with { type: 'json' };
import apache20 from 'spdx-license-list/licenses/Apache-2.0.json' with { type: 'json' };
import artistic20 from 'spdx-license-list/licenses/Artistic-2.0.json' with { type: 'json' };
import beerware from 'spdx-license-list/licenses/Beerware.json' with { type: 'json' };
import blueOak100 from 'spdx-license-list/licenses/BlueOak-1.0.0.json' with { type: 'json' };
import bsd2Clause from 'spdx-license-list/licenses/BSD-2-Clause.json' with { type: 'json' };
import bsd3Clause from 'spdx-license-list/licenses/BSD-3-Clause.json' with { type: 'json' };
import bsd3ClauseClear from 'spdx-license-list/licenses/BSD-3-Clause-Clear.json' with { type: 'json' };
import bsd4Clause from 'spdx-license-list/licenses/BSD-4-Clause.json' with { type: 'json' };
import bsl10 from 'spdx-license-list/licenses/BSL-1.0.json' with { type: 'json' };
import ccby40 from 'spdx-license-list/licenses/CC-BY-4.0.json' with { type: 'json' };
import ccbync40 from 'spdx-license-list/licenses/CC-BY-NC-4.0.json' with { type: 'json' };
import ccbyncnd40 from 'spdx-license-list/licenses/CC-BY-NC-ND-4.0.json' with { type: 'json' };
import ccbyncsa40 from 'spdx-license-list/licenses/CC-BY-NC-SA-4.0.json' with { type: 'json' };
import ccbynd40 from 'spdx-license-list/licenses/CC-BY-ND-4.0.json' with { type: 'json' };
import ccbysa40 from 'spdx-license-list/licenses/CC-BY-SA-4.0.json' with { type: 'json' };
import cc010 from 'spdx-license-list/licenses/CC0-1.0.json' with { type: 'json' };
import cddl10 from 'spdx-license-list/licenses/CDDL-1.0.json' with { type: 'json' };
import ecl20 from 'spdx-license-list/licenses/ECL-2.0.json' with { type: 'json' };
import epl10 from 'spdx-license-list/licenses/EPL-1.0.json' with { type: 'json' };
import epl20 from 'spdx-license-list/licenses/EPL-2.0.json' with { type: 'json' };
import eupl12 from 'spdx-license-list/licenses/EUPL-1.2.json' with { type: 'json' };
import gpl20 from 'spdx-license-list/licenses/GPL-2.0.json' with { type: 'json' };
import gpl30 from 'spdx-license-list/licenses/GPL-3.0.json' with { type: 'json' };
import isc from 'spdx-license-list/licenses/ISC.json' with { type: 'json' };
import lgpl21 from 'spdx-license-list/licenses/LGPL-2.1.json' with { type: 'json' };
import lgpl30 from 'spdx-license-list/licenses/LGPL-3.0.json' with { type: 'json' };
import mit from 'spdx-license-list/licenses/MIT.json' with { type: 'json' };
import mit0 from 'spdx-license-list/licenses/MIT-0.json' with { type: 'json' };
import mpl20 from 'spdx-license-list/licenses/MPL-2.0.json' with { type: 'json' };
import mspl from 'spdx-license-list/licenses/MS-PL.json' with { type: 'json' };
import mulanPSL20 from 'spdx-license-list/licenses/MulanPSL-2.0.json' with { type: 'json' };
import ncsa from 'spdx-license-list/licenses/NCSA.json' with { type: 'json' };
import oDbL10 from 'spdx-license-list/licenses/ODbL-1.0.json' with { type: 'json' };
import ofl11 from 'spdx-license-list/licenses/OFL-1.1.json' with { type: 'json' };
import osl30 from 'spdx-license-list/licenses/OSL-3.0.json' with { type: 'json' };
import polyFormNoncommercial100 from 'spdx-license-list/licenses/PolyForm-Noncommercial-1.0.0.json' with {
  type: 'json',
};
import postgreSQL from 'spdx-license-list/licenses/PostgreSQL.json' with { type: 'json' };
import psf20 from 'spdx-license-list/licenses/PSF-2.0.json' with { type: 'json' };
import python20 from 'spdx-license-list/licenses/Python-2.0.json' with { type: 'json' };
import unlicense from 'spdx-license-list/licenses/Unlicense.json' with { type: 'json' };
import upl10 from 'spdx-license-list/licenses/UPL-1.0.json' with { type: 'json' };
import wtfpl from 'spdx-license-list/licenses/WTFPL.json' with { type: 'json' };
import x11 from 'spdx-license-list/licenses/X11.json' with { type: 'json' };
import zlib from 'spdx-license-list/licenses/Zlib.json' with { type: 'json' };

/** SPDX id to the license's standard text: the licenses that learners' repositories use. GNU ids are plain: `-only` and `-or-later` share one text. */
export const LICENSE_TEXTS: readonly (readonly [id: string, text: string])[] = [
  ['MIT', mit.licenseText],
  ['MIT-0', mit0.licenseText],
  ['X11', x11.licenseText],
  ['ISC', isc.licenseText],
  ['0BSD', zeroBSD.licenseText],
  ['Apache-2.0', apache20.licenseText],
  ['ECL-2.0', ecl20.licenseText],
  ['BSD-2-Clause', bsd2Clause.licenseText],
  ['BSD-3-Clause', bsd3Clause.licenseText],
  ['BSD-3-Clause-Clear', bsd3ClauseClear.licenseText],
  ['BSD-4-Clause', bsd4Clause.licenseText],
  ['GPL-2.0', gpl20.licenseText],
  ['GPL-3.0', gpl30.licenseText],
  ['LGPL-2.1', lgpl21.licenseText],
  // SPDX appends the whole GPL, which the LGPL only adds permissions to.
  ['LGPL-3.0', lgpl30.licenseText.split('GNU GENERAL PUBLIC LICENSE\nVersion 3')[0] ?? ''],
  ['AGPL-3.0', agpl30.licenseText],
  ['MPL-2.0', mpl20.licenseText],
  ['EPL-1.0', epl10.licenseText],
  ['EPL-2.0', epl20.licenseText],
  ['EUPL-1.2', eupl12.licenseText],
  ['Unlicense', unlicense.licenseText],
  ['CC0-1.0', cc010.licenseText],
  ['CC-BY-4.0', ccby40.licenseText],
  ['CC-BY-SA-4.0', ccbysa40.licenseText],
  ['CC-BY-ND-4.0', ccbynd40.licenseText],
  ['CC-BY-NC-4.0', ccbync40.licenseText],
  ['CC-BY-NC-SA-4.0', ccbyncsa40.licenseText],
  ['CC-BY-NC-ND-4.0', ccbyncnd40.licenseText],
  ['WTFPL', wtfpl.licenseText],
  ['Zlib', zlib.licenseText],
  ['BSL-1.0', bsl10.licenseText],
  ['Artistic-2.0', artistic20.licenseText],
  ['MulanPSL-2.0', mulanPSL20.licenseText],
  ['PSF-2.0', psf20.licenseText],
  ['Python-2.0', python20.licenseText],
  ['OFL-1.1', ofl11.licenseText],
  ['NCSA', ncsa.licenseText],
  ['Beerware', beerware.licenseText],
  ['MS-PL', mspl.licenseText],
  ['ODbL-1.0', oDbL10.licenseText],
  ['PostgreSQL', postgreSQL.licenseText],
  ['UPL-1.0', upl10.licenseText],
  ['BlueOak-1.0.0', blueOak100.licenseText],
  ['AFL-3.0', afl30.licenseText],
  ['OSL-3.0', osl30.licenseText],
  ['CDDL-1.0', cddl10.licenseText],
  ['PolyForm-Noncommercial-1.0.0', polyFormNoncommercial100.licenseText],
];
