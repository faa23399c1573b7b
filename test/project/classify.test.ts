import { expect, it } from 'vitest';
import { broughtRoots, collectedRoots, copiedRoots, looksLikeTest, originOf } from '../../src/project/classify.ts';

it.each([
  ['src/app.py', 'own'],
  ['static/js/chart.js', 'own'],
  ['src/bundle.ts', 'own'],
  ['node_modules/a/index.js', 'vendored'],
  ['static/js/jquery_3.7.1.js', 'vendored'],
  ['static/lib/lodash.js', 'vendored'],
  ['js/some-slider-2.0.3.js', 'vendored'],
  ['web/wwwroot/lib/validation/a.js', 'vendored'],
  ['renv/activate.R', 'vendored'],
  ['analysis/renv/library/x/R/a.R', 'vendored'],
  ['Library/PackageCache/com.unity.x/a.cs', 'vendored'],
  ['js/app.min.js', 'generated'],
  ['_ide_helper.php', 'generated'],
  ['_ide_helper_models.php', 'generated'],
  ['.phpstorm.meta.php', 'generated'],
  ['app/ide_helper.php', 'own'],
  ['api/shop.pb.go', 'generated'],
  ['api/shop.pb.gw.go', 'generated'],
  ['api/shop.pb.cc', 'generated'],
  ['lib/api/shop.pbenum.dart', 'generated'],
  ['web/shop_pb.d.ts', 'generated'],
  ['api/shop_pb2_grpc.py', 'generated'],
  ['lib/router.gr.dart', 'generated'],
  ['test/store_test.mocks.dart', 'generated'],
  ['Forms/Main.Designer.vb', 'generated'],
  ['graph/schema.gen.go', 'generated'],
  ['src/api.generated.ts', 'generated'],
  ['cmd/wire_gen.go', 'generated'],
  ['api/v1/zz_generated.deepcopy.go', 'generated'],
  ['src/generated.ts', 'own'],
  ['src/gen.go', 'own'],
  ['public/app-bundle.js', 'generated'],
  ['public/main.4f3c2b1a.js', 'generated'],
  ['db/schema.rb', 'generated'],
  ['db/migrate/20240101000000_add_users.rb', 'generated'],
  ['app/migrations/0001_initial.py', 'generated'],
  ['database/migrations/2018_04_10_215358_create_domains_table.php', 'generated'],
  ['src/database/versions/07ea4a17dc5f_add_column.py', 'generated'],
  ['server/target/classes/a.properties', 'generated'],
  ['src/target/a.py', 'own'],
  ['reports/final_files/libs/quarto-html/quarto.js', 'generated'],
  ['analysis_files/header-attrs-2.14/header-attrs.js', 'generated'],
  ['docs/site_libs/clipboard/clipboard.js', 'generated'],
  ['_freeze/report/execute-results/html.json', 'generated'],
  ['src/my_files/loader.py', 'own'],
  ['json_files/v2/loader.js', 'own'],
])('takes %s for %s', (path, origin) => {
  expect(originOf(path)).toBe(origin);
});

it.each([
  ['src/__test__/a.js', true],
  ['src/__tests__/a.js', true],
  ['tests/a.py', true],
  ['app/test_a.py', true],
  ['app/latest.py', false],
  ['app/contest.js', false],
])('sees in the path of %s whether it is a test: %s', (path, test) => {
  expect(looksLikeTest(path)).toBe(test);
});

it.each([
  [['static/admin/js/SelectBox.js', 'static/admin/js/calendar.js'], ['static/admin/']],
  [['web/static/rest_framework/js/csrf.js'], ['web/static/rest_framework/']],
  [['static/drf-yasg/swagger-ui-dist/a.js', 'static/drf-yasg/style.css'], ['static/drf-yasg/']],
  [['static/debug_toolbar/js/toolbar.js'], ['static/debug_toolbar/']],
  [['static/admin/js/dashboard.js', 'admin/js/app.js'], []],
  [['django/contrib/admin/static/admin/js/SelectBox.js'], []],
])('tells what a framework gathered in %j', (paths, roots) => {
  expect(collectedRoots(paths)).toEqual(roots);
});

const OWN = ['app/main.py', 'app/data.py', 'app/model.py'];
it.each([
  ['a project copied in', [...OWN, 'det/LICENSE', 'det/CONTRIBUTING.md', 'det/.github/workflows/ci.yml'], ['det/']],
  ['a project with CI of its own', [...OWN, 'det/LICENSE', 'det/.restyled.yaml', 'det/.semaphore/a.yml'], ['det/']],
  ['a package with its own license', [...OWN, 'packages/a/LICENSE', 'packages/a/CONTRIBUTING.md'], []],
  ['a root without a license', [...OWN, 'det/CITATION.cff', 'det/CONTRIBUTING.md'], []],
  ["the learner's own project in a folder", ['x/LICENSE', 'x/SECURITY.md', 'x/CONTRIBUTING.md', 'x/main.py'], []],
  ['the root itself', [...OWN, 'LICENSE', 'CONTRIBUTING.md', 'SECURITY.md'], []],
])('tells %s by what stands at its root', (_, paths, roots) => {
  expect(copiedRoots(paths)).toEqual(roots);
});

const PACKAGES = 'env/lib/python3.12/site-packages/';
const COPIED = ['env/x.py', 'env/y.py', 'env/z.py', 'x/LICENSE', 'x/SECURITY.md', 'x/CONTRIBUTING.md', 'x/main.py'];
it.each([
  ['an environment alone', ['app.py', 'env/bin/activate', 'env/pyvenv.cfg', `${PACKAGES}a/pyvenv.cfg`], ['env/']],
  ['no folder whose name only ends as one of its folders', ['mybin/activate.fish', 'myapp/main.py'], []],
  ['two environments', ['a/env/pyvenv.cfg', 'b/env/bin/activate.fish'], ['a/env/', 'b/env/']],
  [
    'what a framework gathered beside one',
    [`${PACKAGES}static/admin/js/core.js`, 'static/admin/js/core.js'],
    ['env/', 'static/admin/'],
  ],
  ['no copy among the few files beside one', ['env/pyvenv.cfg', ...COPIED], ['env/']],
])('tells all that others wrote: %s', (_, paths, roots) => {
  expect(broughtRoots(paths)).toEqual(roots);
});
