import { describe, expect, it } from 'vitest';
import { testsIntegration } from '../../src/checks/tests-integration.ts';
import { project } from '../helpers/project.ts';

const TESTER = `from discord.ext.commands import Bot

class Tester:
    def __init__(self):
        self.client = Bot(command_prefix="*")
        self.answers = []

    async def start(self, steps):
        await self.client.start("token")
`;
const TEST = `import pytest
from libs.tester import Tester

@pytest.fixture
def tester():
    return Tester()

async def test_answers(tester):
    await tester.start(None)
    assert tester.answers == ["pong"]
`;
const judge = (files: Record<string, string>) =>
  testsIntegration.evaluate(project({ 'libs/tester.py': TESTER, 'tests/test_bot.py': TEST, ...files }));

describe('a live chat', () => {
  it('is reached by a bot of the suite', () => {
    expect(judge({})).toMatchObject({
      verdict: 'met',
      evidence: [{ path: 'tests/test_bot.py', line: 8, detail: expect.stringContaining('Tester of libs/tester.py') }],
    });
  });

  it.each([
    [
      'Telethon',
      'from telethon import TelegramClient\nfrom libs.tester import Tester\n\nasync def test_a():\n    async with TelegramClient("a", 1, "b") as client:\n        assert await client.get_me()\n        assert Tester\n',
    ],
    [
      'distest',
      'import distest\nfrom libs.tester import Tester\n\ndef test_a():\n    assert distest.run_dtest_bot(["a"], Tester)\n',
    ],
  ])('is reached by %s', (_library, text) => {
    expect(judge({ 'tests/test_bot.py': text }).verdict).toBe('met');
  });

  it.each<[string, Record<string, string>]>([
    [
      'is not started',
      { 'tests/test_bot.py': TEST.replace('await tester.start(None)', 'tester.answers.append("pong")') },
    ],
    ['has no connection', { 'libs/tester.py': TESTER.replace('await self.client.start("token")', 'pass') }],
    ['is no chat client', { 'libs/tester.py': TESTER.replace('discord.ext.commands', 'mine') }],
    [
      'is replaced by a mock',
      { 'tests/test_bot.py': `from unittest import mock\n${TEST}    mock.patch("discord.Client")\n` },
    ],
  ])('but not by a bot that %s', (_what, files) => {
    expect(judge(files).verdict).toBe('unmet');
  });
});
