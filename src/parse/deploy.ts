import { say } from '../model/say.ts';
import { plainWords } from './shell.ts';

/** Commands that publish or deploy: pattern over the plain words, and what it does. */
const COMMANDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:docker|podman|buildah|nerdctl)(?:-compose)? (?:compose |image |manifest )?(?:\S+ )*?push\b|^docker (?:buildx )?(?:build|bake) .*--push\b|^(?:skopeo|crane) (?:copy|push|cp)|^ko (?:build|publish)|^(?:\/kaniko\/)?executor .*--destination|\bjib:build\b|\b:?jib$|spring-boot:build-image.*publish/,
    say`pushes an image`,
  ],
  [
    /^(?:python\S* -m )?(?:twine upload|flit publish)|^(?:poetry|uv|hatch|pdm|flit|rye|maturin) (?:publish|upload)|setup\.py .*upload|^(?:npm|yarn|pnpm|bun)(?: npm| -r)? publish|^(?:lerna|changeset|nx release) publish|^cargo (?:publish|release)|^gem push|^dotnet nuget push|^nuget push|^(?:mvnw?|\.\/mvnw)\b.* deploy\b|^(?:\.\/)?gradlew? .*publish|^vsce publish|^conda-build.*upload|^anaconda upload|^helm push|^goreleaser(?: release)?(?= |$)(?!.*--snapshot)|^cargo dist|^electron-builder .*(?:-p|--publish) (?:always|onTag)/,
    say`publishes a package`,
  ],
  [
    /^(?:npx )?(?:python-)?semantic-release(?! version --noop)|^release-it|^gh release (?:create|upload)|^ghr |^hub release|^release-cli create|^glab release create/,
    say`publishes a release`,
  ],
  [
    /^gh-pages\b|^mkdocs gh-deploy|^mike deploy|^ghp-import .*-p|^git push .*(?:gh-pages|heroku|dokku|gigalixir|scalingo|huggingface\.co\/)|^git subtree push .*(?:gh-pages|heroku)|^git push .*hf\b|^jekyll deploy|^ng deploy|^doctr deploy|^quarto publish/,
    say`publishes a site`,
  ],
  [
    /^heroku (?:container:(?:push|release)|deploy|builds:create)|^(?:flyctl|fly) deploy|^railway (?:up|deploy|redeploy)|^vercel(?: deploy| --| *$)|^(?:netlify|firebase|surge|now|wrangler|deployctl) ?(?:deploy|publish|pages|$)|^eb deploy|^dokku |^caprover deploy|^cf push|^render deploy|^shopify .*(?:deploy|push)|^supabase (?:db push|functions deploy)|^doctl (?:apps|compute|kubernetes|serverless) .*(?:create-deployment|update|deploy)|^huggingface-cli upload|^hf upload|^modal deploy|^rsconnect deploy|^expo publish|^eas (?:submit|update)|^fastlane (?!test)|^steamcmd .*|^butler push/,
    say`deploys to a platform`,
  ],
  [
    /^kubectl (?:\S+ )*?(?:apply|set image|rollout restart|replace|create -f|patch)\b(?!.*--dry-run)|^helm (?:\S+ )*?(?:upgrade|install)\b(?!.*--dry-run)|^(?:oc) (?:apply|rollout|new-app|start-build)|^argocd app (?:sync|set)|^skaffold (?:run|deploy)|^kapp deploy|^helmfile (?:apply|sync)|^docker stack deploy|^nomad (?:job )?run|^flux reconcile/,
    say`deploys to a cluster`,
  ],
  [
    /^(?:terraform|tofu)(?: -chdir=\S+)? apply|^terragrunt (?:run-all )?apply|^pulumi up|^(?:serverless|sls|sam|cdk|cdktf|sst|chalice|copilot|osls) deploy|^zappa (?:deploy|update)|^amplify (?:push|publish)|^bicep deploy|^crossplane /,
    say`applies infrastructure`,
  ],
  [
    /^(?:aws|awslocal) (?:--\S+ \S+ )*(?:s3 (?:sync|mv)\b|s3 cp (?!s3:).*s3:\/\/|ecs (?:update-service|register-task-definition|deploy)|lambda (?:update-function-code|publish\S*|create-function)|cloudformation (?:deploy|update-stack|create-stack|package)|deploy create-deployment|elasticbeanstalk (?:update-environment|create-application-version)|apprunner start-deployment|amplify start-\w+|ssm send-command|codedeploy|cloudfront create-invalidation|sagemaker (?:create|update)-endpoint)|^gcloud (?:\S+ )*?(?:deploy|builds submit)\b|^gsutil (?:-m )?(?:rsync|cp)\b|^az (?:webapp|functionapp|containerapp|container|aks|acr|storage blob|deployment|staticwebapp|ml|spring) .*(?:deploy|up|update|create|upload|build|config|restart)|^azcopy (?:copy|sync)|^prefect (?:\S+ )*(?:deploy|deployment (?:apply|build))|^dbx deploy|^databricks bundle deploy|^bentoml deploy|^mc (?:cp|mirror)|^yc .*(?:deploy|create|update)|^oci /,
    say`deploys to a cloud`,
  ],
  [
    /^gcloud (?:\S+ )*?compute (?:scp|ssh)\b|^ssh (?!-T git@|.*git@(?:github|gitlab)|-V|-T )\S|^sshpass .*(?:ssh|scp|rsync)|^scp \S|^rsync .*\S:\S*|^ansible-playbook(?!.*(?:--syntax-check|--check|--list))|^cap (?:production|staging)? ?deploy|^fab (?:\S+ )*deploy|^dep deploy|^lftp |^ncftpput |^pm2 deploy|^kamal (?:deploy|setup|redeploy)|^mrsk deploy|^ftp-deploy/,
    say`deploys to a server`,
  ],
  [
    /^(?:curl|wget|http|Invoke-\w+)\b.*(?:deploy[-_]?(?:hook|webhook|url|key|ment)|api\.render\.com|\/deploy\b|RENDER_\w*(?:HOOK|URL)|webhooks?[_/-](?:url|deploy|redeploy)?|portainer|api\.vercel\.com|build_hooks|api\.telegram\.invalid)/i,
    say`calls a deployment hook`,
  ],
];
const ONLY_TRIES =
  /--dry-?run\b|--noop\b|--help\b|--version\b|--no-push\b|--check\b(?=.*ansible)|(?:^|\s)login(?=\s|$)|--push=false/;

