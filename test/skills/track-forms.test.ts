import { describe, expect, test } from 'vitest';
import { API, COMPONENT, FLASK, tracks } from '../helpers/tracks.ts';

const many = (count: number, path: (i: number) => string, text: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [path(i), text]));

describe('the form in which a program comes', () => {
  const readme = (text: string) => ({ 'README.md': text });

  test('is not its work, where it says that it looks for secrets', () => {
    const web = { ...many(9, (i) => `web/Part${i}.jsx`, COMPONENT), ...many(9, (i) => `api/route${i}.py`, FLASK) };
    expect(tracks({ ...web, ...readme('# Team secrets scanner\nFinds hardcoded secrets.\n') })[0]).toBe('security');
    expect(tracks({ ...web, ...readme('# Team shop\nSells things.\n') })[0]).toBe('backend');
  });

  test('is not its work, where it reads sensors', () => {
    const routes = many(5, (i) => `api/route${i}.py`, FLASK);
    const pins = many(
      3,
      (i) => `pins${i}.py`,
      'import RPi.GPIO as GPIO\nfrom smbus2 import SMBus\nGPIO.setup(4, 1)\nSMBus(1).read()\n',
    );
    const about = readme('# Greenhouse\nReads the sensors of a greenhouse with a Raspberry Pi.\n');
    expect(tracks({ ...routes, ...pins, ...about })[0]).toBe('systems-networking');
    expect(tracks({ ...routes, ...about })[0]).toBe('backend');
  });

  test('is its front end, where windows stand before a server of its own', () => {
    const views = many(12, (i) => `gui/view${i}.py`, `import tkinter as tk\n${'tk.Frame().pack()\n'.repeat(9)}`);
    const store = 'import sqlalchemy\nsqlalchemy.Column()\n';
    expect(tracks({ ...views, ...many(20, (i) => `api/m${i}.py`, `${API}${store}`) })[0]).toBe('backend');
    expect(tracks({ ...views, ...many(3, (i) => `db/m${i}.py`, store) })[0]).toBe('desktop');
  });

  test('is not the cloud around functions that answer requests', () => {
    const functions = many(
      3,
      (i) => `functions/f${i}.py`,
      'import boto3\nfrom aws_lambda_powertools.event_handler import APIGatewayRestResolver\napp = APIGatewayRestResolver()\nboto3.resource("dynamodb")\n',
    );
    const stacks = many(
      6,
      (i) => `cdk/stack${i}.py`,
      'from aws_cdk import Stack, aws_lambda\nclass Shop(Stack):\n    def __init__(self):\n        aws_lambda.Function(self)\n',
    );
    expect(tracks({ ...functions, ...stacks, ...readme('# Shop\nOrders of a restaurant.\n') })[0]).toBe('backend');
    expect(tracks({ ...functions, ...stacks, ...readme('# Shop infrastructure\nStacks.\n') })[0]).toBe(
      'automation-devops',
    );
  });

  test('is a back end, where functions answer requests by hand', () => {
    const handler = (last: string) => ({
      'shop/handler.py': `import boto3\ntable = boto3.resource("dynamodb").Table("a")\ndef handle(event, context):\n    rows = table.scan()\n    ${last}\n`,
    });
    expect(tracks(handler('return {"statusCode": 200, "body": str(rows)}'))[0]).toBe('backend');
    expect(tracks(handler('print(rows)'))[0]).not.toBe('backend');
  });

  test('is told by the line that opens a README without a heading', () => {
    const code = {
      'app.py':
        'import streamlit as st\nfrom fastapi import FastAPI\nfrom langchain_groq import ChatGroq\napp = FastAPI()\nChatGroq().invoke(st.text_input("a"))\n',
    };
    const rest = '\nBooks are kept for all of the people who share them with others.\n';
    expect(tracks({ ...code, ...readme(`\u{1F680} RAG Chatbot for shelves\n${rest}`) })[0]).toBe('machine-learning');
    expect(tracks({ ...code, ...readme(`\u{1F680} Service for shelves\n${rest}`) })[0]).toBe('backend');
  });
});
