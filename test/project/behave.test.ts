import { describe, expect, it } from 'vitest';
import { testsIntegration } from '../../src/checks/tests-integration.ts';
import { project } from '../helpers/project.ts';

const APP = 'from fastapi import FastAPI\n\napp = FastAPI()\n';
const ENVIRONMENT = `from fastapi.testclient import TestClient
from app.main import app

def before_all(context):
    context.client = TestClient(app)
`;
const STEPS = `from behave import then, when

@when("I ask")
def ask(context):
    context.answer = context.client.get("/")

@then("it answers")
def answers(context):
    assert context.answer.status_code == 200
`;
const judge = (files: Record<string, string>) =>
  testsIntegration.evaluate(
    project({ 'app/main.py': APP, 'features/environment.py': ENVIRONMENT, 'features/steps/ask.py': STEPS, ...files }),
  );

describe("a boundary that behave's steps find in their context", () => {
  it.each<[string, Record<string, string>]>([
    ['is used in the file of the step', {}],
    ['is used where everything of behave is imported', { 'features/steps/ask.py': STEPS.replace('then, when', '*') }],
    [
      'is used in a helper of the suite',
      {
        'features/steps/ask.py': STEPS.replace('context.client.get("/")', 'get(context)').replace(
          '\n\n',
          '\nfrom features.steps.support import get\n',
        ),
        'features/steps/support.py': 'def get(context):\n    return context.client.get("/")\n',
      },
    ],
    [
      'is a browser',
      {
        'features/environment.py':
          'from selenium import webdriver\n\ndef before_all(context):\n    context.client = webdriver.Chrome()\n',
      },
    ],
  ])('%s', (_what, files) => {
    const finding = judge(files);
    expect(finding.verdict).toBe('met');
    expect(finding.evidence[0]).toMatchObject({ path: 'features/steps/ask.py' });
    expect(finding.evidence[0]?.detail).toContain('(features/environment.py:');
  });

  it.each<[string, Record<string, string>]>([
    ['no step uses', { 'features/steps/ask.py': STEPS.replace('context.client', 'context.queue') }],
    ['is none', { 'features/environment.py': 'def before_all(context):\n    context.client = {}\n' }],
    [
      'is a mock',
      {
        'features/environment.py': `from unittest.mock import patch\n${ENVIRONMENT}    patch("app.main.app").start()\n`,
      },
    ],
    ['stands in another suite', { 'features/environment.py': '', 'other/environment.py': ENVIRONMENT }],
    [
      'another runner would not know',
      { 'features/steps/ask.py': STEPS.replace('from behave import then, when', 'from mine import then, when') },
    ],
  ])('but not one that %s', (_what, files) => {
    expect(judge(files).verdict).toBe('unmet');
  });
});
