import { expect, it } from 'vitest';
import { cd } from '../../src/checks/cd.ts';
import { project } from '../helpers/project.ts';

const judge = (step: string) =>
  cd.evaluate(
    project({ '.github/workflows/a.yml': `on: workflow_dispatch\njobs:\n  a:\n    steps:\n      - ${step}\n` }),
  );

it.each([
  ['run: docker push ghcr.io/a/b'],
  [`run: git push --force https://user:$HF_TOKEN@huggingface.co/spaces/a/b main`],
  [`run: 'docker push \${{ steps.login-ecr.outputs.registry }}/a:latest'`],
  ['run: twine upload dist/*'],
  ['run: npm publish'],
  ['run: terraform apply -auto-approve'],
  ['run: mkdocs gh-deploy --force'],
  ['run: kubectl apply -f k8s/'],
  ['run: aws s3 sync dist s3://x'],
  ['run: ssh me@host ./up.sh'],
  ['run: curl -X POST "$RENDER_DEPLOY_HOOK_URL"'],
  ['uses: pypa/gh-action-pypi-publish@release/v1'],
  ['uses: actions/deploy-pages@v4'],
  ['{uses: docker/build-push-action@v6, with: {push: true}}'],
  ['{uses: me/templates/.github/workflows/build.yml@main, with: {docker-publish: true}}'],
])('is met by %j', (step) => {
  expect(judge(step)).toMatchObject({ verdict: 'met', evidence: [{ path: '.github/workflows/a.yml', line: 5 }] });
});

it.each([
  ['run: docker build .'],
  ['run: docker login ghcr.io'],
  ['run: terraform plan'],
  ['run: npm publish --dry-run'],
  ['run: echo docker push'],
  ['run: make'],
  ['{uses: docker/build-push-action@v6, with: {push: false}}'],
  ['{uses: me/templates/.github/workflows/build.yml@main, with: {docker-publish: false}}'],
  ['uses: actions/upload-artifact@v4'],
  ['uses: EnricoMi/publish-unit-test-result-action@v2'],
])('is unmet by %j', (step) => {
  expect(judge(step).verdict).toBe('unmet');
});

it.each([
  ['', 'unmet'],
  ['on:\n', 'unmet'],
  ['# on:\n#  push:\n', 'unmet'],
  ['on: push\n', 'met'],
  ['on: workflow_dispatch\n', 'met'],
])('asks for an event that starts the workflow: %j is %s', (on, verdict) => {
  const text = `${on}jobs:\n  a:\n    steps:\n      - run: docker push a/b\n`;
  expect(cd.evaluate(project({ '.github/workflows/a.yml': text })).verdict).toBe(verdict);
});

it.each([
  ["github.ref == 'main'", 'unmet'],
  [`\${{ github.ref == 'main' && github.event_name == 'push' }}`, 'unmet'],
  ["github.ref == 'refs/heads/main'", 'met'],
  ["github.ref_name == 'main'", 'met'],
  ["github.ref == 'main' || github.ref == 'refs/heads/main'", 'met'],
])('knows a condition that never holds: %s is %s', (condition, verdict) => {
  const text = `on: push\njobs:\n  a:\n    if: ${condition}\n    steps:\n      - run: docker push a/b\n`;
  expect(cd.evaluate(project({ '.github/workflows/a.yml': text })).verdict).toBe(verdict);
});

const COPIES = 'gcloud compute scp --zone=$_ZONE --recurse * app@$_HOST:/opt/app && gcloud compute ssh app@$_HOST';
it.each([
  ['deploy.cloudbuild.yaml', COPIES, 'met'],
  ['cloudbuild-staging.yml', 'gcloud run deploy shop --image a/b', 'met'],
  ['cloudbuild.prod.yaml', 'docker push a/b', 'met'],
  ['ops/deploy.cloudbuild.yaml', COPIES, 'unmet'],
  ['deploy.cloudbuild.yaml', 'docker build .', 'unmet'],
])('takes %s for a pipeline of Cloud Build where it delivers: %s is %s', (path, command, verdict) => {
  const text = `steps:\n  - name: a\n    entrypoint: bash\n    args:\n      - -c\n      - |\n        ${command}\n`;
  expect(cd.evaluate(project({ [path]: text })).verdict).toBe(verdict);
});

it('is partial where a platform file describes what no pipeline does', () => {
  expect(cd.evaluate(project({ Procfile: 'web: x' }))).toMatchObject({
    verdict: 'partial',
    evidence: [{ path: 'Procfile' }],
  });
});

it.each([
  ['.github/workflows/deploy.yml', '', 'met'],
  ['.github/workflows/deploy.yml', '      - run: docker compose down\n', 'unmet'],
  ['.github/workflows/tests.yml', '', 'unmet'],
])('takes containers that stay up for a deployment where the workflow says so: %s', (path, more, verdict) => {
  const text = `on: push\njobs:\n  build:\n    steps:\n      - run: docker compose up -d --build\n${more}`;
  expect(cd.evaluate(project({ [path]: text })).verdict).toBe(verdict);
});
