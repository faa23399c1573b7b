import { expect, it } from 'vitest';
import { docker } from '../../src/checks/docker.ts';
import { project } from '../helpers/project.ts';

const judge = (files: Record<string, string>) => docker.evaluate(project(files));

it.each([
  ['an application', { Dockerfile: 'FROM python:3.12\nCOPY . .\nCMD ["python", "a.py"]' }],
  ['dependencies alone', { 'docker/Dockerfile.dev': 'FROM python:3.12\nRUN pip install -r requirements.txt' }],
  ['a start command', { Dockerfile: 'FROM ghcr.io/me/app:1\nCMD ["app", "--port", "80"]' }],
  [
    'a tool of its language',
    { Dockerfile: 'FROM debian:12\nRUN apt-get install -y python3-pip && pip3 install flask' },
  ],
  [
    'a built site on nginx',
    {
      'web.Dockerfile':
        'FROM node:20 AS build\nRUN npm ci\nFROM nginx:1.27\nCOPY --from=build /app/dist /usr/share/nginx/html',
    },
  ],
  ['a folder called build', { 'build/Dockerfile': 'FROM golang:1.23\nCOPY . .' }],
  [
    'a name that Compose builds from',
    {
      'compose.yml': 'services:\n  a:\n    build: {context: ., dockerfile: image.def}',
      'image.def': 'FROM alpine:3\nCOPY . .',
    },
  ],
  [
    'a name that CI builds from',
    {
      '.github/workflows/a.yml': 'on: push\njobs:\n  a:\n    steps:\n      - run: docker build -f image.def .',
      'image.def': 'FROM alpine:3\nCOPY . .',
    },
  ],
])('is met by %s', (_, files) => {
  const finding = judge(files);
  expect(finding.verdict).toBe('met');
  expect(finding.evidence[0]?.line).toBeGreaterThan(0);
});

it.each([
  ['a configured database', { 'db/Dockerfile': 'FROM postgres:16\nCOPY init.sql /docker-entrypoint-initdb.d/' }],
  ['a proxy with its settings', { Dockerfile: 'FROM nginx:latest\nCOPY nginx.conf /etc/nginx/nginx.conf' }],
  ['a base image alone', { Dockerfile: 'FROM python:3.12\nENV A=1' }],
  [
    'a development container',
    {
      '.devcontainer/Dockerfile':
        'FROM mcr.microsoft.com/devcontainers/base:1\nRUN apt-get update && apt-get install -y git wget gcc\nCMD ["sleep", "infinity"]',
    },
  ],
  ['nothing', { 'DOCKER.md': 'FROM x' }],
  ['a vendored one', { 'node_modules/x/Dockerfile': 'FROM a:1\nCOPY . .' }],
])('is unmet by %s', (_, files) => {
  const finding = judge(files as Record<string, string>);
  expect(finding.verdict).toBe('unmet');
  expect(finding.fix?.snippet).toContain('FROM');
});

it('advises on an unpinned base image', () => {
  expect(judge({ Dockerfile: 'FROM python\nCOPY app app' }).advice).toContain('pin a version');
});