const USES: readonly (readonly [RegExp, string])[] = [
  [
    /gh-action-pypi-publish|npm-publish|publish-nuget|action-publish-pypi|poetry-publish|pypi[-_]?publish|publish-crates|maven-publish|python-semantic-release|semantic-release-action|changesets\/action|cibuildwheel-publish|release-please-action|deploy:(?:pypi|npm|rubygems|cargo|nuget|packagecloud|releases|GitHub|Artifact)/i,
    say`publishes a package`,
  ],
  [
    /action-gh-release|release-action|create-release|automatic-releases|upload-release-action|upload-release-asset|goreleaser-action|gitlab:release|ghaction-gh-release|tauri-action|deploy:releases|\.tag$|GitHubRelease@/i,
    say`publishes a release`,
  ],
  [
    /actions-gh-pages|deploy-pages|github-pages-deploy|ghaction-github-pages|gh-pages|jekyll-deploy|mkdocs-deploy|gitlab:pages|deploy:pages|static-web-apps-deploy|action-hosting-deploy|pages-action|deploy-gh-pages|deploy-mkdocs/i,
    say`publishes a site`,
  ],
  [
    /ssh-action|scp-action|rsync-deploy|ssh-deploy|sftp-deploy|ftp-deploy|action-ansible|ansible-playbook|sshPublisher|sshPut|sshCommand|pipe:atlassian\/(?:ssh|scp|rsync|sftp|ftp)|appleboy\/drone-ssh/i,
    say`deploys to a server`,
  ],
  [
    /docker-build-push|Publish-Docker|docker-publish|docker\/bake-action|docker_push|docker-push|publish-docker|plugins\/(?:docker|ecr|gcr|kaniko)|kaniko-action|buildkit-docker-push|aws-ecr\/build-and-push|aws-ecr\/build_and_push_image|docker\/publish|Docker@\d|push-to-registry|jenkins:docker\.image|jenkins:\S*\.push|jenkins:push/i,
    say`pushes an image`,
  ],
  [
    /(?:^|[/:._-])(?:deploy|deployment|deploys|redeploy)(?:[/:._@-]|$|[A-Z])|heroku-deploy|amazon-ecs|ecs-deploy|webapps-deploy|AzureWebApp|AzureRm\w*|AzureFunctionApp|AzureContainerApps|KubernetesManifest@|HelmDeploy@|k8s-deploy|deploy-cloudrun|deploy-appengine|deploy-cloud-functions|functions-action|beanstalk|app_action|vercel-action|actions-netlify|netlify\/actions|wrangler-action|s3-sync|pipe:atlassian\/aws|huggingface-sync|render-deploy|railway|koyeb|flyctl-actions|eas-action-publish|terraform-apply|auto-devops/i,
    say`deploys`,
  ],
  [/(?:^|[/:._-])publish(?:[/:._@-]|$)/i, say`publishes`],
];
/** Names that speak of publishing and mean reports, pull requests or set-up. */
const NOT_DEPLOYING =
  /test|junit|coverage|codecov|artifact|report|html|results|comment|badge|setup-|configure-|login|upload-pages|PublishPipeline|PublishBuild|PublishCode|sarif|release-drafter|lighthouse|status|scorecard/i;

