/** A valid definition for each CI system, and the pieces that such files are made of. */

export const YAML_PIECES: readonly string[] = [
  ...[
    '- ',
    ': ',
    '? ',
    '| ',
    '>-\n',
    '&a ',
    '*a',
    '<<: *a\n',
    '!!str ',
    '!ref ',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '# c\n',
    '"',
    "'",
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ', ',
    '\n',
    '\n  ',
    '\n    - ',
    '\t',
    'on:',
    'jobs:',
    'steps:',
    'run: ',
    'script:',
    'name: x',
    'needs: [a]',
    'if: ',
    'matrix:',
    'include:',
  ],
  ...[
    '${{ matrix.a }}',
    '$(x)',
    '$CI',
    '${{',
    '}}',
    'uses: a/b@v1',
    'image: x:1',
    'stage: test',
    'extends: .a',
    'parallel:',
    'when: manual',
    'pytest -q\n',
    'npm test',
    'docker build .',
    '&& ',
    '|| ',
    '; ',
    'cd a',
    'make x',
  ],
];

export const SAMPLES: Readonly<Record<string, string>> = {
  github: `name: CI
on: { push: { branches: [main] }, pull_request: }
env: { A: b }
jobs:
  test:
    runs-on: ubuntu-latest
    strategy: { matrix: { python: ['3.11', '3.12'], include: [{ os: x }] } }
    services: { db: { image: 'postgres:16' } }
    steps:
      - uses: actions/checkout@v4
        with: { fetch-depth: 0 }
      - run: |
          pip install -e .
          cd src && pytest -q --cov=\${{ matrix.python }}
        working-directory: app
        if: \${{ always() && false }}
  deploy: { needs: [test], uses: ./.github/workflows/d.yml, with: { a: 1 } }
`,
  action: `name: a
inputs: { x: { default: y } }
runs:
  using: composite
  steps:
    - { run: 'npm test \${{ inputs.x }}', shell: bash }
`,
  gitlab: `include: [{ local: /b.yml }, { template: Auto.gitlab-ci.yml }]
stages: [test]
default: { image: python:3 }
.base: &base { before_script: [pip install .] }
test:
  <<: *base
  extends: [.base]
  stage: test
  script:
    - pytest
    - !reference [.base, before_script]
  rules: [{ if: $CI, when: never }]
  parallel: { matrix: [{ A: [1, 2] }] }
`,
  travis: `language: python
python: ['3.8', '3.9']
env: { global: [A=1], matrix: [B=2] }
install: pip install .
script: [pytest, 'make lint']
jobs: { include: [{ stage: x, script: y }] }
deploy: { provider: pypi, on: { tags: true } }
`,
  azure: `trigger: [main]
stages:
  - stage: A
    jobs:
      - job: B
        pool: { vmImage: ubuntu }
        steps:
          - script: pytest
          - task: Docker@2
            inputs: { command: buildAndPush }
          - \${{ if eq(a, b) }}: [{ bash: x }]
`,
  circleci: `version: 2.1
orbs: { python: circleci/python@2 }
commands: { c: { parameters: { p: { default: x } }, steps: [{ run: 'echo << parameters.p >>' }] } }
jobs:
  build:
    docker: [{ image: 'cimg/python:3.11' }]
    steps: [checkout, c, { run: { name: t, command: pytest } }, { when: { condition: true, steps: [{ run: x }] } }]
workflows: { w: { jobs: [build, { build: { filters: { branches: { only: main } }, matrix: { parameters: { p: [a] } } } }] } }
`,
  bitbucket:
    'image: node:20\npipelines:\n  default: [{ parallel: [{ step: { script: [npm test], services: [docker] } }] }]\n  branches: { main: [{ step: &s { name: x, script: [make] } }] }\n',
  appveyor:
    'image: Ubuntu\nenvironment: { matrix: [{ A: 1 }] }\ninstall: [npm ci]\ntest_script: [{ cmd: npm test }, { ps: x }]\ndeploy: { provider: NuGet }\n',
  drone:
    'kind: pipeline\nsteps: [{ name: t, image: golang, commands: [go test ./...] }]\ntrigger: { branch: [main] }\n---\nkind: pipeline\nsteps: []\n',
  cirrus:
    'task:\n  name: t\n  container: { image: python }\n  install_script: pip install .\n  test_script: [pytest]\n  depends_on: [a]\nx_task: { script: y }\n',
  buildkite:
    'steps:\n  - { label: t, command: [npm test], plugins: [{ docker#v1: { image: node } }] }\n  - wait\n  - { group: g, steps: [{ commands: make }] }\n',
  buildspec:
    'version: 0.2\nphases: { install: { runtime-versions: { python: 3 }, commands: [pip install .] }, build: { commands: [pytest] } }\n',
  cloudbuild:
    "steps:\n  - { name: 'gcr.io/cloud-builders/docker', args: [build, -t, x, .], dir: a }\n  - { name: python, entrypoint: bash, args: [-c, 'pytest'], script: y }\n",
};

export const JENKINSFILE = `pipeline {
  agent { docker { image 'python:3' } }
  triggers { pollSCM('H/5 * * * *') }
  stages {
    stage('Test') { steps { sh 'pytest -q'; sh """
      make lint
    """; junit 'r.xml' } when { branch 'main' } }
    // stage('Off') { steps { bat "x" } }
    stage("Deploy") { steps { script { docker.build("a").push() } } }
  }
}
node('x') { checkout scm; sh(script: 'npm test', returnStdout: true) }
`;
