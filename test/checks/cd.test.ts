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

it('is partial where a platform file describes what no pipeline does', () => {
  expect(cd.evaluate(project({ Procfile: 'web: x' }))).toMatchObject({
    verdict: 'partial',
    evidence: [{ path: 'Procfile' }],
  });
});
