import { builtinSkills } from '../../src/skills/catalogue.ts';
import { skillsOf } from '../../src/skills/index.ts';
import { tracksOf } from '../../src/skills/tracks.ts';
import { project } from './project.ts';

/** The tracks of a project of these files, and sources that show one each. */

export function tracks(files: Record<string, string>): string[] {
  const given = project(files);
  const catalogue = builtinSkills();
  return tracksOf(given, skillsOf(given, catalogue), catalogue);
}

export const API = 'from fastapi import FastAPI\napp = FastAPI()\n\n@app.get("/")\ndef home():\n    return {}\n';
export const FLASK =
  'from flask import Flask, request\napp = Flask(__name__)\n\n@app.route("/")\ndef home():\n    return request.path\n';
export const TRAIN =
  'import pandas as pd\nfrom sklearn.ensemble import RandomForestClassifier\nfrom sklearn.model_selection import train_test_split\n\ndata = pd.read_csv("a.csv")\na, b = train_test_split(data)\nmodel = RandomForestClassifier()\nmodel.fit(a, b)\n';
export const COMPONENT =
  "import React, { useState } from 'react';\nexport function Card() {\n  const [a] = useState(1);\n  return <p>{a}</p>;\n}\n";
export const PLOT =
  'import pandas as pd\nimport seaborn as sns\nframe = pd.read_csv("a.csv")\nframe.describe()\nsns.histplot(frame)\n';
export const notebook = (source: string) =>
  JSON.stringify({
    cells: [{ cell_type: 'code', source: [source], metadata: {}, outputs: [] }],
    metadata: {},
    nbformat: 4,
  });
export const page = `<html><head><title>x</title></head><body>${'<p>text</p>'.repeat(8)}</body></html>`;