/** What a command publishes or deploys, in words; undefined where it does neither. */
export function deploymentOf(command: string): string | undefined {
  const text = plainWords(command)
    .join(' ')
    .slice(0, 1500)
    .replace(/^(?:\.\/)?(?:node_modules\/\.bin\/)/, '');
  if (ONLY_TRIES.test(text)) return undefined;
  return COMMANDS.find(([pattern]) => pattern.test(text))?.[1];
}

/** What an action, orb, task or template publishes or deploys, in words; undefined where it does neither. */
export function deploymentOfUse(uses: string, inputs: Readonly<Record<string, string>>): string | undefined {
  const name = uses.replace(/@[^@]*$/, (version) => (/@\d$/.test(version) ? version : ''));
  if (/docker\/(?:build-push-action|bake-action)|redhat-actions\/push/.test(name)) {
    const pushes =
      (inputs['push'] ?? 'false') !== 'false' ||
      /push=true|type=registry/.test(inputs['outputs'] ?? '') ||
      name.startsWith('redhat');
    return pushes ? say`pushes an image` : undefined;
  }
  if (/^Docker@\d/.test(name))
    return /push/i.test(inputs['command'] ?? 'buildAndPush') ? say`pushes an image` : undefined;
  if (/goreleaser-action/.test(name) && /--snapshot|check|^build/.test(inputs['args'] ?? '')) return undefined;
  if (/kaniko/.test(name) && inputs['no-push'] === 'true') return undefined;
  if (/changesets\/action/.test(name) && inputs['publish'] === undefined) return undefined;
  // Another repository's workflow is taken at the word of what it is given: `publish: true`.
  if (/\.ya?ml@/.test(uses)) {
    const told = Object.entries(inputs).find(([key, value]) => /publish|push|deploy/i.test(key) && value === 'true');
    if (told) return say`publishes or deploys (${told[0].slice(0, 40)})`;
  }
  if (uses.startsWith('./') || NOT_DEPLOYING.test(name)) return undefined;
  return USES.find(([pattern]) => pattern.test(name))?.[1];
}
